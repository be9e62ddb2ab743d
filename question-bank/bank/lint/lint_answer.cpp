// SPDX-License-Identifier: Apache-2.0

// Whether an item's key names what the item has. Members and forms are right here.

#include "bank/lint/lint.h"
#include "bank/source/build.h"
#include "exam/passage.h"

#include <algorithm>

namespace gongyuan::bank {
namespace {

void lintTruth(const SourceFile& file, Findings& findings)
{
    if (!file.json["answer"].is_boolean()) {
        findings.error(file, "/answer", "the answer of a true/false item is neither true nor false",
                       "write `answer: true` or `answer: false`, without quotation marks");
    }
}

void lintBounds(const SourceFile& file, Findings& findings)
{
    const auto right = static_cast<int>(file.json["answer"].size());
    const auto all = static_cast<int>(file.json["options"].size());
    const int least = file.json.value("min_choices", 0);
    const int most = file.json.value("max_choices", all);
    if (least > right || most < right || most > all) {
        findings.error(file, file.json.contains("max_choices") ? "/max_choices" : "/min_choices",
                       "nobody could select the " + std::to_string(right) +
                           " right options within these bounds",
                       "let `min_choices` be at most and `max_choices` at least the number of right options");
    }
}

void lintChoice(const SourceFile& file, const std::string& type, Findings& findings)
{
    const Json& answer = file.json["answer"];
    if (type == "single" && !answer.is_string()) {
        findings.error(file, "/answer", "the answer of a single choice is not one option id",
                       "write one id, for example `answer: b`, or make the item `type: multiple`");
        return;
    }
    if (type == "multiple" && !answer.is_array()) {
        findings.error(file, "/answer", "the answer of a multiple choice is not a list of option ids",
                       "write for example `answer: [a, c]`, or make the item `type: single`");
        return;
    }
    for (const std::string& id : keyOf(file.json)) {
        if (!file.json["options"].contains(id)) {
            findings.error(file, "/answer",
                           "the answer names option `" + id + "`, which the item does not have",
                           "add the option or correct the answer");
        }
    }
    if (type == "multiple") {
        lintBounds(file, findings);
        if (answer.size() == file.json["options"].size()) {
            findings.warning(file, "/answer", "every option is right",
                             "add a plausible wrong option, so that selecting everything earns nothing");
        }
        if (answer.size() == 1) {
            findings.warning(file, "/answer", "only one option of a multiple choice is right",
                             "make the item `type: single`, or add another right option");
        }
    }
}

void wrongName(const SourceFile& file, const std::string& pointer, const std::string& what,
               const std::string& id, Findings& findings)
{
    findings.error(file, pointer, "there is no " + what + " `" + id + "`",
                   "correct the name, or add what is named");
}

// {place: option or options}
void lintPairs(const SourceFile& file, const std::vector<std::string>& places, Findings& findings)
{
    const Json& answer = file.json["answer"];
    for (const auto& [place, options] : answer.items()) {
        const std::string pointer = child("/answer", place);
        if (std::find(places.begin(), places.end(), place) == places.end()) {
            wrongName(file, pointer, "place", place, findings);
        }
        for (const Json& option : options.is_array() ? options : Json::array({options})) {
            if (!file.json["options"].contains(option.get<std::string>())) {
                wrongName(file, pointer, "option", option.get<std::string>(), findings);
            }
        }
    }
    for (const std::string& place : places) {
        if (!answer.contains(place)) {
            findings.error(file, "/answer", "no option is said to be right for `" + place + "`",
                           "add `" + place + ":` and the option's id");
        }
    }
}

void lintOrder(const SourceFile& file, Findings& findings)
{
    const Json& answer = file.json["answer"];
    for (const Json& id : answer) {
        if (!file.json["options"].contains(id.get<std::string>())) {
            wrongName(file, "/answer", "option", id.get<std::string>(), findings);
        }
    }
    if (answer.size() != file.json["options"].size()) {
        findings.error(file, "/answer", "the right order does not hold every option",
                       "name each option once");
    }
    if (answer == Json(file.keysInOrder("/options"))) {
        findings.warning(file, "/options", "the elements are written in the right order already",
                         "mix them: they are shown as they are written unless they are shuffled");
    }
}

void lintNumber(const SourceFile& file, Findings& findings)
{
    const Json& answer = file.json["answer"];
    const std::string unit = answer.value("unit", std::string{});
    const Json& units = listOf(file.json, "units");
    if (units.empty() != unit.empty()) {
        findings.error(file, "/answer",
                       units.empty() ? "a unit is right, and none is offered"
                                     : "units are offered, and none is right",
                       "write both `units:` and `answer: {unit: ...}`, or neither");
    } else if (!unit.empty() && std::find(units.begin(), units.end(), unit) == units.end()) {
        wrongName(file, "/answer", "unit", unit, findings);
    }
}

void lintMarks(const SourceFile& file, Findings& findings)
{
    const Json& answer = file.json["answer"];
    const bool correction = file.json.value("correction", false);
    std::vector<std::string> marks;
    if (correction) {
        marks = file.keysInOrder("/answer");
    } else {
        marks = answer.get<std::vector<std::string>>();
    }
    for (const std::string& gap : marks) {
        if (!file.json["gaps"].contains(gap)) {
            wrongName(file, "/answer", "gap", gap, findings);
        }
    }
    if (marks.size() == file.json["gaps"].size()) {
        findings.warning(file, "/answer", "every word that can be marked is to be marked",
                         "add gaps around words that are right");
    }
}

void lintInlineChoice(const SourceFile& file, const std::string& gap, Findings& findings)
{
    const Json& json = file.json["gaps"][gap];
    const std::string pointer = child("/gaps", gap);
    if (!json.is_object() || !json.contains("options") || !json.contains("answer")) {
        findings.error(file, pointer, "gap `" + gap + "` has not both `options` and `answer`",
                       "write `{options: {a: ..., b: ...}, answer: a}`");
        return;
    }
    if (json["options"].size() < 2 || json["options"].size() > 12) {
        findings.error(file, pointer + "/options", "not 2 to 12 options", "leave the most plausible ones");
    }
    if (!json["options"].contains(json["answer"].get<std::string>())) {
        wrongName(file, pointer + "/answer", "option", json["answer"].get<std::string>(), findings);
    }
}

void lintGap(const SourceFile& file, const std::string& type, const std::string& gap, Findings& findings)
{
    const Json& json = file.json["gaps"][gap];
    const std::string pointer = child("/gaps", gap);
    if (type == "inlineChoice") {
        lintInlineChoice(file, gap, findings);
    } else if (type == "hottext" && !json.is_string()) {
        findings.error(file, pointer, "gap `" + gap + "` is not a text",
                       "write the words that can be marked");
    } else if (type == "fillIn" && json.is_object() && (!json.contains("key") || json.contains("options"))) {
        findings.error(file, pointer, "gap `" + gap + "` needs a `key`, and has no options",
                       "write `{key: ...}`");
    }
}

}  // namespace

std::vector<std::string> lintPassage(const SourceFile& file, const std::string& type, Findings& findings)
{
    std::vector<std::string> marks;
    const auto parts = exam::passageParts(textOf(file.json, "passage"));
    if (!parts) {
        findings.error(file, "/passage", "the passage holds " + parts.error().detail,
                       "write each gap as [[id]]; there is no other use of [[");
        return marks;
    }
    for (const exam::PassagePart& part : parts.value()) {
        if (part.gap.empty()) {
            continue;
        }
        if (std::find(marks.begin(), marks.end(), part.gap) != marks.end()) {
            findings.error(file, "/passage", "gap `" + part.gap + "` stands in the passage twice",
                           "give each gap its own id");
        }
        marks.push_back(part.gap);
        if (type != "gapMatch" && !file.json["gaps"].contains(part.gap)) {
            findings.error(file, "/passage", "gap `" + part.gap + "` is not described",
                           "add `" + part.gap + ":` to `gaps`");
        }
    }
    for (const std::string& gap :
         type == "gapMatch" ? std::vector<std::string>{} : file.keysInOrder("/gaps")) {
        if (std::find(marks.begin(), marks.end(), gap) == marks.end()) {
            findings.error(file, child("/gaps", gap), "gap `" + gap + "` does not stand in the passage",
                           "write [[" + gap + "]] where it belongs, or remove it");
        }
        lintGap(file, type, gap, findings);
    }
    if (marks.empty()) {
        findings.error(file, "/passage", "the passage has no gap", "write [[id]] where something is asked");
    }
    return marks;
}

void lintAnswer(const SourceFile& file, const std::string& type, Findings& findings)
{
    if (type == "trueFalse") {
        lintTruth(file, findings);
    } else if (type == "single" || type == "multiple") {
        lintChoice(file, type, findings);
    } else if (type == "numeric") {
        lintNumber(file, findings);
    } else if (type == "match") {
        lintPairs(file, file.keysInOrder("/prompts"), findings);
    } else if (type == "order") {
        lintOrder(file, findings);
    } else if (file.json.contains("passage")) {
        const std::vector<std::string> gaps = lintPassage(file, type, findings);
        if (type == "gapMatch") {
            lintPairs(file, gaps, findings);
        } else if (type == "hottext") {
            lintMarks(file, findings);
        }
    }
}

}  // namespace gongyuan::bank
