// SPDX-License-Identifier: Apache-2.0

#include "protocol/enrol_code.h"

#include <cassert>

namespace gongyuan::protocol {
namespace {

constexpr std::string_view kDigits = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
constexpr std::size_t kRandomDigits = 11;
constexpr std::size_t kDigitCount = kRandomDigits + 1;
constexpr std::size_t kGroup = 4;

// GF(32) with x^5 + x^2 + 1, as in the session code: multiplication by alpha = x.
constexpr std::uint32_t timesAlpha(std::uint32_t value)
{
    return (value & 16U) != 0 ? ((value << 1U) ^ 0b100101U) : value << 1U;
}

// Sum of digit * alpha^i over all positions: one wrong digit or two exchanged ones never leave it as it was.
std::uint32_t weightedSum(std::string_view code)
{
    std::uint32_t sum = 0;
    for (std::size_t i = code.size(); i-- > 0;) {
        sum = timesAlpha(sum) ^ static_cast<std::uint32_t>(kDigits.find(code[i]));
    }
    return sum;
}

char normalised(char c)
{
    const char upper = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    if (upper == 'I' || upper == 'L') {
        return '1';
    }
    return upper == 'O' ? '0' : upper;
}

}  // namespace

std::string enrolCodeOf(Bytes random)
{
    assert(random.size() == kEnrolCodeRandom);
    std::string code = toCrockford(random, kRandomDigits);
    for (const char digit : kDigits) {
        if (weightedSum(code + digit) == 0) {
            return code + digit;
        }
    }
    assert(false);  // multiplication by a power of alpha reaches every digit
    return code;
}

Result<std::string> parseEnrolCode(std::string_view typed)
{
    std::string code;
    for (const char c : typed) {
        if (c == '-' || c == ' ') {
            continue;
        }
        if (kDigits.find(normalised(c)) == std::string_view::npos) {
            return Error{Errc::Malformed, "character"};
        }
        if (code.size() == kDigitCount) {
            return Error{Errc::Malformed, "length"};
        }
        code += normalised(c);
    }
    if (code.size() != kDigitCount) {
        return Error{Errc::Malformed, "length"};
    }
    if (weightedSum(code) != 0) {
        return Error{Errc::Malformed, "check character"};
    }
    return code;
}

std::string groupedEnrolCode(std::string_view code)
{
    assert(code.size() == kDigitCount);
    std::string text;
    for (std::size_t i = 0; i < code.size(); i += kGroup) {
        text += i == 0 ? "" : "-";
        text += code.substr(i, kGroup);
    }
    return text;
}

}  // namespace gongyuan::protocol
