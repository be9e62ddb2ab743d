// SPDX-License-Identifier: Apache-2.0

// The lines of a pre-flight, numbered as on the terminal and in the room's report. The words come with the
// lines, in both languages: they are the same wherever a technician meets them.

#pragma once

#include <QAbstractListModel>
#include <QString>
#include <QtQmlIntegration>

#include <vector>

namespace gongyuan::client {

struct PreflightRow {
    enum class Verdict { Ok, Warning, Failed, NotChecked };

    Verdict verdict = Verdict::NotChecked;
    QString measured;  // empty when nothing was
    QString name;
    QString nameEn;
    QString found;
    QString foundEn;
    QString fix;  // empty when nothing is to be done
    QString fixEn;
};

class PreflightLinesModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Part of PreflightViewModel.")

public:
    enum Role {
        NumberRole = Qt::UserRole + 1,
        VerdictRole,
        MeasuredRole,
        NameRole,
        NameEnRole,
        FoundRole,
        FoundEnRole,
        FixRole,
        FixEnRole,
    };

    using QAbstractListModel::QAbstractListModel;

    void show(std::vector<PreflightRow> rows);
    int count(PreflightRow::Verdict verdict) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

private:
    std::vector<PreflightRow> m_rows;
};

}  // namespace gongyuan::client
