// SPDX-License-Identifier: Apache-2.0

#include "core/crockford.h"

#include <utility>

namespace gongyuan {

std::optional<std::uint32_t> crockfordDigit(char c)
{
    const auto place = kCrockfordDigits.find(c);
    return place == std::string_view::npos ? std::nullopt : std::optional{static_cast<std::uint32_t>(place)};
}

Result<std::string> parseCrockford(std::string_view typed, std::size_t digits)
{
    std::string text;
    for (char c : typed) {
        if (c == '-' || c == ' ') {
            continue;
        }
        c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
        c = c == 'I' || c == 'L' ? '1' : c == 'O' ? '0' : c;
        if (!crockfordDigit(c)) {
            return Error{Errc::Malformed, "character"};
        }
        if (text.size() == digits) {
            return Error{Errc::Malformed, "length"};
        }
        text += c;
    }
    return text.size() == digits ? Result<std::string>{std::move(text)} : Error{Errc::Malformed, "length"};
}

std::string inFours(std::string_view characters)
{
    std::string text;
    for (std::size_t i = 0; i < characters.size(); i += 4) {
        text += i == 0 ? "" : "-";
        text += characters.substr(i, 4);
    }
    return text;
}

}  // namespace gongyuan
