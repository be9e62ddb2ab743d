// SPDX-License-Identifier: Apache-2.0

#include "bank/files/staged_folder.h"

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <fcntl.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace gongyuan::bank {
namespace {

namespace fs = std::filesystem;

Error failure(const std::string& act, const fs::path& path)
{
    const int code = errno;
    return Error{code == ENOENT ? Errc::NotFound : Errc::Storage,
                 act + " " + path.string() + ": " + std::system_category().message(code)};
}

Error present(const fs::path& path)
{
    return Error{Errc::Denied, path.string() + " exists already and is not overwritten"};
}

Status syncFolder(const fs::path& folder)
{
    const int descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0) {
        return failure("open", folder);
    }
    const bool synced = ::fsync(descriptor) == 0;
    Status status = synced ? done() : Status{failure("sync", folder)};
    ::close(descriptor);
    return status;
}

// `out/` and `out` are the same place.
fs::path withoutSlash(const fs::path& path)
{
    return path.has_filename() ? path : path.parent_path();
}

}  // namespace

StagedFolder::StagedFolder(fs::path path, fs::path aside, mode_t mode)
    : m_path{std::move(path)}
    , m_aside{std::move(aside)}
    , m_mode{mode}
{
}

StagedFolder::StagedFolder(StagedFolder&& other) noexcept
    : m_path{std::move(other.m_path)}
    , m_aside{std::exchange(other.m_aside, {})}
    , m_mode{other.m_mode}
{
}

StagedFolder::~StagedFolder()
{
    if (!m_aside.empty()) {
        std::error_code ignored;
        fs::remove_all(m_aside, ignored);
    }
}

Result<StagedFolder> StagedFolder::create(const fs::path& wanted, mode_t mode)
{
    const fs::path path = withoutSlash(wanted);
    std::error_code ignored;
    if (fs::symlink_status(path, ignored).type() != fs::file_type::not_found) {
        return present(path);
    }
    const fs::path parent = path.has_parent_path() ? path.parent_path() : fs::path{"."};
    std::string aside = (parent / ("." + path.filename().string() + ".XXXXXX")).string();
    if (::mkdtemp(aside.data()) == nullptr) {
        return failure("create", path);
    }
    return StagedFolder{path, aside, mode};
}

Status StagedFolder::write(const std::string& name, Bytes content, mode_t mode) const
{
    return writeFile(m_aside / name, content, mode, Existing::Refuse);
}

Status StagedFolder::makeFolder(const std::string& name) const
{
    const fs::path path = m_aside / name;
    if (::mkdir(path.c_str(), m_mode) != 0 || ::chmod(path.c_str(), m_mode) != 0) {
        return failure("create", path);
    }
    return done();
}

Status StagedFolder::commit()
{
    if (::chmod(m_aside.c_str(), m_mode) != 0) {
        return failure("set mode of", m_aside);
    }
    GONGYUAN_CHECK(syncFolder(m_aside));
    if (::renameat2(AT_FDCWD, m_aside.c_str(), AT_FDCWD, m_path.c_str(), RENAME_NOREPLACE) != 0) {
        return errno == EEXIST ? present(m_path) : failure("rename to", m_path);
    }
    m_aside.clear();
    return syncFolder(m_path.has_parent_path() ? m_path.parent_path() : fs::path{"."});
}

}  // namespace gongyuan::bank
