// SPDX-License-Identifier: Apache-2.0

// The text at the beginning of an age file: its grammar only, no cryptography. Every header has exactly one
// spelling, so what was parsed is the bytes that the MAC covers. For this folder and its tests.
//
//     header   = "age-encryption.org/v1" LF 1*stanza "--- " 43base64char LF
//     stanza   = "-> " argument *(SP argument) LF *(64base64char LF) *63base64char LF
//     argument = 1*VCHAR

#pragma once

#include "core/bytes.h"
#include "core/stream.h"

#include <array>
#include <string>
#include <vector>

namespace gongyuan::crypto {

struct AgeStanza {
    std::vector<std::string> arguments;
    Buffer body;
};

struct AgeHeader {
    std::vector<AgeStanza> stanzas;
    Buffer covered;  // from the first byte to the `---` that the MAC follows
    std::array<std::byte, 32> mac{};
};

/// Hands out lines first and then the rest as a source.
class LineSource final : public Source {
public:
    /// The source behind it must outlive it.
    explicit LineSource(Source& from)
        : m_from{from}
    {
    }

    /// The next line without its LF. Malformed at the end of the source, or when more than `limit` bytes
    /// would have to be read.
    Result<std::string> line(std::size_t limit);
    Result<std::size_t> read(std::span<std::byte> into) override;

private:
    Source& m_from;
    Buffer m_ahead;
    std::size_t m_used = 0;
};

/// Malformed, or Unsupported for another version of age.
Result<AgeHeader> readAgeHeader(LineSource& in);

/// The stanzas as text, up to and including `---`; the MAC and a LF are still to follow.
Buffer writeAgeHeader(const std::vector<AgeStanza>& stanzas);

/// Base64 without padding: what age calls base64. Malformed unless canonical.
Result<Buffer> fromRawBase64(std::string_view text);
std::string toRawBase64(Bytes bytes);

}  // namespace gongyuan::crypto
