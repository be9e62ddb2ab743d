// SPDX-License-Identifier: Apache-2.0

// Byte spans, owned byte buffers, and the text encodings that our formats use. Every decoder accepts
// exactly one spelling of a value: what was decoded encodes back to the same text.

#pragma once

#include "core/result.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace gongyuan {

/// Bytes that somebody else owns; the caller keeps them alive.
using Bytes = std::span<const std::byte>;
using Buffer = std::vector<std::byte>;

inline Bytes bytesOf(std::string_view text)
{
    return std::as_bytes(std::span{text});
}

inline std::string_view textOf(Bytes bytes)
{
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

inline Buffer toBuffer(Bytes bytes)
{
    return {bytes.begin(), bytes.end()};
}

inline Buffer toBuffer(std::string_view text)
{
    return toBuffer(bytesOf(text));
}

inline void append(Buffer& to, Bytes bytes)
{
    to.insert(to.end(), bytes.begin(), bytes.end());
}

/// Lower-case hexadecimal.
std::string toHex(Bytes bytes);
/// Malformed unless lower-case and of even length.
Result<Buffer> fromHex(std::string_view text);

/// RFC 4648 base64 with padding.
std::string toBase64(Bytes bytes);
/// Malformed unless canonical: right padding, zero trailing bits, no white space.
Result<Buffer> fromBase64(std::string_view text);

/// The first `characters` (5 bits each) of the bytes in Crockford's base32 alphabet, upper case.
/// Precondition: the bytes hold at least 5 * characters bits.
std::string toCrockford(Bytes bytes, std::size_t characters);

/// Big-endian, as our hash inputs want it.
Buffer bigEndian64(std::uint64_t value);

/// True for 1 to 64 characters of [A-Za-z0-9._-] that do not begin with a dot: the only form of a name
/// (paper, room, sitting, seat, item) that may appear in a file name or a key derivation.
bool isIdentifier(std::string_view text);

/// True when the bytes are well-formed UTF-8 (no overlong form, no surrogate, nothing past U+10FFFF).
bool isUtf8(std::string_view text);

}  // namespace gongyuan
