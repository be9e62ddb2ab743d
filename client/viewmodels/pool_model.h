// SPDX-License-Identifier: Apache-2.0

// The options of a matching or gap match item, lettered in the order this candidate sees them. PairsViewModel
// says which are placed and which one is in the hand.

#pragma once

#include "exam/paper.h"

#include <QAbstractListModel>
#include <QtQmlIntegration>

#include <set>
#include <string>
#include <vector>

namespace gongyuan::client {

class PairsViewModel;

class PoolModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Part of PairsViewModel.")
    Q_PROPERTY(int count READ rowCount NOTIFY countChanged FINAL)

public:
    enum Role {
        LetterRole = Qt::UserRole + 1,
        WordsRole,
        SourceRole,
        AltRole,
        PictureWidthRole,
        PictureHeightRole,
        UsedRole,  // placed somewhere
        HeldRole,  // to be put where the next place is chosen
        LookedAtRole,
        OwnerRole,
    };

    explicit PoolModel(PairsViewModel& owner);

    void reset(std::vector<exam::Option> options);
    void mark(const std::set<std::string>& used, int held);
    const std::vector<exam::Option>& options() const { return m_options; }
    /// -1 when there is none.
    int find(const std::string& id) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    /// Writing `lookedAt` asks for the option's picture to be shown large.
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void countChanged();
    void pictureAsked(const gongyuan::exam::Image& image, const QString& caption);

private:
    PairsViewModel& m_owner;
    std::vector<exam::Option> m_options;
    std::set<std::string> m_used;
    int m_held = -1;
};

}  // namespace gongyuan::client
