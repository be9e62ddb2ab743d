// SPDX-License-Identifier: Apache-2.0

#include "ram_folder.h"

#include <cerrno>
#include <cstdlib>
#include <string>
#include <system_error>
#include <utility>

namespace gongyuan::ime {

Result<RamFolder> RamFolder::make()
{
    std::error_code failed;
    std::filesystem::path parent{"/dev/shm"};
    if (!std::filesystem::is_directory(parent, failed)) {
        parent = std::filesystem::temp_directory_path(failed);
    }
    std::string name = (parent / "gongyuan-ime-XXXXXX").string();
    if (::mkdtemp(name.data()) == nullptr) {
        return Error{Errc::Platform,
                     "no folder in memory for the input method: " + std::system_category().message(errno)};
    }
    return RamFolder{name};
}

RamFolder::RamFolder(RamFolder&& other) noexcept
    : m_path{std::exchange(other.m_path, {})}
{
}

RamFolder& RamFolder::operator=(RamFolder&& other) noexcept
{
    std::swap(m_path, other.m_path);
    return *this;
}

RamFolder::~RamFolder()
{
    if (!m_path.empty()) {
        std::error_code ignored;
        std::filesystem::remove_all(m_path, ignored);
    }
}

}  // namespace gongyuan::ime
