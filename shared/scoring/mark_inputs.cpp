// SPDX-License-Identifier: Apache-2.0

// Items that are typed into: gaps, numbers, corrections. Each input has its check.

#include "core/unicode.h"
#include "scoring/judge.h"
#include "scoring/mark_item.h"
#include "scoring/matching.h"
#include "scoring/reasons.h"

#include <algorithm>
#include <map>

namespace gongyuan::scoring {
namespace {

using Texts = std::map<std::string, std::string>;

// Every place of the checks has a text, so that a blank one is blank and not unknown.
Texts filled(const ItemKey& key, const Texts& given)
{
    Texts texts;
    for (const Check& check : key.checks) {
        const auto own = given.find(check.at);
        texts[check.at] = own == given.end() ? std::string{} : own->second;
    }
    return texts;
}

bool isEmpty(const Texts& texts)
{
    return std::all_of(texts.begin(), texts.end(),
                       [](const auto& each) { return trimmed(each.second).empty(); });
}

// Which gap's text stands for which check, so that as many points as possible are earned; checks without a
// text keep their own gap's, or an empty one.
std::vector<std::string> placesOf(const ItemKey& key, const Response& response)
{
    std::vector<std::vector<std::size_t>> fitting;
    for (Check check : key.checks) {
        std::vector<std::size_t>& gaps = fitting.emplace_back();
        for (std::size_t i = 0; i < key.checks.size(); ++i) {
            check.at = key.checks[i].at;
            if (judge(check, response, {}).passed) {
                gaps.push_back(i);
            }
        }
    }
    std::vector<std::string> places;
    for (const auto& gap : heaviestMatching(fitting, key.checks)) {
        places.push_back(gap ? key.checks[*gap].at : std::string{});
    }
    return places;
}

void add(ItemMark& mark, const Check& check, Verdict verdict)
{
    mark.got += verdict.got;
    mark.parts.push_back({check.id, check.point, verdict.got, check.points, std::move(verdict.why)});
}

void markUnordered(const ItemKey& key, const Response& response, ItemMark& mark)
{
    const std::vector<std::string> places = placesOf(key, response);
    for (std::size_t i = 0; i < key.checks.size(); ++i) {
        Check check = key.checks[i];
        check.at = places[i];
        add(mark, key.checks[i],
            places[i].empty() ? Verdict{false, 0, kNowhere} : judge(check, response, {}));
    }
}

std::size_t rightOf(const ItemMark& mark)
{
    return static_cast<std::size_t>(std::count_if(
        mark.parts.begin(), mark.parts.end(), [](const CheckMark& part) { return part.got == part.max; }));
}

}  // namespace

void markInputs(const exam::Item& item, const ItemKey& key, const exam::TextsAnswer& answer, ItemMark& mark)
{
    const Texts texts = filled(key, answer.texts);
    if (isEmpty(texts)) {
        mark.why = kUnanswered;
        return;
    }
    const Response response = Response::ofTexts(texts);
    if (key.unordered) {
        markUnordered(key, response, mark);
    } else {
        for (const Check& check : key.checks) {
            const bool needsValue = item.type == exam::ItemType::Numeric && check.at == "unit" &&
                                    trimmed(texts.at("value")).empty();
            add(mark, check, needsValue ? Verdict{false, 0, kNoValue} : judge(check, response, {}));
        }
    }
    const std::size_t right = rightOf(mark);
    mark.why = right == mark.parts.size() ? kAllRight : placesRight(right, mark.parts.size());
    if (key.all && right != mark.parts.size()) {
        mark.got = 0;
        mark.why += kAllOrNothing;
    }
}

void markCorrections(const exam::Group& group, const exam::Item& item, const ItemKey& key,
                     const exam::TextsAnswer& answer, ItemMark& mark)
{
    const Response response = Response::ofTexts(filled(key, answer.texts));
    for (const Check& check : key.checks) {
        if (!answer.texts.contains(check.at)) {
            add(mark, check, {false, 0, kNotMarked});
            continue;
        }
        Verdict verdict = judge(check, response, {});
        const auto found = key.found.find(check.at);
        if (!verdict.passed && found != key.found.end()) {
            verdict.got = found->second;
        }
        verdict.why = verdict.passed ? std::string{kPutRight} : markedOnly(verdict.why);
        add(mark, check, std::move(verdict));
    }
    const std::size_t right = rightOf(mark);
    std::size_t wrong = 0;
    for (const exam::Gap& gap : item.gaps) {
        const bool isWrong = std::any_of(key.checks.begin(), key.checks.end(),
                                         [&gap](const Check& check) { return check.at == gap.id; });
        if (!isWrong && answer.texts.contains(gap.id)) {
            ++wrong;
            mark.parts.push_back({gap.id, gap.text, -group.policy.penalty, 0, kWrongMark});
            mark.got -= group.policy.penalty;
        }
    }
    mark.got = std::max<MilliPoints>(0, mark.got);
    if (answer.texts.empty()) {
        mark.why = kUnanswered;
        mark.parts.clear();
        return;
    }
    mark.why = right == key.checks.size() && wrong == 0 ? std::string{kAllRight}
                                                        : correctionsRight(right, key.checks.size(), wrong);
}

}  // namespace gongyuan::scoring
