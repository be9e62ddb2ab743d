// SPDX-License-Identifier: Apache-2.0

// A paper's public types as JSON; the reader beside this file takes exactly what is written here.

#include "exam/paper.h"
#include "exam/paper_words.h"

namespace gongyuan::exam {
namespace {

Json toJson(const Item& item)
{
    Json options = Json::array();
    for (const Option& option : item.options) {
        options.push_back({{"id", option.id}, {"text", option.text}, {"fixed", option.fixed}});
    }
    return {{"id", item.id},         {"type", name(item.type)}, {"stem", item.stem},
            {"points", item.points}, {"shuffle", item.shuffle}, {"options", std::move(options)}};
}

Json toJson(const Group& group)
{
    Json items = Json::array();
    for (const Item& item : group.items) {
        items.push_back(toJson(item));
    }
    return {{"id", group.id},
            {"title", group.title},
            {"type", name(group.type)},
            {"policy", toJson(group.policy)},
            {"items", std::move(items)}};
}

Json toJson(const Material& material)
{
    Json blocks = Json::array();
    for (const Block& block : material.blocks) {
        blocks.push_back(
            {{"kind", wordOf(kBlockKinds, block.kind)}, {"text", block.text}, {"rows", block.rows}});
    }
    return {{"id", material.id}, {"title", material.title}, {"blocks", std::move(blocks)}};
}

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
    Json columns = Json::array();
    for (const FormField& column : block.columns) {
        columns.push_back(toJson(column));
    }
    return {{"kind", "lines"},
            {"id", block.id},
            {"widths", block.widths},
            {"count", block.count},
            {"columns", std::move(columns)}};
}

Json toJson(const FormWidget& form)
{
    Json blocks = Json::array();
    for (const FormBlock& block : form.blocks) {
        blocks.push_back(toJson(block));
    }
    return {{"title_zh", form.titleZh}, {"title_en", form.titleEn}, {"blocks", std::move(blocks)}};
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

Json toJson(const Task& task)
{
    Json materials = Json::array();
    for (const Material& material : task.materials) {
        materials.push_back(toJson(material));
    }
    Json json{{"id", task.id},         {"title", task.title},     {"brief", task.brief},
              {"points", task.points}, {"minutes", task.minutes}, {"materials", std::move(materials)}};
    if (const auto* form = std::get_if<FormWidget>(&task.widget)) {
        json["form"] = toJson(*form);
    } else {
        json["sheet"] = toJson(std::get<SheetWidget>(task.widget));
    }
    return json;
}

Json toJson(const Section& section)
{
    Json groups = Json::array();
    for (const Group& group : section.groups) {
        groups.push_back(toJson(group));
    }
    Json tasks = Json::array();
    for (const Task& task : section.tasks) {
        tasks.push_back(toJson(task));
    }
    Json json{{"id", section.id},
              {"title", section.title},
              {"kind", wordOf(kSectionKinds, section.kind)},
              {"seconds", section.seconds},
              {"points", section.points},
              {"warnings", section.warnings},
              {"instructions", section.instructions},
              {"groups", std::move(groups)},
              {"tasks", std::move(tasks)}};
    if (section.pass) {
        json["pass"] = *section.pass;
    }
    return json;
}

}  // namespace

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
    Json sections = Json::array();
    for (const Section& section : paper.sections) {
        sections.push_back(toJson(section));
    }
    return {{"v", 1},
            {"id", paper.id},
            {"programme", paper.programme},
            {"programme_name", paper.programmeName},
            {"title", paper.title},
            {"level", paper.level},
            {"notice", paper.notice},
            {"pledge", paper.pledge},
            {"sections", std::move(sections)}};
}

std::size_t Section::questionCount() const
{
    std::size_t count = tasks.size();
    for (const Group& group : groups) {
        count += group.items.size();
    }
    return count;
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
