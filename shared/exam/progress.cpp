// SPDX-License-Identifier: Apache-2.0

#include "exam/answer.h"

#include <algorithm>

namespace gongyuan::exam {
namespace {

Progress progressOfInputs(std::size_t filled, std::size_t all, bool seen)
{
    if (filled == 0) {
        return seen ? Progress::Blank : Progress::Unseen;
    }
    return filled < all ? Progress::Partly : Progress::Done;
}

// What an item asks for, and how much of it is there.
struct Inputs {
    std::size_t filled = 0;
    std::size_t all = 1;
};

template <typename Kind>
const Kind* as(const Answer* answer)
{
    return answer == nullptr ? nullptr : std::get_if<Kind>(answer);
}

std::size_t textsIn(const Answer* answer)
{
    const auto* given = as<TextsAnswer>(answer);
    return given == nullptr ? 0
                            : static_cast<std::size_t>(std::ranges::count_if(
                                  given->texts, [](const auto& entry) { return !entry.second.empty(); }));
}

std::size_t pairsIn(const Answer* answer)
{
    const auto* given = as<PairsAnswer>(answer);
    return given == nullptr ? 0 : given->pairs.size();
}

// Any mark answers a hottext, but every marked word that is to be put right needs its text.
Inputs hottextInputs(const Item& item, const Answer* answer)
{
    const auto* given = as<TextsAnswer>(answer);
    if (!item.correction || given == nullptr) {
        return {answer == nullptr || isBlank(*answer) ? 0U : 1U, 1};
    }
    const std::size_t marks = given->texts.size();
    return {marks + textsIn(answer), marks * 2};
}

Inputs choiceInputs(const Item& item, const Answer* answer)
{
    const auto* given = as<Choice>(answer);
    const std::size_t all = item.minChoices > 1 ? static_cast<std::size_t>(item.minChoices) : 1;
    return {given == nullptr ? 0 : given->options.size(), all};
}

Inputs inputsOf(const Item& item, const Answer* answer)
{
    switch (item.type) {
    case ItemType::Single:
    case ItemType::Multiple:
    case ItemType::TrueFalse: return choiceInputs(item, answer);
    case ItemType::FillIn: return {textsIn(answer), item.gaps.size()};
    case ItemType::Numeric: return {textsIn(answer), item.units.empty() ? 1U : 2U};
    case ItemType::InlineChoice:
    case ItemType::GapMatch: return {pairsIn(answer), item.gaps.size()};
    case ItemType::Match: return {pairsIn(answer), item.prompts.size()};
    case ItemType::Hottext: return hottextInputs(item, answer);
    case ItemType::Order:
    case ItemType::ExtendedText:
    case ItemType::CaseSet: break;
    }
    return {answer == nullptr || isBlank(*answer) ? 0U : 1U, 1};
}

}  // namespace

Progress progressOf(const Item& item, const Answer* answer, bool seen)
{
    const Inputs inputs = inputsOf(item, answer);
    return progressOfInputs(inputs.filled, inputs.all, seen);
}

Progress progressOf(const Task& task, const Answer* answer, bool seen)
{
    std::size_t all = 0;
    std::size_t filled = 0;
    if (const auto* form = std::get_if<FormWidget>(&task.widget)) {
        all = form->inputs().size();
        if (const auto* given = answer == nullptr ? nullptr : std::get_if<FormAnswer>(answer)) {
            filled = given->fields.size();
        }
        return progressOfInputs(filled, all, seen);
    }
    const auto& sheet = std::get<SheetWidget>(task.widget);
    const auto* given = answer == nullptr ? nullptr : std::get_if<SheetAnswer>(answer);
    bool touched = false;
    for (const auto& [address, cell] : sheet.cells) {
        if (!cell.wanted) {
            continue;
        }
        ++all;
        if (given != nullptr) {
            const auto typed = given->cells.find(address);
            filled += typed != given->cells.end() && !typed->second.empty() ? 1U : 0U;
        }
    }
    touched = given != nullptr && !given->cells.empty();
    if (filled == 0 && touched) {
        return Progress::Partly;
    }
    return progressOfInputs(filled, all, seen);
}

}  // namespace gongyuan::exam
