// SPDX-License-Identifier: Apache-2.0

// The elements of an ordering item in the candidate's order, at first the paper's. Any move answers the item
// with all elements; an element can be held and moved by keys, or put to another row.

#pragma once

#include "session/desk.h"

#include <QAbstractListModel>
#include <QtQmlIntegration>

#include <string>
#include <vector>

namespace gongyuan::client {

class OrderModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Part of ItemViewModel.")
    Q_PROPERTY(int count READ rowCount NOTIFY reshaped FINAL)
    Q_PROPERTY(bool touched READ touched NOTIFY edited FINAL)
    Q_PROPERTY(bool holding READ holding NOTIFY edited FINAL)

public:
    enum Role {
        NumberRole = Qt::UserRole + 1,
        WordsRole,
        SourceRole,
        AltRole,
        PictureWidthRole,
        PictureHeightRole,
        HeldRole,
        LookedAtRole,
        OwnerRole,
    };

    explicit OrderModel(Desk& desk, QObject* parent = nullptr);

    /// Null, or an item of another type, shows nothing.
    void show(const exam::Item* item);

    /// The candidate has answered, even if the order is the paper's.
    bool touched() const;
    bool holding() const { return m_held >= 0; }

    /// Moves a row by so many places, as far as there are any.
    Q_INVOKABLE void moveBy(int row, int steps);
    /// With an element held, puts it to this row; otherwise takes the row's element.
    Q_INVOKABLE void take(int row);
    Q_INVOKABLE void letGo();
    /// The order shown is the answer.
    Q_INVOKABLE void accept();
    /// Back to blank and the paper's order.
    Q_INVOKABLE void clear();

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    /// Writing `lookedAt` asks for the element's picture to be shown large.
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void reshaped();
    void edited();
    void pictureAsked(const gongyuan::exam::Image& image, const QString& caption);

private:
    std::vector<std::size_t> wanted() const;
    void adopt();
    void hold(int row);
    void store(const std::vector<std::size_t>& order);
    void tell(int role);

    Desk& m_desk;
    const exam::Item* m_item = nullptr;
    std::vector<std::size_t> m_order;  // indices into the item's options
    int m_held = -1;                   // index into the item's options
};

}  // namespace gongyuan::client
