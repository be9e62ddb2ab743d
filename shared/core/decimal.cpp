// SPDX-License-Identifier: Apache-2.0

#include "core/decimal.h"

#include "core/unicode.h"

#include <algorithm>
#include <boost/multiprecision/cpp_int.hpp>
#include <vector>

namespace gongyuan {
namespace {

using Wide = boost::multiprecision::cpp_int;

constexpr std::size_t kMaxTyped = 512;

const Wide& tenTo(int exponent)
{
    static const std::vector<Wide> kPowers = [] {
        std::vector<Wide> powers{1};
        for (int i = 1; i <= 6 * Decimal::kMaxDigits; ++i) {
            powers.push_back(powers.back() * 10);
        }
        return powers;
    }();
    assert(exponent >= 0 && static_cast<std::size_t>(exponent) < kPowers.size());
    return kPowers[static_cast<std::size_t>(exponent)];
}

// Digits of a positive number; 1 for 0.
int digitsOf(const Wide& value)
{
    if (value.is_zero()) {
        return 1;
    }
    // 1233 / 4096 is a little more than the digits of one bit; the estimate is right or one too low.
    const auto bits = static_cast<int>(msb(value)) + 1;
    int digits = bits * 1233 / 4096;
    while (value >= tenTo(digits)) {
        ++digits;
    }
    return std::max(digits, 1);
}

enum class Direction : std::uint8_t { HalfUp, Away, Zero };

// value / 10^places, rounded.
Wide shifted(const Wide& value, int places, Direction direction)
{
    if (places <= 0) {
        return value * tenTo(-places);
    }
    const Wide& unit = tenTo(places);
    Wide quotient;
    Wide rest;
    divide_qr(value, unit, quotient, rest);
    const bool up = (direction == Direction::HalfUp && rest * 2 >= unit) ||
                    (direction == Direction::Away && !rest.is_zero());
    return up ? Wide{quotient + 1} : quotient;
}

Error overflow()
{
    return Error{Errc::Malformed, "decimal: overflow"};
}

}  // namespace

// The number as a wide integer, and back.
struct Decimal::Work {
    Wide coefficient;  // magnitude
    int decimals = 0;
    bool negative = false;

    static Work of(const Decimal& number)
    {
        Work work;
        import_bits(work.coefficient, number.m_limbs.begin(), number.m_limbs.end(), 64, false);
        work.decimals = number.m_decimals;
        work.negative = number.m_negative;
        return work;
    }

    void trim(int least)
    {
        while (decimals > least && !coefficient.is_zero() && coefficient % 10 == 0) {
            coefficient /= 10;
            --decimals;
        }
        if (coefficient.is_zero()) {
            decimals = std::min(decimals, std::max(least, 0));
        }
    }

    bool fits() const { return decimals <= kMaxDigits && coefficient < tenTo(kMaxDigits); }

    Result<Decimal> pack()
    {
        if (decimals < 0) {
            coefficient *= tenTo(-decimals);
            decimals = 0;
        }
        if (!fits()) {
            trim(0);
        }
        if (!fits()) {
            return overflow();
        }
        Decimal number;
        std::vector<std::uint64_t> limbs;
        export_bits(coefficient, std::back_inserter(limbs), 64, false);
        std::copy(limbs.begin(), limbs.end(), number.m_limbs.begin());
        number.m_decimals = static_cast<std::int16_t>(decimals);
        number.m_negative = negative && !coefficient.is_zero();
        return number;
    }

    Work round(int places, Direction direction) const
    {
        const int wanted = std::clamp(places, -kMaxDigits, kMaxDigits);
        Work out = *this;
        if (wanted >= decimals) {
            out.coefficient *= tenTo(wanted - decimals);
        } else {
            out.coefficient = shifted(coefficient, decimals - wanted, direction);
        }
        out.decimals = wanted;
        return out;
    }

    // Rounding makes a number longer by a digit at most, or pads it with zeros; both may not fit, and then
    // the number stays as it is, which is as exact as it can be.
    Decimal packedOr(const Decimal& otherwise)
    {
        auto packed = pack();
        return packed ? std::move(packed).value() : otherwise;
    }
};

Decimal Decimal::fromInteger(std::int64_t value, int decimals)
{
    assert(decimals >= 0 && decimals <= kMaxDigits);
    Decimal number;
    number.m_negative = value < 0;
    number.m_limbs[0] = number.m_negative ? std::uint64_t{0} - static_cast<std::uint64_t>(value)
                                          : static_cast<std::uint64_t>(value);
    number.m_decimals = static_cast<std::int16_t>(decimals);
    return number;
}

namespace {

struct Typed {
    std::string digits;
    int decimals = 0;
    bool negative = false;
};

// Sign, digits with grouping commas, point, digits: nothing else.
class NumberReader {
public:
    explicit NumberReader(std::string_view text)
        : m_text{text}
    {
    }

    bool read(Typed& out)
    {
        if (m_text.starts_with('+') || m_text.starts_with('-')) {
            out.negative = m_text[0] == '-';
            m_at = 1;
            while (peek() == ' ') {
                ++m_at;
            }
        }
        return whole(out) && fraction(out) && m_at == m_text.size() && !out.digits.empty();
    }

private:
    char peek() const { return m_at < m_text.size() ? m_text[m_at] : '\0'; }

    std::size_t run(Typed& out)
    {
        const std::size_t begin = m_at;
        while (peek() >= '0' && peek() <= '9') {
            out.digits.push_back(m_text[m_at++]);
        }
        return m_at - begin;
    }

    bool whole(Typed& out)
    {
        const std::size_t first = run(out);
        if (peek() == ',' && (first == 0 || first > 3)) {
            return false;
        }
        while (peek() == ',') {
            ++m_at;
            if (run(out) != 3) {
                return false;
            }
        }
        return true;
    }

    bool fraction(Typed& out)
    {
        if (peek() == '.') {
            ++m_at;
            out.decimals = static_cast<int>(run(out));
        }
        return true;
    }

    std::string_view m_text;
    std::size_t m_at = 0;
};

}  // namespace

Result<Decimal> Decimal::parse(std::string_view text)
{
    if (text.size() > kMaxTyped) {
        return Error{Errc::Malformed, "number: too long"};
    }
    Typed typed;
    const std::string folded = gongyuan::trimmed(foldWidth(text));
    if (!NumberReader{folded}.read(typed)) {
        return Error{Errc::Malformed, "number: not a decimal number"};
    }
    const std::size_t lead = std::min(typed.digits.find_first_not_of('0'), typed.digits.size() - 1);
    if (typed.digits.size() - lead > static_cast<std::size_t>(kMaxDigits) || typed.decimals > kMaxDigits) {
        return Error{Errc::Malformed, "number: too many digits"};
    }
    Work work;
    for (const char digit : typed.digits) {
        work.coefficient = work.coefficient * 10 + (digit - '0');
    }
    work.decimals = typed.decimals;
    work.negative = typed.negative;
    return work.pack();
}

bool Decimal::isZero() const
{
    return std::all_of(m_limbs.begin(), m_limbs.end(), [](std::uint64_t limb) { return limb == 0; });
}

bool Decimal::isInteger() const
{
    return trimmed().m_decimals == 0;
}

Decimal Decimal::negated() const
{
    Decimal out = *this;
    out.m_negative = !m_negative && !isZero();
    return out;
}

Decimal Decimal::magnitude() const
{
    Decimal out = *this;
    out.m_negative = false;
    return out;
}

Decimal Decimal::trimmed() const
{
    if (m_decimals == 0) {
        return *this;
    }
    Work work = Work::of(*this);
    work.trim(0);
    return work.packedOr(*this);
}

Decimal Decimal::rounded(int decimals) const
{
    return Work::of(*this).round(decimals, Direction::HalfUp).packedOr(*this);
}

Decimal Decimal::roundedUp(int decimals) const
{
    return Work::of(*this).round(decimals, Direction::Away).packedOr(*this);
}

Decimal Decimal::roundedDown(int decimals) const
{
    return Work::of(*this).round(decimals, Direction::Zero).packedOr(*this);
}

Decimal Decimal::toSignificant(int digits) const
{
    assert(digits >= 1);
    const Work work = Work::of(*this);
    const int surplus = digitsOf(work.coefficient) - digits;
    return surplus <= 0 ? *this : work.round(work.decimals - surplus, Direction::HalfUp).packedOr(*this);
}

Decimal Decimal::floored() const
{
    return m_negative ? roundedUp(0) : roundedDown(0);
}

std::string Decimal::toText() const
{
    const Work work = Work::of(*this);
    std::string digits = work.coefficient.str();
    const auto decimals = static_cast<std::size_t>(m_decimals);
    if (digits.size() <= decimals) {
        digits.insert(0, decimals + 1 - digits.size(), '0');
    }
    if (decimals > 0) {
        digits.insert(digits.size() - decimals, 1, '.');
    }
    return m_negative ? "-" + digits : digits;
}

std::string Decimal::toGroupedText() const
{
    std::string text = toText();
    const std::size_t point = std::min(text.find('.'), text.size());
    const std::size_t begin = m_negative ? 1 : 0;
    for (std::size_t at = point; at > begin + 3;) {
        at -= 3;
        text.insert(at, 1, ',');
    }
    return text;
}

Result<std::int64_t> Decimal::toInteger() const
{
    Work work = Work::of(*this);
    work.trim(0);
    if (work.decimals != 0 || work.coefficient > INT64_MAX) {
        return Error{Errc::Malformed, "decimal: not an integer of 64 bits"};
    }
    const auto value = work.coefficient.convert_to<std::int64_t>();
    return work.negative ? -value : value;
}

std::strong_ordering operator<=>(const Decimal& a, const Decimal& b)
{
    if (a.m_negative != b.m_negative) {
        return a.m_negative ? std::strong_ordering::less : std::strong_ordering::greater;
    }
    const Decimal::Work left = Decimal::Work::of(a);
    const Decimal::Work right = Decimal::Work::of(b);
    const int decimals = std::max(left.decimals, right.decimals);
    const int sign = Wide{left.coefficient * tenTo(decimals - left.decimals)}.compare(
        right.coefficient * tenTo(decimals - right.decimals));
    return (a.m_negative ? -sign : sign) <=> 0;
}

bool operator==(const Decimal& a, const Decimal& b)
{
    return (a <=> b) == std::strong_ordering::equal;
}

Result<Decimal> add(const Decimal& a, const Decimal& b)
{
    const Decimal::Work left = Decimal::Work::of(a);
    const Decimal::Work right = Decimal::Work::of(b);
    Decimal::Work sum;
    sum.decimals = std::max(left.decimals, right.decimals);
    Wide x = left.coefficient * tenTo(sum.decimals - left.decimals);
    Wide y = right.coefficient * tenTo(sum.decimals - right.decimals);
    const Wide total = (left.negative ? Wide{-x} : x) + (right.negative ? Wide{-y} : y);
    sum.negative = total < 0;
    sum.coefficient = abs(total);
    return sum.pack();
}

Result<Decimal> subtract(const Decimal& a, const Decimal& b)
{
    return add(a, b.negated());
}

Result<Decimal> multiply(const Decimal& a, const Decimal& b)
{
    Decimal::Work product = Decimal::Work::of(a);
    const Decimal::Work right = Decimal::Work::of(b);
    product.coefficient *= right.coefficient;
    product.decimals += right.decimals;
    product.negative = product.negative != right.negative;
    return product.pack();
}

Result<Decimal> divide(const Decimal& a, const Decimal& b)
{
    if (b.isZero()) {
        return Error{Errc::Malformed, "decimal: division by zero"};
    }
    if (a.isZero()) {
        return Decimal{};
    }
    const Decimal::Work left = Decimal::Work::of(a);
    const Decimal::Work right = Decimal::Work::of(b);
    // So many zeros that the whole quotient has kSignificant digits, or one more.
    int zeros = Decimal::kSignificant - (digitsOf(left.coefficient) - digitsOf(right.coefficient));
    Wide dividend;
    Wide divisor;
    Wide quotient;
    Wide rest;
    const auto attempt = [&] {
        dividend = left.coefficient * tenTo(std::max(zeros, 0));
        divisor = right.coefficient * tenTo(std::max(-zeros, 0));
        divide_qr(dividend, divisor, quotient, rest);
    };
    attempt();
    if (quotient >= tenTo(Decimal::kSignificant)) {
        --zeros;
        attempt();
    }
    Decimal::Work out;
    out.coefficient = rest * 2 >= divisor ? Wide{quotient + 1} : quotient;
    out.decimals = zeros + left.decimals - right.decimals;
    out.negative = left.negative != right.negative;
    out.trim(0);
    return out.pack();
}

Result<Decimal> power(const Decimal& base, std::int64_t exponent)
{
    if (exponent < 0 && base.isZero()) {
        return Error{Errc::Malformed, "decimal: division by zero"};
    }
    Decimal result = Decimal::fromInteger(1);
    Decimal square = base;
    auto left = exponent < 0 ? std::uint64_t{0} - static_cast<std::uint64_t>(exponent)
                             : static_cast<std::uint64_t>(exponent);
    while (left != 0) {
        if ((left & 1U) != 0) {
            GONGYUAN_TRY(result, multiply(result, square));
            result = result.toSignificant().trimmed();
        }
        left >>= 1U;
        if (left != 0) {
            GONGYUAN_TRY(square, multiply(square, square));
            square = square.toSignificant().trimmed();
        }
    }
    return exponent < 0 ? divide(Decimal::fromInteger(1), result) : Result<Decimal>{result};
}

}  // namespace gongyuan
