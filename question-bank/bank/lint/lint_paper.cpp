// SPDX-License-Identifier: Apache-2.0

#include "bank/lint/lint.h"
#include "bank/lint/rehearse.h"
#include "bank/lint/wording.h"
#include "bank/source/build.h"
#include "bank/source/points.h"

#include <algorithm>
#include <map>

namespace gongyuan::bank {
namespace {

exam::MilliPoints points(const Json& text)
{
    return pointsFromText(text.get_ref<const std::string&>());
}

void lintHeads(const PaperSource& source, Findings& findings)
{
    const SourceFile& paper = source.paper;
    const SourceFile& programme = source.programme;
    const auto folder = std::filesystem::path{paper.name}.parent_path();
    const std::string name = folder.filename().string();
    if (!name.empty() && name != "." && paper.json["id"] != name) {
        findings.error(paper, "/id", "the id is not the name of the paper's folder, `" + name + "`",
                       "write `id: " + name + "`, or rename the folder");
    }
    if (paper.json["programme"] != programme.json["id"]) {
        findings.error(paper, "/programme", "the paper stands in the folder of another programme",
                       "write `programme: " + programme.json["id"].get<std::string>() +
                           "`, or move the paper");
    }
    const Json& levels = programme.json["levels"];
    if (std::find(levels.begin(), levels.end(), paper.json["level"]) == levels.end()) {
        findings.error(paper, "/level", "the programme has no level `" + textOf(paper.json, "level") + "`",
                       "use one of `levels` in programme.yaml");
    }
}

void lintProgramme(const SourceFile& programme, Findings& findings)
{
    std::set<std::string> ids;
    for (std::size_t i = 0; i < programme.json["sections"].size(); ++i) {
        const Json& section = programme.json["sections"][i];
        const std::string pointer = child("/sections", i);
        if (!ids.insert(section["id"].get<std::string>()).second) {
            findings.error(programme, pointer + "/id", "the section id stands twice",
                           "give each section its own id");
        }
        if (points(section["pass"]) > points(section["points"])) {
            findings.error(programme, pointer + "/pass",
                           "nobody can pass: `pass` is more than the section's points",
                           "write at most \"" + pointsText(points(section["points"])) + "\"");
        }
        if (points(section["pass"]) == 0) {
            findings.warning(programme, pointer + "/pass", "everybody passes: `pass` is 0",
                             "write the pass mark of the programme's notice");
        }
    }
}

// How an item of this type and policy can be scored at all.
void lintPolicy(const SourceFile& paper, const Json& group, const std::string& pointer, Findings& findings)
{
    const Json& policy = group["policy"];
    const std::string kind = policy["kind"].get<std::string>();
    const bool multiple = group["type"] == "multiple";
    if (!multiple && kind != "all_or_nothing") {
        findings.error(paper, pointer + "/kind", "`" + kind + "` is a rule for multiple choice",
                       "write `kind: all_or_nothing`");
    }
    if ((kind == "under_select_fixed" || kind == "signed") && !policy.contains("each")) {
        findings.error(paper, pointer, "`" + kind + "` needs the points for each right option",
                       "add `each:`, for example \"0.5\"");
    }
    if (kind == "signed" && !policy.contains("penalty")) {
        findings.error(paper, pointer, "`signed` needs the points lost for each wrong option",
                       "add `penalty:`, for example \"0.5\"");
    }
    if (kind == "per_option_tf" && policy.value("min_select", 0) < 1) {
        findings.error(paper, pointer, "with `per_option_tf` a blank answer would earn points",
                       "add `min_select: 1`");
    }
    if (policy.contains("blank") && points(policy["blank"]) > 0) {
        findings.warning(paper, pointer + "/blank", "a blank answer earns points",
                         "write \"0\" unless this is meant");
    }
}

// What a policy demands of each item's points and key.
void lintPolicyOfItem(const PaperSource& source, const Json& group, const SourceFile& item,
                      Findings& findings)
{
    if (group["type"] != "multiple" || !item.json["answer"].is_array() || !group["policy"].contains("each")) {
        return;
    }
    const std::string kind = group["policy"]["kind"].get<std::string>();
    const auto keys = static_cast<exam::MilliPoints>(item.json["answer"].size());
    const exam::MilliPoints most = points(group["policy"]["each"]) * keys;
    const exam::MilliPoints full = points(group["points"]);
    if (kind == "signed" && most != full) {
        findings.error(item, "/answer",
                       "with `signed`, " + std::to_string(keys) + " right options give " + pointsText(most) +
                           " points, but the item has " + pointsText(full),
                       "change `each` or `points` of the group in " + source.paper.name + ", or the options");
    }
    if (kind == "under_select_fixed" && most - points(group["policy"]["each"]) >= full) {
        findings.error(item, "/answer",
                       "with `under_select_fixed`, an incomplete answer would earn the full points",
                       "make `each` smaller than points / (right options - 1), or change the options");
    }
}

struct Seen {
    std::map<std::string, std::string> questions;  // id -> where
    std::map<std::string, std::string> stems;      // comparable text -> file
};

void lintGroup(const PaperSource& source, const std::string& pointer, const Json& group, Seen& seen,
               Findings& findings)
{
    const SourceFile& paper = source.paper;
    lintPolicy(paper, group, pointer + "/policy", findings);
    for (std::size_t i = 0; i < group["items"].size(); ++i) {
        const std::string id = group["items"][i].get<std::string>();
        const std::string at = child(pointer + "/items", i);
        const auto [first, fresh] = seen.questions.emplace(id, group["id"].get<std::string>());
        if (!fresh) {
            findings.error(paper, at,
                           "the item `" + id + "` stands in the paper twice (first in `" + first->second +
                               "`)",
                           "remove it from one of the groups");
            continue;
        }
        const auto file = source.items.find(id);
        if (file == source.items.end()) {
            continue;
        }
        lintItem(file->second, group, source.programme, findings);
        lintPolicyOfItem(source, group, file->second, findings);
        const auto [other, newStem] =
            seen.stems.emplace(comparable(textOf(file->second.json, "stem")), file->second.name);
        if (!newStem) {
            findings.error(file->second, "/stem", "the same stem as " + other->second,
                           "replace one of the two items");
        }
    }
}

exam::MilliPoints sumOf(const PaperSource& source, const Json& section)
{
    exam::MilliPoints sum = 0;
    for (const Json& group : listOf(section, "groups")) {
        sum += points(group["points"]) * static_cast<exam::MilliPoints>(group["items"].size());
    }
    for (const Json& id : listOf(section, "tasks")) {
        const auto task = source.tasks.find(id.get<std::string>());
        if (task == source.tasks.end()) {
            return -1;  // its own fault is already told
        }
        sum += points(task->second.json["points"]);
    }
    return sum;
}

void lintSection(const PaperSource& source, std::size_t index, const Json& rules, Seen& seen,
                 Findings& findings)
{
    const SourceFile& paper = source.paper;
    const Json& section = paper.json["sections"][index];
    const std::string pointer = child("/sections", index);
    const bool theory = rules["kind"] == "theory";
    if (section.contains(theory ? "tasks" : "groups") || !section.contains(theory ? "groups" : "tasks")) {
        findings.error(paper, pointer,
                       theory ? "a theory section has groups, and no tasks"
                              : "a practice section has tasks, and no groups",
                       theory ? "write `groups:`" : "write `tasks:`");
    }
    std::set<std::string> groups;
    for (std::size_t i = 0; i < listOf(section, "groups").size(); ++i) {
        const std::string at = child(pointer + "/groups", i);
        const Json& group = section["groups"][i];
        if (!groups.insert(group["id"].get<std::string>()).second) {
            findings.error(paper, at + "/id", "the group id stands twice in the section",
                           "give each group its own id");
        }
        lintGroup(source, at, group, seen, findings);
    }
    for (std::size_t i = 0; i < listOf(section, "tasks").size(); ++i) {
        const std::string id = section["tasks"][i].get<std::string>();
        if (!seen.questions.emplace(id, section["id"].get<std::string>()).second) {
            findings.error(paper, child(pointer + "/tasks", i), "`" + id + "` stands in the paper twice",
                           "give the task an id of its own");
        }
    }
    const exam::MilliPoints sum = sumOf(source, section);
    if (sum >= 0 && sum != points(rules["points"])) {
        findings.error(paper, pointer,
                       "section `" + section["id"].get<std::string>() + "`: its questions add up to " +
                           pointsText(sum) + " points, the programme gives it " +
                           pointsText(points(rules["points"])),
                       "add or remove questions, or correct the points of a group or task");
    }
}

// `t1.checks[3].key: not a list` stands at /checks/3.
std::string checkPointer(const std::string& detail)
{
    const std::size_t open = detail.find(".checks[");
    const std::size_t close = detail.find(']', open == std::string::npos ? 0 : open);
    return open == std::string::npos || close == std::string::npos
               ? ""
               : "/checks/" + detail.substr(open + 8, close - open - 8);
}

bool keysAreReadable(const PaperSource& source, Findings& findings)
{
    const std::size_t before = findings.errors();
    for (const auto& [id, file] : source.tasks) {
        if (const auto key = buildTaskKey(file); !key) {
            findings.error(file, checkPointer(key.error().detail), key.error().detail, "correct this check");
        }
    }
    return findings.errors() == before;
}

}  // namespace

void lintPaper(const PaperSource& source, Findings& findings)
{
    lintHeads(source, findings);
    lintProgramme(source.programme, findings);
    const Json& rules = source.programme.json["sections"];
    const Json& sections = source.paper.json["sections"];
    Seen seen;
    for (std::size_t i = 0; i < sections.size(); ++i) {
        if (i >= rules.size() || sections[i]["id"] != rules[i]["id"]) {
            findings.error(
                source.paper, child("/sections", i) + "/id",
                "section " + std::to_string(i + 1) + " is not the programme's section in this place",
                "write the programme's sections in the programme's order: see `sections` in programme.yaml");
            continue;
        }
        lintSection(source, i, rules[i], seen, findings);
    }
    for (std::size_t i = sections.size(); i < rules.size(); ++i) {
        findings.error(source.paper, "/sections",
                       "the section `" + rules[i]["id"].get<std::string>() + "` is missing",
                       "add it: every paper has all sections of its programme");
    }
    for (const auto& [id, task] : source.tasks) {
        lintTask(task, findings);
    }
}

std::optional<PaperSource> lintFolder(const std::filesystem::path& folder, Findings& findings)
{
    const std::size_t before = findings.errors();
    auto source = readPaperSource(folder, findings);
    if (!source) {
        return source;
    }
    lintPaper(*source, findings);
    if (findings.errors() != before || !keysAreReadable(*source, findings)) {
        return source;
    }
    const auto marking = buildMarking(*source);
    if (marking) {
        rehearse(*source, marking.value(), findings);
    } else {
        findings.error(source->paper, "", "the paper cannot be marked: " + marking.error().detail,
                       "correct the place that is named");
    }
    return source;
}

}  // namespace gongyuan::bank
