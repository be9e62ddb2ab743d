// SPDX-License-Identifier: Apache-2.0

// The little that numbers, formulas and marking need of Unicode: characters out of UTF-8 and back, and the
// full-width forms that Chinese input methods type in place of ASCII.

#pragma once

#include <string>
#include <string_view>

namespace gongyuan {

/// Bytes that are not UTF-8 become U+FFFD, one for each byte.
std::u32string decodeUtf8(std::string_view text);
std::string encodeUtf8(std::u32string_view text);
/// Code points. Precondition: `text` is UTF-8.
std::size_t characterCount(std::string_view text);

/// Full-width ASCII (U+FF01 to U+FF5E) becomes ASCII; every kind of blank becomes a space; the ideographic
/// full stop, list comma, curly quotes, the minus sign and long dashes become their ASCII forms. Others stay.
char32_t foldWidth(char32_t character);
std::string foldWidth(std::string_view text);

/// Without spaces, tabs and line ends at both ends; the ideographic space counts.
std::string trimmed(std::string_view text);

/// ASCII and Latin-1 letters in lower case, or ASCII in upper case.
std::string lowerCase(std::string_view text);
std::string upperAscii(std::string_view text);

}  // namespace gongyuan
