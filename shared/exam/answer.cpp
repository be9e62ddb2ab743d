// SPDX-License-Identifier: Apache-2.0

#include "exam/answer.h"

#include "core/overloaded.h"
#include "core/unicode.h"

#include <algorithm>
#include <set>

namespace gongyuan::exam {
namespace {

std::string initialInput(const SheetWidget& sheet, const std::string& address)
{
    const auto found = std::ranges::find(sheet.cells, address, &std::pair<std::string, SheetCell>::first);
    return found == sheet.cells.end() ? std::string{} : found->second.input;
}

Status refusal(const std::string& question, const std::string& reason)
{
    return Error{Errc::Malformed, "answer of " + question + ": " + reason};
}

bool has(const std::vector<Option>& options, const std::string& id)
{
    return std::ranges::find(options, id, &Option::id) != options.end();
}

const Gap* gapOf(const Item& item, const std::string& id)
{
    const auto found = std::ranges::find(item.gaps, id, &Gap::id);
    return found == item.gaps.end() ? nullptr : &*found;
}

Status acceptsChoice(const Item& item, const Choice& choice)
{
    const bool several = item.type == ItemType::Multiple || item.type == ItemType::Hottext;
    if (!several && choice.options.size() != 1) {
        return refusal(item.id, "more than one option");
    }
    if (item.maxChoices != 0 && choice.options.size() > static_cast<std::size_t>(item.maxChoices)) {
        return refusal(item.id, "more options than may be chosen");
    }
    for (const std::string& id : choice.options) {
        if (item.type == ItemType::Hottext ? gapOf(item, id) == nullptr : !has(item.options, id)) {
            return refusal(item.id, "no option " + id);
        }
    }
    return done();
}

// Numbers with their unit, and long texts, have inputs of fixed names.
bool isInput(const Item& item, const std::string& id, const std::string& text)
{
    if (item.type == ItemType::Numeric) {
        return !text.empty() && (id == "value" ? characterCount(text) <= 200
                                               : id == "unit" && std::ranges::count(item.units, text) == 1);
    }
    if (item.type == ItemType::ExtendedText) {
        return id == "text" && !text.empty() &&
               characterCount(text) <= static_cast<std::size_t>(item.maxCharacters);
    }
    return gapOf(item, id) != nullptr && (!text.empty() || item.type == ItemType::Hottext);
}

Status acceptsTexts(const Item& item, const TextsAnswer& answer)
{
    for (const auto& [id, text] : answer.texts) {
        if (!isInput(item, id, text)) {
            return refusal(item.id, "no input " + id + ", or not for this text");
        }
    }
    return done();
}

Status acceptsPairs(const Item& item, const PairsAnswer& answer)
{
    std::set<std::string> used;
    for (const auto& [place, option] : answer.pairs) {
        const Gap* gap = gapOf(item, place);
        const bool known = item.type == ItemType::Match ? has(item.prompts, place) : gap != nullptr;
        if (!known || !has(item.type == ItemType::InlineChoice ? gap->options : item.options, option)) {
            return refusal(item.id, "no place " + place + ", or no option " + option);
        }
        if (!used.insert(option).second && item.type != ItemType::InlineChoice && !item.reuse) {
            return refusal(item.id, "option in two places: " + option);
        }
    }
    return done();
}

Status acceptsOrder(const Item& item, const OrderAnswer& answer)
{
    std::set<std::string> left;
    for (const Option& option : item.options) {
        left.insert(option.id);
    }
    const bool known =
        std::ranges::all_of(answer.order, [&left](const std::string& id) { return left.erase(id) == 1; });
    return known && left.empty() ? done() : refusal(item.id, "not all elements, each once");
}

template <typename Kind>
Status checked(const Item& item, const Answer& answer, Status (*check)(const Item&, const Kind&))
{
    const auto* given = std::get_if<Kind>(&answer);
    return given == nullptr ? refusal(item.id, "of another kind than the question") : check(item, *given);
}

}  // namespace

bool isBlank(const Answer& answer)
{
    return std::visit(Overloaded{[](std::monostate) { return true; },
                                 [](const Choice& given) { return given.options.empty(); },
                                 [](const FormAnswer& given) { return given.fields.empty(); },
                                 [](const SheetAnswer& given) { return given.cells.empty(); },
                                 [](const TextsAnswer& given) { return given.texts.empty(); },
                                 [](const PairsAnswer& given) { return given.pairs.empty(); },
                                 [](const OrderAnswer& given) { return given.order.empty(); }},
                      answer);
}

Status accepts(const Item& item, const Answer& answer)
{
    if (isBlank(answer)) {
        return done();
    }
    switch (item.type) {
    case ItemType::Single:
    case ItemType::Multiple:
    case ItemType::TrueFalse: return checked(item, answer, acceptsChoice);
    case ItemType::FillIn:
    case ItemType::Numeric:
    case ItemType::ExtendedText: return checked(item, answer, acceptsTexts);
    case ItemType::InlineChoice:
    case ItemType::GapMatch:
    case ItemType::Match: return checked(item, answer, acceptsPairs);
    case ItemType::Order: return checked(item, answer, acceptsOrder);
    case ItemType::Hottext:
        return item.correction ? checked(item, answer, acceptsTexts) : checked(item, answer, acceptsChoice);
    case ItemType::CaseSet: break;
    }
    return refusal(item.id, "not a question");
}

Status accepts(const Task& task, const Answer& answer)
{
    if (isBlank(answer)) {
        return done();
    }
    if (const auto* form = std::get_if<FormWidget>(&task.widget)) {
        const auto* given = std::get_if<FormAnswer>(&answer);
        if (given == nullptr) {
            return refusal(task.id, "not a form");
        }
        const std::vector<std::string> inputs = form->inputs();
        for (const auto& [field, text] : given->fields) {
            if (std::ranges::find(inputs, field) == inputs.end() || text.empty()) {
                return refusal(task.id, "no input " + field);
            }
        }
        return done();
    }
    const auto& sheet = std::get<SheetWidget>(task.widget);
    const auto* given = std::get_if<SheetAnswer>(&answer);
    if (given == nullptr) {
        return refusal(task.id, "not a sheet");
    }
    for (const auto& [address, text] : given->cells) {
        const auto cell = std::ranges::find(sheet.cells, address, &std::pair<std::string, SheetCell>::first);
        const bool locked = cell != sheet.cells.end() && cell->second.locked;
        if (!sheet.holds(address) || locked || text == initialInput(sheet, address)) {
            return refusal(task.id, "no free cell " + address);
        }
    }
    return done();
}

}  // namespace gongyuan::exam
