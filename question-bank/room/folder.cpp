// SPDX-License-Identifier: Apache-2.0

#include "room/folder.h"

#include <cerrno>
#include <fcntl.h>
#include <grp.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace gongyuan::room {
namespace {

constexpr mode_t kOwnerOnly = 0700;

Error failed(const std::filesystem::path& path, int problem)
{
    return {Errc::Storage, path.string() + ": " + std::generic_category().message(problem)};
}

}  // namespace

std::filesystem::path Folder::part(const crypto::Digest& sheet) const
{
    return incoming() / (toHex(sheet) + ".part");
}

Status Folder::create() const
{
    for (const std::filesystem::path& path : {m_path, papers(), incoming(), sheets()}) {
        if (::mkdir(path.c_str(), kOwnerOnly) != 0 && errno != EEXIST) {
            return failed(path, errno);
        }
    }
    return done();
}

Status workAsOwner(const Folder& folder)
{
    struct stat about {};
    if (::geteuid() != 0 || ::stat(folder.path().c_str(), &about) != 0 || about.st_uid == 0) {
        return done();
    }
    if (::setgroups(1, &about.st_gid) != 0 || ::setresgid(about.st_gid, about.st_gid, about.st_gid) != 0 ||
        ::setresuid(about.st_uid, about.st_uid, 0) != 0) {
        return Error{Errc::Platform, "become the owner of " + folder.path().string() + ": " +
                                         std::generic_category().message(errno)};
    }
    return done();
}

Status forgetRoot()
{
    const uid_t self = ::geteuid();
    uid_t real = self;
    uid_t effective = self;
    uid_t saved = self;
    // Who never was root does not ask: the filter of the service refuses the call whatever it would do.
    if (::getresuid(&real, &effective, &saved) == 0 && real == self && saved == self) {
        return done();
    }
    return ::setresuid(self, self, self) == 0
               ? done()
               : Status{Error{Errc::Platform, "give root up: " + std::generic_category().message(errno)}};
}

Result<FolderLock> FolderLock::take(const Folder& folder)
{
    const std::filesystem::path path = folder.path() / "lock";
    const int descriptor = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (descriptor < 0) {
        return errno == ENOENT ? Error{Errc::NotFound, "no room in " + folder.path().string()}
                               : failed(path, errno);
    }
    FolderLock lock{descriptor};
    if (::flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
        return errno == EWOULDBLOCK
                   ? Error{Errc::Denied, "another process works in " + folder.path().string()}
                   : failed(path, errno);
    }
    return lock;
}

FolderLock::FolderLock(FolderLock&& other) noexcept
    : m_descriptor{std::exchange(other.m_descriptor, -1)}
{
}

FolderLock::~FolderLock()
{
    if (m_descriptor >= 0) {
        ::close(m_descriptor);
    }
}

}  // namespace gongyuan::room
