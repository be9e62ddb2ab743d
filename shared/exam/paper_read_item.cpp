// SPDX-License-Identifier: Apache-2.0

// Reads theory items of every type and refuses what could not be shown or answered.

#include "exam/item_members.h"
#include "exam/paper_reading.h"
#include "exam/passage.h"

#include <algorithm>
#include <set>

namespace gongyuan::exam {
namespace {

constexpr std::size_t kOptions = 60;
constexpr std::size_t kBlocks = 50;
constexpr std::size_t kGapOptions = 12;

std::size_t leastOptions(ItemType type)
{
    return type == ItemType::GapMatch ? 1 : 2;
}

Result<Option> readOption(const Json& json, const std::string& where)
{
    JsonObject reader{json, where};
    Option option;
    option.id = reader.identifier("id");
    option.text = readRequired(reader, "text", kLongText);
    option.fixed = reader.boolean("fixed");
    if (reader.has("image")) {
        GONGYUAN_TRY(option.image, readImage(reader.object("image"), where + ".image"));
    }
    GONGYUAN_CHECK(reader.finish());
    return option;
}

Result<std::vector<Option>> readOptions(JsonObject& reader, const char* key, std::size_t most)
{
    std::vector<Option> options;
    std::set<std::string> ids;
    for (const Json& entry : reader.array(key, most)) {
        GONGYUAN_TRY(Option option, readOption(entry, at(reader.where(), key, options.size())));
        if (!ids.insert(option.id).second) {
            reader.refuse(key, "id twice: " + option.id);
        }
        options.push_back(std::move(option));
    }
    return options;
}

Result<Gap> readGap(const Json& json, const std::string& where, ItemType type)
{
    JsonObject reader{json, where};
    Gap gap;
    gap.id = reader.identifier("id");
    if (type == ItemType::FillIn) {
        gap.type = readWord(reader, "type", kFieldTypes);
        gap.width = static_cast<int>(reader.integer("width", 2, 40));
    } else if (type == ItemType::Hottext) {
        gap.text = readRequired(reader, "text", kLabel);
    } else if (type == ItemType::InlineChoice) {
        GONGYUAN_TRY(gap.options, readOptions(reader, "options", kGapOptions));
        if (gap.options.size() < 2) {
            reader.refuse("options", "too few");
        }
    }
    GONGYUAN_CHECK(reader.finish());
    return gap;
}

// Every gap stands in the passage once, in the order of the list, and no other does.
void checkPassage(JsonObject& reader, const Item& item)
{
    const auto parts = passageParts(item.passage);
    if (!parts) {
        reader.refuse("passage", parts.error().detail);
        return;
    }
    std::vector<std::string> marks;
    for (const PassagePart& part : parts.value()) {
        if (!part.gap.empty()) {
            marks.push_back(part.gap);
        }
    }
    if (marks.empty() || !std::ranges::equal(marks, item.gaps, {}, {}, &Gap::id)) {
        reader.refuse("passage", "does not hold every gap once, in the order of `gaps`");
    }
    std::ranges::sort(marks);
    if (std::ranges::adjacent_find(marks) != marks.end()) {
        reader.refuse("gaps", "id twice");
    }
}

Status readPassage(JsonObject& reader, Item& item)
{
    item.passage = readRequired(reader, "passage", kLongText);
    for (const Json& entry : reader.array("gaps", kOptions)) {
        GONGYUAN_TRY(Gap gap, readGap(entry, at(reader.where(), "gaps", item.gaps.size()), item.type));
        item.gaps.push_back(std::move(gap));
    }
    checkPassage(reader, item);
    if (item.type == ItemType::Hottext) {
        item.correction = reader.boolean("correction");
    }
    return done();
}

bool isTruth(const std::vector<Option>& options)
{
    return options.size() == 2 && std::min(options[0].id, options[1].id) == "false" &&
           std::max(options[0].id, options[1].id) == "true";
}

// 0 when absent.
int readBound(JsonObject& reader, const char* key, std::int64_t most)
{
    return reader.has(key) ? static_cast<int>(reader.integer(key, 1, most)) : 0;
}

Status readPool(JsonObject& reader, Item& item)
{
    item.shuffle = reader.boolean("shuffle");
    GONGYUAN_TRY(item.options, readOptions(reader, "options", kOptions));
    if (item.type == ItemType::TrueFalse ? !isTruth(item.options)
                                         : item.options.size() < leastOptions(item.type)) {
        reader.refuse("options", "too few, or not `true` and `false`");
    }
    if (item.type == ItemType::Match) {
        GONGYUAN_TRY(item.prompts, readOptions(reader, "prompts", kOptions));
        if (item.prompts.empty()) {
            reader.refuse("prompts", "empty");
        }
    }
    if (item.type == ItemType::Multiple) {
        const auto most = static_cast<std::int64_t>(item.options.size());
        item.minChoices = readBound(reader, "min_choices", most);
        item.maxChoices = readBound(reader, "max_choices", most);
        if (item.maxChoices != 0 && item.maxChoices < item.minChoices) {
            reader.refuse("max_choices", "less than min_choices");
        }
    }
    return done();
}

void readReuse(JsonObject& reader, Item& item)
{
    item.reuse = reader.boolean("reuse");
    const std::size_t places = item.type == ItemType::Match ? item.prompts.size() : item.gaps.size();
    if (!item.reuse && item.options.size() < places) {
        reader.refuse("options", "fewer than the places they go to");
    }
}

void readUnits(JsonObject& reader, Item& item)
{
    for (const Json& entry : reader.array("units", 12)) {
        const bool usable = entry.is_string() && !entry.get_ref<const std::string&>().empty() &&
                            entry.get_ref<const std::string&>().size() <= 64;
        if (!usable || std::ranges::find(item.units, entry.get<std::string>()) != item.units.end()) {
            reader.refuse("units", "not different texts of 1 to 64 bytes");
            return;
        }
        item.units.push_back(entry.get<std::string>());
    }
}

void readText(JsonObject& reader, Item& item)
{
    item.lines = static_cast<int>(reader.integer("lines", 1, 30));
    item.maxCharacters = static_cast<int>(reader.integer("max_characters", 1, 20'000));
    item.minCharacters = static_cast<int>(reader.integer("min_characters", 0, item.maxCharacters));
}

}  // namespace

Result<Item> readItem(const Json& json, const std::string& where, ItemType groupType)
{
    JsonObject reader{json, where};
    Item item;
    item.id = reader.identifier("id");
    item.type = readWord(reader, "type", kItemTypes);
    item.stem = readRequired(reader, "stem", kLongText);
    item.points = reader.integer("points", 1, kMostPoints);
    if (groupType == ItemType::CaseSet) {
        item.material = reader.identifier("material");
    }
    if (item.type == ItemType::CaseSet || (groupType != ItemType::CaseSet && item.type != groupType)) {
        reader.refuse("type", "differs from its group");
    }
    if (reader.has("blocks")) {
        GONGYUAN_TRY(item.blocks, readBlocks(reader, "blocks", kBlocks));
        if (item.blocks.empty()) {
            reader.refuse("blocks", "empty");
        }
    }
    if (reader.has("calculator")) {
        item.calculator = reader.boolean("calculator");
        if (item.calculator) {
            reader.refuse("calculator", "can only be false");
        }
    }
    if (hasPassage(item.type)) {
        GONGYUAN_CHECK(readPassage(reader, item));
    }
    if (hasOptions(item.type)) {
        GONGYUAN_CHECK(readPool(reader, item));
    }
    if (hasReuse(item.type)) {
        readReuse(reader, item);
    }
    if (item.type == ItemType::Numeric) {
        readUnits(reader, item);
    }
    if (item.type == ItemType::ExtendedText) {
        readText(reader, item);
    }
    GONGYUAN_CHECK(reader.finish());
    return item;
}

}  // namespace gongyuan::exam
