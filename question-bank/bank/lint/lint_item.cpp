// SPDX-License-Identifier: Apache-2.0

#include "bank/lint/lint.h"
#include "bank/lint/wording.h"
#include "bank/source/build.h"

#include <filesystem>
#include <map>

namespace gongyuan::bank {
namespace {

struct Listed {
    std::string id;
    std::string text;
    bool fixed = false;
};

std::vector<Listed> listed(const SourceFile& file)
{
    std::vector<Listed> options;
    for (const std::string& id : file.keysInOrder("/options")) {
        const Json& option = file.json["options"][id];
        options.push_back(option.is_string()
                              ? Listed{id, trimmed(option), false}
                              : Listed{id, textOf(option, "text"), option.value("fixed", false)});
    }
    return options;
}

void lintAnswer(const SourceFile& file, const std::string& type, Findings& findings)
{
    const Json& answer = file.json["answer"];
    const Json& options = file.json.contains("options") ? file.json["options"] : Json::object();
    if (type == "trueFalse") {
        if (!answer.is_boolean()) {
            findings.error(file, "/answer", "the answer of a true/false item is neither true nor false",
                           "write `answer: true` or `answer: false`, without quotation marks");
        }
        return;
    }
    if (type == "single" && !answer.is_string()) {
        findings.error(file, "/answer", "the answer of a single choice is not one option id",
                       "write one id, for example `answer: b`, or make the item `type: multiple`");
        return;
    }
    if (type == "multiple" && !answer.is_array()) {
        findings.error(file, "/answer",
                       "the answer of a multiple choice is not a list of at least two option ids",
                       "write for example `answer: [a, c]`, or make the item `type: single`");
        return;
    }
    for (const std::string& id : keyOf(file.json)) {
        if (!options.contains(id)) {
            findings.error(file, "/answer",
                           "the answer names option `" + id + "`, which the item does not have",
                           "add the option or correct the answer");
        }
    }
    if (answer.is_array() && answer.size() == options.size()) {
        findings.warning(file, "/answer", "every option is right",
                         "add a plausible wrong option, so that selecting everything earns nothing");
    }
}

void lintOptions(const SourceFile& file, const std::string& type, bool shuffled, Findings& findings)
{
    const bool has = file.json.contains("options");
    if (type == "trueFalse") {
        if (has) {
            findings.error(file, "/options", "a true/false item has no options", "remove `options`");
        }
        return;
    }
    if (!has) {
        findings.error(file, "", "`options` is missing",
                       "add `options:` with two or more, for example `a: ...`");
        return;
    }
    const std::vector<Listed> options = listed(file);
    if (options.size() < 3) {
        findings.warning(file, "/options", "only two options", "add plausible wrong options; four are usual");
    }
    std::map<std::string, std::string> seen;
    for (const Listed& option : options) {
        const std::string pointer = child("/options", option.id);
        const auto [first, fresh] = seen.emplace(comparable(option.text), option.id);
        if (!fresh) {
            findings.error(file, pointer,
                           "option `" + option.id + "` says the same as `" + first->second + "`",
                           "change one of the two");
        }
        if (shuffled && refersToOthers(option.text) && !option.fixed) {
            findings.warning(file, pointer, "option `" + option.id + "` speaks of the options above it",
                             "write it as `" + option.id + ": {text: ..., fixed: true}`, or reword it");
        }
        if (shuffled && namesALetter(option.text)) {
            findings.error(file, pointer, "option `" + option.id + "` names another option by its letter",
                           "say what is meant: candidates see the options in another order");
        }
    }
}

}  // namespace

void lintItem(const SourceFile& file, const Json& group, const SourceFile& programme, Findings& findings)
{
    const Json& json = file.json;
    const std::string type = json["type"].get<std::string>();
    const std::string stem = std::filesystem::path{file.name}.stem().string();
    const bool shuffled = group.value("shuffle_options", false);
    if (json["id"] != stem) {
        findings.error(file, "/id", "the id `" + json["id"].get<std::string>() + "` is not the file's name",
                       "write `id: " + stem + "`, or rename the file");
    }
    if (group["type"] != type) {
        findings.error(file, "/type",
                       "a " + type + " item in the group `" + group["id"].get<std::string>() +
                           "`, which is " + group["type"].get<std::string>(),
                       "move it to a group of its type in paper.yaml, or correct `type`");
    }
    if (!programme.json["topics"].contains(json["topic"].get<std::string>())) {
        findings.error(file, "/topic",
                       "the programme has no topic `" + json["topic"].get<std::string>() + "`",
                       "use one of the ids under `topics` in programme.yaml, or add it there");
    }
    if (textOf(json, "stem").empty()) {
        findings.error(file, "/stem", "the stem is empty", "write the question");
    }
    if (shuffled && namesALetter(textOf(json, "stem"))) {
        findings.error(file, "/stem", "the stem names an option by its letter",
                       "say what is meant: candidates see the options in another order");
    }
    if (listOf(json, "reviewed").size() < 2) {
        findings.warning(file, json.contains("reviewed") ? "/reviewed" : "",
                         "not reviewed by a second reader",
                         "let somebody try to defend another key, then add both to `reviewed`");
    }
    lintOptions(file, type, shuffled, findings);
    lintAnswer(file, type, findings);
}

}  // namespace gongyuan::bank
