// SPDX-License-Identifier: Apache-2.0

// A paper's sections, groups and items as JSON; the reader beside this file takes exactly what is written
// here.

#include "exam/item_members.h"
#include "exam/paper.h"
#include "exam/paper_words.h"
#include "exam/paper_writing.h"

namespace gongyuan::exam {
namespace {

Json toJson(const Gap& gap, ItemType type)
{
    Json json{{"id", gap.id}};
    if (type == ItemType::FillIn) {
        json["type"] = wordOf(kFieldTypes, gap.type);
        json["width"] = gap.width;
    } else if (type == ItemType::InlineChoice) {
        json["options"] = list(gap.options);
    } else if (type == ItemType::Hottext) {
        json["text"] = gap.text;
    }
    return json;
}

void writePassage(const Item& item, Json& json)
{
    json["passage"] = item.passage;
    Json& gaps = json["gaps"] = Json::array();
    for (const Gap& gap : item.gaps) {
        gaps.push_back(toJson(gap, item.type));
    }
    if (item.type == ItemType::Hottext) {
        json["correction"] = item.correction;
    }
}

void writePool(const Item& item, Json& json)
{
    json["shuffle"] = item.shuffle;
    json["options"] = list(item.options);
    if (item.type == ItemType::Match) {
        json["prompts"] = list(item.prompts);
    }
    if (item.minChoices != 0) {
        json["min_choices"] = item.minChoices;
    }
    if (item.maxChoices != 0) {
        json["max_choices"] = item.maxChoices;
    }
    if (hasReuse(item.type)) {
        json["reuse"] = item.reuse;
    }
}

}  // namespace

Json toJson(const Option& option)
{
    Json json{{"id", option.id}, {"text", option.text}, {"fixed", option.fixed}};
    if (option.image) {
        json["image"] = toJson(*option.image);
    }
    return json;
}

Json toJson(const Item& item)
{
    Json json{{"id", item.id}, {"type", name(item.type)}, {"stem", item.stem}, {"points", item.points}};
    if (!item.blocks.empty()) {
        json["blocks"] = list(item.blocks);
    }
    if (!item.calculator) {
        json["calculator"] = false;
    }
    if (!item.material.empty()) {
        json["material"] = item.material;
    }
    if (hasPassage(item.type)) {
        writePassage(item, json);
    }
    if (hasOptions(item.type)) {
        writePool(item, json);
    }
    if (item.type == ItemType::Numeric) {
        json["units"] = item.units;
    }
    if (item.type == ItemType::ExtendedText) {
        json["lines"] = item.lines;
        json["min_characters"] = item.minCharacters;
        json["max_characters"] = item.maxCharacters;
    }
    return json;
}

Json toJson(const Group& group)
{
    Json json{{"id", group.id},
              {"title", group.title},
              {"type", name(group.type)},
              {"policy", toJson(group.policy)},
              {"items", list(group.items)}};
    if (group.type == ItemType::CaseSet) {
        json["materials"] = list(group.materials);
    } else if (group.shuffle) {
        json["shuffle"] = true;
    }
    return json;
}

Json toJson(const Section& section)
{
    Json json{{"id", section.id},
              {"title", section.title},
              {"kind", wordOf(kSectionKinds, section.kind)},
              {"seconds", section.seconds},
              {"points", section.points},
              {"warnings", section.warnings},
              {"instructions", section.instructions},
              {"groups", list(section.groups)},
              {"tasks", list(section.tasks)}};
    if (section.pass) {
        json["pass"] = *section.pass;
    }
    return json;
}

Json toJson(const Policy& policy)
{
    return {{"kind", wordOf(kPolicyKinds, policy.kind)},
            {"floor", wordOf(kFloors, policy.floor)},
            {"each", policy.each},
            {"penalty", policy.penalty},
            {"wrong", policy.wrong},
            {"blank", policy.blank},
            {"min_select", policy.minSelect}};
}

Json toJson(const Paper& paper)
{
    return {{"v", 1},
            {"id", paper.id},
            {"programme", paper.programme},
            {"programme_name", paper.programmeName},
            {"title", paper.title},
            {"level", paper.level},
            {"notice", paper.notice},
            {"pledge", paper.pledge},
            {"sections", list(paper.sections)}};
}

std::size_t Section::questionCount() const
{
    std::size_t count = tasks.size();
    for (const Group& group : groups) {
        count += group.items.size();
    }
    return count;
}

}  // namespace gongyuan::exam
