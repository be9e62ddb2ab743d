// SPDX-License-Identifier: Apache-2.0

#include "pool_model.h"

#include "pairs_view_model.h"
#include "picture.h"
#include "text.h"

#include <algorithm>
#include <utility>

namespace gongyuan::client {

PoolModel::PoolModel(PairsViewModel& owner)
    : m_owner{owner}
{
}

void PoolModel::reset(std::vector<exam::Option> options)
{
    beginResetModel();
    m_options = std::move(options);
    m_used.clear();
    m_held = -1;
    endResetModel();
    Q_EMIT countChanged();
}

void PoolModel::mark(const std::set<std::string>& used, int held)
{
    const std::set<std::string> before = std::exchange(m_used, used);
    const int heldBefore = std::exchange(m_held, held);
    for (int row = 0; row < rowCount(); ++row) {
        const std::string& id = m_options[static_cast<std::size_t>(row)].id;
        const bool moved = (row == held) != (row == heldBefore);
        if (moved || before.count(id) != used.count(id)) {
            Q_EMIT dataChanged(index(row), index(row), {UsedRole, HeldRole});
        }
    }
}

int PoolModel::find(const std::string& id) const
{
    const auto found = std::find_if(m_options.begin(), m_options.end(),
                                    [&id](const exam::Option& option) { return option.id == id; });
    return found == m_options.end() ? -1 : static_cast<int>(found - m_options.begin());
}

int PoolModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_options.size());
}

QVariant PoolModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const exam::Option& option = m_options[static_cast<std::size_t>(index.row())];
    switch (role) {
    case LetterRole: return optionLetter(index.row());
    case WordsRole: return toQt(option.text);
    case SourceRole: return pictureUrl(option.image);
    case AltRole: return option.image ? toQt(option.image->alt) : QString{};
    case PictureWidthRole: return option.image ? option.image->width : 0;
    case PictureHeightRole: return option.image ? option.image->height : 0;
    case UsedRole: return m_used.count(option.id) > 0;
    case HeldRole: return index.row() == m_held;
    case LookedAtRole: return false;
    case OwnerRole: return QVariant::fromValue(&m_owner);
    default: return {};
    }
}

bool PoolModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != LookedAtRole || !value.toBool() || !checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return false;
    }
    const exam::Option& option = m_options[static_cast<std::size_t>(index.row())];
    if (!option.image) {
        return false;
    }
    Q_EMIT pictureAsked(*option.image, toQt(option.text));
    return true;
}

QHash<int, QByteArray> PoolModel::roleNames() const
{
    return {{LetterRole, "letter"},
            {WordsRole, "words"},
            {SourceRole, "source"},
            {AltRole, "alt"},
            {PictureWidthRole, "pictureWidth"},
            {PictureHeightRole, "pictureHeight"},
            {UsedRole, "used"},
            {HeldRole, "held"},
            {LookedAtRole, "lookedAt"},
            {OwnerRole, "owner"}};
}

}  // namespace gongyuan::client
