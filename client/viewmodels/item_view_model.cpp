// SPDX-License-Identifier: Apache-2.0

#include "item_view_model.h"

#include "option_order.h"
#include "text.h"

#include <algorithm>
#include <iterator>
#include <sstream>
#include <utility>

namespace gongyuan::client {

ItemViewModel::ItemViewModel(Desk& desk, QObject* parent)
    : QObject{parent}
    , m_desk{desk}
{
    connect(&desk, &Desk::questionChanged, this, &ItemViewModel::follow);
    connect(&m_options, &OptionModel::chosen, this, &ItemViewModel::choose);
    connect(&m_options, &OptionModel::strikesChanged, this, [this] {
        if (m_item == nullptr) {
            return;
        }
        std::string struck;
        for (const OptionModel::Row& row : m_options.rows()) {
            if (row.struck) {
                struck += (struck.empty() ? "" : " ") + row.id;
            }
        }
        m_desk.setScratch("strike/" + m_item->id, struck, /*settled=*/true);
    });
}

void ItemViewModel::show(const exam::Group* group, const exam::Item* item)
{
    m_group = group;
    m_item = item;
    std::vector<OptionModel::Row> rows;
    if (item != nullptr) {
        const std::set<std::string> struck = this->struck();
        const auto& candidate = m_desk.view().candidate;
        for (const std::size_t at : optionOrder(*item, candidate ? candidate->admissionNo : std::string{})) {
            const exam::Option& option = item->options[at];
            rows.push_back({option.id, toQt(option.text), false, struck.contains(option.id)});
        }
    }
    m_options.reset(std::move(rows), kind() == Kind::Multiple);
    m_options.select(chosen());
    Q_EMIT changed();
    Q_EMIT answered();
}

std::set<std::string> ItemViewModel::struck() const
{
    std::istringstream words{m_desk.scratch("strike/" + m_item->id)};
    return {std::istream_iterator<std::string>{words}, {}};
}

void ItemViewModel::follow(const std::string& question)
{
    if (m_item != nullptr && m_item->id == question) {
        m_options.select(chosen());
        Q_EMIT answered();
    }
}

std::vector<std::string> ItemViewModel::chosen() const
{
    const exam::Answer* answer = m_item == nullptr ? nullptr : m_desk.answer(m_item->id);
    const auto* choice = answer == nullptr ? nullptr : std::get_if<exam::Choice>(answer);
    return choice == nullptr ? std::vector<std::string>{} : choice->options;
}

void ItemViewModel::choose(int row)
{
    if (m_item == nullptr || row < 0 || row >= optionCount()) {
        return;
    }
    const OptionModel::Row& option = m_options.rows()[static_cast<std::size_t>(row)];
    std::vector<std::string> options = kind() == Kind::Multiple ? chosen() : std::vector<std::string>{};
    if (option.selected) {
        options.erase(std::remove(options.begin(), options.end(), option.id), options.end());
    } else {
        options.insert(std::upper_bound(options.begin(), options.end(), option.id), option.id);
    }
    if (options.empty()) {
        clear();
    } else {
        m_desk.setAnswer(m_item->id, exam::Choice{std::move(options)}, /*settled=*/true);
    }
}

void ItemViewModel::toggleStrike(int row)
{
    if (row >= 0 && row < optionCount()) {
        m_options.strike(row, !m_options.rows()[static_cast<std::size_t>(row)].struck);
    }
}

void ItemViewModel::clear()
{
    if (m_item != nullptr) {
        m_desk.setAnswer(m_item->id, exam::Answer{}, /*settled=*/true);
    }
}

ItemViewModel::Kind ItemViewModel::kind() const
{
    if (m_item == nullptr) {
        return Kind::None;
    }
    switch (m_item->type) {
    case exam::ItemType::Single: return Kind::Single;
    case exam::ItemType::Multiple: return Kind::Multiple;
    case exam::ItemType::TrueFalse: return Kind::TrueFalse;
    case exam::ItemType::FillIn:
    case exam::ItemType::Numeric:
    case exam::ItemType::InlineChoice:
    case exam::ItemType::Match:
    case exam::ItemType::Order:
    case exam::ItemType::GapMatch:
    case exam::ItemType::Hottext:
    case exam::ItemType::ExtendedText:
    case exam::ItemType::CaseSet: return Kind::None;
    }
    Q_UNREACHABLE();
}

QString ItemViewModel::stem() const
{
    return m_item == nullptr ? QString{} : toQt(m_item->stem);
}

QString ItemViewModel::points() const
{
    return m_item == nullptr ? QString{} : pointsText(m_item->points);
}

QString ItemViewModel::groupTitle() const
{
    return m_group == nullptr ? QString{} : toQt(m_group->title);
}

OptionModel* ItemViewModel::options()
{
    return &m_options;
}

int ItemViewModel::optionCount() const
{
    return m_options.rowCount();
}

int ItemViewModel::selectedCount() const
{
    return static_cast<int>(std::count_if(m_options.rows().begin(), m_options.rows().end(),
                                          [](const OptionModel::Row& row) { return row.selected; }));
}

}  // namespace gongyuan::client
