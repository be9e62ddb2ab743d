// SPDX-License-Identifier: Apache-2.0

#include "scoring/mark.h"

#include "scoring/mark_item.h"
#include "scoring/mark_task.h"

#include <algorithm>

namespace gongyuan::scoring {
namespace {

const exam::Answer* answerOf(const exam::Answers& answers, const std::string& id)
{
    const auto found = answers.find(id);
    return found == answers.end() ? nullptr : &found->second;
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
                                const Responses& responses, const Programme& programme,
                                const HumanMarks& human)
{
    SectionMark mark;
    mark.id = section.id;
    mark.title = section.title;
    mark.max = section.points;
    bool floored = false;
    for (const exam::Group& group : section.groups) {
        floored = floored || group.policy.floor == exam::Policy::Floor::Section;
        for (const exam::Item& item : group.items) {
            const auto given = human.find(item.id);
            GONGYUAN_TRY(ItemMark itemMark,
                         markItem(group, item, key.items.at(item.id), answerOf(answers, item.id),
                                  given == human.end() ? std::vector<HumanMark>{} : given->second));
            mark.points += itemMark.got;
            mark.pending += itemMark.pending;
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
    mark.passed = mark.pending == 0 && (!section.pass || mark.reported >= *section.pass);
    return mark;
}

}  // namespace

Result<Report> mark(const exam::Paper& paper, const Key& key, const exam::Answers& answers,
                    const Programme& programme, const HumanMarks& human)
{
    GONGYUAN_CHECK(fits(key, paper));
    for (const auto& [item, marks] : human) {
        if (!key.items.contains(item) && !marks.empty()) {
            return Error{Errc::Malformed, "human mark of " + item + ": the paper has no such item"};
        }
    }
    GONGYUAN_TRY(const Responses responses, responsesOf(paper, answers));
    Report report;
    report.paper = paper.id;
    report.keyVersion = key.version;
    MilliPoints exact = 0;
    bool allPassed = true;
    for (const exam::Section& section : paper.sections) {
        GONGYUAN_TRY(SectionMark sectionMark,
                     markSection(section, key, answers, responses, programme, human));
        exact += sectionMark.points;
        report.max += sectionMark.max;
        report.pending += sectionMark.pending;
        allPassed = allPassed && sectionMark.passed;
        report.sections.push_back(std::move(sectionMark));
    }
    report.total = reported(std::max<MilliPoints>(0, exact), programme.decimals);
    report.passed = report.pending == 0 && (!programme.allSections || allPassed) &&
                    (!programme.total || report.total >= *programme.total);
    return report;
}

}  // namespace gongyuan::scoring
