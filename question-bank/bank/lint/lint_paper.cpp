// SPDX-License-Identifier: Apache-2.0

#include "bank/lint/lint.h"
#include "bank/lint/rehearse.h"
#include "bank/source/build.h"
#include "bank/source/points.h"

#include <algorithm>
#include <array>

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

exam::MilliPoints sumOf(const PaperSource& source, const Json& section)
{
    exam::MilliPoints sum = 0;
    for (const Json& group : listOf(section, "groups")) {
        for (const std::string& id : itemsOf(source, group)) {
            const auto item = source.items.find(id);
            if (item == source.items.end()) {
                return -1;
            }
            sum += pointsOfItem(item->second, group);
        }
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

// Only where authors state them: a paper whose questions take longer than its section is no fair paper.
void lintMinutes(const PaperSource& source, std::size_t index, const Json& rules, Findings& findings)
{
    std::int64_t minutes = 0;
    for (const Json& group : listOf(source.paper.json["sections"][index], "groups")) {
        for (const std::string& id : itemsOf(source, group)) {
            const auto item = source.items.find(id);
            minutes += item == source.items.end() ? 0 : item->second.json.value("minutes", std::int64_t{0});
        }
    }
    if (minutes > rules["minutes"].get<std::int64_t>()) {
        findings.warning(source.paper, child("/sections", index),
                         "the questions take " + std::to_string(minutes) + " minutes, the section has " +
                             std::to_string(rules["minutes"].get<std::int64_t>()),
                         "remove questions, or correct their `minutes`");
    }
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
    lintMinutes(source, index, rules, findings);
    const exam::MilliPoints sum = sumOf(source, section);
    if (sum >= 0 && sum != points(rules["points"])) {
        findings.error(paper, pointer,
                       "section `" + section["id"].get<std::string>() + "`: its questions add up to " +
                           pointsText(sum) + " points, " +
                           (isPractice(source) ? "it states " : "the programme gives it ") +
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

// `key of s1: needs an option` is about the item s1.
const SourceFile* itemNamed(const PaperSource& source, const std::string& detail)
{
    static constexpr std::string_view kAbout = "key of ";
    const std::size_t end = detail.find(": ");
    if (!detail.starts_with(kAbout) || end == std::string::npos) {
        return nullptr;
    }
    const auto item = source.items.find(detail.substr(kAbout.size(), end - kAbout.size()));
    return item == source.items.end() ? nullptr : &item->second;
}

bool keysAreReadable(const PaperSource& source, Findings& findings)
{
    const std::size_t before = findings.errors();
    for (const Json& section : source.paper.json["sections"]) {
        for (const Json& group : listOf(section, "groups")) {
            for (const std::string& id : itemsOf(source, group)) {
                const SourceFile& file = source.items.at(id);
                if (const auto key = buildItemKey(file, group); !key) {
                    findings.error(file, file.json.contains("answer") ? "/answer" : "/gaps",
                                   key.error().detail, "correct this key");
                }
            }
        }
    }
    for (const auto& [id, file] : source.tasks) {
        if (const auto key = buildTaskKey(file); !key) {
            findings.error(file, checkPointer(key.error().detail), key.error().detail, "correct this check");
        }
    }
    return findings.errors() == before;
}

// What only a practice paper's sections state, and what they must state.
constexpr std::array kOwnRules{"title", "kind", "minutes", "points"};

void lintProgrammeSections(const PaperSource& source, Seen& seen, Findings& findings)
{
    const Json& rules = source.programme.json["sections"];
    const Json& sections = source.paper.json["sections"];
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
    for (std::size_t i = 0; i < sections.size(); ++i) {
        for (const char* member : {"title", "kind", "minutes", "points", "pass"}) {
            if (sections[i].contains(member)) {
                findings.error(source.paper, child(child("/sections", i), member),
                               "the programme states `" + std::string{member} + "`, not the paper",
                               "remove it, or write `kind: practice` at the top of the paper");
            }
        }
    }
}

void lintOwnSections(const PaperSource& source, Seen& seen, Findings& findings)
{
    const Json& sections = source.paper.json["sections"];
    std::set<std::string> ids;
    for (std::size_t i = 0; i < sections.size(); ++i) {
        const std::string pointer = child("/sections", i);
        if (!ids.insert(sections[i]["id"].get<std::string>()).second) {
            findings.error(source.paper, pointer + "/id", "the section id stands twice",
                           "give each section its own id");
        }
        bool whole = true;
        for (const char* member : kOwnRules) {
            if (!sections[i].contains(member)) {
                findings.error(source.paper, pointer, "`" + std::string{member} + "` is missing",
                               "a practice paper's section states its own title, kind, minutes and points");
                whole = false;
            }
        }
        if (whole) {
            lintSection(source, i, sections[i], seen, findings);
        }
    }
}

}  // namespace

void lintPaper(const PaperSource& source, Findings& findings)
{
    lintHeads(source, findings);
    lintProgramme(source.programme, findings);
    lintTexts(source.programme, findings);
    lintTexts(source.paper, findings);
    lintTitles(source, findings);
    Seen seen;
    if (isPractice(source)) {
        lintOwnSections(source, seen, findings);
    } else {
        lintProgrammeSections(source, seen, findings);
    }
    for (const auto& [id, task] : source.tasks) {
        lintTask(task, findings);
        lintTexts(task, findings);
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
        const std::string& detail = marking.error().detail;
        const SourceFile* item = itemNamed(*source, detail);
        findings.error(item == nullptr ? source->paper : *item, "", "the paper cannot be marked: " + detail,
                       "correct the place that is named");
    }
    return source;
}

}  // namespace gongyuan::bank
