// SPDX-License-Identifier: Apache-2.0

// Reads practical tasks: forms and sheets.

#include "exam/paper_reading.h"

#include <algorithm>
#include <set>

namespace gongyuan::exam {
namespace {

constexpr std::size_t kCells = 5200;

std::vector<int> readWidths(JsonObject& reader)
{
    std::vector<int> widths;
    for (const Json& width : reader.array("widths", kMostColumns)) {
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
    cell.column = static_cast<int>(reader.integer("column", 0, kMostColumns - 1));
    cell.rowSpan = static_cast<int>(reader.integer("row_span", 1, 20));
    cell.columnSpan = static_cast<int>(reader.integer("column_span", 1, kMostColumns));
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
        for (const Json& entry : reader.array("columns", kMostColumns)) {
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

Result<SheetWidget> readSheet(const Json& json, const std::string& where)
{
    JsonObject reader{json, where};
    SheetWidget sheet;
    sheet.columns = static_cast<int>(reader.integer("columns", 1, kMostColumns));
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
        if (!sheet.holds(address) || !seen.insert(address).second) {
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

}  // namespace

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

}  // namespace gongyuan::exam
