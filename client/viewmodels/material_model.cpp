// SPDX-License-Identifier: Apache-2.0

#include "material_model.h"

#include "text.h"

#include <utility>

namespace gongyuan::client {

BlockModel::BlockModel(std::vector<exam::Block> blocks, QObject* parent)
    : QAbstractListModel{parent}
    , m_blocks{std::move(blocks)}
{
}

int BlockModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_blocks.size());
}

QVariant BlockModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const exam::Block& block = m_blocks[static_cast<std::size_t>(index.row())];
    switch (role) {
    case KindRole: return static_cast<int>(block.kind);
    case TextRole: return toQt(block.text);
    case RowsRole: {
        QVariantList rows;
        for (const std::vector<std::string>& row : block.rows) {
            QStringList cells;
            for (const std::string& cell : row) {
                cells.append(toQt(cell));
            }
            rows.append(QVariant{cells});
        }
        return rows;
    }
    default: return {};
    }
}

QHash<int, QByteArray> BlockModel::roleNames() const
{
    return {{KindRole, "kind"}, {TextRole, "text"}, {RowsRole, "rows"}};
}

void MaterialModel::reset(const std::vector<exam::Material>& materials)
{
    beginResetModel();
    m_entries.clear();
    for (const exam::Material& material : materials) {
        m_entries.push_back({toQt(material.title), std::make_unique<BlockModel>(material.blocks)});
    }
    endResetModel();
    Q_EMIT countChanged();
}

int MaterialModel::count() const
{
    return static_cast<int>(m_entries.size());
}

int MaterialModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant MaterialModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const Entry& entry = m_entries[static_cast<std::size_t>(index.row())];
    switch (role) {
    case TitleRole: return entry.title;
    case BlocksRole: return QVariant::fromValue(entry.blocks.get());
    default: return {};
    }
}

QHash<int, QByteArray> MaterialModel::roleNames() const
{
    return {{TitleRole, "title"}, {BlocksRole, "blocks"}};
}

}  // namespace gongyuan::client
