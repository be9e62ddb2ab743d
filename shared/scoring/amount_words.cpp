// SPDX-License-Identifier: Apache-2.0

#include "scoring/amount_words.h"

#include "core/unicode.h"
#include "scoring/chinese_words.h"

#include <algorithm>
#include <array>
#include <vector>

namespace gongyuan::scoring {
namespace {

using Words = std::vector<std::string>;

constexpr std::array<std::string_view, 20> kUnits{"ZERO",    "ONE",     "TWO",       "THREE",    "FOUR",
                                                  "FIVE",    "SIX",     "SEVEN",     "EIGHT",    "NINE",
                                                  "TEN",     "ELEVEN",  "TWELVE",    "THIRTEEN", "FOURTEEN",
                                                  "FIFTEEN", "SIXTEEN", "SEVENTEEN", "EIGHTEEN", "NINETEEN"};
constexpr std::array<std::string_view, 10> kTens{"",      "",      "TWENTY",  "THIRTY", "FORTY",
                                                 "FIFTY", "SIXTY", "SEVENTY", "EIGHTY", "NINETY"};
struct Scale {
    std::string_view name;
    std::int64_t value;
};
constexpr std::array kScales{Scale{"TRILLION", 1'000'000'000'000}, Scale{"BILLION", 1'000'000'000},
                             Scale{"MILLION", 1'000'000}, Scale{"THOUSAND", 1'000}};

constexpr std::array<std::string_view, 7> kSilent{"SAY", "ONLY", "AND", "TOTAL", "AMOUNT", "OF", "IN"};

struct CurrencyWord {
    std::string_view word;
    std::string_view code;  // empty: belongs to a name, says nothing by itself
};
constexpr std::array kCurrencyWords{
    CurrencyWord{"DOLLAR", "USD"}, CurrencyWord{"DOLLARS", "USD"},  CurrencyWord{"USD", "USD"},
    CurrencyWord{"EURO", "EUR"},   CurrencyWord{"EUROS", "EUR"},    CurrencyWord{"EUR", "EUR"},
    CurrencyWord{"POUND", "GBP"},  CurrencyWord{"POUNDS", "GBP"},   CurrencyWord{"GBP", "GBP"},
    CurrencyWord{"YUAN", "CNY"},   CurrencyWord{"RENMINBI", "CNY"}, CurrencyWord{"RMB", "CNY"},
    CurrencyWord{"CNY", "CNY"},    CurrencyWord{"YEN", "JPY"},      CurrencyWord{"JPY", "JPY"},
    CurrencyWord{"US", ""},        CurrencyWord{"U", ""},           CurrencyWord{"S", ""},
    CurrencyWord{"UNITED", ""},    CurrencyWord{"STATES", ""},      CurrencyWord{"STERLING", ""},
    CurrencyWord{"JAPANESE", ""},  CurrencyWord{"CHINESE", ""},
};

bool isCents(const std::string& word)
{
    return word == "CENT" || word == "CENTS" || word == "PENCE" || word == "PENNY" || word == "FEN";
}

const CurrencyWord* currencyWord(const std::string& word)
{
    const auto* found = std::find_if(kCurrencyWords.begin(), kCurrencyWords.end(),
                                     [&word](const CurrencyWord& entry) { return entry.word == word; });
    return found == kCurrencyWords.end() ? nullptr : found;
}

Words wordsOf(std::string_view text)
{
    Words words;
    bool open = false;
    for (const char c : upperAscii(foldWidth(text))) {
        const bool letter = (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        if (letter && !open) {
            words.emplace_back();
        }
        if (letter) {
            words.back().push_back(c);
        }
        open = letter;
    }
    return words;
}

template <std::size_t N>
int indexIn(const std::array<std::string_view, N>& names, const std::string& word)
{
    const auto found = std::find(names.begin(), names.end(), word);
    return found == names.end() ? -1 : static_cast<int>(found - names.begin());
}

// TWENTY FIVE, ONE HUNDRED AND FIVE THOUSAND, 25. Nothing when a word is strange or the order is.
std::optional<std::int64_t> numberOf(const Words& words)
{
    std::int64_t total = 0;
    std::int64_t group = 0;
    std::int64_t below = kScales.front().value * 1000;  // the next scale must be smaller
    std::int64_t room = 1000;                           // the next word of the group must be smaller
    bool hundreds = false;                              // HUNDRED may follow
    bool any = false;
    for (const std::string& word : words) {
        const auto* scale = std::find_if(kScales.begin(), kScales.end(),
                                         [&word](const Scale& entry) { return entry.name == word; });
        const int unit = word == "NO" ? 0 : indexIn(kUnits, word);
        const int tens = indexIn(kTens, word);
        if (scale != kScales.end()) {
            if (group == 0 || scale->value >= below) {
                return std::nullopt;
            }
            total += group * scale->value;
            below = scale->value;
            group = 0;
            room = 1000;
            hundreds = false;
        } else if (word == "HUNDRED") {
            if (!hundreds) {
                return std::nullopt;
            }
            hundreds = false;
            group *= 100;
            room = 100;
        } else if (unit >= 0 && unit < room) {
            hundreds = group == 0 && unit >= 1 && unit <= 9;
            group += unit;
            room = 0;
        } else if (tens >= 2 && room > 10) {
            group += tens * 10;
            room = 10;
        } else if (!word.empty() && word.size() <= 2 &&
                   word.find_first_not_of("0123456789") == std::string::npos && words.size() == 1) {
            return std::stoi(word);
        } else {
            return std::nullopt;
        }
        any = true;
    }
    return any ? std::optional{total + group} : std::nullopt;
}

Words numberWords(Words words)
{
    std::erase_if(words, [](const std::string& word) {
        return currencyWord(word) != nullptr || isCents(word) ||
               std::find(kSilent.begin(), kSilent.end(), word) != kSilent.end();
    });
    return words;
}

struct Parts {
    Words whole;
    Words cents;
    bool digits = false;  // the cents are digits one by one, after POINT
};

Words slice(const Words& words, std::size_t first, std::size_t last)
{
    return {words.begin() + static_cast<std::ptrdiff_t>(first),
            words.begin() + static_cast<std::ptrdiff_t>(last)};
}

// Where `AND TWENTY FIVE CENTS` begins: behind the last AND, or else behind the currency's name.
std::size_t centsBegin(const Words& words, std::size_t centsAt)
{
    for (std::size_t i = centsAt; i > 0; --i) {
        if (words[i - 1] == "AND") {
            return i;
        }
    }
    for (std::size_t i = centsAt; i > 0; --i) {
        if (currencyWord(words[i - 1]) != nullptr) {
            return i;
        }
    }
    return centsAt;
}

Parts divided(const Words& words)
{
    const auto at =
        static_cast<std::size_t>(std::find_if(words.begin(), words.end(), isCents) - words.begin());
    if (at < words.size()) {
        const Words after = slice(words, at + 1, words.size());
        if (!numberWords(after).empty()) {
            return {slice(words, 0, at), after, false};
        }
        const std::size_t begin = centsBegin(words, at);
        return {slice(words, 0, begin), slice(words, begin, at), false};
    }
    const auto point =
        static_cast<std::size_t>(std::find(words.begin(), words.end(), "POINT") - words.begin());
    if (point < words.size()) {
        return {slice(words, 0, point), slice(words, point + 1, words.size()), true};
    }
    const auto hundredths =
        static_cast<std::size_t>(std::find(words.begin(), words.end(), "100") - words.begin());
    if (hundredths < words.size() && hundredths > 0) {
        return {slice(words, 0, hundredths - 1), slice(words, hundredths - 1, hundredths), false};
    }
    return {words, {}, false};
}

std::optional<std::int64_t> centsOf(const Parts& parts)
{
    const Words words = numberWords(parts.cents);
    if (words.empty()) {
        return parts.cents.empty() && !parts.digits ? std::optional<std::int64_t>{0} : std::nullopt;
    }
    if (parts.digits && words.size() <= 2 &&
        std::all_of(words.begin(), words.end(), [](const std::string& word) {
            const int digit = indexIn(kUnits, word);
            return digit >= 0 && digit <= 9;
        })) {
        const int first = indexIn(kUnits, words[0]);
        return first * 10 + (words.size() == 2 ? indexIn(kUnits, words[1]) : 0);
    }
    const auto cents = numberOf(words);
    return cents && *cents <= 99 ? cents : std::nullopt;
}

std::string groupWords(std::int64_t number)
{
    std::string out;
    const auto put = [&out](std::string_view word) { out += (out.empty() ? "" : " ") + std::string{word}; };
    if (number >= 100) {
        put(kUnits[static_cast<std::size_t>(number / 100)]);
        put("HUNDRED");
        number %= 100;
        if (number > 0) {
            put("AND");
        }
    }
    if (number >= 20) {
        put(kTens[static_cast<std::size_t>(number / 10)]);
        number %= 10;
    }
    if (number > 0) {
        put(kUnits[static_cast<std::size_t>(number)]);
    }
    return out;
}

std::string numberInWords(std::int64_t number)
{
    if (number == 0) {
        return "ZERO";
    }
    std::string out;
    const auto put = [&out](const std::string& words) { out += (out.empty() ? "" : " ") + words; };
    for (const Scale& scale : kScales) {
        if (number >= scale.value) {
            put(groupWords(number / scale.value) + " " + std::string{scale.name});
            number %= scale.value;
        }
    }
    if (number > 0) {
        put(groupWords(number));
    }
    return out;
}

std::string currencyInWords(const std::string& code)
{
    static constexpr std::array kNames{CurrencyWord{"US DOLLARS", "USD"}, CurrencyWord{"EUROS", "EUR"},
                                       CurrencyWord{"POUNDS STERLING", "GBP"},
                                       CurrencyWord{"RENMINBI YUAN", "CNY"}};
    for (const CurrencyWord& entry : kNames) {
        if (entry.code == code) {
            return std::string{entry.word};
        }
    }
    return code;
}

constexpr std::int64_t kTooMany = 1'000'000'000'000'000;

std::optional<std::int64_t> inCents(const Decimal& amount)
{
    const auto hundredfold = multiply(amount, Decimal::fromInteger(100));
    const auto cents = hundredfold ? hundredfold->toInteger() : Result<std::int64_t>{hundredfold.error()};
    if (!cents || cents.value() < 0 || cents.value() / 100 >= kTooMany) {
        return std::nullopt;
    }
    return cents.value();
}

}  // namespace

std::optional<WordedAmount> amountFromWords(std::string_view text)
{
    constexpr std::size_t kLongest = 1000;
    if (text.size() > kLongest) {
        return std::nullopt;
    }
    if (const auto chinese = amountFromChinese(text)) {
        return chinese;
    }
    for (const char c : foldWidth(text)) {
        if ((static_cast<unsigned char>(c) & 0x80U) != 0) {
            return std::nullopt;
        }
    }
    const Words words = wordsOf(text);
    WordedAmount out;
    for (const std::string& word : words) {
        const CurrencyWord* entry = currencyWord(word);
        if (entry != nullptr && !entry->code.empty() && !out.currency) {
            out.currency = std::string{entry->code};
        }
    }
    const Parts parts = divided(words);
    const auto whole = numberOf(numberWords(parts.whole));
    const auto cents = centsOf(parts);
    if (!whole || !cents || *whole >= kTooMany) {
        return std::nullopt;
    }
    out.amount = Decimal::fromInteger(*whole * 100 + *cents, 2);
    return out;
}

std::optional<std::string> wordsOfAmount(const Decimal& amount, const std::string& currency)
{
    const auto cents = inCents(amount);
    if (!cents) {
        return std::nullopt;
    }
    std::string out = "SAY " + currencyInWords(currency) + " " + numberInWords(*cents / 100);
    if (*cents % 100 != 0) {
        out += " AND CENTS " + numberInWords(*cents % 100);
    }
    return out + " ONLY";
}

std::optional<std::string> chineseWordsOfAmount(const Decimal& amount)
{
    const auto cents = inCents(amount);
    return cents ? std::optional{chineseOfCents(*cents)} : std::nullopt;
}

}  // namespace gongyuan::scoring
