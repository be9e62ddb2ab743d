// SPDX-License-Identifier: Apache-2.0

#include "option_model.h"

#include "picture.h"
#include "text.h"

#include <algorithm>
#include <utility>

namespace gongyuan::client {

void OptionModel::reset(std::vector<Row> rows, bool several)
{
    beginResetModel();
    m_rows = std::move(rows);
    m_several = several;
    endResetModel();
}

void OptionModel::select(const std::vector<std::string>& chosen)
{
    for (std::size_t at = 0; at < m_rows.size(); ++at) {
        const bool selected = std::find(chosen.begin(), chosen.end(), m_rows[at].option.id) != chosen.end();
        if (m_rows[at].selected != selected) {
            m_rows[at].selected = selected;
            const QModelIndex changed = index(static_cast<int>(at));
            Q_EMIT dataChanged(changed, changed, {SelectedRole});
        }
    }
}

void OptionModel::strike(int row, bool on)
{
    Row& option = m_rows.at(static_cast<std::size_t>(row));
    if (option.struck == on) {
        return;
    }
    option.struck = on;
    Q_EMIT dataChanged(index(row), index(row), {StruckRole});
    Q_EMIT strikesChanged();
}

const std::vector<OptionModel::Row>& OptionModel::rows() const
{
    return m_rows;
}

int OptionModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant OptionModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case LetterRole: return optionLetter(index.row());
    case TextRole: return toQt(row.option.text);
    case SelectedRole: return row.selected;
    case StruckRole: return row.struck;
    case SeveralRole: return m_several;
    case SourceRole: return pictureUrl(row.option.image);
    case AltRole: return row.option.image ? toQt(row.option.image->alt) : QString{};
    case PictureWidthRole: return row.option.image ? row.option.image->width : 0;
    case PictureHeightRole: return row.option.image ? row.option.image->height : 0;
    case LookedAtRole: return false;
    default: return {};
    }
}

bool OptionModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return false;
    }
    if (role == SelectedRole) {
        Q_EMIT chosen(index.row());
        return true;
    }
    if (role == StruckRole) {
        strike(index.row(), value.toBool());
        return true;
    }
    const exam::Option& option = m_rows[static_cast<std::size_t>(index.row())].option;
    if (role == LookedAtRole && value.toBool() && option.image) {
        Q_EMIT pictureAsked(*option.image, toQt(option.text));
        return true;
    }
    return false;
}

QHash<int, QByteArray> OptionModel::roleNames() const
{
    return {{LetterRole, "letter"},
            {TextRole, "text"},
            {SelectedRole, "selected"},
            {StruckRole, "struck"},
            {SeveralRole, "several"},
            {SourceRole, "source"},
            {AltRole, "alt"},
            {PictureWidthRole, "pictureWidth"},
            {PictureHeightRole, "pictureHeight"},
            {LookedAtRole, "lookedAt"}};
}

}  // namespace gongyuan::client
