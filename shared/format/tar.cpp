// SPDX-License-Identifier: Apache-2.0

#include "format/tar.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cstring>
#include <utility>

namespace gongyuan::format {
namespace {

constexpr std::size_t kBlock = 512;
constexpr std::size_t kNameBytes = 100;
constexpr std::size_t kSizeOffset = 124;
constexpr std::size_t kSizeDigits = 11;
constexpr std::size_t kChecksumOffset = 148;
constexpr std::uint64_t kMostSize = (std::uint64_t{1} << 33U) - 1;  // 11 octal digits

using Header = std::array<std::byte, kBlock>;

void putText(Header& header, std::size_t offset, std::string_view text)
{
    std::memcpy(header.data() + offset, text.data(), text.size());
}

void putOctal(Header& header, std::size_t offset, std::size_t digits, std::uint64_t value)
{
    for (std::size_t i = digits; i-- > 0;) {
        header[offset + i] = static_cast<std::byte>('0' + (value & 7U));
        value >>= 3U;
    }
}

// The one header that a file of this name and size may have.
Header headerOf(std::string_view name, std::uint64_t size)
{
    Header header{};
    putText(header, 0, name);
    putText(header, 100, "0000644");  // mode
    putText(header, 108, "0000000");  // owner
    putText(header, 116, "0000000");  // group
    putOctal(header, kSizeOffset, kSizeDigits, size);
    putText(header, 136, "00000000000");  // time
    putText(header, kChecksumOffset, "        ");
    putText(header, 156, "0");  // regular file
    putText(header, 257,
            std::string_view{"ustar\0"
                             "00",
                             8});
    putText(header, 329, "0000000");  // device numbers
    putText(header, 337, "0000000");
    std::uint64_t sum = 0;
    for (const std::byte value : header) {
        sum += std::to_integer<std::uint64_t>(value);
    }
    putOctal(header, kChecksumOffset, 6, sum);
    header[kChecksumOffset + 6] = std::byte{0};
    header[kChecksumOffset + 7] = std::byte{' '};
    return header;
}

bool isZero(Bytes bytes)
{
    return std::all_of(bytes.begin(), bytes.end(), [](std::byte value) { return value == std::byte{0}; });
}

Error malformed(std::string_view what)
{
    return Error{Errc::Malformed, "tar: " + std::string{what}};
}

std::uint64_t paddingOf(std::uint64_t size)
{
    return (kBlock - size % kBlock) % kBlock;
}

Result<std::uint64_t> sizeIn(Bytes block)
{
    std::uint64_t size = 0;
    for (const std::byte value : block.subspan(kSizeOffset, kSizeDigits)) {
        if (value < std::byte{'0'} || value > std::byte{'7'}) {
            return malformed("size is not octal");
        }
        size = (size << 3U) | (std::to_integer<std::uint64_t>(value) & 7U);
    }
    return size;
}

}  // namespace

bool isTarName(std::string_view name)
{
    if (name.size() > kNameBytes) {
        return false;
    }
    while (true) {
        const std::size_t slash = name.find('/');
        if (!isIdentifier(name.substr(0, slash))) {
            return false;
        }
        if (slash == std::string_view::npos) {
            return true;
        }
        name.remove_prefix(slash + 1);
    }
}

Status TarWriter::add(std::string_view name, Bytes content)
{
    if (!isTarName(name) || content.size() > kMostSize) {
        return Error{Errc::Denied,
                     "tar: not a name or size of ours: " + std::string{name.substr(0, kNameBytes)}};
    }
    if (!m_names.emplace(name).second) {
        return Error{Errc::Denied, "tar: name twice: " + std::string{name}};
    }
    GONGYUAN_CHECK(m_sink.write(headerOf(name, content.size())));
    GONGYUAN_CHECK(m_sink.write(content));
    const std::array<std::byte, kBlock> zeros{};
    return m_sink.write(Bytes{zeros}.first(static_cast<std::size_t>(paddingOf(content.size()))));
}

Status TarWriter::finish()
{
    const std::array<std::byte, 2 * kBlock> zeros{};
    return m_sink.write(zeros);
}

Status TarReader::takeHeader(Bytes block)
{
    if (isZero(block)) {
        m_state = State::SecondZero;
        return done();
    }
    const Bytes field = block.first(kNameBytes);
    const auto end = std::find(field.begin(), field.end(), std::byte{0});
    const std::string name{textOf(field.first(static_cast<std::size_t>(end - field.begin())))};
    if (!isTarName(name)) {
        return malformed("name not allowed");
    }
    GONGYUAN_TRY(const std::uint64_t size, sizeIn(block));
    const Header expected = headerOf(name, size);
    if (!std::equal(block.begin(), block.end(), expected.begin())) {
        return malformed("header is not the one of a plain file: " + name);
    }
    if (m_files.size() >= m_limits.entries) {
        return malformed("more files than allowed");
    }
    if (size > m_limits.fileBytes || size > m_limits.totalBytes - m_total) {
        return malformed("larger than allowed: " + name);
    }
    if (!m_names.insert(name).second) {
        return malformed("name twice: " + name);
    }
    m_total += size;
    m_rest = size;
    m_padding = paddingOf(size);
    m_files.push_back({name, {}});
    m_files.back().content.reserve(static_cast<std::size_t>(size));
    m_state = size > 0 ? State::Content : State::Header;
    return done();
}

Status TarReader::takeBlock(Bytes block)
{
    if (m_state == State::Header) {
        return takeHeader(block);
    }
    assert(m_state == State::SecondZero);
    if (!isZero(block)) {
        return malformed("one zero block alone");
    }
    m_state = State::End;
    return done();
}

Status TarReader::write(Bytes bytes)
{
    while (!bytes.empty()) {
        if (m_state == State::End) {
            return malformed("bytes after the end");
        }
        if (m_state == State::Content) {
            const auto count = static_cast<std::size_t>(std::min<std::uint64_t>(m_rest, bytes.size()));
            append(m_files.back().content, bytes.first(count));
            bytes = bytes.subspan(count);
            m_rest -= count;
            if (m_rest == 0) {
                m_state = m_padding > 0 ? State::Padding : State::Header;
            }
            continue;
        }
        if (m_state == State::Padding) {
            const auto count = static_cast<std::size_t>(std::min<std::uint64_t>(m_padding, bytes.size()));
            if (!isZero(bytes.first(count))) {
                return malformed("padding is not zero");
            }
            bytes = bytes.subspan(count);
            m_padding -= count;
            if (m_padding == 0) {
                m_state = State::Header;
            }
            continue;
        }
        const std::size_t count = std::min(kBlock - m_block.size(), bytes.size());
        append(m_block, bytes.first(count));
        bytes = bytes.subspan(count);
        if (m_block.size() == kBlock) {
            const Buffer block = std::exchange(m_block, {});
            GONGYUAN_CHECK(takeBlock(block));
        }
    }
    return done();
}

Result<std::vector<TarFile>> TarReader::finish()
{
    if (m_state != State::End) {
        return malformed("ends early");
    }
    return std::move(m_files);
}

Result<std::vector<TarFile>> readTar(Bytes archive, TarLimits limits)
{
    TarReader reader{limits};
    GONGYUAN_CHECK(reader.write(archive));
    return reader.finish();
}

Buffer writeTar(const std::vector<TarFile>& files)
{
    BufferSink sink{SIZE_MAX};
    TarWriter writer{sink};
    for (const TarFile& file : files) {
        const Status added = writer.add(file.name, file.content);
        assert(added.ok());
    }
    const Status finished = writer.finish();
    assert(finished.ok());
    return sink.take();
}

Result<Bytes> fileOf(const std::vector<TarFile>& files, std::string_view name)
{
    const auto found =
        std::find_if(files.begin(), files.end(), [name](const TarFile& file) { return file.name == name; });
    if (found == files.end()) {
        return Error{Errc::NotFound, "no file named " + std::string{name}};
    }
    return Bytes{found->content};
}

}  // namespace gongyuan::format
