// SPDX-License-Identifier: Apache-2.0

// Reads a paper and refuses what a seat could not show or a marker could not add up.

#include "exam/paper.h"
#include "exam/paper_words.h"

#include <algorithm>
#include <set>

namespace gongyuan::exam {
namespace {

constexpr std::size_t kSections = 16;
constexpr std::size_t kGroups = 32;
constexpr std::size_t kItems = 1000;
constexpr std::size_t kOptions = 60;
constexpr std::size_t kTasks = 50;
constexpr std::size_t kBlocks = 200;
constexpr std::size_t kRows = 500;
constexpr std::size_t kColumns = 26;
constexpr std::size_t kCells = 5200;
constexpr std::size_t kLongText = std::size_t{64} * 1024;
constexpr std::size_t kLabel = 1000;
constexpr MilliPoints kMostPoints = 10000 * kPoint;

std::string at(const std::string& where, const char* list, std::size_t index)
{
    return where + "." + list + "[" + std::to_string(index) + "]";
}

template <typename Enum, std::size_t Count>
Enum readWord(JsonObject& reader, const char* key, const Words<Enum, Count>& words)
{
    const auto value = fromWord(words, reader.text(key, 32));
    if (!value) {
        reader.refuse(key, "unknown word");
        return words.front().first;
    }
    return *value;
}

std::vector<int> readWidths(JsonObject& reader)
{
    std::vector<int> widths;
    for (const Json& width : reader.array("widths", kColumns)) {
        if (!width.is_number_integer() || width.get<std::int64_t>() < 1 || width.get<std::int64_t>() > 1000) {
            reader.refuse("widths", "not between 1 and 1000");
            break;
        }
        widths.push_back(width.get<int>());
    }
    if (widths.empty()) {
        reader.refuse("widths", "empty");
    }
    return widths;
}

std::string readRequired(JsonObject& reader, const char* key, std::size_t limit)
{
    std::string text = reader.text(key, limit);
    if (std::ranges::all_of(text, [](char c) { return c == ' ' || c == '\n' || c == '\t'; })) {
        reader.refuse(key, "empty");
    }
    return text;
}

Result<Item> readItem(const Json& json, const std::string& where, ItemType type)
{
    JsonObject reader{json, where};
    Item item;
    item.id = reader.identifier("id");
    item.type = readWord(reader, "type", kItemTypes);
    item.stem = readRequired(reader, "stem", kLongText);
    item.points = reader.integer("points", 1, kMostPoints);
    item.shuffle = reader.boolean("shuffle");
    std::set<std::string> ids;
    for (const Json& entry : reader.array("options", kOptions)) {
        JsonObject option{entry, at(where, "options", item.options.size())};
        Option read;
        read.id = option.identifier("id");
        read.text = readRequired(option, "text", kLongText);
        read.fixed = option.boolean("fixed");
        GONGYUAN_CHECK(option.finish());
        if (!ids.insert(read.id).second) {
            reader.refuse("options", "id twice: " + read.id);
        }
        item.options.push_back(std::move(read));
    }
    if (item.type != type) {
        reader.refuse("type", "differs from its group");
    }
    if (item.type == ItemType::TrueFalse ? ids != std::set<std::string>{"false", "true"} : ids.size() < 2) {
        reader.refuse("options", "too few, or not `true` and `false`");
    }
    GONGYUAN_CHECK(reader.finish());
    return item;
}

Result<Group> readGroup(const Json& json, const std::string& where)
{
    JsonObject reader{json, where};
    Group group;
    group.id = reader.identifier("id");
    group.title = reader.text("title", kLabel);
    group.type = readWord(reader, "type", kItemTypes);
    GONGYUAN_TRY(group.policy, policyFromJson(reader.object("policy"), where + ".policy"));
    for (const Json& entry : reader.array("items", kItems)) {
        GONGYUAN_TRY(Item item, readItem(entry, at(where, "items", group.items.size()), group.type));
        group.items.push_back(std::move(item));
    }
    GONGYUAN_CHECK(reader.finish());
    return group;
}

Result<Block> readBlock(const Json& json, const std::string& where)
{
    JsonObject reader{json, where};
    Block block;
    block.kind = readWord(reader, "kind", kBlockKinds);
    block.text = reader.text("text", kLongText);
    for (const Json& entry : reader.array("rows", kRows)) {
        std::vector<std::string> row;
        const bool cells = entry.is_array() && entry.size() <= kColumns;
        if (!cells || !std::ranges::all_of(entry, [](const Json& cell) { return cell.is_string(); })) {
            reader.refuse("rows", "not rows of at most 26 texts");
            break;
        }
        for (const Json& cell : entry) {
            row.push_back(cell.get<std::string>());
        }
        const std::size_t wanted = block.kind == Block::Kind::Fields ? 2
                                   : block.rows.empty()              ? row.size()
                                                                     : block.rows.front().size();
        if (row.size() != wanted) {
            reader.refuse("rows", "of unequal length");
        }
        block.rows.push_back(std::move(row));
    }
    GONGYUAN_CHECK(reader.finish());
    return block;
}

Result<Material> readMaterial(const Json& json, const std::string& where)
{
    JsonObject reader{json, where};
    Material material;
    material.id = reader.identifier("id");
    material.title = readRequired(reader, "title", kLabel);
    for (const Json& entry : reader.array("blocks", kBlocks)) {
        GONGYUAN_TRY(Block block, readBlock(entry, at(where, "blocks", material.blocks.size())));
        material.blocks.push_back(std::move(block));
    }
    GONGYUAN_CHECK(reader.finish());
    return material;
}

Result<FormField> readField(const Json& json, const std::string& where)
{
    JsonObject reader{json, where};
    FormField field;
    field.id = reader.identifier("id");
    field.zh = reader.text("zh", kLabel);
    field.en = reader.text("en", kLabel);
    field.type = readWord(reader, "type", kFieldTypes);
    field.lines = static_cast<int>(reader.integer("lines", 1, 8));
    field.alignRight = reader.boolean("align_right");
    if (reader.has("given")) {
        field.given = reader.text("given", kLongText);
    }
    GONGYUAN_CHECK(reader.finish());
    return field;
}

Result<FormCell> readFormCell(const Json& json, const std::string& where)
{
    JsonObject reader{json, where};
    FormCell cell;
    GONGYUAN_TRY(cell.field, readField(reader.object("field"), where + ".field"));
    cell.row = static_cast<int>(reader.integer("row", 0, 100));
    cell.column = static_cast<int>(reader.integer("column", 0, kColumns - 1));
    cell.rowSpan = static_cast<int>(reader.integer("row_span", 1, 20));
    cell.columnSpan = static_cast<int>(reader.integer("column_span", 1, kColumns));
    GONGYUAN_CHECK(reader.finish());
    return cell;
}

Result<FormBlock> readFormBlock(const Json& json, const std::string& where)
{
    JsonObject reader{json, where};
    FormBlock block;
    const std::string kind = reader.text("kind", 16);
    block.widths = readWidths(reader);
    if (kind == "grid") {
        block.kind = FormBlock::Kind::Grid;
        for (const Json& entry : reader.array("cells", 200)) {
            GONGYUAN_TRY(FormCell cell, readFormCell(entry, at(where, "cells", block.cells.size())));
            if (cell.column + cell.columnSpan > static_cast<int>(block.widths.size())) {
                reader.refuse("cells", "beyond the last column");
            }
            block.cells.push_back(std::move(cell));
        }
    } else if (kind == "lines") {
        block.kind = FormBlock::Kind::Lines;
        block.id = reader.identifier("id");
        block.count = static_cast<int>(reader.integer("count", 1, 50));
        for (const Json& entry : reader.array("columns", kColumns)) {
            GONGYUAN_TRY(FormField column, readField(entry, at(where, "columns", block.columns.size())));
            block.columns.push_back(std::move(column));
        }
        if (block.columns.size() != block.widths.size()) {
            reader.refuse("widths", "not one for each column");
        }
    } else {
        reader.refuse("kind", "neither grid nor lines");
    }
    GONGYUAN_CHECK(reader.finish());
    return block;
}

Result<FormWidget> readForm(const Json& json, const std::string& where)
{
    JsonObject reader{json, where};
    FormWidget form;
    form.titleZh = reader.text("title_zh", kLabel);
    form.titleEn = reader.text("title_en", kLabel);
    for (const Json& entry : reader.array("blocks", 20)) {
        GONGYUAN_TRY(FormBlock block, readFormBlock(entry, at(where, "blocks", form.blocks.size())));
        form.blocks.push_back(std::move(block));
    }
    GONGYUAN_CHECK(reader.finish());
    std::vector<std::string> inputs = form.inputs();
    std::ranges::sort(inputs);
    if (inputs.empty() || std::ranges::adjacent_find(inputs) != inputs.end()) {
        return Error{Errc::Malformed, where + ": no input, or a field id twice"};
    }
    return form;
}

// "A1" to "Z200" within the sheet.
bool isAddress(const std::string& text, const SheetWidget& sheet)
{
    if (text.size() < 2 || text.size() > 4 || text[1] == '0' || text[0] < 'A' ||
        text[0] >= 'A' + sheet.columns) {
        return false;
    }
    int row = 0;
    for (std::size_t i = 1; i < text.size(); ++i) {
        if (text[i] < '0' || text[i] > '9') {
            return false;
        }
        row = row * 10 + (text[i] - '0');
    }
    return row <= sheet.rows;
}

Result<SheetWidget> readSheet(const Json& json, const std::string& where)
{
    JsonObject reader{json, where};
    SheetWidget sheet;
    sheet.columns = static_cast<int>(reader.integer("columns", 1, kColumns));
    sheet.rows = static_cast<int>(reader.integer("rows", 1, 200));
    sheet.widths = readWidths(reader);
    if (sheet.widths.size() != static_cast<std::size_t>(sheet.columns)) {
        reader.refuse("widths", "not one for each column");
    }
    std::set<std::string> seen;
    for (const Json& entry : reader.array("cells", kCells)) {
        JsonObject cell{entry, at(where, "cells", sheet.cells.size())};
        std::string address = cell.text("at", 4);
        SheetCell read;
        read.input = cell.text("input", 2000);
        read.format = readWord(cell, "format", kCellFormats);
        read.locked = cell.boolean("locked");
        read.bold = cell.boolean("bold");
        read.wanted = cell.boolean("wanted");
        if (!isAddress(address, sheet) || !seen.insert(address).second) {
            cell.refuse("at", "outside the sheet, or twice");
        }
        if (read.locked && read.wanted) {
            cell.refuse("wanted", "a locked cell cannot be asked for");
        }
        GONGYUAN_CHECK(cell.finish());
        sheet.cells.emplace_back(std::move(address), std::move(read));
    }
    GONGYUAN_CHECK(reader.finish());
    return sheet;
}

Result<Task> readTask(const Json& json, const std::string& where)
{
    JsonObject reader{json, where};
    Task task;
    task.id = reader.identifier("id");
    task.title = readRequired(reader, "title", kLabel);
    task.brief = reader.text("brief", kLongText);
    task.points = reader.integer("points", 1, kMostPoints);
    task.minutes = static_cast<int>(reader.integer("minutes", 0, 600));
    for (const Json& entry : reader.array("materials", 20)) {
        GONGYUAN_TRY(Material material, readMaterial(entry, at(where, "materials", task.materials.size())));
        task.materials.push_back(std::move(material));
    }
    if (reader.has("form")) {
        GONGYUAN_TRY(task.widget, readForm(reader.object("form"), where + ".form"));
    } else {
        GONGYUAN_TRY(task.widget, readSheet(reader.object("sheet"), where + ".sheet"));
    }
    GONGYUAN_CHECK(reader.finish());
    return task;
}

Status checkSection(const Section& section, const std::string& where, std::set<std::string>& ids)
{
    MilliPoints sum = 0;
    const auto add = [&](const std::string& id, MilliPoints points) {
        sum += points;
        return ids.insert(id).second;
    };
    bool unique = true;
    for (const Group& group : section.groups) {
        for (const Item& item : group.items) {
            unique = add(item.id, item.points) && unique;
        }
    }
    for (const Task& task : section.tasks) {
        unique = add(task.id, task.points) && unique;
    }
    if (!unique) {
        return Error{Errc::Malformed, where + ": a question id stands twice in the paper"};
    }
    if (section.questionCount() == 0) {
        return Error{Errc::Malformed, where + ": no questions"};
    }
    if (sum != section.points) {
        return Error{Errc::Malformed, where + ".points: the questions add up to " + std::to_string(sum)};
    }
    return done();
}

Result<Section> readSection(const Json& json, const std::string& where, std::set<std::string>& ids)
{
    JsonObject reader{json, where};
    Section section;
    section.id = reader.identifier("id");
    section.title = readRequired(reader, "title", kLabel);
    section.kind = readWord(reader, "kind", kSectionKinds);
    section.seconds = static_cast<int>(reader.integer("seconds", 1, 24 * 3600));
    section.points = reader.integer("points", 1, kMostPoints);
    if (reader.has("pass")) {
        section.pass = reader.integer("pass", 0, section.points);
    }
    section.warnings.clear();
    for (const Json& entry : reader.array("warnings", 10)) {
        if (!entry.is_number_integer() || entry.get<std::int64_t>() < 1 || entry.get<std::int64_t>() > 600) {
            reader.refuse("warnings", "not minutes between 1 and 600");
            break;
        }
        section.warnings.push_back(entry.get<int>());
    }
    section.instructions = reader.text("instructions", kLongText);
    for (const Json& entry : reader.array("groups", kGroups)) {
        GONGYUAN_TRY(Group group, readGroup(entry, at(where, "groups", section.groups.size())));
        section.groups.push_back(std::move(group));
    }
    for (const Json& entry : reader.array("tasks", kTasks)) {
        GONGYUAN_TRY(Task task, readTask(entry, at(where, "tasks", section.tasks.size())));
        section.tasks.push_back(std::move(task));
    }
    GONGYUAN_CHECK(reader.finish());
    GONGYUAN_CHECK(checkSection(section, where, ids));
    return section;
}

}  // namespace

Result<Policy> policyFromJson(const Json& json, const std::string& where)
{
    JsonObject reader{json, where};
    Policy policy;
    policy.kind = readWord(reader, "kind", kPolicyKinds);
    policy.floor = readWord(reader, "floor", kFloors);
    policy.each = reader.integer("each", 0, kMostPoints);
    policy.penalty = reader.integer("penalty", 0, kMostPoints);
    policy.wrong = reader.integer("wrong", -kMostPoints, kMostPoints);
    policy.blank = reader.integer("blank", -kMostPoints, kMostPoints);
    policy.minSelect = static_cast<int>(reader.integer("min_select", 0, kOptions));
    GONGYUAN_CHECK(reader.finish());
    return policy;
}

Result<Paper> paperFromJson(const Json& json)
{
    JsonObject reader{json, "paper"};
    if (reader.integer("v", 1, INT32_MAX) != 1) {
        return Error{Errc::Unsupported, "paper.v: a newer version of the format"};
    }
    Paper paper;
    paper.id = reader.identifier("id");
    paper.programme = reader.identifier("programme");
    paper.programmeName = reader.text("programme_name", kLabel);
    paper.title = readRequired(reader, "title", kLabel);
    paper.level = reader.text("level", kLabel);
    paper.notice = reader.text("notice", kLongText);
    paper.pledge = reader.text("pledge", kLongText);
    std::set<std::string> questions;
    std::set<std::string> sections;
    for (const Json& entry : reader.array("sections", kSections)) {
        GONGYUAN_TRY(Section section,
                     readSection(entry, at("paper", "sections", paper.sections.size()), questions));
        if (!sections.insert(section.id).second) {
            reader.refuse("sections", "id twice: " + section.id);
        }
        paper.sections.push_back(std::move(section));
    }
    if (paper.sections.empty()) {
        reader.refuse("sections", "empty");
    }
    GONGYUAN_CHECK(reader.finish());
    return paper;
}

}  // namespace gongyuan::exam
