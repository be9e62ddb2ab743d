// SPDX-License-Identifier: Apache-2.0

// Where a seat's files lie. client/README.md says what is in them and when they go.

#pragma once

#include "core/bytes.h"

#include <filesystem>
#include <string>

namespace gongyuan::client {

class SeatFolder {
public:
    /// Makes the folders that are missing, readable for their owner only.
    static Result<SeatFolder> prepare(const std::filesystem::path& root);

    std::filesystem::path master() const { return m_root / "seat.master"; }
    std::filesystem::path database() const { return m_root / "seat.db"; }
    std::filesystem::path papers() const { return m_root / "papers"; }
    std::filesystem::path sheets() const { return m_root / "sheets"; }
    std::filesystem::path vault(const std::string& sitting, const std::string& candidate) const
    {
        return m_root / "vaults" / (sitting + "." + candidate + ".vault");
    }
    /// `name` is the hexadecimal hash of the content.
    std::filesystem::path bulk(const std::string& name) const { return papers() / (name + ".paper.age"); }
    std::filesystem::path bulkPart(const std::string& name) const { return papers() / (name + ".part"); }
    /// Syncs a complete part file and puts it in its place.
    Status keepBulk(const std::string& name) const;

private:
    explicit SeatFolder(std::filesystem::path root)
        : m_root{std::move(root)}
    {
    }

    std::filesystem::path m_root;
};

}  // namespace gongyuan::client
