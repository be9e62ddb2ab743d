// SPDX-License-Identifier: Apache-2.0

#include "bank/lint/rehearse.h"
#include "scoring/amount_words.h"

#include <algorithm>

namespace gongyuan::bank {
namespace {

using scoring::Check;
using scoring::Op;

bool wantsFormula(const Check& check)
{
    return check.op == Op::CellFormula || check.op == Op::FormulaTest;
}

// The key with the decimals that the check asks for.
std::string figure(const Check& check, const std::string& key)
{
    const auto number = Decimal::parse(key);
    return check.requiredDp && number ? number->rounded(*check.requiredDp).toText() : key;
}

// What a candidate types who has the key in hand; empty when a key alone does not say it.
std::string typed(const Check& check)
{
    const std::string first = check.accepted.empty() ? std::string{} : check.accepted.front();
    switch (check.op) {
    case Op::Equals:
    case Op::OneOf:
    case Op::Text:
    case Op::Date:
    case Op::CellValue: return first;
    case Op::Numeric: return figure(check, first);
    case Op::Money:
        return check.amount ? check.currency.value_or("") + " " + figure(check, check.amount->toText()) : "";
    case Op::AmountWords:
        return check.amount
                   ? scoring::wordsOfAmount(*check.amount, check.currency.value_or("USD")).value_or("")
                   : "";
    case Op::CellFormula:
    case Op::FormulaTest:
    case Op::Range:
    case Op::Count:
    case Op::CharCount:
    case Op::Decimals:
    case Op::Regex: return {};
    }
    return {};
}

std::string withoutPrefix(const std::string& at)
{
    static constexpr std::string_view kFields = "fields.";
    return at.starts_with(kFields) ? at.substr(kFields.size()) : at;
}

// By place: in sheets a formula where one is known, otherwise what the key says.
std::map<std::string, std::string> inputs(const scoring::TaskKey& key, bool sheet)
{
    std::map<std::string, std::string> inputs;
    for (const Check& check : key.checks) {
        std::string text = typed(check);
        if (!text.empty() && !check.negative) {
            inputs.emplace(withoutPrefix(check.at), std::move(text));
        }
    }
    for (const Check& check : key.checks) {
        if (sheet && check.carry) {
            inputs[check.at] = "=" + *check.carry;
        }
    }
    return inputs;
}

bool isMade(const Check& check, const std::map<std::string, std::string>& inputs)
{
    const auto input = inputs.find(withoutPrefix(check.at));
    return input != inputs.end() && (!wantsFormula(check) || input->second.starts_with("="));
}

exam::Answer answerOf(const exam::Task& task, std::map<std::string, std::string> inputs)
{
    if (std::holds_alternative<exam::FormWidget>(task.widget)) {
        return exam::FormAnswer{std::move(inputs)};
    }
    return exam::SheetAnswer{std::move(inputs)};
}

exam::TextsAnswer perfectTexts(const scoring::ItemKey& key)
{
    exam::TextsAnswer answer;
    for (const Check& check : key.checks) {
        std::string text = typed(check);
        if (!text.empty()) {
            answer.texts.emplace(check.at, std::move(text));
        }
    }
    return answer;
}

exam::Answer perfectAnswer(const exam::Item& item, const scoring::ItemKey& key)
{
    switch (item.type) {
    case exam::ItemType::Single:
    case exam::ItemType::Multiple:
    case exam::ItemType::TrueFalse: return exam::Choice{key.options};
    case exam::ItemType::FillIn:
    case exam::ItemType::Numeric: return perfectTexts(key);
    case exam::ItemType::InlineChoice:
    case exam::ItemType::Match:
    case exam::ItemType::GapMatch: {
        exam::PairsAnswer answer;
        for (const auto& [place, options] : key.pairs) {
            answer.pairs.emplace(place, options.front());
        }
        return answer;
    }
    case exam::ItemType::Order: return exam::OrderAnswer{key.order};
    case exam::ItemType::Hottext:
        return item.correction ? exam::Answer{perfectTexts(key)} : exam::Answer{exam::Choice{key.options}};
    case exam::ItemType::ExtendedText: return exam::TextsAnswer{{{"text", key.text->model}}};
    case exam::ItemType::CaseSet: break;
    }
    return {};
}

}  // namespace

PerfectAnswers perfectAnswers(const scoring::Marking& marking)
{
    PerfectAnswers perfect;
    for (const exam::Section& section : marking.paper.sections) {
        for (const exam::Group& group : section.groups) {
            for (const exam::Item& item : group.items) {
                perfect.answers[item.id] = perfectAnswer(item, marking.key.items.at(item.id));
            }
        }
        for (const exam::Task& task : section.tasks) {
            const scoring::TaskKey& key = marking.key.tasks.at(task.id);
            const auto given = inputs(key, std::holds_alternative<exam::SheetWidget>(task.widget));
            for (const Check& check : key.checks) {
                if (!isMade(check, given)) {
                    perfect.unmade.insert(task.id + "." + check.id);
                }
            }
            perfect.answers[task.id] = answerOf(task, given);
        }
    }
    return perfect;
}

}  // namespace gongyuan::bank
