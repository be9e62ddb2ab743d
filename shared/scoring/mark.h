// SPDX-License-Identifier: Apache-2.0

// Marking: a pure function of paper, key, answers and the programme's rules. It reads nothing else, computes
// in whole milli-points, and gives the same report, byte for byte, whenever and wherever it is run. Every
// item and check carries its reason in Chinese: what a candidate who asks for a review receives.

#pragma once

#include "exam/answer.h"
#include "scoring/key.h"
#include "scoring/programme.h"

#include <map>
#include <string>
#include <vector>

namespace gongyuan::scoring {

/// What a person gave for an item's rubric.
struct HumanMark {
    std::string marker;
    MilliPoints points = 0;
    bool operator==(const HumanMark&) const = default;
};

/// By item id; of one candidate.
using HumanMarks = std::map<std::string, std::vector<HumanMark>>;

struct CheckMark {
    std::string id;
    std::string label;
    MilliPoints got = 0;  // before groups and gates
    MilliPoints max = 0;
    std::string why;
    bool operator==(const CheckMark&) const = default;
};

struct ItemMark {
    std::string id;
    MilliPoints got = 0;
    MilliPoints max = 0;
    std::string why;
    /// Not in `got`: what a marker may still give. Then `why` says that one is awaited.
    MilliPoints pending = 0;
    /// Of items with several places, key points or inputs: each with its own reason. `got` is rounded once
    /// over all of them and limited, so it need not be their sum.
    std::vector<CheckMark> parts;
    bool operator==(const ItemMark&) const = default;
};

/// What groups and gates changed: `sum` was earned by the checks, `got` remains.
struct GroupMark {
    std::string id;
    MilliPoints sum = 0;
    MilliPoints got = 0;
    MilliPoints max = 0;
    std::string why;
    bool operator==(const GroupMark&) const = default;
};

struct TaskMark {
    std::string id;
    std::string title;
    MilliPoints got = 0;
    MilliPoints max = 0;
    std::vector<CheckMark> checks;
    std::vector<GroupMark> groups;
    bool operator==(const TaskMark&) const = default;
};

struct SectionMark {
    std::string id;
    std::string title;
    MilliPoints points = 0;    // exact
    MilliPoints reported = 0;  // rounded; what pass decisions use
    MilliPoints max = 0;
    /// True also when the section has no pass mark; false while a marker is awaited.
    bool passed = true;
    MilliPoints pending = 0;  // of its items: the points are provisional unless 0
    std::vector<ItemMark> items;
    std::vector<TaskMark> tasks;
    bool operator==(const SectionMark&) const = default;
};

struct Report {
    std::string paper;
    int keyVersion = 1;
    std::vector<SectionMark> sections;
    MilliPoints total = 0;  // sum of the sections' exact points, rounded as reported, never below 0
    MilliPoints max = 0;
    bool passed = false;  // false while a marker is awaited
    MilliPoints pending = 0;
    bool operator==(const Report&) const = default;
};

/// Malformed when the key does not fit the paper, an answer is of another kind than its question, or a human
/// mark is of an item without a rubric, not within its bounds, or twice by one marker.
Result<Report> mark(const exam::Paper& paper, const Key& key, const exam::Answers& answers,
                    const Programme& programme, const HumanMarks& human = {});

/// Integers and texts only, `pending` and `parts` only where there is something to say;
/// `canonical(toJson(report))` is what is filed.
Json toJson(const Report& report);

/// Points of a selection under a policy; the definitions of README.md. `selected` may name unknown options,
/// which count as wrong.
MilliPoints scoreSelection(const exam::Policy& policy, exam::ItemType type,
                           const std::vector<std::string>& key, std::size_t optionCount,
                           const std::vector<std::string>& selected, MilliPoints points);

/// The same under the policy `weights`: the sum of the selected weights within 0 and the heaviest
/// selection's, as a share of the points. Precondition: some weight is positive.
MilliPoints scoreWeights(const exam::Policy& policy, exam::ItemType type,
                         const std::map<std::string, std::int64_t>& weights,
                         const std::vector<std::string>& selected, MilliPoints points);

}  // namespace gongyuan::scoring
