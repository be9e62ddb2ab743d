// SPDX-License-Identifier: Apache-2.0

// The names of the C library that this library takes: those that SQLite, the standard library and shared/core
// change files by.

#include "watched_calls.h"

#include <cstdarg>
#include <fcntl.h>
#include <unistd.h>

#define GONGYUAN_TAKEN extern "C" __attribute__((visibility("default")))

using namespace gongyuan::torture;

namespace {

mode_t modeOf(int flags, std::va_list list)
{
    return (flags & O_CREAT) != 0 ? va_arg(list, mode_t) : 0;
}

// write(2) with the place at which it will write.
ssize_t writeHere(int descriptor, const void* bytes, size_t size, off_t)
{
    static auto* const real = nextCall<ssize_t(int, const void*, size_t)>("write");
    return real(descriptor, bytes, size);
}

}  // namespace

GONGYUAN_TAKEN int open(const char* path, int flags, ...)
{
    static auto* const real = nextCall<Open>("open");
    std::va_list list;
    va_start(list, flags);
    const mode_t mode = modeOf(flags, list);
    va_end(list);
    return openWatched(real, path, flags, mode);
}

GONGYUAN_TAKEN int open64(const char* path, int flags, ...)
{
    static auto* const real = nextCall<Open>("open64");
    std::va_list list;
    va_start(list, flags);
    const mode_t mode = modeOf(flags, list);
    va_end(list);
    return openWatched(real, path, flags, mode);
}

GONGYUAN_TAKEN int mkostemp(char* pattern, int flags)
{
    static auto* const real = nextCall<int(char*, int)>("mkostemp");
    return createWatched(pattern, flags, real);
}

GONGYUAN_TAKEN int close(int descriptor)
{
    static auto* const real = nextCall<int(int)>("close");
    forget(descriptor);
    return real(descriptor);
}

GONGYUAN_TAKEN ssize_t read(int descriptor, void* bytes, size_t size)
{
    static auto* const real = nextCall<ssize_t(int, void*, size_t)>("read");
    return readFails(descriptor) ? -1 : real(descriptor, bytes, size);
}

GONGYUAN_TAKEN ssize_t pread(int descriptor, void* bytes, size_t size, off_t at)
{
    static auto* const real = nextCall<ssize_t(int, void*, size_t, off_t)>("pread");
    return readFails(descriptor) ? -1 : real(descriptor, bytes, size, at);
}

GONGYUAN_TAKEN ssize_t pread64(int descriptor, void* bytes, size_t size, off64_t at)
{
    static auto* const real = nextCall<ssize_t(int, void*, size_t, off64_t)>("pread64");
    return readFails(descriptor) ? -1 : real(descriptor, bytes, size, at);
}

GONGYUAN_TAKEN ssize_t write(int descriptor, const void* bytes, size_t size)
{
    const bool appends = (::fcntl(descriptor, F_GETFL) & O_APPEND) != 0;
    const off_t at = ::lseek(descriptor, 0, appends ? SEEK_END : SEEK_CUR);
    return writeWatched(descriptor, bytes, size, at, &writeHere);
}

GONGYUAN_TAKEN ssize_t pwrite(int descriptor, const void* bytes, size_t size, off_t at)
{
    static auto* const real = nextCall<WriteAt>("pwrite");
    return writeWatched(descriptor, bytes, size, at, real);
}

GONGYUAN_TAKEN ssize_t pwrite64(int descriptor, const void* bytes, size_t size, off64_t at)
{
    static auto* const real = nextCall<WriteAt>("pwrite64");
    return writeWatched(descriptor, bytes, size, at, real);
}

GONGYUAN_TAKEN int ftruncate(int descriptor, off_t size)
{
    static auto* const real = nextCall<int(int, off_t)>("ftruncate");
    return truncateWatched(descriptor, size, real);
}

GONGYUAN_TAKEN int ftruncate64(int descriptor, off64_t size)
{
    static auto* const real = nextCall<int(int, off_t)>("ftruncate64");
    return truncateWatched(descriptor, size, real);
}

GONGYUAN_TAKEN int fsync(int descriptor)
{
    static auto* const real = nextCall<int(int)>("fsync");
    return syncWatched(descriptor, real);
}

GONGYUAN_TAKEN int fdatasync(int descriptor)
{
    static auto* const real = nextCall<int(int)>("fdatasync");
    return syncWatched(descriptor, real);
}

GONGYUAN_TAKEN int unlink(const char* path)
{
    static auto* const real = nextCall<int(const char*)>("unlink");
    return unlinkWatched(path, real);
}

GONGYUAN_TAKEN int remove(const char* path)
{
    static auto* const real = nextCall<int(const char*)>("remove");
    return unlinkWatched(path, real);
}

GONGYUAN_TAKEN int rename(const char* from, const char* to)
{
    static auto* const real = nextCall<int(const char*, const char*)>("rename");
    return nameWatched(/*rename=*/true, from, to, real);
}

GONGYUAN_TAKEN int link(const char* from, const char* to)
{
    static auto* const real = nextCall<int(const char*, const char*)>("link");
    return nameWatched(/*rename=*/false, from, to, real);
}
