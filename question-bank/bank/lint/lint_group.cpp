// SPDX-License-Identifier: Apache-2.0

// Groups of paper.yaml: their policy, their items, what stands twice.

#include "bank/lint/lint.h"
#include "bank/lint/wording.h"
#include "bank/source/build.h"
#include "bank/source/points.h"

#include <algorithm>

namespace gongyuan::bank {
namespace {

exam::MilliPoints points(const Json& text)
{
    return pointsFromText(text.get_ref<const std::string&>());
}

// How an item of this type and policy can be scored at all.
void lintPolicy(const SourceFile& paper, const Json& group, const std::string& pointer, Findings& findings)
{
    if (!group.contains("policy")) {
        return;
    }
    const Json& policy = group["policy"];
    const std::string kind = policy["kind"].get<std::string>();
    const bool multiple =
        group["type"] == "multiple" || group["type"] == "hottext" || group["type"] == "caseSet";
    if (!multiple && kind != "weights" && kind != "all_or_nothing") {
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
    if (item.json["type"] != "multiple" || !listOf(item.json, "answer").is_array() ||
        !group.contains("policy") || !group["policy"].contains("each")) {
        return;
    }
    const std::string kind = group["policy"]["kind"].get<std::string>();
    const auto keys = static_cast<exam::MilliPoints>(item.json["answer"].size());
    const exam::MilliPoints most = points(group["policy"]["each"]) * keys;
    const exam::MilliPoints full = pointsOfItem(item, group);
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

// A case set is one case, shown as it is written.
void lintSet(const PaperSource& source, const std::string& pointer, const Json& group, Findings& findings)
{
    if (group["items"].size() != 1) {
        findings.error(source.paper, pointer + "/items", "a case set names more than one case",
                       "make a group for each case");
    }
    for (const char* member : {"points", "shuffle_items"}) {
        if (group.contains(member)) {
            findings.error(source.paper, child(pointer, member),
                           "a case set has no `" + std::string{member} + "`",
                           "remove it: its questions state their points and keep their order");
        }
    }
    if (const auto file = source.cases.find(group["items"][0].get<std::string>());
        file != source.cases.end()) {
        const std::vector<std::string> items = itemsOf(source, group);
        lintTexts(file->second, findings);
        // Items without the form of an item are told already, and are not looked into.
        if (std::all_of(items.begin(), items.end(),
                        [&source](const std::string& id) { return source.items.contains(id); })) {
            lintCase(file->second, findings);
        }
    }
}

}  // namespace

void lintGroup(const PaperSource& source, const std::string& pointer, const Json& group, Seen& seen,
               Findings& findings)
{
    const SourceFile& paper = source.paper;
    lintPolicy(paper, group, pointer + "/policy", findings);
    const bool set = group["type"] == "caseSet";
    if (set) {
        lintSet(source, pointer, group, findings);
    }
    const std::vector<std::string> items = itemsOf(source, group);
    for (std::size_t i = 0; i < items.size(); ++i) {
        const std::string& id = items[i];
        const std::string at = set ? pointer + "/items" : child(pointer + "/items", i);
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

}  // namespace gongyuan::bank
