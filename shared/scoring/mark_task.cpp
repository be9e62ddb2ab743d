// SPDX-License-Identifier: Apache-2.0

#include "scoring/mark_task.h"

#include "scoring/judge.h"
#include "scoring/reasons.h"

#include <algorithm>
#include <map>

namespace gongyuan::scoring {
namespace {

using Verdicts = std::map<std::string, Verdict>;

const Check* checkNamed(const TaskKey& key, const std::string& id)
{
    const auto found = std::find_if(key.checks.begin(), key.checks.end(),
                                    [&id](const Check& check) { return check.id == id; });
    return found == key.checks.end() ? nullptr : &*found;
}

std::string labelOf(const TaskKey& key, const std::string& id)
{
    const Check* check = checkNamed(key, id);
    return check == nullptr ? id : check->point;
}

// In the order of the key, so that what a check requires is there before it.
Verdicts verdictsOf(const TaskKey& key, const Response& own, const Responses& all)
{
    Verdicts out;
    for (const Check& check : key.checks) {
        Verdict verdict = judge(check, own, all);
        const auto failed = std::find_if(check.needs.begin(), check.needs.end(),
                                         [&out](const std::string& needed) { return !out[needed].passed; });
        if (failed != check.needs.end() && verdict.got > 0) {
            verdict = {false, 0, missingPrecondition(labelOf(key, *failed))};
        }
        if (check.negative) {
            verdict.got = verdict.passed ? -check.points : 0;
        }
        out[check.id] = std::move(verdict);
    }
    return out;
}

// The best ones count when only some do; what is taken away always counts.
MilliPoints sumOf(const TaskKey& key, const std::string& group, int bestOf, const Verdicts& verdicts)
{
    std::vector<MilliPoints> earned;
    MilliPoints sum = 0;
    for (const Check& check : key.checks) {
        if (check.group != group) {
            continue;
        }
        const MilliPoints got = verdicts.at(check.id).got;
        if (check.negative) {
            sum += got;
        } else {
            earned.push_back(got);
        }
    }
    std::sort(earned.rbegin(), earned.rend());
    if (bestOf > 0 && earned.size() > static_cast<std::size_t>(bestOf)) {
        earned.resize(static_cast<std::size_t>(bestOf));
    }
    for (const MilliPoints got : earned) {
        sum += got;
    }
    return sum;
}

// Gates of one group, or of the whole task when it has no name.
void applyGates(const TaskKey& key, const Verdicts& verdicts, GroupMark& mark)
{
    for (const Gate& gate : key.gates) {
        if (gate.group != mark.id || verdicts.at(gate.check).passed) {
            continue;
        }
        mark.got = std::min(mark.got, gate.cap);
        mark.why += (mark.why.empty() ? "" : "；") + gated(labelOf(key, gate.check), gate.why, gate.cap);
    }
}

GroupMark groupMark(const TaskKey& key, const CheckGroup& group, const Verdicts& verdicts)
{
    GroupMark mark;
    mark.id = group.id;
    mark.sum = sumOf(key, group.id, group.bestOf, verdicts);
    mark.max = group.max;
    mark.got = std::min(std::max(mark.sum, group.floor), group.max);
    applyGates(key, verdicts, mark);
    return mark;
}

}  // namespace

TaskMark markTask(const exam::Task& task, const TaskKey& key, const Response& own, const Responses& all)
{
    const Verdicts verdicts = verdictsOf(key, own, all);
    TaskMark mark;
    mark.id = task.id;
    mark.title = task.title;
    mark.max = task.points;
    for (const Check& check : key.checks) {
        const Verdict& verdict = verdicts.at(check.id);
        mark.checks.push_back(
            {check.id, check.point, verdict.got, check.negative ? 0 : check.points, verdict.why});
    }
    MilliPoints sum = sumOf(key, {}, 0, verdicts);
    for (const CheckGroup& group : key.groups) {
        mark.groups.push_back(groupMark(key, group, verdicts));
        sum += mark.groups.back().got;
    }
    GroupMark whole;
    whole.sum = sum;
    whole.max = task.points;
    whole.got = std::clamp<MilliPoints>(sum, 0, task.points);
    applyGates(key, verdicts, whole);
    mark.got = whole.got;
    if (!whole.why.empty()) {
        mark.groups.push_back(std::move(whole));
    }
    return mark;
}

}  // namespace gongyuan::scoring
