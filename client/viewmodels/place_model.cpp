// SPDX-License-Identifier: Apache-2.0

#include "place_model.h"

#include "pairs_view_model.h"
#include "picture.h"
#include "text.h"

#include <utility>

namespace gongyuan::client {

PlaceModel::PlaceModel(PairsViewModel& owner)
    : m_owner{owner}
{
}

void PlaceModel::reset(std::vector<exam::Option> places)
{
    beginResetModel();
    m_places = std::move(places);
    m_options.clear();
    m_aimed = -1;
    endResetModel();
    Q_EMIT countChanged();
}

void PlaceModel::mark(const std::map<std::string, int>& options, int aimed)
{
    const std::map<std::string, int> before = std::exchange(m_options, options);
    const int aimedBefore = std::exchange(m_aimed, aimed);
    for (int row = 0; row < rowCount(); ++row) {
        const auto was = before.find(id(row));
        const int optionBefore = was == before.end() ? -1 : was->second;
        const bool moved = (row == aimed) != (row == aimedBefore);
        if (moved || optionBefore != option(m_places[static_cast<std::size_t>(row)])) {
            Q_EMIT dataChanged(index(row), index(row), {LetterRole, WordsRole, AimedRole});
        }
    }
}

int PlaceModel::option(const exam::Option& place) const
{
    const auto found = m_options.find(place.id);
    return found == m_options.end() ? -1 : found->second;
}

int PlaceModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_places.size());
}

QVariant PlaceModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const exam::Option& place = m_places[static_cast<std::size_t>(index.row())];
    const int at = option(place);
    switch (role) {
    case PromptRole: return toQt(place.text);
    case SourceRole: return pictureUrl(place.image);
    case AltRole: return place.image ? toQt(place.image->alt) : QString{};
    case PictureWidthRole: return place.image ? place.image->width : 0;
    case PictureHeightRole: return place.image ? place.image->height : 0;
    case LetterRole: return at < 0 ? QString{} : optionLetter(at);
    case WordsRole: {
        if (at < 0) {
            return QString{};
        }
        const exam::Option& option = m_owner.pool()->options()[static_cast<std::size_t>(at)];
        return toQt(option.text.empty() && option.image ? option.image->alt : option.text);
    }
    case AimedRole: return index.row() == m_aimed;
    case LookedAtRole: return false;
    case OwnerRole: return QVariant::fromValue(&m_owner);
    default: return {};
    }
}

bool PlaceModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != LookedAtRole || !value.toBool() || !checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return false;
    }
    const exam::Option& place = m_places[static_cast<std::size_t>(index.row())];
    if (!place.image) {
        return false;
    }
    Q_EMIT pictureAsked(*place.image, toQt(place.text));
    return true;
}

QHash<int, QByteArray> PlaceModel::roleNames() const
{
    return {{PromptRole, "prompt"},
            {SourceRole, "source"},
            {AltRole, "alt"},
            {PictureWidthRole, "pictureWidth"},
            {PictureHeightRole, "pictureHeight"},
            {LetterRole, "letter"},
            {WordsRole, "words"},
            {AimedRole, "aimed"},
            {LookedAtRole, "lookedAt"},
            {OwnerRole, "owner"}};
}

}  // namespace gongyuan::client
