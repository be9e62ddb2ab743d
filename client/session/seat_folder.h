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
    /// `second` may be empty; one that cannot be made is left out: the seat then has none.
    static Result<SeatFolder> prepare(const std::filesystem::path& root,
                                      const std::filesystem::path& second = {});

    std::filesystem::path master() const { return m_root / "seat.master"; }
    std::filesystem::path database() const { return m_root / "seat.db"; }
    /// HOST:PORT of the room, readable without any key: the boot image's firewall follows it.
    std::filesystem::path roomAddress() const { return m_root / "room.address"; }
    std::filesystem::path papers() const { return m_root / "papers"; }
    std::filesystem::path sheets() const { return m_root / "sheets"; }
    std::filesystem::path evidence() const { return m_root / "evidence"; }
    std::filesystem::path vault(const std::string& sitting, const std::string& candidate) const
    {
        return m_root / "vaults" / (sitting + "." + candidate + ".vault");
    }
    /// Where a vault goes on when the disk of the first fails; empty without a second directory.
    std::filesystem::path secondVault(const std::string& sitting, const std::string& candidate) const
    {
        return m_second.empty() ? m_second : m_second / (sitting + "." + candidate + ".vault");
    }
    /// Puts a vault that no longer counts beside those that do, where nothing overwrites it.
    Status keepAsEvidence(const std::filesystem::path& vault) const;
    /// `name` is the hexadecimal hash of the content.
    std::filesystem::path bulk(const std::string& name) const { return papers() / (name + ".paper.age"); }
    std::filesystem::path bulkPart(const std::string& name) const { return papers() / (name + ".part"); }
    /// Syncs a complete part file and puts it in its place.
    Status keepBulk(const std::string& name) const;
    /// What only an enrolled seat has and nobody misses: the room's address, papers.
    Status dropRoom() const;

private:
    SeatFolder(std::filesystem::path root, std::filesystem::path second)
        : m_root{std::move(root)}
        , m_second{std::move(second)}
    {
    }

    std::filesystem::path m_root;
    std::filesystem::path m_second;
};

}  // namespace gongyuan::client
