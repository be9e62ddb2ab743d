// SPDX-License-Identifier: Apache-2.0

// A folder in the making: filled under another name beside its place, synced, and renamed at the end. Without
// `commit` nothing remains; a folder that exists already is never touched.

#pragma once

#include "core/file.h"

#include <filesystem>
#include <string>

namespace gongyuan::bank {

class StagedFolder {
public:
    /// Denied when `path` exists; Storage or NotFound when its parent cannot be written.
    static Result<StagedFolder> create(const std::filesystem::path& path, mode_t mode);

    StagedFolder(StagedFolder&& other) noexcept;
    StagedFolder(const StagedFolder&) = delete;
    StagedFolder& operator=(StagedFolder&&) = delete;
    StagedFolder& operator=(const StagedFolder&) = delete;
    ~StagedFolder();

    /// Where files go until then.
    const std::filesystem::path& path() const { return m_aside; }
    Status write(const std::string& name, Bytes content, mode_t mode) const;
    /// A folder inside it.
    Status makeFolder(const std::string& name) const;
    /// Denied when somebody made the folder in the meantime.
    Status commit();

private:
    StagedFolder(std::filesystem::path path, std::filesystem::path aside, mode_t mode);

    std::filesystem::path m_path;
    std::filesystem::path m_aside;
    mode_t m_mode;
};

}  // namespace gongyuan::bank
