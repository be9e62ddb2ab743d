// SPDX-License-Identifier: Apache-2.0

// What a candidate marked in the stem on the screen: stretches of the text with one of three colours. They
// do not overlap; a new one replaces what it covers. Kept by the desk as `colour:from-to;..`.

#pragma once

#include <QAbstractListModel>
#include <QtQmlIntegration>

#include <vector>

namespace gongyuan::client {

class HighlightModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Part of AidsViewModel.")
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)

public:
    /// Positions in UTF-16 units; `to` is behind the last one.
    struct Mark {
        int from = 0;
        int to = 0;
        int colour = 0;  // 0, 1, 2

        bool operator==(const Mark&) const = default;
    };

    enum Role { FromRole = Qt::UserRole + 1, ToRole, ColourRole };
    Q_ENUM(Role)

    using QAbstractListModel::QAbstractListModel;

    /// What cannot be read is left out.
    void show(const QString& stored);
    QString stored() const;
    const std::vector<Mark>& marks() const;

    Q_INVOKABLE void mark(int from, int to, int colour);
    Q_INVOKABLE void unmark(int from, int to);
    /// True when something is marked between the two.
    Q_INVOKABLE bool touches(int from, int to) const;

    int count() const;
    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void countChanged();
    /// By the candidate, not by `show`.
    void edited();

private:
    void cut(int from, int to);
    void replace(std::vector<Mark> marks);

    std::vector<Mark> m_marks;
};

}  // namespace gongyuan::client
