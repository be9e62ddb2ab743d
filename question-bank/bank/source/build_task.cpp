// SPDX-License-Identifier: Apache-2.0

#include "bank/source/build.h"
#include "bank/source/points.h"
#include "exam/paper_words.h"

namespace gongyuan::bank {
namespace {

exam::FormField buildField(const Json& json)
{
    exam::FormField field;
    field.id = json["field"].get<std::string>();
    field.zh = textOf(json, "zh");
    field.en = textOf(json, "en");
    field.type = *exam::fromWord(exam::kFieldTypes, json.value("type", "text"));
    field.lines = json.value("lines", 1);
    field.alignRight = json.value("align", "left") == "right";
    if (json.contains("given")) {
        field.given = textOf(json, "given");
    }
    return field;
}

exam::FormBlock buildGrid(const Json& json)
{
    exam::FormBlock block;
    block.kind = exam::FormBlock::Kind::Grid;
    block.widths = json["widths"].get<std::vector<int>>();
    for (const Json& entry : json["cells"]) {
        exam::FormCell cell;
        cell.field = buildField(entry);
        cell.row = entry["at"][0].get<int>();
        cell.column = entry["at"][1].get<int>();
        if (entry.contains("span")) {
            cell.rowSpan = entry["span"][0].get<int>();
            cell.columnSpan = entry["span"][1].get<int>();
        }
        block.cells.push_back(std::move(cell));
    }
    return block;
}

exam::FormBlock buildLines(const Json& json)
{
    exam::FormBlock block;
    block.kind = exam::FormBlock::Kind::Lines;
    block.id = json["id"].get<std::string>();
    block.widths = json["widths"].get<std::vector<int>>();
    block.count = json["count"].get<int>();
    for (const Json& column : json["columns"]) {
        block.columns.push_back(buildField(column));
    }
    return block;
}

exam::FormWidget buildForm(const Json& json)
{
    exam::FormWidget form{textOf(json, "title_zh"), textOf(json, "title_en"), {}};
    for (const Json& block : json["blocks"]) {
        form.blocks.push_back(block.contains("grid") ? buildGrid(block["grid"]) : buildLines(block["lines"]));
    }
    return form;
}

exam::SheetWidget buildSheet(const SourceFile& file)
{
    const Json& json = file.json["sheet"];
    exam::SheetWidget sheet;
    sheet.columns = json["columns"].get<int>();
    sheet.rows = json["rows"].get<int>();
    sheet.widths = json["widths"].get<std::vector<int>>();
    for (const std::string& address : file.keysInOrder("/sheet/cells")) {
        const Json& entry = json["cells"][address];
        exam::SheetCell cell;
        cell.input = entry.contains("formula") ? textOf(entry, "formula") : textOf(entry, "value");
        cell.format = *exam::fromWord(exam::kCellFormats, entry.value("format", "general"));
        cell.locked = entry.value("locked", false);
        cell.bold = entry.value("bold", false);
        cell.wanted = entry.value("wanted", false);
        sheet.cells.emplace_back(address, std::move(cell));
    }
    return sheet;
}

}  // namespace

exam::Task buildTask(const SourceFile& file, const Pictures& pictures)
{
    const Json& json = file.json;
    exam::Task task;
    task.id = json["id"].get<std::string>();
    task.title = textOf(json, "title");
    task.brief = textOf(json, "brief");
    task.points = pointsFromText(json["points"].get_ref<const std::string&>());
    task.minutes = json["minutes"].get<int>();
    for (const Json& material : json["materials"]) {
        task.materials.push_back(buildMaterial(material, pictures));
    }
    if (json.contains("form")) {
        task.widget = buildForm(json["form"]);
    } else {
        task.widget = buildSheet(file);
    }
    return task;
}

}  // namespace gongyuan::bank
