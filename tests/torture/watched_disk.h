// SPDX-License-Identifier: Apache-2.0

// A layer between a program and the C library that sees every change of the files below one folder, writes
// them to a log in order, and can make them fail as disks fail. It takes the place of the C library's names,
// so it works in whatever links it first or is given it by LD_PRELOAD. For programs that change files from
// one thread; memory maps are not seen (the store uses none).

#pragma once

#include "core/bytes.h"

#include <cstdint>
#include <filesystem>

namespace gongyuan::torture {

/// Every change below `folder` is appended to the file `log`, which lies elsewhere. The folder is empty.
void watch(const std::filesystem::path& folder, const std::filesystem::path& log);
void watchNoMore();

/// Puts a mark of the program between the changes.
void mark(std::uint64_t number);

enum class Fault : std::uint8_t {
    None,
    Sync,        // fsync and fdatasync: EIO
    NoSpace,     // whatever makes a file longer or anew: ENOSPC
    ReadOnly,    // every change: EROFS
    Gone,        // reads, changes and syncs: EIO; opening: ENODEV
    ShortWrite,  // half of what was to be written is written
};

/// The operations on watched files that `fault` concerns fail, beginning after `after` of them, `count`
/// times, or for ever (-1). Replaces what was set before.
void fail(Fault fault, int count = -1, int after = 0);
/// How often `fail` had an effect since it was set.
int failures();

}  // namespace gongyuan::torture
