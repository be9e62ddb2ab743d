// SPDX-License-Identifier: Apache-2.0

#include "scoring/mark.h"

#include "scoring/mark_task.h"
#include "scoring/reasons.h"

#include <algorithm>

namespace gongyuan::scoring {
namespace {

const exam::Answer* answerOf(const exam::Answers& answers, const std::string& id)
{
    const auto found = answers.find(id);
    return found == answers.end() ? nullptr : &found->second;
}

std::string reasonOf(const exam::Group& group, const ItemKey& key, const std::vector<std::string>& selected)
{
    const auto all = static_cast<std::int64_t>(key.options.size());
    const auto chosen = static_cast<std::int64_t>(selected.size());
    const std::int64_t right = std::count_if(selected.begin(), selected.end(), [&key](const std::string& id) {
        return std::binary_search(key.options.begin(), key.options.end(), id);
    });
    if (chosen == 0) {
        return kUnanswered;
    }
    if (chosen < group.policy.minSelect) {
        return tooFewSelected(group.policy.minSelect);
    }
    if (right == all && chosen == all) {
        return group.type == exam::ItemType::Multiple ? kAllRight : kRight;
    }
    if (group.type != exam::ItemType::Multiple) {
        return "错选";
    }
    return right == chosen ? underSelected(right, all) : wrongSelection(chosen - right, right, all);
}

Result<ItemMark> markItem(const exam::Group& group, const exam::Item& item, const ItemKey& key,
                          const exam::Answer* answer)
{
    ItemMark mark{item.id, 0, item.points, {}};
    const bool blank = answer == nullptr || std::holds_alternative<std::monostate>(*answer);
    const auto* choice = blank ? nullptr : std::get_if<exam::Choice>(answer);
    if (!blank && choice == nullptr) {
        return Error{Errc::Malformed, "answer of " + item.id + ": not a choice"};
    }
    if (key.cancelled) {
        mark.got = item.points;
        mark.why = kCancelled;
        return mark;
    }
    std::vector<std::string> selected = blank ? std::vector<std::string>{} : choice->options;
    std::sort(selected.begin(), selected.end());
    selected.erase(std::unique(selected.begin(), selected.end()), selected.end());
    mark.got =
        scoreSelection(group.policy, group.type, key.options, item.options.size(), selected, item.points);
    mark.why = reasonOf(group, key, selected);
    return mark;
}

Result<Responses> responsesOf(const exam::Paper& paper, const exam::Answers& answers)
{
    Responses out;
    for (const exam::Section& section : paper.sections) {
        for (const exam::Task& task : section.tasks) {
            GONGYUAN_TRY(Response response, Response::of(task, answerOf(answers, task.id)));
            out.emplace(task.id, std::move(response));
        }
    }
    return out;
}

Result<SectionMark> markSection(const exam::Section& section, const Key& key, const exam::Answers& answers,
                                const Responses& responses, const Programme& programme)
{
    SectionMark mark;
    mark.id = section.id;
    mark.title = section.title;
    mark.max = section.points;
    bool floored = false;
    for (const exam::Group& group : section.groups) {
        floored = floored || group.policy.floor == exam::Policy::Floor::Section;
        for (const exam::Item& item : group.items) {
            GONGYUAN_TRY(ItemMark itemMark,
                         markItem(group, item, key.items.at(item.id), answerOf(answers, item.id)));
            mark.points += itemMark.got;
            mark.items.push_back(std::move(itemMark));
        }
    }
    for (const exam::Task& task : section.tasks) {
        mark.tasks.push_back(markTask(task, key.tasks.at(task.id), responses.at(task.id), responses));
        mark.points += mark.tasks.back().got;
    }
    if (floored) {
        mark.points = std::max<MilliPoints>(0, mark.points);
    }
    mark.reported = reported(mark.points, programme.decimals);
    mark.passed = !section.pass || mark.reported >= *section.pass;
    return mark;
}

}  // namespace

Result<Report> mark(const exam::Paper& paper, const Key& key, const exam::Answers& answers,
                    const Programme& programme)
{
    GONGYUAN_CHECK(fits(key, paper));
    GONGYUAN_TRY(const Responses responses, responsesOf(paper, answers));
    Report report;
    report.paper = paper.id;
    report.keyVersion = key.version;
    MilliPoints exact = 0;
    bool allPassed = true;
    for (const exam::Section& section : paper.sections) {
        GONGYUAN_TRY(SectionMark sectionMark, markSection(section, key, answers, responses, programme));
        exact += sectionMark.points;
        report.max += sectionMark.max;
        allPassed = allPassed && sectionMark.passed;
        report.sections.push_back(std::move(sectionMark));
    }
    report.total = reported(std::max<MilliPoints>(0, exact), programme.decimals);
    report.passed =
        (!programme.allSections || allPassed) && (!programme.total || report.total >= *programme.total);
    return report;
}

}  // namespace gongyuan::scoring
