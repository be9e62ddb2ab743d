// SPDX-License-Identifier: Apache-2.0

#include "scoring/judge.h"

#include "core/unicode.h"
#include "scoring/amount_words.h"
#include "scoring/expression.h"
#include "scoring/fraction.h"
#include "scoring/judge_sheet.h"
#include "scoring/normalise.h"
#include "scoring/reasons.h"

#include <algorithm>
#include <cassert>

namespace gongyuan::scoring {
namespace {

class Judge {
public:
    Judge(const Check& check, const Response& own, const Responses& all)
        : m_check{check}
        , m_own{own}
        , m_all{all}
    {
        if (own.isSheet()) {
            const auto address = sheet::addressFromText(check.at);
            m_given = address && own.sheet().inside(*address) ? own.sheet().display(*address) : std::string{};
        } else if (const std::string* text = own.field(check.at)) {
            m_given = *text;
        }
    }

    Verdict run()
    {
        switch (m_check.op) {
        case Op::CellValue:
        case Op::CellFormula:
        case Op::FormulaTest: return judgeCells(m_check, m_own, m_all);
        case Op::Count: return count();
        case Op::CharCount: return characters();
        default: break;
        }
        if (trimmed(m_given).empty()) {
            return failed(kBlank);
        }
        switch (m_check.op) {
        case Op::Equals:
        case Op::OneOf:
        case Op::Text: return text();
        case Op::Numeric: return numeric();
        case Op::Money: return money();
        case Op::Date: return date();
        case Op::AmountWords: return words();
        case Op::Range: return range();
        case Op::Regex: return expression();
        default: return decimals();
        }
    }

private:
    Verdict failed(std::string why) const { return {false, 0, std::move(why)}; }
    Verdict passed(std::string why = kRight) const { return {true, m_check.points, std::move(why)}; }

    std::optional<Carried> own() const
    {
        return m_check.carry ? carried(*m_check.carry, m_own, m_all) : std::nullopt;
    }

    std::optional<Decimal> ownNumber() const
    {
        const auto found = own();
        const auto* number = found ? std::get_if<Decimal>(&found->value) : nullptr;
        return number == nullptr ? std::nullopt : std::optional{*number};
    }

    std::optional<std::string> ownText() const
    {
        const auto found = own();
        if (!found) {
            return std::nullopt;
        }
        return found->raw ? *found->raw : sheet::display(found->value);
    }

    Verdict text() const
    {
        const std::string given = normalised(m_given, m_check.norm);
        for (const std::string& wanted : m_check.accepted) {
            if (given == normalised(wanted, m_check.norm)) {
                return passed();
            }
        }
        const auto carriedText = ownText();
        if (carriedText && given == normalised(*carriedText, m_check.norm)) {
            return passed(byCarry(*carriedText));
        }
        const std::string wanted =
            m_check.accepted.empty() ? carriedText.value_or("") : m_check.accepted.front();
        return failed(unlike(wanted, m_given));
    }

    Verdict expression() const
    {
        const std::string given = normalised(m_given, m_check.norm);
        const bool matches =
            std::any_of(m_check.accepted.begin(), m_check.accepted.end(),
                        [&given](const std::string& each) { return matchesWhole(given, each); });
        return matches ? passed() : failed(noMatch(m_given));
    }

    // The value itself is right; whether it is written with the right decimals is another matter.
    Verdict written(const Figure& figure, std::string why) const
    {
        if (m_check.requiredDp && figure.decimals != *m_check.requiredDp) {
            return {true, share(m_check.points, m_check.dpFactor, 1000),
                    wrongDecimals(*m_check.requiredDp, m_given)};
        }
        return passed(std::move(why));
    }

    // A carried value may have more decimals than anybody writes: it may be rounded as the key is, to two at
    // least.
    bool matchesCarried(const Decimal& value, const Decimal& expected, int keyDecimals) const
    {
        return within(value, expected, m_check.tolerance) ||
               value == expected.rounded(std::max(keyDecimals, 2));
    }

    Verdict numeric() const
    {
        const auto figure = figureFromText(m_given, m_check.units);
        if (!figure) {
            return failed(noNumber(m_given));
        }
        int keyDecimals = 0;
        for (const std::string& wanted : m_check.accepted) {
            const auto key = figureFromText(wanted);
            if (key && within(figure->value, key->value, m_check.tolerance) &&
                (!figure->percent || key->percent)) {
                return written(*figure, kRight);
            }
            keyDecimals = key ? std::max(keyDecimals, key->decimals) : keyDecimals;
        }
        const auto expected = ownNumber();
        if (expected && matchesCarried(figure->value, *expected, keyDecimals)) {
            return written(*figure, byCarry(expected->toText()));
        }
        return failed(unlike(m_check.accepted.empty() && expected ? expected->toText() : keyText(), m_given));
    }

    std::string keyText() const
    {
        return m_check.accepted.empty() ? std::string{} : m_check.accepted.front();
    }

    Verdict money() const
    {
        const auto given = moneyFromText(m_given);
        if (!given) {
            return failed(noNumber(m_given));
        }
        if (given->currency && m_check.currency && *given->currency != *m_check.currency) {
            return failed(wrongCurrency(*m_check.currency, m_given));
        }
        std::vector<Decimal> keys;
        if (m_check.amount) {
            keys.push_back(*m_check.amount);
        }
        for (const std::string& wanted : m_check.accepted) {
            if (const auto other = moneyFromText(wanted)) {
                keys.push_back(other->amount.value);
            }
        }
        for (const Decimal& key : keys) {
            if (within(given->amount.value, key, m_check.tolerance)) {
                return written(given->amount, kRight);
            }
        }
        const auto expected = ownNumber();
        if (expected &&
            matchesCarried(given->amount.value, *expected, keys.empty() ? 2 : keys.front().decimals())) {
            return written(given->amount, byCarry(expected->toText()));
        }
        const auto& wanted = keys.empty() ? expected : std::optional{keys.front()};
        return failed(unlike(wanted ? wanted->toText() : "", m_given));
    }

    Verdict date() const
    {
        const auto given = dateFromText(m_given);
        if (!given) {
            return failed(noDate(m_given));
        }
        for (const std::string& wanted : m_check.accepted) {
            if (dateFromText(wanted) == given) {
                return passed();
            }
        }
        const auto expected = ownText();
        if (expected && dateFromText(*expected) == given) {
            return passed(byCarry(*expected));
        }
        return failed(unlike(keyText().empty() ? expected.value_or("") : keyText(), m_given));
    }

    // Words must say the key's figure, or the candidate's own.
    Verdict words() const
    {
        const auto given = amountFromWords(m_given);
        const auto figure = m_check.amount ? m_check.amount : ownNumber();
        const std::string currency = m_check.currency.value_or("USD");
        const std::string wanted = figure ? wordsOfAmount(*figure, currency).value_or(figure->toText()) : "";
        if (!given) {
            return failed(noWords(wanted, m_given));
        }
        if (given->currency && m_check.currency && *given->currency != *m_check.currency) {
            return failed(wrongCurrency(*m_check.currency, m_given));
        }
        if (m_check.amount && given->amount == *m_check.amount) {
            return passed();
        }
        const auto expected = ownNumber();
        if (expected && given->amount == expected->rounded(2)) {
            return passed(m_check.amount ? byCarry(expected->toText()) : std::string{kWordsAgree});
        }
        return failed(noWords(wanted, m_given));
    }

    Verdict inBands(const Decimal& value, const std::string& outside) const
    {
        Verdict best = failed(outside);
        for (const Band& band : m_check.bands) {
            const bool inside = (!band.least || value >= *band.least) && (!band.most || value <= *band.most);
            if (inside && (!best.passed || band.points > best.got)) {
                best = {true, band.points, band.points == m_check.points ? kRight : kPartBand};
            }
        }
        return best;
    }

    Verdict range() const
    {
        const auto figure = figureFromText(m_given, m_check.units);
        return figure ? inBands(figure->value, outsideRange(m_given)) : failed(noNumber(m_given));
    }

    Verdict count() const
    {
        std::int64_t filled = 0;
        if (m_own.isSheet()) {
            filled = filledCells(m_own.sheet(), m_check.at);
        } else {
            for (const std::string& text : m_own.texts(m_check.at).value_or(std::vector<std::string>{})) {
                filled += trimmed(text).empty() ? 0 : 1;
            }
        }
        return inBands(Decimal::fromInteger(filled), wrongCount(filled));
    }

    Verdict characters() const
    {
        const auto length = static_cast<std::int64_t>(decodeUtf8(trimmed(m_given)).size());
        return length == 0 ? failed(kBlank) : inBands(Decimal::fromInteger(length), wrongLength(length));
    }

    Verdict decimals() const
    {
        const auto figure = moneyFromText(m_given);
        if (!figure) {
            return failed(noNumber(m_given));
        }
        for (const std::string& wanted : m_check.accepted) {
            if (wanted == std::to_string(figure->amount.decimals)) {
                return passed();
            }
        }
        return failed(wrongDecimals(keyText(), m_given));
    }

    const Check& m_check;
    const Response& m_own;
    const Responses& m_all;
    std::string m_given;
};

}  // namespace

Verdict judge(const Check& check, const Response& own, const Responses& all)
{
    return Judge{check, own, all}.run();
}

}  // namespace gongyuan::scoring
