// SPDX-License-Identifier: Apache-2.0

#include "core/unicode.h"

#include "core/bytes.h"

#include <algorithm>
#include <cstdint>

namespace gongyuan {
namespace {

constexpr char32_t kReplacement = 0xFFFD;

std::size_t lengthFrom(unsigned char lead)
{
    if (lead < 0x80U) {
        return 1;
    }
    if (lead < 0xE0U) {
        return 2;
    }
    return lead < 0xF0U ? 3 : 4;
}

bool isBlank(char32_t c)
{
    return c == U' ' || c == U'\t' || c == U'\n' || c == U'\r' || c == 0x3000;
}

}  // namespace

std::u32string decodeUtf8(std::string_view text)
{
    std::u32string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size();) {
        const auto lead = static_cast<unsigned char>(text[i]);
        const std::size_t length = lengthFrom(lead);
        if (i + length > text.size() || !isUtf8(text.substr(i, length))) {
            out.push_back(kReplacement);
            ++i;
            continue;
        }
        std::uint32_t value = length == 1 ? lead : lead & (0xFFU >> (length + 1));
        for (std::size_t k = 1; k < length; ++k) {
            value = (value << 6U) | (static_cast<unsigned char>(text[i + k]) & 0x3FU);
        }
        out.push_back(static_cast<char32_t>(value));
        i += length;
    }
    return out;
}

std::size_t characterCount(std::string_view text)
{
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char byte) {
        return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U;
    }));
}

std::string encodeUtf8(std::u32string_view text)
{
    std::string out;
    out.reserve(text.size());
    const auto put = [&out](std::uint32_t byte) { out.push_back(static_cast<char>(byte & 0xFFU)); };
    for (const char32_t character : text) {
        const auto c = static_cast<std::uint32_t>(character);
        if (c < 0x80U) {
            put(c);
        } else if (c < 0x800U) {
            put(0xC0U | (c >> 6U));
            put(0x80U | (c & 0x3FU));
        } else if (c < 0x10000U) {
            put(0xE0U | (c >> 12U));
            put(0x80U | ((c >> 6U) & 0x3FU));
            put(0x80U | (c & 0x3FU));
        } else {
            put(0xF0U | (c >> 18U));
            put(0x80U | ((c >> 12U) & 0x3FU));
            put(0x80U | ((c >> 6U) & 0x3FU));
            put(0x80U | (c & 0x3FU));
        }
    }
    return out;
}

char32_t foldWidth(char32_t c)
{
    if (c >= 0xFF01 && c <= 0xFF5E) {
        return c - 0xFF01 + U'!';
    }
    if (c == 0x3000 || c == 0x00A0 || (c >= 0x2000 && c <= 0x200A) || c == 0x202F) {
        return U' ';
    }
    switch (c) {
    case 0x3002:  // 。
    case 0xFF61: return U'.';
    case 0x3001: return U',';  // 、
    case 0x2018:
    case 0x2019: return U'\'';
    case 0x201C:
    case 0x201D: return U'"';
    case 0x2010:
    case 0x2011:
    case 0x2012:
    case 0x2013:
    case 0x2014:
    case 0x2015:
    case 0x2212: return U'-';
    case 0xFFE5: return 0x00A5;  // ￥
    case 0xFFE1: return 0x00A3;  // ￡
    case 0x3010: return U'[';
    case 0x3011: return U']';
    default: return c;
    }
}

std::string foldWidth(std::string_view text)
{
    std::u32string characters = decodeUtf8(text);
    std::transform(characters.begin(), characters.end(), characters.begin(),
                   [](char32_t c) { return foldWidth(c); });
    return encodeUtf8(characters);
}

std::string trimmed(std::string_view text)
{
    const std::u32string characters = decodeUtf8(text);
    const auto begin = std::find_if_not(characters.begin(), characters.end(), isBlank);
    const auto end = std::find_if_not(characters.rbegin(), characters.rend(), isBlank).base();
    return begin < end ? encodeUtf8(std::u32string{begin, end}) : std::string{};
}

std::string lowerCase(std::string_view text)
{
    std::u32string characters = decodeUtf8(text);
    for (char32_t& c : characters) {
        if ((c >= U'A' && c <= U'Z') || (c >= 0xC0 && c <= 0xDE && c != 0xD7)) {
            c += 32;
        }
    }
    return encodeUtf8(characters);
}

std::string upperAscii(std::string_view text)
{
    std::string out{text};
    for (char& c : out) {
        if (c >= 'a' && c <= 'z') {
            c = static_cast<char>(c - 'a' + 'A');
        }
    }
    return out;
}

}  // namespace gongyuan
