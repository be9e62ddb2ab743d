// SPDX-License-Identifier: Apache-2.0

// The places of a matching or gap match item, in paper order: prompts or gaps, and what stands in them.

#pragma once

#include "exam/paper.h"

#include <QAbstractListModel>
#include <QtQmlIntegration>

#include <map>
#include <string>
#include <vector>

namespace gongyuan::client {

class PairsViewModel;

class PlaceModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Part of PairsViewModel.")
    Q_PROPERTY(int count READ rowCount NOTIFY countChanged FINAL)

public:
    enum Role {
        PromptRole = Qt::UserRole + 1,
        SourceRole,
        AltRole,
        PictureWidthRole,
        PictureHeightRole,
        LetterRole,  // of the option that stands here; empty for none
        WordsRole,   // its text, or what its picture shows
        AimedRole,   // takes the next option
        LookedAtRole,
        OwnerRole,
    };

    explicit PlaceModel(PairsViewModel& owner);

    void reset(std::vector<exam::Option> places);
    /// `options` are rows of the pool by place id.
    void mark(const std::map<std::string, int>& options, int aimed);
    const std::string& id(int row) const { return m_places[static_cast<std::size_t>(row)].id; }

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    /// Writing `lookedAt` asks for the prompt's picture to be shown large.
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void countChanged();
    void pictureAsked(const gongyuan::exam::Image& image, const QString& caption);

private:
    int option(const exam::Option& place) const;

    PairsViewModel& m_owner;
    std::vector<exam::Option> m_places;
    std::map<std::string, int> m_options;
    int m_aimed = -1;
};

}  // namespace gongyuan::client
