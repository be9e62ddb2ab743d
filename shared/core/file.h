// SPDX-License-Identifier: Apache-2.0

// Files that are either there whole or not there at all. A file is written beside its place, synced, renamed,
// and the folder synced; a crash at any moment leaves the old file or the new one.

#pragma once

#include "core/bytes.h"
#include "core/stream.h"

#include <cstdint>
#include <filesystem>
#include <sys/types.h>

namespace gongyuan {

/// For keys, codes and everything that only its owner may read.
constexpr mode_t kSecretMode = 0600;
constexpr mode_t kPublicMode = 0644;

enum class Existing : std::uint8_t {
    Refuse,  // Denied when the file is there; the check and the rename are one step
    Replace,
};

/// NotFound, Storage, or Malformed when the file holds more than `limit` bytes.
Result<Buffer> readFile(const std::filesystem::path& path, std::uint64_t limit);

Status writeFile(const std::filesystem::path& path, Bytes content, mode_t mode, Existing existing);

/// A file in the making. Without `commit` nothing remains of it.
class FileSink final : public Sink {
public:
    static Result<FileSink> create(const std::filesystem::path& path, mode_t mode, Existing existing);

    FileSink(FileSink&& other) noexcept;
    FileSink(const FileSink&) = delete;
    FileSink& operator=(FileSink&&) = delete;
    FileSink& operator=(const FileSink&) = delete;
    ~FileSink() override;

    Status write(Bytes bytes) override;
    /// Syncs and puts the file in its place. Denied when a file is there already and may not be replaced.
    Status commit();

private:
    FileSink(std::filesystem::path path, std::filesystem::path aside, int descriptor, Existing existing);

    std::filesystem::path m_path;
    std::filesystem::path m_aside;
    int m_descriptor = -1;
    Existing m_existing;
};

/// Reads an existing file from its beginning.
class FileSource final : public Source {
public:
    static Result<FileSource> open(const std::filesystem::path& path);

    FileSource(FileSource&& other) noexcept;
    FileSource(const FileSource&) = delete;
    FileSource& operator=(FileSource&&) = delete;
    FileSource& operator=(const FileSource&) = delete;
    ~FileSource() override;

    Result<std::size_t> read(std::span<std::byte> into) override;
    /// In bytes, when it was opened.
    std::uint64_t size() const { return m_size; }

private:
    FileSource(int descriptor, std::uint64_t size);

    int m_descriptor = -1;
    std::uint64_t m_size = 0;
};

}  // namespace gongyuan
