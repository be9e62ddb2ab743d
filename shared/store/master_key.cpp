// SPDX-License-Identifier: Apache-2.0

#include "store/master_key.h"

#include "core/file.h"
#include "crypto/kdf.h"

#include <array>
#include <cerrno>
#include <cstdlib>
#include <fcntl.h>
#include <span>
#include <string>
#include <sys/stat.h>
#include <sys/wait.h>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace gongyuan::store {
namespace {

constexpr std::size_t kMasterBytes = 32;

Result<crypto::Secret> exactly(Result<FileSource> source, const std::filesystem::path& path)
{
    if (!source) {
        return std::move(source).error();
    }
    crypto::Secret master{kMasterBytes};
    if (source->size() == kMasterBytes) {
        GONGYUAN_TRY(const std::size_t count, source->read(master.writable()));
        if (count == kMasterBytes) {
            return master;
        }
    }
    return Error{Errc::Malformed, path.string() + " has not 32 bytes"};
}

bool isThere(const std::filesystem::path& path)
{
    std::error_code failed;
    return std::filesystem::exists(path, failed);
}

std::filesystem::path wrapped(const std::filesystem::path& path)
{
    return path.string() + ".cred";
}

std::string credentialName(const std::filesystem::path& path)
{
    return "gongyuan." + path.filename().string();
}

// In the child, and nothing but system calls: systemd-creds as root with an empty environment.
[[noreturn]] void becomeUnwrapper(int output, const char* const* arguments)
{
    const int nothing = ::open("/dev/null", O_RDWR);
    // A command that works as the owner of a folder was root before; only root can unwrap.
    if (::setresuid(0, 0, 0) == 0 && ::setresgid(0, 0, 0) == 0 && ::dup2(nothing, STDIN_FILENO) >= 0 &&
        ::dup2(output, STDOUT_FILENO) >= 0 && ::dup2(nothing, STDERR_FILENO) >= 0) {
        char* const none[] = {nullptr};
        ::execve("/usr/bin/systemd-creds", const_cast<char* const*>(arguments), none);
    }
    ::_exit(127);
}

std::size_t readAll(int descriptor, std::span<std::byte> into)
{
    std::size_t count = 0;
    while (count < into.size()) {
        const ssize_t more = ::read(descriptor, into.data() + count, into.size() - count);
        if (more < 0 && errno == EINTR) {
            continue;
        }
        if (more <= 0) {
            break;
        }
        count += static_cast<std::size_t>(more);
    }
    return count;
}

Result<crypto::Secret> unwrap(const std::filesystem::path& path)
{
    const std::string file = wrapped(path).string();
    const std::string named = "--name=" + credentialName(path);
    const std::array<const char*, 6> arguments{"systemd-creds", "decrypt", named.c_str(),
                                               file.c_str(),    "-",       nullptr};
    std::array<int, 2> pipe{};
    if (::pipe2(pipe.data(), O_CLOEXEC) != 0) {
        return Error{Errc::Platform, "pipe: " + std::generic_category().message(errno)};
    }
    const pid_t child = ::fork();
    if (child == 0) {
        becomeUnwrapper(pipe[1], arguments.data());
    }
    ::close(pipe[1]);
    crypto::Secret bytes{kMasterBytes + 1};
    const std::size_t count = child > 0 ? readAll(pipe[0], bytes.writable()) : 0;
    ::close(pipe[0]);
    int status = -1;
    while (child > 0 && ::waitpid(child, &status, 0) < 0 && errno == EINTR) {
    }
    if (child < 0 || status != 0) {
        return Error{
            Errc::Denied,
            file + ": this key is wrapped for one machine, its service and root. Either this is not root, "
                   "or the disk was moved from another machine; nothing was changed, and the disk opens "
                   "in the machine it comes from"};
    }
    if (count != kMasterBytes) {
        return Error{Errc::Malformed, file + " has not 32 bytes in it"};
    }
    return crypto::Secret::copyOf(bytes.bytes().first(kMasterBytes));
}

}  // namespace

Result<crypto::Secret> createMaster(const std::filesystem::path& path)
{
    crypto::Secret master = crypto::Secret::random(kMasterBytes);
    GONGYUAN_CHECK(writeFile(path, master.bytes(), kSecretMode, Existing::Refuse));
    return master;
}

Result<crypto::Secret> loadMaster(const std::filesystem::path& path)
{
    if (const char* const given = ::secure_getenv("CREDENTIALS_DIRECTORY"); given != nullptr) {
        const std::filesystem::path credential = std::filesystem::path{given} / credentialName(path);
        if (isThere(credential)) {
            return exactly(FileSource::open(credential), credential);
        }
    }
    struct stat about {};
    if (!isThere(path) && isThere(wrapped(path))) {
        return unwrap(path);
    }
    if (::stat(path.c_str(), &about) == 0 && (about.st_mode & 077U) != 0) {
        return Error{Errc::Denied, path.string() + " may be read by others; its mode must be 0600"};
    }
    return exactly(FileSource::open(path), path);
}

crypto::Secret deriveKey(const crypto::Secret& master, std::string_view info)
{
    return crypto::hkdfSha256(master.bytes(), {}, info, 32);
}

}  // namespace gongyuan::store
