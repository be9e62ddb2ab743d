// SPDX-License-Identifier: Apache-2.0

#include "protocol/enrol_code.h"

#include "core/crockford.h"

#include <cassert>

namespace gongyuan::protocol {
namespace {

constexpr std::size_t kRandomDigits = 11;
constexpr std::size_t kDigitCount = kRandomDigits + 1;

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
        sum = timesAlpha(sum) ^ crockfordDigit(code[i]).value_or(0);
    }
    return sum;
}

}  // namespace

std::string enrolCodeOf(Bytes random)
{
    assert(random.size() == kEnrolCodeRandom);
    std::string code = toCrockford(random, kRandomDigits);
    for (const char digit : kCrockfordDigits) {
        if (weightedSum(code + digit) == 0) {
            return code + digit;
        }
    }
    assert(false);  // multiplication by a power of alpha reaches every digit
    return code;
}

Result<std::string> parseEnrolCode(std::string_view typed)
{
    GONGYUAN_TRY(std::string code, parseCrockford(typed, kDigitCount));
    if (weightedSum(code) != 0) {
        return Error{Errc::Malformed, "check character"};
    }
    return code;
}

std::string groupedEnrolCode(std::string_view code)
{
    assert(code.size() == kDigitCount);
    return inFours(code);
}

}  // namespace gongyuan::protocol
