// SPDX-License-Identifier: Apache-2.0

#include "scoring/figures.h"

#include "core/unicode.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <utility>

namespace gongyuan::scoring {
namespace {

struct CurrencyName {
    std::string_view name;  // upper case, full-width folded
    std::string_view code;
};

// Longer names first: `US$` before `$`.
constexpr std::array kCurrencies{
    CurrencyName{"US DOLLARS", "USD"}, CurrencyName{"US DOLLAR", "USD"}, CurrencyName{"RENMINBI", "CNY"},
    CurrencyName{"人民币", "CNY"},     CurrencyName{"US$", "USD"},       CurrencyName{"HK$", "HKD"},
    CurrencyName{"USD", "USD"},        CurrencyName{"EUR", "EUR"},       CurrencyName{"EUROS", "EUR"},
    CurrencyName{"GBP", "GBP"},        CurrencyName{"JPY", "JPY"},       CurrencyName{"CNY", "CNY"},
    CurrencyName{"RMB", "CNY"},        CurrencyName{"HKD", "HKD"},       CurrencyName{"AUD", "AUD"},
    CurrencyName{"CAD", "CAD"},        CurrencyName{"美元", "USD"},      CurrencyName{"欧元", "EUR"},
    CurrencyName{"英镑", "GBP"},       CurrencyName{"日元", "JPY"},      CurrencyName{"港元", "HKD"},
    CurrencyName{"元", "CNY"},         CurrencyName{"$", "USD"},         CurrencyName{"€", "EUR"},
    CurrencyName{"£", "GBP"},          CurrencyName{"¥", "CNY"},
};

std::string prepared(std::string_view text)
{
    return upperAscii(trimmed(foldWidth(text)));
}

struct Month {
    std::string_view name;
    int number;
};

constexpr std::array kMonths{Month{"JAN", 1}, Month{"FEB", 2},  Month{"MAR", 3},  Month{"APR", 4},
                             Month{"MAY", 5}, Month{"JUN", 6},  Month{"JUL", 7},  Month{"AUG", 8},
                             Month{"SEP", 9}, Month{"OCT", 10}, Month{"NOV", 11}, Month{"DEC", 12}};
constexpr std::array<std::string_view, 12> kMonthEnds{"UARY", "RUARY", "CH",     "IL",   "",      "E",
                                                      "Y",    "UST",   "TEMBER", "OBER", "EMBER", "EMBER"};

int monthNamed(const std::string& word)
{
    for (const Month& month : kMonths) {
        const std::string full =
            std::string{month.name} + std::string{kMonthEnds[static_cast<std::size_t>(month.number - 1)]};
        if (word == month.name || word == full || (word == "SEPT" && month.number == 9)) {
            return month.number;
        }
    }
    return 0;
}

bool exists(int year, int month, int day)
{
    static constexpr std::array kDays{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    if (year < 1900 || year > 2199 || month < 1 || month > 12 || day < 1) {
        return false;
    }
    const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return day <= kDays[static_cast<std::size_t>(month - 1)] + (month == 2 && leap ? 1 : 0);
}

std::optional<std::string> isoDate(int year, int month, int day)
{
    if (!exists(year, month, day)) {
        return std::nullopt;
    }
    const auto two = [](int n) { return (n < 10 ? "0" : "") + std::to_string(n); };
    return std::to_string(year) + "-" + two(month) + "-" + two(day);
}

enum class Glyph : std::uint8_t { Digit, Letter, Separator };

Glyph glyphOf(char c)
{
    if (c >= '0' && c <= '9') {
        return Glyph::Digit;
    }
    return c >= 'A' && c <= 'Z' ? Glyph::Letter : Glyph::Separator;
}

// Runs of digits and runs of letters; everything else separates.
std::vector<std::string> dateWords(const std::string& text)
{
    std::vector<std::string> words;
    Glyph last = Glyph::Separator;
    for (const char c : text) {
        const Glyph kind = glyphOf(c);
        if (kind != Glyph::Separator) {
            if (kind != last) {
                words.emplace_back();
            }
            words.back().push_back(c);
        }
        last = kind;
    }
    return words;
}

int smallNumber(const std::string& digits)
{
    return digits.empty() || digits.size() > 4 || glyphOf(digits[0]) != Glyph::Digit ? -1 : std::stoi(digits);
}

int yearOf(const std::string& digits)
{
    if (digits.size() == 4) {
        return smallNumber(digits);
    }
    return digits.size() == 2 ? 2000 + smallNumber(digits) : -1;
}

std::optional<std::string> dateOfThree(const std::vector<std::string>& words)
{
    const std::string& a = words[0];
    const std::string& b = words[1];
    const std::string& c = words[2];
    if (const int month = monthNamed(a); month != 0) {
        return isoDate(yearOf(c), month, smallNumber(b));
    }
    if (const int month = monthNamed(b); month != 0) {
        return a.size() == 4 ? isoDate(yearOf(a), month, smallNumber(c))
                             : isoDate(yearOf(c), month, smallNumber(a));
    }
    if (a.size() == 4) {
        return isoDate(smallNumber(a), smallNumber(b), smallNumber(c));
    }
    const int first = smallNumber(a);
    const int second = smallNumber(b);
    if (c.size() != 4 || (first <= 12 && second <= 12 && first != second)) {
        return std::nullopt;
    }
    return first > 12 ? isoDate(yearOf(c), second, first) : isoDate(yearOf(c), first, second);
}

}  // namespace

std::optional<Figure> figureFromText(std::string_view text, const std::vector<std::string>& units)
{
    std::string word = prepared(text);
    Figure figure;
    for (const std::string& unit : units) {
        const std::string name = prepared(unit);
        if (!name.empty() && word.ends_with(name)) {
            word.erase(word.size() - name.size());
            break;
        }
    }
    if (word.ends_with('%')) {
        word.pop_back();
        figure.percent = true;
    }
    auto number = Decimal::parse(word);
    if (!number) {
        return std::nullopt;
    }
    figure.decimals = number->decimals();
    if (figure.percent) {
        number = divide(number.value(), Decimal::fromInteger(100));
    }
    if (!number) {
        return std::nullopt;
    }
    figure.value = number.value();
    return figure;
}

std::optional<std::string> currencyNamed(std::string_view text)
{
    const std::string word = prepared(text);
    for (const CurrencyName& currency : kCurrencies) {
        if (word == currency.name) {
            return std::string{currency.code};
        }
    }
    return std::nullopt;
}

std::optional<MoneyText> moneyFromText(std::string_view text)
{
    std::string word = prepared(text);
    MoneyText money;
    for (const CurrencyName& currency : kCurrencies) {
        if (word.starts_with(currency.name)) {
            word.erase(0, currency.name.size());
        } else if (word.ends_with(currency.name)) {
            word.erase(word.size() - currency.name.size());
        } else {
            continue;
        }
        money.currency = std::string{currency.code};
        break;
    }
    const auto figure = figureFromText(word);
    if (!figure || figure->percent) {
        return std::nullopt;
    }
    money.amount = *figure;
    return money;
}

std::optional<std::string> dateFromText(std::string_view text)
{
    if (text.size() > 100) {
        return std::nullopt;
    }
    std::vector<std::string> words = dateWords(prepared(text));
    static constexpr std::array<std::string_view, 5> kSilent{"ST", "ND", "RD", "TH", "OF"};
    std::erase_if(words, [](const std::string& word) {
        return std::find(kSilent.begin(), kSilent.end(), word) != kSilent.end();
    });
    if (words.size() == 1 && words[0].size() == 8 && glyphOf(words[0][0]) == Glyph::Digit) {
        return isoDate(smallNumber(words[0].substr(0, 4)), smallNumber(words[0].substr(4, 2)),
                       smallNumber(words[0].substr(6, 2)));
    }
    return words.size() == 3 ? dateOfThree(words) : std::nullopt;
}

bool within(const Decimal& value, const Decimal& key, const Tolerance& tolerance)
{
    if (tolerance.dp) {
        return value.rounded(*tolerance.dp) == key.rounded(*tolerance.dp);
    }
    if (tolerance.sig) {
        return value.toSignificant(*tolerance.sig) == key.toSignificant(*tolerance.sig);
    }
    const auto difference = subtract(value, key);
    if (!difference) {
        return false;
    }
    Decimal allowed;
    if (tolerance.abs) {
        allowed = *tolerance.abs;
    } else if (tolerance.rel) {
        const auto part = multiply(key.magnitude(), *tolerance.rel);
        allowed = part ? part.value() : Decimal{};
    }
    return difference->magnitude() <= allowed;
}

}  // namespace gongyuan::scoring
