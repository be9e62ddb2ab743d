// SPDX-License-Identifier: Apache-2.0

#include "core/bytes.h"

#include "core/crockford.h"

#include <algorithm>
#include <array>

namespace gongyuan {
namespace {

constexpr std::string_view kHexDigits = "0123456789abcdef";
constexpr std::string_view kBase64Digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

std::uint8_t octet(std::byte value)
{
    return std::to_integer<std::uint8_t>(value);
}

std::byte low(std::uint32_t value)
{
    return static_cast<std::byte>(value & 0xFFU);
}

// The number of bytes of the UTF-8 sequence that `lead` begins, and the least code point that needs so
// many; 0 bytes when no sequence begins so.
struct Lead {
    std::size_t length;
    std::uint32_t bits;
    std::uint32_t least;
};

Lead lead(std::uint8_t first)
{
    if (first < 0x80U) return {1, first, 0};
    if ((first & 0xE0U) == 0xC0U) return {2, first & 0x1FU, 0x80};
    if ((first & 0xF0U) == 0xE0U) return {3, first & 0x0FU, 0x800};
    if ((first & 0xF8U) == 0xF0U) return {4, first & 0x07U, 0x10000};
    return {0, 0, 0};
}

}  // namespace

std::string toHex(Bytes bytes)
{
    std::string text;
    text.reserve(bytes.size() * 2);
    for (const std::byte value : bytes) {
        text += kHexDigits[octet(value) >> 4U];
        text += kHexDigits[octet(value) & 0xFU];
    }
    return text;
}

Result<Buffer> fromHex(std::string_view text)
{
    if (text.size() % 2 != 0) {
        return Error{Errc::Malformed, "hexadecimal text of odd length"};
    }
    Buffer bytes;
    bytes.reserve(text.size() / 2);
    for (std::size_t i = 0; i < text.size(); i += 2) {
        const auto high = kHexDigits.find(text[i]);
        const auto rest = kHexDigits.find(text[i + 1]);
        if (high == std::string_view::npos || rest == std::string_view::npos) {
            return Error{Errc::Malformed, "not a lower-case hexadecimal digit"};
        }
        bytes.push_back(low(static_cast<std::uint32_t>(high << 4U | rest)));
    }
    return bytes;
}

std::string toBase64(Bytes bytes)
{
    std::string text;
    text.reserve((bytes.size() + 2) / 3 * 4);
    for (std::size_t i = 0; i < bytes.size(); i += 3) {
        const std::size_t have = std::min<std::size_t>(3, bytes.size() - i);
        std::uint32_t group = 0;
        for (std::size_t k = 0; k < 3; ++k) {
            group = group << 8U | (k < have ? octet(bytes[i + k]) : 0U);
        }
        for (std::size_t k = 0; k < 4; ++k) {
            text += k <= have ? kBase64Digits[group >> (18 - 6 * k) & 0x3FU] : '=';
        }
    }
    return text;
}

Result<Buffer> fromBase64(std::string_view text)
{
    if (text.size() % 4 != 0) {
        return Error{Errc::Malformed, "base64 length is no multiple of four"};
    }
    Buffer bytes;
    bytes.reserve(text.size() / 4 * 3);
    for (std::size_t i = 0; i < text.size(); i += 4) {
        const std::string_view group = text.substr(i, 4);
        const bool last = i + 4 == text.size();
        const std::size_t padding = !last || group[3] != '=' ? 0 : group[2] == '=' ? 2 : 1;
        std::uint32_t value = 0;
        for (std::size_t k = 0; k < 4; ++k) {
            const auto digit = k < 4 - padding ? kBase64Digits.find(group[k]) : 0;
            if (digit == std::string_view::npos) {
                return Error{Errc::Malformed, "not a base64 digit"};
            }
            value = value << 6U | static_cast<std::uint32_t>(digit);
        }
        if ((padding == 1 && (value & 0xFFU) != 0) || (padding == 2 && (value & 0xFFFFU) != 0)) {
            return Error{Errc::Malformed, "base64 with stray trailing bits"};
        }
        for (std::size_t k = 0; k < 3 - padding; ++k) {
            bytes.push_back(low(value >> (16 - 8 * k)));
        }
    }
    return bytes;
}

std::string toCrockford(Bytes bytes, std::size_t characters)
{
    assert(bytes.size() * 8 >= characters * 5);
    std::string text;
    for (std::size_t i = 0; i < characters; ++i) {
        std::uint32_t digit = 0;
        for (std::size_t bit = i * 5; bit < i * 5 + 5; ++bit) {
            digit = digit << 1U | (std::uint32_t{octet(bytes[bit / 8])} >> (7 - bit % 8) & 1U);
        }
        text += kCrockfordDigits[digit];
    }
    return text;
}

Buffer bigEndian64(std::uint64_t value)
{
    Buffer bytes(8);
    for (std::size_t i = 0; i < 8; ++i) {
        bytes[i] = static_cast<std::byte>(value >> (56 - 8 * i) & 0xFFU);
    }
    return bytes;
}

bool isIdentifier(std::string_view text)
{
    const auto allowed = [](char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' ||
               c == '_' || c == '-';
    };
    return !text.empty() && text.size() <= 64 && text.front() != '.' && std::ranges::all_of(text, allowed);
}

bool isUtf8(std::string_view text)
{
    for (std::size_t i = 0; i < text.size();) {
        Lead head = lead(static_cast<std::uint8_t>(text[i]));
        if (head.length == 0 || text.size() - i < head.length) {
            return false;
        }
        for (std::size_t k = 1; k < head.length; ++k) {
            const auto next = static_cast<std::uint8_t>(text[i + k]);
            if ((next & 0xC0U) != 0x80U) {
                return false;
            }
            head.bits = head.bits << 6U | (next & 0x3FU);
        }
        if (head.bits < head.least || head.bits > 0x10FFFFU ||
            (head.bits >= 0xD800U && head.bits <= 0xDFFFU)) {
            return false;
        }
        i += head.length;
    }
    return true;
}

}  // namespace gongyuan
