// SPDX-License-Identifier: Apache-2.0

// The documents given with a task or a case, and the blocks they and the stems are made of. Read-only; a
// block with a picture can ask for it to be looked at.

#pragma once

#include "exam/paper.h"

#include <QAbstractListModel>
#include <QtQmlIntegration>

#include <memory>
#include <vector>

namespace gongyuan::client {

class BlockModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Part of ItemViewModel and MaterialModel.")
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)

public:
    // As exam::Block::Kind; the order is the same.
    enum class Kind { Heading, Text, Fields, Table, Picture, Formula };
    Q_ENUM(Kind)

    enum Role {
        KindRole = Qt::UserRole + 1,
        TextRole,
        RowsRole,
        SourceRole,
        AltRole,
        PictureWidthRole,
        PictureHeightRole,
        LookedAtRole,
    };

    using QAbstractListModel::QAbstractListModel;

    void reset(std::vector<exam::Block> blocks);

    int count() const;
    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    /// Writing `lookedAt` asks for the picture to be shown large.
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void countChanged();
    void pictureAsked(const gongyuan::exam::Image& image, const QString& caption);

private:
    std::vector<exam::Block> m_blocks;
};

class MaterialModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Part of TaskViewModel and ItemViewModel.")
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)

public:
    enum Role { TitleRole = Qt::UserRole + 1, BlocksRole };

    using QAbstractListModel::QAbstractListModel;

    void reset(const std::vector<exam::Material>& materials);

    int count() const;
    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void countChanged();
    void pictureAsked(const gongyuan::exam::Image& image, const QString& caption);

private:
    struct Entry {
        QString title;
        std::unique_ptr<BlockModel> blocks;
    };

    std::vector<Entry> m_entries;
};

}  // namespace gongyuan::client
