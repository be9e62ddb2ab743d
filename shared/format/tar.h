// SPDX-License-Identifier: Apache-2.0

// The one kind of tar our files are made of: plain POSIX ustar, regular files only, all metadata fixed, so
// equal contents give equal bytes and stock `tar` reads them. The reader accepts exactly what the writer
// writes. Own code because libarchive is neither: it repairs, guesses and reads a dozen formats.

#pragma once

#include "core/bytes.h"
#include "core/stream.h"

#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace gongyuan::format {

struct TarLimits {
    std::size_t entries = 64;
    /// Of one file, and of all together.
    std::uint64_t fileBytes = std::uint64_t{1} << 24U;
    std::uint64_t totalBytes = std::uint64_t{1} << 26U;
};

struct TarFile {
    std::string name;
    Buffer content;
};

/// True for names that may stand in our archives: identifiers joined by '/', at most 100 bytes.
bool isTarName(std::string_view name);

class TarWriter {
public:
    /// Writes through to `sink`, which must outlive the writer.
    explicit TarWriter(Sink& sink)
        : m_sink{sink}
    {
    }

    /// Denied when the name is not allowed or was written already.
    Status add(std::string_view name, Bytes content);
    /// The two zero blocks of the end. Nothing may follow.
    Status finish();

private:
    Sink& m_sink;
    std::set<std::string, std::less<>> m_names;
};

/// Parses as bytes arrive; feed it from a decompressor. Malformed for anything but our kind of tar, for a
/// name that stands twice, and beyond the limits, which are checked before memory is taken.
class TarReader final : public Sink {
public:
    explicit TarReader(TarLimits limits)
        : m_limits{limits}
    {
    }

    Status write(Bytes bytes) override;
    /// Malformed when the archive is not complete.
    Result<std::vector<TarFile>> finish();

private:
    enum class State : std::uint8_t { Header, Content, Padding, SecondZero, End };

    Status takeBlock(Bytes block);
    Status takeHeader(Bytes block);

    TarLimits m_limits;
    State m_state = State::Header;
    Buffer m_block;
    std::uint64_t m_rest = 0;
    std::uint64_t m_padding = 0;
    std::uint64_t m_total = 0;
    std::set<std::string, std::less<>> m_names;
    std::vector<TarFile> m_files;
};

Result<std::vector<TarFile>> readTar(Bytes archive, TarLimits limits);
/// Precondition: allowed names, none twice.
Buffer writeTar(const std::vector<TarFile>& files);
/// NotFound, or the content of the file of that name.
Result<Bytes> fileOf(const std::vector<TarFile>& files, std::string_view name);

}  // namespace gongyuan::format
