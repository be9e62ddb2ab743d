// SPDX-License-Identifier: Apache-2.0

// Exact decimal numbers: what money, spreadsheet cells and tolerances are computed with. A number is a whole
// coefficient and a count of decimals, so 0.10 is one tenth and not something near it. Sums, differences and
// products are exact; quotients are rounded once, at a stated number of digits. A result that does not fit
// is an error: wrong digits never come out.

#pragma once

#include "core/result.h"

#include <array>
#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

namespace gongyuan {

class Decimal {
public:
    /// No coefficient has more digits, no number more decimals than this.
    static constexpr int kMaxDigits = 150;
    /// Quotients, and whatever calls `toSignificant()` without a count, are rounded to so many digits.
    static constexpr int kSignificant = 34;

    /// Zero.
    Decimal() = default;
    /// value * 10^-decimals. Precondition: 0 <= decimals <= kMaxDigits.
    static Decimal fromInteger(std::int64_t value, int decimals = 0);

    /// Reads what people type: `1,234.50`, `１２３４．５`, a leading `+` or `-`, spaces around it, `.5`.
    /// Commas must group three digits from the point on. Malformed for a second point, stray letters, wrong
    /// groups, an empty text; also for more than kMaxDigits digits.
    static Result<Decimal> parse(std::string_view text);

    bool isZero() const;
    bool isNegative() const { return m_negative; }
    bool isInteger() const;
    /// Decimals as written: 2 for 1.50. Equal numbers may differ in this.
    int decimals() const { return m_decimals; }

    Decimal negated() const;
    Decimal magnitude() const;
    /// Without zeros at the end of the decimals.
    Decimal trimmed() const;

    /// Rounded half up in magnitude (2.5 -> 3, -2.5 -> -3) to `decimals` decimals; negative counts round
    /// before the point. The result has max(0, decimals) decimals. Counts are clamped to +-kMaxDigits.
    Decimal rounded(int decimals) const;
    /// As `rounded`, but away from zero, or towards zero.
    Decimal roundedUp(int decimals) const;
    Decimal roundedDown(int decimals) const;
    /// Rounded half up to so many significant digits. Precondition: digits >= 1.
    Decimal toSignificant(int digits = kSignificant) const;
    /// The largest integer that is not greater.
    Decimal floored() const;

    /// Plain digits: `-1234.50`, with as many decimals as the number has; `0` for zero without decimals.
    std::string toText() const;
    /// With commas between groups of three digits: `1,234.50`.
    std::string toGroupedText() const;

    /// Malformed when the number is not an integer or does not fit.
    Result<std::int64_t> toInteger() const;

    friend bool operator==(const Decimal& a, const Decimal& b);
    friend std::strong_ordering operator<=>(const Decimal& a, const Decimal& b);

    /// Exact. Malformed ("overflow") when the result has too many digits.
    friend Result<Decimal> add(const Decimal& a, const Decimal& b);
    friend Result<Decimal> subtract(const Decimal& a, const Decimal& b);
    friend Result<Decimal> multiply(const Decimal& a, const Decimal& b);
    /// To `kSignificant` digits, half up, zeros at the end removed. Malformed ("division by zero",
    /// "overflow").
    friend Result<Decimal> divide(const Decimal& a, const Decimal& b);
    /// To the power of an integer, rounded to `kSignificant` digits after each step. Malformed for 0 to a
    /// negative power and for overflow; 0 to the power of 0 is 1.
    friend Result<Decimal> power(const Decimal& base, std::int64_t exponent);

private:
    struct Work;  // the wide integer, known to decimal.cpp only

    std::array<std::uint64_t, 8> m_limbs{};  // magnitude, least significant first
    std::int16_t m_decimals = 0;
    bool m_negative = false;  // never for zero
};

Result<Decimal> add(const Decimal& a, const Decimal& b);
Result<Decimal> subtract(const Decimal& a, const Decimal& b);
Result<Decimal> multiply(const Decimal& a, const Decimal& b);
Result<Decimal> divide(const Decimal& a, const Decimal& b);
Result<Decimal> power(const Decimal& base, std::int64_t exponent);

}  // namespace gongyuan
