// SPDX-License-Identifier: Apache-2.0

#include "bank/source/build.h"
#include "bank/source/points.h"
#include "exam/item_members.h"
#include "exam/paper_words.h"
#include "exam/passage.h"

namespace gongyuan::bank {
namespace {

using exam::ItemType;

std::vector<exam::Option> buildOptions(const SourceFile& file, const std::string& pointer,
                                       const Pictures& pictures)
{
    std::vector<exam::Option> options;
    for (const std::string& id : file.keysInOrder(pointer)) {
        const Json& json = file.json[Json::json_pointer{child(pointer, id)}];
        exam::Option option;
        option.id = id;
        if (json.is_string()) {
            option.text = trimmed(json);
        } else {
            option.text = textOf(json, "text");
            option.fixed = json.value("fixed", false);
            if (json.contains("image")) {
                option.image = buildImage(json["image"], pictures);
            }
        }
        options.push_back(std::move(option));
    }
    return options;
}

exam::Gap buildGap(const SourceFile& file, const std::string& id, ItemType type, const Pictures& pictures)
{
    exam::Gap gap;
    gap.id = id;
    if (type == ItemType::GapMatch) {
        return gap;
    }
    const Json& json = file.json["gaps"][id];
    if (type == ItemType::Hottext) {
        gap.text = trimmed(json);
    } else if (type == ItemType::InlineChoice) {
        gap.options = buildOptions(file, child("/gaps", id) + "/options", pictures);
    } else if (json.is_object()) {
        gap.type = *exam::fromWord(exam::kFieldTypes, json.value("type", "text"));
        gap.width = json.value("width", gap.width);
    }
    return gap;
}

// In the order of the passage, whatever the order in which the author describes them.
void buildPassage(const SourceFile& file, const Pictures& pictures, exam::Item& item)
{
    item.passage = textOf(file.json, "passage");
    const auto parts = exam::passageParts(item.passage);
    for (const exam::PassagePart& part : parts ? parts.value() : std::vector<exam::PassagePart>{}) {
        if (!part.gap.empty()) {
            item.gaps.push_back(buildGap(file, part.gap, item.type, pictures));
        }
    }
}

}  // namespace

exam::MilliPoints pointsOfItem(const SourceFile& file, const Json& group)
{
    const Json& own = file.json.contains("points") ? file.json : group;
    return own.contains("points") ? pointsFromText(own["points"].get_ref<const std::string&>()) : 0;
}

exam::Item buildItem(const SourceFile& file, const Json& group, const Pictures& pictures)
{
    const Json& json = file.json;
    exam::Item item;
    item.id = json["id"].get<std::string>();
    item.type = *exam::fromWord(exam::kItemTypes, json["type"].get<std::string>());
    item.stem = textOf(json, "stem");
    item.points = pointsOfItem(file, group);
    item.blocks = buildBlocks(listOf(json, "blocks"), pictures);
    item.calculator = json.value("calculator", true);
    item.material = json.value("material", std::string{});
    if (exam::hasPassage(item.type)) {
        buildPassage(file, pictures, item);
    }
    if (item.type == ItemType::TrueFalse) {
        item.options = {{"true", "正确", true}, {"false", "错误", true}};
    } else if (exam::hasOptions(item.type)) {
        item.options = buildOptions(file, "/options", pictures);
        item.shuffle = group.value("shuffle_options", false);
    }
    if (item.type == ItemType::Match) {
        item.prompts = buildOptions(file, "/prompts", pictures);
    }
    item.minChoices = json.value("min_choices", 0);
    item.maxChoices = json.value("max_choices", 0);
    item.reuse = json.value("reuse", false);
    item.units = json.value("units", std::vector<std::string>{});
    item.correction = json.value("correction", false);
    item.lines = json.value("lines", 0);
    item.minCharacters = json.value("min_characters", 0);
    item.maxCharacters = json.value("max_characters", 0);
    return item;
}

}  // namespace gongyuan::bank
