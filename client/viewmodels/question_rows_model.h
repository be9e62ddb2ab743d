// SPDX-License-Identifier: Apache-2.0

// A row per question, as far as the question map and the review page show it. The rows are made by
// QuestionMapViewModel; this class only presents them and reports what changed.

#pragma once

#include <QAbstractListModel>
#include <QtQmlIntegration>

#include <vector>

namespace gongyuan::client {

class QuestionRowsModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by QuestionMapViewModel.")
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)

public:
    enum class Progress { Unseen, Blank, Partly, Done };
    Q_ENUM(Progress)

    struct Row {
        QString id;
        int number = 0;
        QString title;
        Progress progress = Progress::Unseen;
        bool flagged = false;
        bool current = false;

        bool operator==(const Row&) const = default;
    };

    enum Role {
        QuestionIdRole = Qt::UserRole + 1,
        NumberRole,
        TitleRole,
        ProgressRole,
        FlaggedRole,
        CurrentRole
    };

    using QAbstractListModel::QAbstractListModel;

    /// Keeps the delegates when the same questions stand in the same order.
    void show(std::vector<Row> rows);

    int count() const;
    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    /// Writing `current` asks for the question to be opened.
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void countChanged();
    void asked(const QString& question);

private:
    std::vector<Row> m_rows;
};

}  // namespace gongyuan::client
