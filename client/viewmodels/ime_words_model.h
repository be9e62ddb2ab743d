// SPDX-License-Identifier: Apache-2.0

// The words of one page of the candidate window. Rows stay while their words change, so that a key costs no
// new items.

#pragma once

#include "ime/composition.h"

#include <QAbstractListModel>
#include <QStringList>
#include <QtQmlIntegration>

namespace gongyuan::client {

class ImeWordsModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Part of ImeViewModel.")

public:
    enum Role { WordRole = Qt::UserRole + 1, ChosenRole };

    using QAbstractListModel::QAbstractListModel;

    void show(const ime::Composition& composition);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

private:
    QStringList m_words;
    int m_chosen = 0;
};

}  // namespace gongyuan::client
