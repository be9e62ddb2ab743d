// SPDX-License-Identifier: Apache-2.0

#include "form_cells.h"

#include "text.h"

namespace gongyuan::client {
namespace {

FormFieldModel::Cell cellOf(const exam::FormField& field)
{
    FormFieldModel::Cell cell;
    cell.id = field.id;
    cell.zh = toQt(field.zh);
    cell.en = toQt(field.en);
    cell.type = field.type;
    cell.lines = field.lines;
    cell.alignRight = field.alignRight;
    cell.given = field.given.has_value();
    cell.value = toQt(field.given.value_or(std::string{}));
    return cell;
}

}  // namespace

std::vector<FormFieldModel::Cell> formCells(const exam::FormBlock& block)
{
    std::vector<FormFieldModel::Cell> cells;
    if (block.kind == exam::FormBlock::Kind::Grid) {
        for (const exam::FormCell& placed : block.cells) {
            FormFieldModel::Cell cell = cellOf(placed.field);
            cell.row = placed.row;
            cell.column = placed.column;
            cell.rowSpan = placed.rowSpan;
            cell.columnSpan = placed.columnSpan;
            cells.push_back(cell);
        }
        return cells;
    }
    for (int line = -1; line < block.count; ++line) {
        for (std::size_t column = 0; column < block.columns.size(); ++column) {
            FormFieldModel::Cell cell = cellOf(block.columns[column]);
            cell.head = line < 0;
            cell.lined = true;
            cell.row = line + 1;
            cell.column = static_cast<int>(column);
            cell.id = block.id + '.' + std::to_string(line) + '.' + block.columns[column].id;
            cells.push_back(cell);
        }
    }
    return cells;
}

}  // namespace gongyuan::client
