// SPDX-License-Identifier: Apache-2.0

// Documents, forms and sheets as JSON, and what the widgets know about themselves.

#include "exam/paper_words.h"
#include "exam/paper_writing.h"

namespace gongyuan::exam {
namespace {

Json toJson(const FormWidget& form)
{
    return {{"title_zh", form.titleZh}, {"title_en", form.titleEn}, {"blocks", list(form.blocks)}};
}

Json toJson(const SheetWidget& sheet)
{
    Json cells = Json::array();
    for (const auto& [address, cell] : sheet.cells) {
        cells.push_back({{"at", address},
                         {"input", cell.input},
                         {"format", wordOf(kCellFormats, cell.format)},
                         {"locked", cell.locked},
                         {"bold", cell.bold},
                         {"wanted", cell.wanted}});
    }
    return {{"columns", sheet.columns},
            {"rows", sheet.rows},
            {"widths", sheet.widths},
            {"cells", std::move(cells)}};
}

}  // namespace

Json toJson(const FormField& field)
{
    Json json{{"id", field.id},       {"zh", field.zh},
              {"en", field.en},       {"type", wordOf(kFieldTypes, field.type)},
              {"lines", field.lines}, {"align_right", field.alignRight}};
    if (field.given) {
        json["given"] = *field.given;
    }
    return json;
}

Json toJson(const FormBlock& block)
{
    if (block.kind == FormBlock::Kind::Grid) {
        Json cells = Json::array();
        for (const FormCell& cell : block.cells) {
            cells.push_back({{"field", toJson(cell.field)},
                             {"row", cell.row},
                             {"column", cell.column},
                             {"row_span", cell.rowSpan},
                             {"column_span", cell.columnSpan}});
        }
        return {{"kind", "grid"}, {"widths", block.widths}, {"cells", std::move(cells)}};
    }
    return {{"kind", "lines"},
            {"id", block.id},
            {"widths", block.widths},
            {"count", block.count},
            {"columns", list(block.columns)}};
}

Json toJson(const Image& image)
{
    return {{"asset", image.asset}, {"alt", image.alt}, {"width", image.width}, {"height", image.height}};
}

Json toJson(const Block& block)
{
    Json json{{"kind", wordOf(kBlockKinds, block.kind)}, {"text", block.text}, {"rows", block.rows}};
    if (block.image) {
        json["image"] = toJson(*block.image);
    }
    return json;
}

Json toJson(const Material& material)
{
    return {{"id", material.id}, {"title", material.title}, {"blocks", list(material.blocks)}};
}

Json toJson(const Task& task)
{
    Json json{{"id", task.id},         {"title", task.title},     {"brief", task.brief},
              {"points", task.points}, {"minutes", task.minutes}, {"materials", list(task.materials)}};
    if (const auto* form = std::get_if<FormWidget>(&task.widget)) {
        json["form"] = toJson(*form);
    } else {
        json["sheet"] = toJson(std::get<SheetWidget>(task.widget));
    }
    return json;
}

bool SheetWidget::holds(std::string_view address) const
{
    if (address.size() < 2 || address.size() > 4 || address[0] < 'A' || address[0] >= 'A' + columns ||
        address[1] == '0') {
        return false;
    }
    int row = 0;
    for (const char digit : address.substr(1)) {
        if (digit < '0' || digit > '9') {
            return false;
        }
        row = row * 10 + (digit - '0');
    }
    return row <= rows;
}

std::vector<std::string> FormWidget::inputs() const
{
    std::vector<std::string> ids;
    for (const FormBlock& block : blocks) {
        for (const FormCell& cell : block.cells) {
            if (!cell.field.given) {
                ids.push_back(cell.field.id);
            }
        }
        for (int line = 0; line < block.count; ++line) {
            for (const FormField& column : block.columns) {
                if (!column.given) {
                    ids.push_back(block.id + "." + std::to_string(line) + "." + column.id);
                }
            }
        }
    }
    return ids;
}

}  // namespace gongyuan::exam
