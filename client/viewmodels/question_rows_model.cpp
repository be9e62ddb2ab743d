// SPDX-License-Identifier: Apache-2.0

#include "question_rows_model.h"

#include <algorithm>
#include <utility>

namespace gongyuan::client {

void QuestionRowsModel::show(std::vector<Row> rows)
{
    const bool same = std::equal(rows.begin(), rows.end(), m_rows.begin(), m_rows.end(),
                                 [](const Row& left, const Row& right) { return left.id == right.id; });
    if (!same) {
        beginResetModel();
        m_rows = std::move(rows);
        endResetModel();
        Q_EMIT countChanged();
        return;
    }
    for (std::size_t at = 0; at < rows.size(); ++at) {
        if (m_rows[at] == rows[at]) {
            continue;
        }
        m_rows[at] = std::move(rows[at]);
        const QModelIndex changed = index(static_cast<int>(at));
        Q_EMIT dataChanged(changed, changed);
    }
}

int QuestionRowsModel::count() const
{
    return static_cast<int>(m_rows.size());
}

int QuestionRowsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant QuestionRowsModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case QuestionIdRole: return row.id;
    case NumberRole: return row.number;
    case TitleRole: return row.title;
    case ProgressRole: return static_cast<int>(row.progress);
    case FlaggedRole: return row.flagged;
    case CurrentRole: return row.current;
    default: return {};
    }
}

bool QuestionRowsModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != CurrentRole || !value.toBool() || !checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return false;
    }
    const QString question = m_rows[static_cast<std::size_t>(index.row())].id;
    Q_EMIT asked(question);
    return true;
}

QHash<int, QByteArray> QuestionRowsModel::roleNames() const
{
    return {{QuestionIdRole, "questionId"}, {NumberRole, "number"},   {TitleRole, "title"},
            {ProgressRole, "progress"},     {FlaggedRole, "flagged"}, {CurrentRole, "current"}};
}

}  // namespace gongyuan::client
