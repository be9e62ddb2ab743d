// SPDX-License-Identifier: Apache-2.0

// The options of the item on the screen, in the order this candidate sees them. Struck options are an aid of
// the screen: they are not part of the answer and still can be chosen.

#pragma once

#include "exam/paper.h"

#include <QAbstractListModel>
#include <QtQmlIntegration>

#include <string>
#include <vector>

namespace gongyuan::client {

class OptionModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Part of ItemViewModel.")

public:
    struct Row {
        exam::Option option;
        bool selected = false;
        bool struck = false;
    };

    enum Role {
        LetterRole = Qt::UserRole + 1,
        TextRole,
        SelectedRole,
        StruckRole,
        SeveralRole,
        SourceRole,
        AltRole,
        PictureWidthRole,
        PictureHeightRole,
        LookedAtRole,
    };

    using QAbstractListModel::QAbstractListModel;

    void reset(std::vector<Row> rows, bool several);
    void select(const std::vector<std::string>& chosen);
    void strike(int row, bool on);
    const std::vector<Row>& rows() const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    /// `selected` asks for a change and emits `chosen`; `struck` is changed here; `lookedAt` asks for the
    /// option's picture to be shown large.
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void chosen(int row);
    void strikesChanged();
    void pictureAsked(const gongyuan::exam::Image& image, const QString& caption);

private:
    std::vector<Row> m_rows;
    bool m_several = false;
};

}  // namespace gongyuan::client
