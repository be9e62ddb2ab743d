// SPDX-License-Identifier: Apache-2.0

// The log of a watched disk: what was done to its files, in order. One program writes it and another of the
// same build reads it, so numbers are as the machine has them.

#pragma once

#include "core/bytes.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace gongyuan::torture {

struct Record {
    enum class Act : std::uint64_t {
        Create,      // file; name
        Write,       // file, at; bytes
        Truncate,    // file, at = new size
        Sync,        // file
        SyncFailed,  // file
        SyncFolder,
        Link,    // name NUL new name
        Rename,  // name NUL new name
        Unlink,  // name
        Mark,    // at = its number
    };

    Act act{};
    std::uint64_t file = 0;
    std::uint64_t at = 0;
    Buffer bytes;

    std::string first() const;
    std::string second() const;
};

struct RecordHead {
    std::uint64_t act;
    std::uint64_t file;
    std::uint64_t at;
    std::uint64_t size;
};

/// Ends the program when the file is not such a log.
std::vector<Record> readLog(const std::filesystem::path& path);

/// Says why and ends the program.
[[noreturn]] void giveUp(const std::string& reason);

}  // namespace gongyuan::torture
