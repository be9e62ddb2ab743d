// SPDX-License-Identifier: Apache-2.0

#include "room/net/file_reader.h"

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace gongyuan::room {

FileReader::FileReader(int descriptor, const protocol::ByteRange& range)
    : m_descriptor{descriptor}
    , m_at{range.first}
    , m_left{range.length()}
{
}

FileReader::FileReader(FileReader&& other) noexcept
    : m_descriptor{std::exchange(other.m_descriptor, -1)}
    , m_at{other.m_at}
    , m_left{other.m_left}
{
}

FileReader::~FileReader()
{
    if (m_descriptor >= 0) {
        ::close(m_descriptor);
    }
}

Result<FileReader> FileReader::open(const std::filesystem::path& path, const protocol::ByteRange& range)
{
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0) {
        return Error{Errc::Storage, path.string() + ": " + std::generic_category().message(errno)};
    }
    return FileReader{descriptor, range};
}

Result<std::size_t> FileReader::next(std::span<std::byte> into)
{
    const std::size_t wanted = static_cast<std::size_t>(std::min<std::uint64_t>(into.size(), m_left));
    const ssize_t count = ::pread(m_descriptor, into.data(), wanted, static_cast<off_t>(m_at));
    if (count <= 0) {
        return Error{Errc::Storage, "a file being sent ended early"};
    }
    const auto taken = static_cast<std::size_t>(count);
    m_at += taken;
    m_left -= taken;
    return taken;
}

}  // namespace gongyuan::room
