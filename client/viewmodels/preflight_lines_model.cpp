// SPDX-License-Identifier: Apache-2.0

#include "preflight_lines_model.h"

#include <algorithm>
#include <utility>

namespace gongyuan::client {

void PreflightLinesModel::show(std::vector<PreflightRow> rows)
{
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

int PreflightLinesModel::count(PreflightRow::Verdict verdict) const
{
    return static_cast<int>(std::count_if(
        m_rows.begin(), m_rows.end(), [verdict](const PreflightRow& row) { return row.verdict == verdict; }));
}

int PreflightLinesModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant PreflightLinesModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const PreflightRow& row = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case NumberRole: return index.row() + 1;
    case VerdictRole: return static_cast<int>(row.verdict);
    case MeasuredRole: return row.measured;
    case NameRole: return row.name;
    case NameEnRole: return row.nameEn;
    case FoundRole: return row.found;
    case FoundEnRole: return row.foundEn;
    case FixRole: return row.fix;
    case FixEnRole: return row.fixEn;
    default: return {};
    }
}

QHash<int, QByteArray> PreflightLinesModel::roleNames() const
{
    return {{NumberRole, "number"},   {VerdictRole, "verdict"}, {MeasuredRole, "measured"},
            {NameRole, "name"},       {NameEnRole, "nameEn"},   {FoundRole, "found"},
            {FoundEnRole, "foundEn"}, {FixRole, "fix"},         {FixEnRole, "fixEn"}};
}

}  // namespace gongyuan::client
