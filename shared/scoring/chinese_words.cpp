// SPDX-License-Identifier: Apache-2.0

#include "scoring/chinese_words.h"

#include "core/unicode.h"

#include <array>
#include <utility>
#include <vector>

namespace gongyuan::scoring {
namespace {

constexpr std::u32string_view kCapital = U"零壹贰叁肆伍陆柒捌玖";
constexpr std::u32string_view kPlain = U"〇一二三四五六七八九";

int digitOf(char32_t c)
{
    for (const std::u32string_view digits : {kCapital, kPlain}) {
        if (const std::size_t at = digits.find(c); at != std::u32string_view::npos) {
            return static_cast<int>(at);
        }
    }
    return c == U'两' || c == U'貳' ? 2 : -1;
}

std::int64_t unitOf(char32_t c)
{
    switch (c) {
    case U'拾':
    case U'十': return 10;
    case U'佰':
    case U'百': return 100;
    case U'仟':
    case U'千': return 1000;
    default: return 0;
    }
}

struct Prefix {
    std::u32string_view name;
    std::string_view code;
};
constexpr std::array kPrefixes{Prefix{U"人民币", "CNY"}, Prefix{U"美元", "USD"}, Prefix{U"美金", "USD"},
                               Prefix{U"欧元", "EUR"},   Prefix{U"英镑", "GBP"}, Prefix{U"港元", "HKD"}};

// Digits and units up to 元, then 角 and 分.
class ChineseReader {
public:
    std::optional<std::int64_t> cents(std::u32string_view text)
    {
        for (const char32_t c : text) {
            if (!take(c)) {
                return std::nullopt;
            }
        }
        if (!m_unit && (m_digit >= 0 || m_section > 0 || m_large > 0)) {
            return std::nullopt;  // no 元
        }
        return m_unit && m_any && m_digit <= 0 ? std::optional{m_cents} : std::nullopt;
    }

private:
    bool take(char32_t c)
    {
        if (m_closed) {
            return false;
        }
        if (const int digit = digitOf(c); digit >= 0) {
            const bool follows = m_digit <= 0;
            m_digit = digit;
            m_any = true;
            return follows;
        }
        if (const std::int64_t unit = unitOf(c); unit != 0) {
            // 拾 alone is 壹拾.
            const std::int64_t digit = m_digit > 0 ? m_digit : (unit == 10 && m_section == 0 ? 1 : 0);
            m_any = true;
            m_section += digit * unit;
            m_digit = -1;
            return digit != 0 && !m_unit && std::exchange(m_lastUnit, unit) > unit;
        }
        return large(c);
    }

    bool large(char32_t c)
    {
        switch (c) {
        case U'万':
        case U'萬': closeSection(10'000); return !m_unit;
        case U'亿':
        case U'億':
            closeSection(1);
            if (m_large >= kMost / 100'000'000) {
                return false;
            }
            m_large *= 100'000'000;
            return !m_unit;
        case U'元':
        case U'圆':
        case U'圓':
            closeSection(1);
            m_cents = m_large * 100;
            return !std::exchange(m_unit, true) && m_large < kMost;
        case U'角': return part(10);
        case U'分': return part(1);
        case U'整':
        case U'正': m_closed = true; return m_unit;
        default: return false;
        }
    }

    void closeSection(std::int64_t scale)
    {
        m_large += (m_section + (m_digit > 0 ? m_digit : 0)) * scale;
        m_section = 0;
        m_digit = -1;
        m_lastUnit = kNoUnit;
    }

    bool part(std::int64_t scale)
    {
        const bool small = m_section == 0 && m_large == 0;  // less than one yuan is written without 元
        const bool fine = (m_unit || small) && m_digit > 0 && scale < m_lastPart;
        m_unit = true;
        m_cents += m_digit > 0 ? m_digit * scale : 0;
        m_digit = -1;
        m_lastPart = scale;
        return fine;
    }

    static constexpr std::int64_t kMost = 1'000'000'000'000'000;
    static constexpr std::int64_t kNoUnit = 10'000;

    int m_digit = -1;
    std::int64_t m_section = 0;
    std::int64_t m_large = 0;
    std::int64_t m_cents = 0;
    std::int64_t m_lastUnit = kNoUnit;
    std::int64_t m_lastPart = 100;
    bool m_any = false;
    bool m_unit = false;
    bool m_closed = false;
};

// Four digits with their units; zeros between digits once.
std::u32string section(std::int64_t number)
{
    static constexpr std::array<std::pair<std::int64_t, std::u32string_view>, 4> kPlaces{
        {{1000, U"仟"}, {100, U"佰"}, {10, U"拾"}, {1, U""}}};
    std::u32string out;
    bool gap = false;
    for (const auto& [place, unit] : kPlaces) {
        const auto digit = static_cast<std::size_t>(number / place % 10);
        if (digit == 0) {
            gap = !out.empty();
            continue;
        }
        if (gap) {
            out += U'零';
            gap = false;
        }
        out += kCapital[digit];
        out += unit;
    }
    return out;
}

}  // namespace

std::optional<WordedAmount> amountFromChinese(std::string_view text)
{
    std::u32string characters;
    for (const char32_t c : decodeUtf8(foldWidth(text))) {
        if (c != U' ' && c != U':' && c != U'\n') {
            characters.push_back(c);
        }
    }
    std::u32string_view rest = characters;
    WordedAmount out;
    for (const Prefix& prefix : kPrefixes) {
        if (rest.starts_with(prefix.name)) {
            out.currency = std::string{prefix.code};
            rest.remove_prefix(prefix.name.size());
            break;
        }
    }
    const auto cents = ChineseReader{}.cents(rest);
    if (!cents) {
        return std::nullopt;
    }
    out.amount = Decimal::fromInteger(*cents, 2);
    return out;
}

std::string chineseOfCents(std::int64_t cents)
{
    static constexpr std::array<std::pair<std::int64_t, std::u32string_view>, 4> kGroups{
        {{1'000'000'000'000, U"万亿"}, {100'000'000, U"亿"}, {10'000, U"万"}, {1, U""}}};
    std::u32string out;
    std::int64_t whole = cents / 100;
    bool gap = false;
    for (const auto& [scale, name] : kGroups) {
        const std::int64_t group = whole / scale;
        whole %= scale;
        if (group == 0) {
            gap = !out.empty();
            continue;
        }
        if (!out.empty() && (gap || group < 1000)) {
            out += U'零';
        }
        gap = false;
        out += section(group);
        out += scale == 1'000'000'000'000 && whole >= 100'000'000 ? U"万" : name;
    }
    if (!out.empty() || cents % 100 == 0) {
        out = (out.empty() ? std::u32string{U"零"} : out) + U"元";
    }
    const auto jiao = static_cast<std::size_t>(cents / 10 % 10);
    const auto fen = static_cast<std::size_t>(cents % 10);
    if (jiao == 0 && fen == 0) {
        return encodeUtf8(out + U"整");
    }
    if (jiao != 0) {
        out += std::u32string{kCapital[jiao]} + U"角";
    } else if (!out.empty()) {
        out += U'零';
    }
    if (fen != 0) {
        out += std::u32string{kCapital[fen]} + U"分";
    } else {
        out += U'整';
    }
    return encodeUtf8(out);
}

}  // namespace gongyuan::scoring
