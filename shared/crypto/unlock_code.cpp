// SPDX-License-Identifier: Apache-2.0

#include "crypto/unlock_code.h"

#include "core/crockford.h"
#include "crypto/sodium.h"

#include <array>
#include <cstdint>
#include <utility>

namespace gongyuan::crypto {
namespace {

constexpr std::size_t kRandom = UnlockCode::kCharacters - 1;
constexpr std::size_t kGroup = 4;

// GF(32) with x^5 + x^2 + 1: multiplication by alpha = x.
constexpr std::uint32_t timesAlpha(std::uint32_t value)
{
    return (value & 16U) != 0 ? ((value << 1U) ^ 0b100101U) : value << 1U;
}

// Sum of digit * alpha^i over all positions i, by Horner's rule from the last digit down.
std::uint32_t weightedSum(std::span<const std::uint8_t> digits)
{
    std::uint32_t sum = 0;
    for (std::size_t i = digits.size(); i-- > 0;) {
        sum = timesAlpha(sum) ^ digits[i];
    }
    return sum;
}

// The digit d with d * alpha^15 == sum, so that the whole code sums to zero.
std::uint8_t checkDigit(std::uint32_t sum)
{
    // alpha has order 31: dividing by alpha^15 is multiplying by alpha^16.
    for (std::size_t i = 0; i < 31 - kRandom; ++i) {
        sum = timesAlpha(sum);
    }
    return static_cast<std::uint8_t>(sum);
}

std::size_t digitOf(char c)
{
    const char upper = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    if (upper == 'I' || upper == 'L') {
        return 1;
    }
    return upper == 'O' ? 0 : kCrockfordDigits.find(upper);
}

}  // namespace

UnlockCode::UnlockCode(Secret characters)
    : m_characters{std::move(characters)}
{
}

UnlockCode UnlockCode::generate()
{
    requireSodium();
    std::array<std::uint8_t, kCharacters> digits{};
    randombytes_buf(digits.data(), kRandom);
    for (std::size_t i = 0; i < kRandom; ++i) {
        digits[i] &= 31U;
    }
    digits[kRandom] = checkDigit(weightedSum(std::span{digits}.first(kRandom)));
    Secret characters{kCharacters};
    for (std::size_t i = 0; i < kCharacters; ++i) {
        characters.writable()[i] = static_cast<std::byte>(kCrockfordDigits[digits[i]]);
    }
    wipe(std::as_writable_bytes(std::span{digits}));
    return UnlockCode{std::move(characters)};
}

Result<UnlockCode> UnlockCode::parse(std::string_view typed)
{
    std::array<std::uint8_t, kCharacters> digits{};
    Secret characters{kCharacters};
    std::size_t count = 0;
    for (const char c : typed) {
        if (c == '-' || c == ' ') {
            continue;
        }
        const std::size_t digit = digitOf(c);
        if (digit == std::string_view::npos) {
            return Error{Errc::Malformed, "character"};
        }
        if (count == kCharacters) {
            return Error{Errc::Malformed, "length"};
        }
        digits[count] = static_cast<std::uint8_t>(digit);
        characters.writable()[count] = static_cast<std::byte>(kCrockfordDigits[digit]);
        ++count;
    }
    if (count != kCharacters) {
        return Error{Errc::Malformed, "length"};
    }
    const bool fits = weightedSum(digits) == 0;
    wipe(std::as_writable_bytes(std::span{digits}));
    if (!fits) {
        return Error{Errc::Malformed, "check character"};
    }
    return UnlockCode{std::move(characters)};
}

std::string UnlockCode::grouped() const
{
    std::string text;
    text.reserve(kCharacters + kCharacters / kGroup - 1);
    for (std::size_t i = 0; i < kCharacters; ++i) {
        if (i != 0 && i % kGroup == 0) {
            text += '-';
        }
        text += std::to_integer<char>(m_characters.bytes()[i]);
    }
    return text;
}

}  // namespace gongyuan::crypto
