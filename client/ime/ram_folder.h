// SPDX-License-Identifier: Apache-2.0

// An empty folder in memory that is gone with its owner: librime asks for one and must not find anything in
// it.

#pragma once

#include "core/result.h"

#include <filesystem>

namespace gongyuan::ime {

class RamFolder {
public:
    /// In /dev/shm; where that does not exist, in the temporary folder. Only this user may enter it.
    static Result<RamFolder> make();
    RamFolder(RamFolder&& other) noexcept;
    RamFolder& operator=(RamFolder&& other) noexcept;
    ~RamFolder();

    const std::filesystem::path& path() const { return m_path; }

private:
    explicit RamFolder(std::filesystem::path path)
        : m_path{std::move(path)}
    {
    }

    std::filesystem::path m_path;
};

}  // namespace gongyuan::ime
