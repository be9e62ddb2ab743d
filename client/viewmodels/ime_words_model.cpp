// SPDX-License-Identifier: Apache-2.0

#include "ime_words_model.h"

namespace gongyuan::client {

void ImeWordsModel::show(const ime::Composition& composition)
{
    const int before = static_cast<int>(m_words.size());
    const int after = static_cast<int>(composition.words.size());
    const auto word = [&composition](int row) {
        return QString::fromStdString(composition.words[static_cast<std::size_t>(row)]);
    };
    m_chosen = composition.chosen;
    if (after < before) {
        beginRemoveRows({}, after, before - 1);
        m_words.resize(after);
        endRemoveRows();
    } else if (after > before) {
        beginInsertRows({}, before, after - 1);
        for (int row = before; row < after; ++row) {
            m_words.append(word(row));
        }
        endInsertRows();
    }
    const int kept = static_cast<int>(m_words.size());
    for (int row = 0; row < kept; ++row) {
        m_words[row] = word(row);
    }
    if (kept > 0) {
        Q_EMIT dataChanged(index(0), index(kept - 1));
    }
}

int ImeWordsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_words.size());
}

QVariant ImeWordsModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    switch (role) {
    case WordRole: return m_words[index.row()];
    case ChosenRole: return index.row() == m_chosen;
    default: return {};
    }
}

QHash<int, QByteArray> ImeWordsModel::roleNames() const
{
    return {{WordRole, "word"}, {ChosenRole, "chosen"}};
}

}  // namespace gongyuan::client
