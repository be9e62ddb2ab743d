// SPDX-License-Identifier: Apache-2.0

#include "bank/lint/lint.h"
#include "bank/lint/wording.h"
#include "core/decimal.h"
#include "core/unicode.h"

#include <algorithm>
#include <filesystem>
#include <map>

namespace gongyuan::bank {
namespace {

constexpr std::size_t kMostOptions = 60;
constexpr std::size_t kMuchOptionText = 500;  // characters
constexpr std::size_t kMostOptionText = 2000;

struct Listed {
    std::string id;
    std::string text;
    bool fixed = false;
};

std::vector<Listed> listed(const SourceFile& file, const std::string& pointer)
{
    std::vector<Listed> options;
    for (const std::string& id : file.keysInOrder(pointer)) {
        const Json& option = file.json[Json::json_pointer{child(pointer, id)}];
        options.push_back(option.is_string()
                              ? Listed{id, trimmed(option), false}
                              : Listed{id, textOf(option, "text"), option.value("fixed", false)});
    }
    return options;
}

void lintLength(const SourceFile& file, const std::string& pointer, const Listed& option, Findings& findings)
{
    const std::size_t length = characterCount(option.text);
    const std::string what = "option `" + option.id + "` has " + std::to_string(length) + " characters";
    if (length > kMostOptionText) {
        findings.error(file, pointer, what, "move the text into the stem or a block below it");
    } else if (length > kMuchOptionText) {
        findings.warning(file, pointer, what, "shorten it: a candidate compares options at a glance");
    }
}

// Numbers in ascending or descending order are looked up; shuffling them only costs time.
void lintNumbers(const SourceFile& file, const std::vector<Listed>& options, Findings& findings)
{
    std::vector<Decimal> numbers;
    bool fixed = true;
    for (const Listed& option : options) {
        const auto number = Decimal::parse(option.text);
        if (!number) {
            return;
        }
        numbers.push_back(number.value());
        fixed = fixed && option.fixed;
    }
    const bool ordered =
        std::is_sorted(numbers.begin(), numbers.end()) || std::is_sorted(numbers.rbegin(), numbers.rend());
    if (ordered && !fixed && options.size() > 2) {
        findings.warning(file, "/options", "numbers in order are shuffled",
                         "write each as `{text: ..., fixed: true}`");
    }
}

void lintOptions(const SourceFile& file, const std::string& pointer, bool shuffled, Findings& findings)
{
    const std::vector<Listed> options = listed(file, pointer);
    if (options.size() > kMostOptions) {
        findings.error(file, pointer, std::to_string(options.size()) + " options, more than 60",
                       "make several questions of it");
    }
    std::map<std::string, std::string> seen;
    for (const Listed& option : options) {
        const std::string at = child(pointer, option.id);
        const auto [first, fresh] = seen.emplace(comparable(option.text), option.id);
        if (!fresh) {
            findings.error(file, at, "option `" + option.id + "` says the same as `" + first->second + "`",
                           "change one of the two");
        }
        lintLength(file, at, option, findings);
        if (shuffled && refersToOthers(option.text) && !option.fixed) {
            findings.warning(file, at, "option `" + option.id + "` speaks of the options above it",
                             "write it as `" + option.id + ": {text: ..., fixed: true}`, or reword it");
        }
        if (shuffled && namesALetter(option.text)) {
            findings.error(file, at, "option `" + option.id + "` names another option by its letter",
                           "say what is meant: candidates see the options in another order");
        }
    }
    if (shuffled) {
        lintNumbers(file, options, findings);
    }
}

void lintPlace(const SourceFile& file, const Json& group, Findings& findings)
{
    const Json& json = file.json;
    const std::string type = json["type"].get<std::string>();
    const std::string stem = std::filesystem::path{file.name}.stem().string();
    const bool inCase = group["type"] == "caseSet";
    if (!inCase && json["id"] != stem) {
        findings.error(file, "/id", "the id `" + json["id"].get<std::string>() + "` is not the file's name",
                       "write `id: " + stem + "`, or rename the file");
    }
    if (!inCase && json.contains("material")) {
        findings.error(file, "/material", "only questions of a case set have a material",
                       "show it in `blocks`, or make a case set");
    }
    if (!inCase && group["type"] != type) {
        findings.error(file, "/type",
                       "a " + type + " item in the group `" + group["id"].get<std::string>() +
                           "`, which is " + group["type"].get<std::string>(),
                       "move it to a group of its type in paper.yaml, or correct `type`");
    }
}

}  // namespace

void lintItem(const SourceFile& file, const Json& group, const SourceFile& programme, Findings& findings)
{
    const Json& json = file.json;
    const std::string type = json["type"].get<std::string>();
    const bool shuffled = group.value("shuffle_options", false);
    lintPlace(file, group, findings);
    if (!programme.json["topics"].contains(json["topic"].get<std::string>())) {
        findings.error(file, "/topic",
                       "the programme has no topic `" + json["topic"].get<std::string>() + "`",
                       "use one of the ids under `topics` in programme.yaml, or add it there");
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
    lintTexts(file, findings);
    for (const char* list : {"options", "prompts"}) {
        if (json.contains(list)) {
            lintOptions(file, "/" + std::string{list}, shuffled, findings);
        }
    }
    if (type == "single" || type == "multiple") {
        if (json.contains("options") && json["options"].size() < 3) {
            findings.warning(file, "/options", "only two options",
                             "add plausible wrong options; four are usual");
        }
    }
    if (lintMembers(file, findings)) {
        lintAnswer(file, type, findings);
    }
}

}  // namespace gongyuan::bank
