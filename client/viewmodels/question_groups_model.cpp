// SPDX-License-Identifier: Apache-2.0

#include "question_groups_model.h"

#include <utility>

namespace gongyuan::client {

void QuestionGroupsModel::fill(Entry& entry, Group group)
{
    entry.title = std::move(group.title);
    entry.each = std::move(group.each);
    entry.done = group.done;
    entry.total = group.total;
    entry.rows->show(std::move(group.rows));
}

void QuestionGroupsModel::show(std::vector<Group> groups)
{
    if (groups.size() == m_entries.size()) {
        for (std::size_t at = 0; at < groups.size(); ++at) {
            fill(m_entries[at], std::move(groups[at]));
        }
        if (!m_entries.empty()) {
            Q_EMIT dataChanged(index(0), index(static_cast<int>(m_entries.size()) - 1));
        }
        return;
    }
    // Delegates look at the old models until the reset ends.
    const std::vector<Entry> old = std::exchange(m_entries, {});
    beginResetModel();
    for (Group& group : groups) {
        Entry entry;
        entry.rows = std::make_unique<QuestionRowsModel>();
        connect(entry.rows.get(), &QuestionRowsModel::asked, this, &QuestionGroupsModel::asked);
        fill(entry, std::move(group));
        m_entries.push_back(std::move(entry));
    }
    endResetModel();
}

int QuestionGroupsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

QVariant QuestionGroupsModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const Entry& entry = m_entries[static_cast<std::size_t>(index.row())];
    switch (role) {
    case TitleRole: return entry.title;
    case EachRole: return entry.each;
    case DoneRole: return entry.done;
    case TotalRole: return entry.total;
    case QuestionsRole: return QVariant::fromValue(entry.rows.get());
    default: return {};
    }
}

QHash<int, QByteArray> QuestionGroupsModel::roleNames() const
{
    return {{TitleRole, "title"},
            {EachRole, "each"},
            {DoneRole, "done"},
            {TotalRole, "total"},
            {QuestionsRole, "questions"}};
}

}  // namespace gongyuan::client
