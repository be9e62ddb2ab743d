// SPDX-License-Identifier: Apache-2.0

// Which members an item of a type has, and whether its answer has the form that its type needs.

#include "bank/lint/lint.h"
#include "bank/source/schema.h"

#include <algorithm>
#include <array>

namespace gongyuan::bank {
namespace {

// Members that not every type has.
constexpr std::array<std::string_view, 17> kOfTypes{
    "options",     "prompts",        "passage",       "gaps",      "answer",  "weights",    "min_choices",
    "max_choices", "reuse",          "all",           "unordered", "partial", "correction", "units",
    "lines",       "max_characters", "min_characters"};

struct Members {
    std::string_view type;
    std::vector<std::string_view> needed;
    std::vector<std::string_view> allowed;
};

const std::vector<Members>& table()
{
    static const std::vector<Members> kTable{
        {"single", {"options", "answer"}, {"weights"}},
        {"multiple", {"options", "answer"}, {"weights", "min_choices", "max_choices"}},
        {"trueFalse", {"answer"}, {}},
        {"fillIn", {"passage", "gaps"}, {"unordered", "all"}},
        {"numeric", {"answer"}, {"units"}},
        {"inlineChoice", {"passage", "gaps"}, {"all"}},
        {"match", {"prompts", "options", "answer"}, {"reuse", "all"}},
        {"order", {"options", "answer"}, {"partial"}},
        {"gapMatch", {"passage", "options", "answer"}, {"reuse", "all"}},
        {"hottext", {"passage", "gaps", "answer"}, {"correction"}},
        {"extendedText", {"answer", "lines", "max_characters"}, {"min_characters"}},
    };
    return kTable;
}

bool has(const std::vector<std::string_view>& list, std::string_view member)
{
    return std::find(list.begin(), list.end(), member) != list.end();
}

// The form of answers is described once for each type; choice items are checked in words of their own.
bool hasAnswerShape(const SourceFile& file, std::string type, Findings& findings)
{
    if (type == "single" || type == "multiple" || type == "trueFalse" || !file.json.contains("answer")) {
        return true;
    }
    if (type == "hottext" && file.json.value("correction", false)) {
        type = "correction";
    }
    auto schema = parseJson(bytesOf(schemaText(SourceKind::Answer)));
    assert(schema);  // ours, embedded; a unit test reads them all
    schema.value()["properties"]["answer"] = {{"$ref", "#/definitions/" + type}};
    const SourceFile answer{file.name, {{"answer", file.json["answer"]}}, file.marks};
    return hasShape(answer, schema.value(), findings);
}

}  // namespace

bool lintMembers(const SourceFile& file, Findings& findings)
{
    const std::string type = file.json["type"].get<std::string>();
    const auto row = std::find_if(table().begin(), table().end(),
                                  [&type](const Members& each) { return each.type == type; });
    assert(row != table().end());  // the schema knows no other
    bool right = true;
    for (const std::string_view member : row->needed) {
        if (!file.json.contains(member)) {
            findings.error(file, "", "`" + std::string{member} + "` is missing",
                           "a " + type + " item needs it: see programmes/README.md");
            right = false;
        }
    }
    for (const std::string_view member : kOfTypes) {
        if (file.json.contains(member) && !has(row->needed, member) && !has(row->allowed, member)) {
            const bool truth = type == "trueFalse";
            findings.error(file, "/" + std::string{member},
                           (truth ? "a true/false item has no " : "a " + type + " item has no `") +
                               std::string{member} + (truth ? "" : "`"),
                           "remove `" + std::string{member} + "`");
            right = false;
        }
    }
    return hasAnswerShape(file, type, findings) && right;
}

}  // namespace gongyuan::bank
