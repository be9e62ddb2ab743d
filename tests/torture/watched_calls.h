// SPDX-License-Identifier: Apache-2.0

// Between the names of the C library (watched_calls.cpp) and what is done with them (watched_disk.cpp).

#pragma once

#include <dlfcn.h>
#include <sys/types.h>

namespace gongyuan::torture {

using Open = int(const char*, int, ...);
using WriteAt = ssize_t(int, const void*, size_t, off_t);

/// The C library's own.
template <typename Function>
Function* nextCall(const char* name)
{
    return reinterpret_cast<Function*>(::dlsym(RTLD_NEXT, name));
}

int openWatched(Open* real, const char* path, int flags, mode_t mode);
/// mkostemp: the name is chosen inside.
int createWatched(char* pattern, int flags, int (*real)(char*, int));
ssize_t writeWatched(int descriptor, const void* bytes, size_t size, off_t at, WriteAt* real);
int syncWatched(int descriptor, int (*real)(int));
int truncateWatched(int descriptor, off_t size, int (*real)(int, off_t));
int unlinkWatched(const char* path, int (*real)(const char*));
int nameWatched(bool rename, const char* from, const char* to, int (*real)(const char*, const char*));
bool readFails(int descriptor);
void forget(int descriptor);

}  // namespace gongyuan::torture
