// SPDX-License-Identifier: Apache-2.0

// What is public about the sections before the paper is opened, and how far the candidate has come.

#pragma once

#include "session/desk.h"

#include <QAbstractListModel>
#include <QtQmlIntegration>

namespace gongyuan::client {

class SectionModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Part of DeskViewModel.")

public:
    enum Role { TitleRole = Qt::UserRole + 1, MinutesRole, PointsRole, QuestionsRole };

    explicit SectionModel(Desk& desk, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

private:
    Desk& m_desk;
    int m_count = 0;
};

}  // namespace gongyuan::client
