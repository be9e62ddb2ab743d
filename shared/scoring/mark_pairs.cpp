// SPDX-License-Identifier: Apache-2.0

// Items whose places take options, and items whose elements are brought into order.

#include "scoring/fraction.h"
#include "scoring/mark_item.h"
#include "scoring/reasons.h"

#include <algorithm>
#include <set>

namespace gongyuan::scoring {
namespace {

std::string textOf(const std::vector<exam::Option>& options, const std::string& id)
{
    const auto found = std::find_if(options.begin(), options.end(),
                                    [&id](const exam::Option& option) { return option.id == id; });
    return found == options.end() ? id : found->text;
}

// A place and the options that can stand there.
struct Place {
    std::string id;
    std::string label;
    const std::vector<exam::Option>* options = nullptr;
};

std::vector<Place> placesOf(const exam::Item& item)
{
    std::vector<Place> places;
    for (const exam::Option& prompt : item.prompts) {
        places.push_back({prompt.id, prompt.text, &item.options});
    }
    for (std::size_t i = 0; i < item.gaps.size(); ++i) {
        const exam::Gap& gap = item.gaps[i];
        places.push_back({gap.id, gapNumber(i + 1), gap.options.empty() ? &item.options : &gap.options});
    }
    return places;
}

// The length of the longest run of elements, not necessarily neighbours, that stand in the key's order.
std::int64_t longestInOrder(const std::vector<std::string>& wanted, const std::vector<std::string>& given)
{
    std::vector<std::int64_t> row(given.size() + 1, 0);
    for (const std::string& element : wanted) {
        std::int64_t diagonal = 0;
        for (std::size_t i = 0; i < given.size(); ++i) {
            const std::int64_t above = row[i + 1];
            row[i + 1] = given[i] == element ? diagonal + 1 : std::max(above, row[i]);
            diagonal = above;
        }
    }
    return row.back();
}

}  // namespace

void markPairs(const exam::Item& item, const ItemKey& key, const exam::PairsAnswer& answer, ItemMark& mark)
{
    if (answer.pairs.empty()) {
        mark.why = kUnanswered;
        return;
    }
    const std::vector<Place> places = placesOf(item);
    const bool once = item.type != exam::ItemType::InlineChoice && !item.reuse;
    std::set<std::string> used;
    const auto all = static_cast<std::int64_t>(places.size());
    std::int64_t right = 0;
    for (const Place& place : places) {
        const std::vector<std::string>& wanted = key.pairs.at(place.id);
        const auto given = answer.pairs.find(place.id);
        CheckMark part{place.id, place.label, 0, share(item.points, 1, all), {}};
        if (given == answer.pairs.end()) {
            part.why = kBlank;
        } else if (std::find(wanted.begin(), wanted.end(), given->second) == wanted.end()) {
            part.why = unlike(textOf(*place.options, wanted.front()), textOf(*place.options, given->second));
        } else if (once && used.contains(given->second)) {
            part.why = kUsedTwice;
        } else {
            ++right;
            part.got = part.max;
            part.why = kRight;
        }
        if (given != answer.pairs.end()) {
            used.insert(given->second);
        }
        mark.parts.push_back(std::move(part));
    }
    mark.got = key.all && right != all ? 0 : share(item.points, right, all);
    mark.why = right == all ? kAllRight
                            : placesRight(static_cast<std::size_t>(right), places.size()) +
                                  (key.all ? kAllOrNothing : "");
}

void markOrder(const exam::Item& item, const ItemKey& key, const exam::OrderAnswer& answer, ItemMark& mark)
{
    if (answer.order.empty()) {
        mark.why = kUnanswered;
        return;
    }
    if (answer.order == key.order) {
        mark.got = item.points;
        mark.why = kRight;
        return;
    }
    const std::int64_t longest = longestInOrder(key.order, answer.order);
    const auto all = static_cast<std::int64_t>(key.order.size());
    if (key.partial && answer.order.size() == key.order.size() && all > 1) {
        mark.got = share(item.points, std::max<std::int64_t>(0, longest - 1), all - 1);
    }
    std::string wanted;
    for (const std::string& id : key.order) {
        wanted += (wanted.empty() ? "" : " → ") + textOf(item.options, id);
    }
    mark.why = wrongOrder(wanted, longest, all);
}

}  // namespace gongyuan::scoring
