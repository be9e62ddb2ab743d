// SPDX-License-Identifier: Apache-2.0

// The groups of the question map: one per question type with one marking rule, or one for all tasks.

#pragma once

#include "question_rows_model.h"

#include <QAbstractListModel>
#include <QtQmlIntegration>

#include <memory>
#include <vector>

namespace gongyuan::client {

class QuestionGroupsModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by QuestionMapViewModel.")

public:
    struct Group {
        QString title;
        QString each;  // points of one question; empty when they differ
        int done = 0;
        int total = 0;
        std::vector<QuestionRowsModel::Row> rows;
    };

    enum Role { TitleRole = Qt::UserRole + 1, EachRole, DoneRole, TotalRole, QuestionsRole };

    using QAbstractListModel::QAbstractListModel;

    /// Keeps the groups' own models when the number of groups is the same.
    void show(std::vector<Group> groups);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void asked(const QString& question);

private:
    struct Entry {
        QString title;
        QString each;
        int done = 0;
        int total = 0;
        std::unique_ptr<QuestionRowsModel> rows;
    };

    static void fill(Entry& entry, Group group);

    std::vector<Entry> m_entries;
};

}  // namespace gongyuan::client
