// SPDX-License-Identifier: Apache-2.0

#include "crypto/bech32.h"

#include <algorithm>
#include <array>

namespace gongyuan::crypto {
namespace {

constexpr std::string_view kDigits = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
constexpr std::size_t kChecksum = 6;
constexpr std::size_t kKeySize = 32;
constexpr std::size_t kKeyDigits = (kKeySize * 8 + 4) / 5;

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

char upper(char c)
{
    return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
}

class Checksum {
public:
    explicit Checksum(std::string_view prefix)
    {
        for (const char c : prefix) {
            add(static_cast<std::uint32_t>(lower(c)) >> 5U);
        }
        add(0);
        for (const char c : prefix) {
            add(static_cast<std::uint32_t>(lower(c)) & 31U);
        }
    }

    void add(std::uint32_t digit)
    {
        constexpr std::array<std::uint32_t, 5> kGenerator{0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd,
                                                          0x2a1462b3};
        const std::uint32_t top = m_state >> 25U;
        m_state = (m_state & 0x1ffffffU) << 5U ^ digit;
        for (std::size_t i = 0; i < kGenerator.size(); ++i) {
            m_state ^= (top >> i & 1U) != 0 ? kGenerator[i] : 0U;
        }
    }

    std::uint32_t state() const { return m_state; }

private:
    std::uint32_t m_state = 1;
};

// The i-th group of five bits, filled up with zeros behind the end.
std::uint32_t digitAt(Bytes bytes, std::size_t i)
{
    std::uint32_t digit = 0;
    for (std::size_t bit = i * 5; bit < i * 5 + 5; ++bit) {
        const std::uint32_t value = bit / 8 < bytes.size()
                                        ? std::to_integer<std::uint32_t>(bytes[bit / 8]) >> (7 - bit % 8) & 1U
                                        : 0U;
        digit = digit << 1U | value;
    }
    return digit;
}

}  // namespace

Secret bech32Encode(std::string_view prefix, Bytes bytes, Case textCase)
{
    const std::size_t digits = (bytes.size() * 8 + 4) / 5;
    Secret text{prefix.size() + 1 + digits + kChecksum};
    auto at = std::ranges::copy(bytesOf(prefix), text.writable().begin()).out;
    *at++ = static_cast<std::byte>('1');
    const auto put = [&](std::uint32_t digit) {
        const char c = kDigits[digit];
        *at++ = static_cast<std::byte>(textCase == Case::Upper ? upper(c) : c);
    };
    Checksum checksum{prefix};
    for (std::size_t i = 0; i < digits; ++i) {
        const std::uint32_t digit = digitAt(bytes, i);
        checksum.add(digit);
        put(digit);
    }
    for (std::size_t i = 0; i < kChecksum; ++i) {
        checksum.add(0);
    }
    const std::uint32_t sum = checksum.state() ^ 1U;
    for (std::size_t i = 0; i < kChecksum; ++i) {
        put(sum >> (5 * (kChecksum - 1 - i)) & 31U);
    }
    return text;
}

Result<Secret> bech32Decode32(std::string_view text, std::string_view prefix, Case textCase)
{
    const Error malformed{Errc::Malformed, "not a key of the form " + std::string{prefix} + "1..."};
    if (text.size() != prefix.size() + 1 + kKeyDigits + kChecksum || !text.starts_with(prefix) ||
        text[prefix.size()] != '1') {
        return malformed;
    }
    const std::string_view digits = text.substr(prefix.size() + 1, kKeyDigits);
    Secret bytes{kKeySize};
    for (std::size_t i = 0; i < digits.size(); ++i) {
        const auto digit = kDigits.find(lower(digits[i]));
        if (digit == std::string_view::npos) {
            return malformed;
        }
        for (std::size_t k = 0; k < 5 && i * 5 + k < kKeySize * 8; ++k) {
            const std::size_t bit = i * 5 + k;
            bytes.writable()[bit / 8] |= static_cast<std::byte>((digit >> (4 - k) & 1U) << (7 - bit % 8));
        }
    }
    // One comparison judges case, checksum and the bits that fill up the last digit.
    if (!equal(bech32Encode(prefix, bytes.bytes(), textCase).bytes(), bytesOf(text))) {
        return malformed;
    }
    return bytes;
}

}  // namespace gongyuan::crypto
