// SPDX-License-Identifier: Apache-2.0

#include "material_model.h"

#include "picture.h"
#include "text.h"

#include <utility>

namespace gongyuan::client {

static_assert(static_cast<int>(BlockModel::Kind::Formula) == static_cast<int>(exam::Block::Kind::Formula));

void BlockModel::reset(std::vector<exam::Block> blocks)
{
    beginResetModel();
    m_blocks = std::move(blocks);
    endResetModel();
    Q_EMIT countChanged();
}

int BlockModel::count() const
{
    return static_cast<int>(m_blocks.size());
}

int BlockModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : count();
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
    case SourceRole: return pictureUrl(block.image);
    case AltRole: return block.image ? toQt(block.image->alt) : QString{};
    case PictureWidthRole: return block.image ? block.image->width : 0;
    case PictureHeightRole: return block.image ? block.image->height : 0;
    case LookedAtRole: return false;
    default: return {};
    }
}

bool BlockModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != LookedAtRole || !value.toBool() || !checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return false;
    }
    const exam::Block& block = m_blocks[static_cast<std::size_t>(index.row())];
    if (!block.image) {
        return false;
    }
    Q_EMIT pictureAsked(*block.image, toQt(block.text));
    return true;
}

QHash<int, QByteArray> BlockModel::roleNames() const
{
    return {{KindRole, "kind"},
            {TextRole, "text"},
            {RowsRole, "rows"},
            {SourceRole, "source"},
            {AltRole, "alt"},
            {PictureWidthRole, "pictureWidth"},
            {PictureHeightRole, "pictureHeight"},
            {LookedAtRole, "lookedAt"}};
}

void MaterialModel::reset(const std::vector<exam::Material>& materials)
{
    beginResetModel();
    m_entries.clear();
    for (const exam::Material& material : materials) {
        auto blocks = std::make_unique<BlockModel>();
        blocks->reset(material.blocks);
        connect(blocks.get(), &BlockModel::pictureAsked, this, &MaterialModel::pictureAsked);
        m_entries.push_back({toQt(material.title), std::move(blocks)});
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
