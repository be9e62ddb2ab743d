// SPDX-License-Identifier: Apache-2.0

#include "form_field_model.h"

#include "form_model.h"
#include "text.h"

#include <algorithm>
#include <utility>

namespace gongyuan::client {

FormFieldModel::FormFieldModel(FormModel& form, std::vector<Cell> cells)
    : m_form{form}
    , m_cells{std::move(cells)}
{
}

bool FormFieldModel::show(const std::string& field, const QString& value)
{
    const auto found = std::find_if(m_cells.begin(), m_cells.end(), [&field](const Cell& cell) {
        return cell.id == field && !cell.given && !cell.head;
    });
    if (found == m_cells.end()) {
        return false;
    }
    if (found->value != value) {
        found->value = value;
        const QModelIndex changed = index(static_cast<int>(found - m_cells.begin()));
        Q_EMIT dataChanged(changed, changed, {ValueRole});
    }
    return true;
}

int FormFieldModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_cells.size());
}

QVariant FormFieldModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const Cell& cell = m_cells[static_cast<std::size_t>(index.row())];
    switch (role) {
    case FieldIdRole: return toQt(cell.id);
    case ZhRole: return cell.zh;
    case EnRole: return cell.en;
    case NumericRole: return cell.type == exam::FieldType::Number || cell.type == exam::FieldType::Money;
    case LinesRole: return cell.lines;
    case AlignRightRole: return cell.alignRight;
    case GivenRole: return cell.given;
    case HeadRole: return cell.head;
    case LinedRole: return cell.lined;
    case GridRowRole: return cell.row;
    case GridColumnRole: return cell.column;
    case RowSpanRole: return cell.rowSpan;
    case ColumnSpanRole: return cell.columnSpan;
    case ValueRole: return cell.value;
    case FormRole: return QVariant::fromValue(&m_form);
    default: return {};
    }
}

bool FormFieldModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != ValueRole || !checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return false;
    }
    const Cell& cell = m_cells[static_cast<std::size_t>(index.row())];
    if (cell.given || cell.head) {
        return false;
    }
    m_form.type(cell.id, value.toString());
    return true;
}

QHash<int, QByteArray> FormFieldModel::roleNames() const
{
    return {{FieldIdRole, "fieldId"},
            {ZhRole, "zh"},
            {EnRole, "en"},
            {NumericRole, "numeric"},
            {LinesRole, "lines"},
            {AlignRightRole, "alignRight"},
            {GivenRole, "given"},
            {HeadRole, "head"},
            {LinedRole, "lined"},
            {GridRowRole, "gridRow"},
            {GridColumnRole, "gridColumn"},
            {RowSpanRole, "rowSpan"},
            {ColumnSpanRole, "columnSpan"},
            {ValueRole, "value"},
            {FormRole, "form"}};
}

}  // namespace gongyuan::client
