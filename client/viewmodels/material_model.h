// SPDX-License-Identifier: Apache-2.0

// The documents given with a task, and the blocks they are made of. Read-only.

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
    QML_UNCREATABLE("Made by MaterialModel.")

public:
    enum class Kind { Heading, Text, Fields, Table };
    Q_ENUM(Kind)

    enum Role { KindRole = Qt::UserRole + 1, TextRole, RowsRole };

    explicit BlockModel(std::vector<exam::Block> blocks, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

private:
    std::vector<exam::Block> m_blocks;
};

class MaterialModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Part of TaskViewModel.")
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

private:
    struct Entry {
        QString title;
        std::unique_ptr<BlockModel> blocks;
    };

    std::vector<Entry> m_entries;
};

}  // namespace gongyuan::client
