// SPDX-License-Identifier: Apache-2.0

#include "watched_disk.h"

#include "disk_log.h"
#include "watched_calls.h"

#include <array>
#include <cerrno>
#include <cstdarg>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <string>
#include <string_view>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>

namespace gongyuan::torture {
namespace {

using Act = Record::Act;

constexpr int kMostDescriptors = 1024;

struct Watched {
    bool open = false;
    bool folder = false;
    std::uint64_t file = 0;
};

// Reached from other libraries' initialisers, so nothing here has one of its own.
struct State {
    std::array<char, 4096> folder{};
    int log = -1;
    std::array<Watched, kMostDescriptors> descriptors{};
    Fault fault = Fault::None;
    int count = 0;
    int after = 0;
    int failed = 0;
};
State state;

std::string_view watchedFolder()
{
    return state.folder.data();
}

bool below(const char* path)
{
    const std::string_view folder = watchedFolder();
    const std::string_view whole = path == nullptr ? std::string_view{} : path;
    return !folder.empty() && whole.size() > folder.size() && whole.starts_with(folder) &&
           whole[folder.size()] == '/';
}

Watched* watched(int descriptor)
{
    if (descriptor < 0 || descriptor >= kMostDescriptors || watchedFolder().empty()) {
        return nullptr;
    }
    Watched& one = state.descriptors[static_cast<std::size_t>(descriptor)];
    return one.open ? &one : nullptr;
}

void note(Act act, std::uint64_t file, std::uint64_t at, std::string_view bytes)
{
    if (state.log < 0) {
        return;
    }
    RecordHead head{static_cast<std::uint64_t>(act), file, at, bytes.size()};
    const std::array<iovec, 2> parts{{{&head, sizeof head}, {const_cast<char*>(bytes.data()), bytes.size()}}};
    const int before = errno;
    if (::writev(state.log, parts.data(), 2) != static_cast<ssize_t>(sizeof head + bytes.size())) {
        std::abort();
    }
    errno = before;
}

std::string name(const char* path)
{
    return std::string{path}.substr(watchedFolder().size() + 1);
}

// Whether this call meets the fault; errno is then set.
bool meets(int code)
{
    if (state.after > 0) {
        --state.after;
        return false;
    }
    if (state.count == 0) {
        return false;
    }
    state.count -= state.count > 0 ? 1 : 0;
    ++state.failed;
    errno = code;
    return true;
}

bool changeFails(bool longer)
{
    switch (state.fault) {
    case Fault::None:
    case Fault::Sync:
    case Fault::ShortWrite: return false;
    case Fault::NoSpace: return longer && meets(ENOSPC);
    case Fault::ReadOnly: return meets(EROFS);
    case Fault::Gone: return meets(EIO);
    }
    return false;
}

bool openFails(bool exists, int flags)
{
    switch (state.fault) {
    case Fault::None:
    case Fault::Sync:
    case Fault::ShortWrite: return false;
    case Fault::NoSpace: return !exists && (flags & O_CREAT) != 0 && meets(ENOSPC);
    case Fault::ReadOnly: return (flags & (O_CREAT | O_WRONLY | O_RDWR | O_TRUNC)) != 0 && meets(EROFS);
    case Fault::Gone: return meets(ENODEV);
    }
    return false;
}

void opened(int descriptor, const char* path, bool existed)
{
    struct stat about {};
    if (descriptor < 0 || descriptor >= kMostDescriptors || ::fstat(descriptor, &about) != 0) {
        return;
    }
    const bool folder = S_ISDIR(about.st_mode);
    state.descriptors[static_cast<std::size_t>(descriptor)] = {true, folder, about.st_ino};
    if (!existed && !folder) {
        note(Act::Create, about.st_ino, 0, name(path));
    }
}

}  // namespace

bool readFails(int descriptor)
{
    return watched(descriptor) != nullptr && state.fault == Fault::Gone && meets(EIO);
}

void forget(int descriptor)
{
    if (Watched* file = watched(descriptor); file != nullptr) {
        file->open = false;
    }
}

int openWatched(Open* real, const char* path, int flags, mode_t mode)
{
    if (!below(path) && (path == nullptr || path != watchedFolder())) {
        return real(path, flags, mode);
    }
    struct stat about {};
    const bool exists = ::lstat(path, &about) == 0;
    if (openFails(exists, flags)) {
        return -1;
    }
    const int descriptor = real(path, flags, mode);
    opened(descriptor, path, exists);
    return descriptor;
}

int createWatched(char* pattern, int flags, int (*real)(char*, int))
{
    if (below(pattern) && openFails(/*exists=*/false, O_CREAT)) {
        return -1;
    }
    const int descriptor = real(pattern, flags);
    if (below(pattern)) {
        opened(descriptor, pattern, /*existed=*/false);
    }
    return descriptor;
}

ssize_t writeWatched(int descriptor, const void* bytes, size_t size, off_t at, WriteAt* real)
{
    const Watched* file = watched(descriptor);
    if (file == nullptr) {
        return real(descriptor, bytes, size, at);
    }
    struct stat about {};
    ::fstat(descriptor, &about);
    if (changeFails(at + static_cast<off_t>(size) > about.st_size)) {
        return -1;
    }
    const bool isShort = state.fault == Fault::ShortWrite && size > 1 && meets(0);
    const ssize_t written = real(descriptor, bytes, isShort ? size / 2 : size, at);
    if (written > 0) {
        note(Act::Write, file->file, static_cast<std::uint64_t>(at),
             {static_cast<const char*>(bytes), static_cast<std::size_t>(written)});
    }
    return written;
}

int syncWatched(int descriptor, int (*real)(int))
{
    const Watched* file = watched(descriptor);
    if (file == nullptr) {
        return real(descriptor);
    }
    if ((state.fault == Fault::Sync || state.fault == Fault::Gone) && meets(EIO)) {
        note(Act::SyncFailed, file->file, 0, {});
        return -1;
    }
    // The log says what would be on a disk; waiting for one adds nothing to it.
    note(file->folder ? Act::SyncFolder : Act::Sync, file->file, 0, {});
    return 0;
}

int truncateWatched(int descriptor, off_t size, int (*real)(int, off_t))
{
    const Watched* file = watched(descriptor);
    if (file == nullptr) {
        return real(descriptor, size);
    }
    if (changeFails(/*longer=*/false)) {
        return -1;
    }
    const int result = real(descriptor, size);
    if (result == 0) {
        note(Act::Truncate, file->file, static_cast<std::uint64_t>(size), {});
    }
    return result;
}

int unlinkWatched(const char* path, int (*real)(const char*))
{
    if (below(path) && changeFails(/*longer=*/false)) {
        return -1;
    }
    const int result = real(path);
    if (result == 0 && below(path)) {
        note(Act::Unlink, 0, 0, name(path));
    }
    return result;
}

int nameWatched(bool rename, const char* from, const char* to, int (*real)(const char*, const char*))
{
    if (below(to) && changeFails(/*longer=*/true)) {
        return -1;
    }
    const int result = real(from, to);
    if (result == 0 && below(to)) {
        note(rename ? Act::Rename : Act::Link, 0, 0, name(from) + std::string(1, '\0') + name(to));
    }
    return result;
}

void watch(const std::filesystem::path& folder, const std::filesystem::path& log)
{
    std::snprintf(state.folder.data(), state.folder.size(), "%s", folder.c_str());
    state.descriptors = {};
    state.log =
        nextCall<Open>("open64")(log.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_APPEND | O_CLOEXEC, 0600);
}

void watchNoMore()
{
    ::close(state.log);
    state.log = -1;
    state.folder = {};
    fail(Fault::None);
}

void mark(std::uint64_t number)
{
    note(Act::Mark, 0, number, {});
}

void fail(Fault fault, int count, int after)
{
    state.fault = fault;
    state.count = count;
    state.after = after;
    state.failed = 0;
}

int failures()
{
    return state.failed;
}

}  // namespace gongyuan::torture
