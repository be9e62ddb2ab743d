// SPDX-License-Identifier: Apache-2.0

// A range of a file, read piece by piece.

#pragma once

#include "core/bytes.h"
#include "protocol/range.h"

#include <filesystem>

namespace gongyuan::room {

class FileReader {
public:
    static Result<FileReader> open(const std::filesystem::path& path, const protocol::ByteRange& range);

    FileReader(FileReader&& other) noexcept;
    FileReader(const FileReader&) = delete;
    FileReader& operator=(FileReader&&) = delete;
    FileReader& operator=(const FileReader&) = delete;
    ~FileReader();

    std::uint64_t left() const { return m_left; }
    /// As much as fits and is left; Storage when the file is shorter than the range.
    Result<std::size_t> next(std::span<std::byte> into);

private:
    FileReader(int descriptor, const protocol::ByteRange& range);

    int m_descriptor = -1;
    std::uint64_t m_at;
    std::uint64_t m_left;
};

}  // namespace gongyuan::room
