// SPDX-License-Identifier: Apache-2.0

#include "scoring/mark_item.h"
#include "scoring/reasons.h"

#include <algorithm>

namespace gongyuan::scoring {
namespace {

// Marking several words follows the rules of multiple choice.
exam::ItemType ruleOf(const exam::Item& item)
{
    return item.type == exam::ItemType::Hottext ? exam::ItemType::Multiple : item.type;
}

std::string reasonOf(const exam::Policy& policy, exam::ItemType type, const ItemKey& key,
                     const std::vector<std::string>& selected)
{
    const auto all = static_cast<std::int64_t>(key.options.size());
    const auto chosen = static_cast<std::int64_t>(selected.size());
    const std::int64_t right = std::count_if(selected.begin(), selected.end(), [&key](const std::string& id) {
        return std::binary_search(key.options.begin(), key.options.end(), id);
    });
    if (chosen == 0) {
        return kUnanswered;
    }
    if (chosen < policy.minSelect) {
        return tooFewSelected(policy.minSelect);
    }
    if (right == all && chosen == all) {
        return type == exam::ItemType::Multiple ? kAllRight : kRight;
    }
    if (type != exam::ItemType::Multiple) {
        return key.weights.empty() ? "错选" : kNotTheBest;
    }
    return right == chosen ? underSelected(right, all) : wrongSelection(chosen - right, right, all);
}

}  // namespace

void markChoice(const exam::Group& group, const exam::Item& item, const ItemKey& key,
                const exam::Choice& answer, ItemMark& mark)
{
    std::vector<std::string> selected = answer.options;
    std::sort(selected.begin(), selected.end());
    selected.erase(std::unique(selected.begin(), selected.end()), selected.end());
    const exam::ItemType type = ruleOf(item);
    const std::size_t count = item.type == exam::ItemType::Hottext ? item.gaps.size() : item.options.size();
    mark.got = key.weights.empty()
                   ? scoreSelection(group.policy, type, key.options, count, selected, item.points)
                   : scoreWeights(group.policy, type, key.weights, selected, item.points);
    mark.why = reasonOf(group.policy, type, key, selected);
}

}  // namespace gongyuan::scoring
