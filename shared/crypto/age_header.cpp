// SPDX-License-Identifier: Apache-2.0

#include "crypto/age_header.h"

#include "crypto/age.h"

#include <algorithm>
#include <utility>

namespace gongyuan::crypto {
namespace {

constexpr std::string_view kVersionPrefix = "age-encryption.org/";
constexpr std::string_view kVersionLine = "age-encryption.org/v1";
constexpr std::string_view kStanzaMark = "-> ";
constexpr std::string_view kMacMark = "--- ";
constexpr std::size_t kColumns = 64;
constexpr std::size_t kBlock = 4096;

Error malformed(std::string reason)
{
    return Error{Errc::Malformed, "age header: " + std::move(reason)};
}

bool isVisible(char c)
{
    return c > ' ' && c <= '~';
}

// One or more arguments, one space between each two.
Result<std::vector<std::string>> arguments(std::string_view text)
{
    std::vector<std::string> found;
    while (true) {
        const std::size_t end = std::min(text.find(' '), text.size());
        const std::string_view argument = text.substr(0, end);
        if (argument.empty() || !std::ranges::all_of(argument, isVisible)) {
            return malformed("stanza arguments");
        }
        found.emplace_back(argument);
        if (end == text.size()) {
            return found;
        }
        text.remove_prefix(end + 1);
    }
}

// Reads lines, counts them against the limit of the header and keeps their bytes.
class Lines {
public:
    explicit Lines(LineSource& in)
        : m_in{in}
    {
    }

    /// Moves on to the next line.
    Status advance()
    {
        GONGYUAN_TRY(m_line, m_in.line(kMostAgeHeader - m_kept.size()));
        append(m_kept, bytesOf(m_line));
        m_kept.push_back(static_cast<std::byte>('\n'));
        return done();
    }

    std::string_view line() const { return m_line; }
    Buffer& kept() { return m_kept; }

private:
    LineSource& m_in;
    std::string m_line;
    Buffer m_kept;
};

Result<Buffer> body(Lines& lines)
{
    std::string text;
    while (true) {
        GONGYUAN_CHECK(lines.advance());
        if (lines.line().size() > kColumns) {
            return malformed("stanza line longer than 64 characters");
        }
        text += lines.line();
        if (lines.line().size() < kColumns) {
            return fromRawBase64(text);
        }
    }
}

}  // namespace

Result<std::string> LineSource::line(std::size_t limit)
{
    std::size_t searched = m_used;
    while (true) {
        const auto end = std::find(m_ahead.begin() + static_cast<std::ptrdiff_t>(searched), m_ahead.end(),
                                   static_cast<std::byte>('\n'));
        const auto length = static_cast<std::size_t>(end - m_ahead.begin()) - m_used;
        if (length >= limit) {
            return malformed("longer than " + std::to_string(kMostAgeHeader) + " bytes");
        }
        if (end != m_ahead.end()) {
            const Bytes found = Bytes{m_ahead}.subspan(m_used, length);
            std::string line{textOf(found)};
            m_used += length + 1;
            return line;
        }
        searched = m_ahead.size();
        m_ahead.resize(searched + kBlock);
        auto count = m_from.read(std::span{m_ahead}.subspan(searched));
        m_ahead.resize(searched + (count ? count.value() : 0));
        if (!count) {
            return std::move(count).error();
        }
        if (count.value() == 0) {
            return malformed("ends early");
        }
    }
}

Result<std::size_t> LineSource::read(std::span<std::byte> into)
{
    const std::size_t count = std::min(into.size(), m_ahead.size() - m_used);
    std::copy_n(m_ahead.begin() + static_cast<std::ptrdiff_t>(m_used), count, into.begin());
    m_used += count;
    if (count == into.size()) {
        return count;
    }
    GONGYUAN_TRY(const std::size_t more, m_from.read(into.subspan(count)));
    return count + more;
}

Result<AgeHeader> readAgeHeader(LineSource& in)
{
    Lines lines{in};
    GONGYUAN_CHECK(lines.advance());
    if (const std::string_view version = lines.line(); version != kVersionLine) {
        const bool other = version.starts_with(kVersionPrefix) && version.size() > kVersionPrefix.size() &&
                           std::ranges::all_of(version, isVisible);
        return other ? Error{Errc::Unsupported, "age header: another version"} : malformed("version line");
    }
    AgeHeader header;
    while (true) {
        GONGYUAN_CHECK(lines.advance());
        const std::string_view line = lines.line();
        if (line.starts_with(kMacMark)) {
            GONGYUAN_TRY(const Buffer mac, fromRawBase64(line.substr(kMacMark.size())));
            if (mac.size() != header.mac.size() || header.stanzas.empty()) {
                return malformed(header.stanzas.empty() ? "no stanza" : "MAC line");
            }
            std::ranges::copy(mac, header.mac.begin());
            header.covered = std::move(lines.kept());
            header.covered.resize(header.covered.size() - line.size() - 1 + kMacMark.size() - 1);
            return header;
        }
        if (!line.starts_with(kStanzaMark)) {
            return malformed("neither stanza nor MAC line");
        }
        if (header.stanzas.size() == kMostAgeStanzas) {
            return malformed("too many stanzas");
        }
        AgeStanza stanza;
        GONGYUAN_TRY(stanza.arguments, arguments(line.substr(kStanzaMark.size())));
        GONGYUAN_TRY(stanza.body, body(lines));
        header.stanzas.push_back(std::move(stanza));
    }
}

Buffer writeAgeHeader(const std::vector<AgeStanza>& stanzas)
{
    std::string text{kVersionLine};
    text += '\n';
    for (const AgeStanza& stanza : stanzas) {
        text += "->";
        for (const std::string& argument : stanza.arguments) {
            text += ' ';
            text += argument;
        }
        text += '\n';
        const std::string encoded = toRawBase64(stanza.body);
        // The last line is always shorter than 64 characters, if need be empty.
        for (std::size_t at = 0; at <= encoded.size(); at += kColumns) {
            text += encoded.substr(at, kColumns);
            text += '\n';
        }
    }
    text += "---";
    return toBuffer(std::string_view{text});
}

Result<Buffer> fromRawBase64(std::string_view text)
{
    if (text.find('=') != std::string_view::npos || text.size() % 4 == 1) {
        return malformed("not canonical base64");
    }
    std::string padded{text};
    padded.append((4 - text.size() % 4) % 4, '=');
    return fromBase64(padded);
}

std::string toRawBase64(Bytes bytes)
{
    std::string text = toBase64(bytes);
    text.erase(std::min(text.find('='), text.size()));
    return text;
}

}  // namespace gongyuan::crypto
