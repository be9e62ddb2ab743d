// SPDX-License-Identifier: Apache-2.0

#include "bank/source/build.h"
#include "bank/source/points.h"
#include "exam/paper_words.h"

#include <algorithm>
#include <functional>

namespace gongyuan::bank {
namespace {

exam::MilliPoints pointsOf(const Json& map, const char* key)
{
    const auto found = map.find(key);
    return found == map.end() ? 0 : pointsFromText(found->get_ref<const std::string&>());
}

Result<exam::Group> buildGroup(const PaperSource& source, const Json& json)
{
    exam::Group group;
    group.id = json["id"].get<std::string>();
    group.title = textOf(json, "title");
    group.type = *exam::fromWord(exam::kItemTypes, json["type"].get<std::string>());
    if (json.contains("policy")) {
        group.policy = buildPolicy(json["policy"]);
    }
    group.shuffle = json.value("shuffle_items", false);
    if (group.type == exam::ItemType::CaseSet) {
        for (const Json& material : source.cases.at(json["items"][0].get<std::string>()).json["materials"]) {
            group.materials.push_back(buildMaterial(material, source.pictures));
        }
    }
    for (const std::string& id : itemsOf(source, json)) {
        const auto found = source.items.find(id);
        if (found == source.items.end()) {
            return Error{Errc::Malformed, "item " + id + " could not be read"};
        }
        group.items.push_back(buildItem(found->second, json, source.pictures));
    }
    return group;
}

Result<exam::Section> buildSection(const PaperSource& source, const Json& json, const Json& rules)
{
    exam::Section section;
    section.id = json["id"].get<std::string>();
    section.title = textOf(rules, "title");
    section.kind = *exam::fromWord(exam::kSectionKinds, rules["kind"].get<std::string>());
    section.seconds = rules["minutes"].get<int>() * 60;
    section.points = pointsOf(rules, "points");
    if (rules.contains("pass")) {
        section.pass = pointsOf(rules, "pass");
    }
    section.instructions = textOf(json, "instructions");
    if (const auto warnings = rules.find("warnings"); warnings != rules.end()) {
        section.warnings = warnings->get<std::vector<int>>();
        std::sort(section.warnings.begin(), section.warnings.end(), std::greater<>{});
    }
    for (const Json& entry : listOf(json, "groups")) {
        GONGYUAN_TRY(exam::Group group, buildGroup(source, entry));
        section.groups.push_back(std::move(group));
    }
    for (const Json& id : listOf(json, "tasks")) {
        const auto found = source.tasks.find(id.get<std::string>());
        if (found == source.tasks.end()) {
            return Error{Errc::Malformed, "task " + id.get<std::string>() + " could not be read"};
        }
        section.tasks.push_back(buildTask(found->second, source.pictures));
    }
    return section;
}

}  // namespace

exam::Policy buildPolicy(const Json& json)
{
    exam::Policy policy;
    policy.kind = *exam::fromWord(exam::kPolicyKinds, json["kind"].get<std::string>());
    policy.floor = *exam::fromWord(exam::kFloors, json.value("floor", "item"));
    policy.each = pointsOf(json, "each");
    policy.penalty = pointsOf(json, "penalty");
    policy.wrong = pointsOf(json, "wrong");
    policy.blank = pointsOf(json, "blank");
    policy.minSelect = json.value("min_select", 0);
    return policy;
}

Result<exam::Paper> buildPaper(const PaperSource& source)
{
    const Json& json = source.paper.json;
    const Json& programme = source.programme.json;
    exam::Paper paper;
    paper.id = json["id"].get<std::string>();
    paper.programme = programme["id"].get<std::string>();
    paper.programmeName = textOf(programme, "name");
    paper.title = textOf(json, "title");
    paper.level = textOf(json, "level");
    paper.notice = textOf(json, "notice");
    paper.pledge = textOf(json, "pledge");
    for (const Json& entry : json["sections"]) {
        const Json* rules = rulesOf(source, entry);
        if (rules == nullptr) {
            return Error{Errc::Malformed,
                         "section " + entry["id"].get<std::string>() + " is not the programme's"};
        }
        GONGYUAN_TRY(exam::Section section, buildSection(source, entry, *rules));
        paper.sections.push_back(std::move(section));
    }
    return exam::paperFromJson(exam::toJson(paper));
}

}  // namespace gongyuan::bank
