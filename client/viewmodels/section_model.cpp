// SPDX-License-Identifier: Apache-2.0

#include "section_model.h"

#include "text.h"

namespace gongyuan::client {

SectionModel::SectionModel(Desk& desk, QObject* parent)
    : QAbstractListModel{parent}
    , m_desk{desk}
    , m_count{static_cast<int>(desk.sections().size())}
{
    connect(&desk, &Desk::changed, this, [this] {
        beginResetModel();
        m_count = static_cast<int>(m_desk.sections().size());
        endResetModel();
    });
}

int SectionModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : m_count;
}

QVariant SectionModel::data(const QModelIndex& index, int role) const
{
    constexpr int kMinute = 60;
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const auto row = static_cast<std::size_t>(index.row());
    if (row >= m_desk.sections().size()) {
        return {};
    }
    const SectionView& section = m_desk.sections()[row];
    switch (role) {
    case TitleRole: return toQt(section.title);
    case MinutesRole: return (section.seconds + kMinute - 1) / kMinute;
    case PointsRole: return pointsText(section.points);
    case QuestionsRole: return section.questions;
    default: return {};
    }
}

QHash<int, QByteArray> SectionModel::roleNames() const
{
    return {
        {TitleRole, "title"}, {MinutesRole, "minutes"}, {PointsRole, "points"}, {QuestionsRole, "questions"}};
}

}  // namespace gongyuan::client
