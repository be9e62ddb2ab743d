// SPDX-License-Identifier: Apache-2.0

#include "order_model.h"

#include "picture.h"
#include "text.h"

#include <algorithm>
#include <numeric>

namespace gongyuan::client {

OrderModel::OrderModel(Desk& desk, QObject* parent)
    : QAbstractListModel{parent}
    , m_desk{desk}
{
    connect(&desk, &Desk::questionChanged, this, [this](const std::string& question) {
        if (m_item != nullptr && m_item->id == question) {
            adopt();
        }
    });
}

void OrderModel::show(const exam::Item* item)
{
    beginResetModel();
    m_item = item != nullptr && item->type == exam::ItemType::Order ? item : nullptr;
    m_order = wanted();
    m_held = -1;
    endResetModel();
    Q_EMIT reshaped();
    Q_EMIT edited();
}

std::vector<std::size_t> OrderModel::wanted() const
{
    std::vector<std::size_t> order;
    if (m_item == nullptr) {
        return order;
    }
    const exam::Answer* answer = m_desk.answer(m_item->id);
    if (const auto* held = answer == nullptr ? nullptr : std::get_if<exam::OrderAnswer>(answer)) {
        for (const std::string& id : held->order) {
            const auto found = std::find_if(m_item->options.begin(), m_item->options.end(),
                                            [&id](const exam::Option& option) { return option.id == id; });
            if (found != m_item->options.end()) {
                order.push_back(static_cast<std::size_t>(found - m_item->options.begin()));
            }
        }
    }
    if (order.size() != m_item->options.size()) {
        order.resize(m_item->options.size());
        std::iota(order.begin(), order.end(), std::size_t{0});
    }
    return order;
}

void OrderModel::adopt()
{
    const std::vector<std::size_t> next = wanted();
    // Row by row, so that the screen moves its rows and the focus stays on the one that was moved.
    for (std::size_t at = 0; at < next.size(); ++at) {
        const auto found = std::find(m_order.begin(), m_order.end(), next[at]);
        const auto from = static_cast<std::size_t>(found - m_order.begin());
        if (from == at) {
            continue;
        }
        // An element that went down is moved down, instead of all that it passed going up.
        if (at + 1 < m_order.size() && m_order[at + 1] == next[at]) {
            const auto to =
                static_cast<std::size_t>(std::find(next.begin(), next.end(), m_order[at]) - next.begin());
            beginMoveRows({}, static_cast<int>(at), static_cast<int>(at), {}, static_cast<int>(to) + 1);
            const auto first = m_order.begin() + static_cast<std::ptrdiff_t>(at);
            std::rotate(first, first + 1, m_order.begin() + static_cast<std::ptrdiff_t>(to) + 1);
        } else {
            beginMoveRows({}, static_cast<int>(from), static_cast<int>(from), {}, static_cast<int>(at));
            std::rotate(m_order.begin() + static_cast<std::ptrdiff_t>(at), found, found + 1);
        }
        endMoveRows();
    }
    tell(NumberRole);
    Q_EMIT edited();
}

void OrderModel::tell(int role)
{
    if (rowCount() > 0) {
        Q_EMIT dataChanged(index(0), index(rowCount() - 1), {role});
    }
}

bool OrderModel::touched() const
{
    return m_item != nullptr && m_desk.answer(m_item->id) != nullptr;
}

void OrderModel::store(const std::vector<std::size_t>& order)
{
    exam::OrderAnswer answer;
    for (const std::size_t at : order) {
        answer.order.push_back(m_item->options[at].id);
    }
    m_desk.setAnswer(m_item->id, std::move(answer), /*settled=*/true);
}

void OrderModel::moveBy(int row, int steps)
{
    if (row < 0 || row >= rowCount()) {
        return;
    }
    const int to = std::clamp(row + steps, 0, rowCount() - 1);
    std::vector<std::size_t> order = m_order;
    const auto from = order.begin() + row;
    if (to > row) {
        std::rotate(from, from + 1, order.begin() + to + 1);
    } else if (to < row) {
        std::rotate(order.begin() + to, from, from + 1);
    } else {
        return;
    }
    store(order);
}

void OrderModel::hold(int row)
{
    m_held = row < 0 ? -1 : static_cast<int>(m_order[static_cast<std::size_t>(row)]);
    tell(HeldRole);
    Q_EMIT edited();
}

void OrderModel::take(int row)
{
    if (row < 0 || row >= rowCount()) {
        return;
    }
    if (m_held < 0) {
        hold(row);
        return;
    }
    const auto found = std::find(m_order.begin(), m_order.end(), static_cast<std::size_t>(m_held));
    const int from = static_cast<int>(found - m_order.begin());
    hold(-1);
    moveBy(from, row - from);
}

void OrderModel::letGo()
{
    hold(-1);
}

void OrderModel::accept()
{
    if (m_item != nullptr) {
        hold(-1);
        store(m_order);
    }
}

void OrderModel::clear()
{
    if (m_item != nullptr) {
        hold(-1);
        m_desk.setAnswer(m_item->id, exam::Answer{}, /*settled=*/true);
    }
}

int OrderModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_order.size());
}

QVariant OrderModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const std::size_t at = m_order[static_cast<std::size_t>(index.row())];
    const exam::Option& option = m_item->options[at];
    switch (role) {
    case NumberRole: return index.row() + 1;
    case WordsRole: return toQt(option.text);
    case SourceRole: return pictureUrl(option.image);
    case AltRole: return option.image ? toQt(option.image->alt) : QString{};
    case PictureWidthRole: return option.image ? option.image->width : 0;
    case PictureHeightRole: return option.image ? option.image->height : 0;
    case HeldRole: return static_cast<int>(at) == m_held;
    case LookedAtRole: return false;
    case OwnerRole: return QVariant::fromValue(const_cast<OrderModel*>(this));
    default: return {};
    }
}

bool OrderModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != LookedAtRole || !value.toBool() || !checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return false;
    }
    const exam::Option& option = m_item->options[m_order[static_cast<std::size_t>(index.row())]];
    if (!option.image) {
        return false;
    }
    Q_EMIT pictureAsked(*option.image, toQt(option.text));
    return true;
}

QHash<int, QByteArray> OrderModel::roleNames() const
{
    return {{NumberRole, "number"},
            {WordsRole, "words"},
            {SourceRole, "source"},
            {AltRole, "alt"},
            {PictureWidthRole, "pictureWidth"},
            {PictureHeightRole, "pictureHeight"},
            {HeldRole, "held"},
            {LookedAtRole, "lookedAt"},
            {OwnerRole, "owner"}};
}

}  // namespace gongyuan::client
