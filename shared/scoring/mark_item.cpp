// SPDX-License-Identifier: Apache-2.0

#include "scoring/mark_item.h"

#include "scoring/reasons.h"

#include <algorithm>

namespace gongyuan::scoring {
namespace {

using exam::ItemType;

// The answer of the kind that the item asks for; blank is an empty one, another kind nothing.
template <typename Kind>
std::optional<Kind> as(const exam::Answer* answer)
{
    if (answer == nullptr || std::holds_alternative<std::monostate>(*answer)) {
        return Kind{};
    }
    const auto* given = std::get_if<Kind>(answer);
    return given == nullptr ? std::nullopt : std::optional{*given};
}

template <typename Kind, typename Mark>
Status marked(const exam::Item& item, const exam::Answer* answer, Mark mark)
{
    const std::optional<Kind> given = as<Kind>(answer);
    if (!given) {
        return Error{Errc::Malformed, "answer of " + item.id + ": of another kind than the question"};
    }
    return mark(*given);
}

Status markAnswer(const exam::Group& group, const exam::Item& item, const ItemKey& key,
                  const exam::Answer* answer, const std::vector<HumanMark>& human, ItemMark& mark)
{
    const auto choice = [&](const exam::Choice& given) {
        markChoice(group, item, key, given, mark);
        return done();
    };
    switch (item.type) {
    case ItemType::Single:
    case ItemType::Multiple:
    case ItemType::TrueFalse: return marked<exam::Choice>(item, answer, choice);
    case ItemType::FillIn:
    case ItemType::Numeric:
        return marked<exam::TextsAnswer>(item, answer, [&](const exam::TextsAnswer& given) {
            markInputs(item, key, given, mark);
            return done();
        });
    case ItemType::InlineChoice:
    case ItemType::Match:
    case ItemType::GapMatch:
        return marked<exam::PairsAnswer>(item, answer, [&](const exam::PairsAnswer& given) {
            markPairs(item, key, given, mark);
            return done();
        });
    case ItemType::Order:
        return marked<exam::OrderAnswer>(item, answer, [&](const exam::OrderAnswer& given) {
            markOrder(item, key, given, mark);
            return done();
        });
    case ItemType::Hottext:
        if (!item.correction) {
            return marked<exam::Choice>(item, answer, choice);
        }
        return marked<exam::TextsAnswer>(item, answer, [&](const exam::TextsAnswer& given) {
            markCorrections(group, item, key, given, mark);
            return done();
        });
    case ItemType::ExtendedText:
        return marked<exam::TextsAnswer>(
            item, answer, [&](const exam::TextsAnswer& given) { return markText(key, given, human, mark); });
    case ItemType::CaseSet: break;
    }
    return Error{Errc::Malformed, item.id + ": not a question"};
}

}  // namespace

Result<ItemMark> markItem(const exam::Group& group, const exam::Item& item, const ItemKey& key,
                          const exam::Answer* answer, const std::vector<HumanMark>& human)
{
    ItemMark mark;
    mark.id = item.id;
    mark.max = item.points;
    if (!human.empty() && (!key.text || key.text->rubric.empty())) {
        return Error{Errc::Malformed, "human mark of " + item.id + ": the item has no rubric"};
    }
    GONGYUAN_CHECK(markAnswer(group, item, key, answer, human, mark));
    if (key.cancelled) {
        mark.got = item.points;
        mark.why = kCancelled;
        mark.pending = 0;
        mark.parts.clear();
    }
    return mark;
}

}  // namespace gongyuan::scoring
