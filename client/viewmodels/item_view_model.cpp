// SPDX-License-Identifier: Apache-2.0

#include "item_view_model.h"

#include "option_order.h"
#include "text.h"

#include <algorithm>
#include <cassert>
#include <iterator>
#include <sstream>
#include <utility>

namespace gongyuan::client {

static_assert(static_cast<int>(ItemViewModel::Kind::Single) == static_cast<int>(exam::ItemType::Single) + 1);
static_assert(static_cast<int>(ItemViewModel::Kind::ExtendedText) ==
              static_cast<int>(exam::ItemType::ExtendedText) + 1);

ItemViewModel::ItemViewModel(Desk& desk, QObject* parent)
    : QObject{parent}
    , m_desk{desk}
    , m_gaps{desk}
    , m_numeric{desk}
    , m_pairs{desk}
    , m_order{desk}
    , m_writing{desk}
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
                struck += (struck.empty() ? "" : " ") + row.option.id;
            }
        }
        m_desk.setScratch("strike/" + m_item->id, struck, /*settled=*/true);
    });
    connect(&m_blocks, &BlockModel::pictureAsked, this, &ItemViewModel::pictureAsked);
    connect(&m_materials, &MaterialModel::pictureAsked, this, &ItemViewModel::pictureAsked);
    connect(&m_options, &OptionModel::pictureAsked, this, &ItemViewModel::pictureAsked);
    connect(m_pairs.places(), &PlaceModel::pictureAsked, this, &ItemViewModel::pictureAsked);
    connect(m_pairs.pool(), &PoolModel::pictureAsked, this, &ItemViewModel::pictureAsked);
    connect(&m_order, &OrderModel::pictureAsked, this, &ItemViewModel::pictureAsked);
}

void ItemViewModel::show(const exam::Group* group, const exam::Item* item)
{
    if (item != nullptr) {
        settle();
    }
    m_group = group;
    m_item = item;
    m_full = false;
    const exam::Group* about = group != nullptr && !group->materials.empty() ? group : nullptr;
    if (about != m_materialsOf) {
        // Kept from one question of a case to the next, so that the candidate finds the place again.
        m_materialsOf = about;
        m_materials.reset(about == nullptr ? std::vector<exam::Material>{} : about->materials);
    }
    m_blocks.reset(item == nullptr ? std::vector<exam::Block>{} : item->blocks);
    showOptions();
    m_gaps.show(item);
    m_numeric.show(item);
    m_pairs.show(item);
    m_order.show(item);
    m_writing.show(item);
    Q_EMIT changed();
    Q_EMIT answered();
}

void ItemViewModel::settle()
{
    m_gaps.settle();
    m_numeric.settle();
    m_writing.settle();
}

bool ItemViewModel::ofChoice() const
{
    return kind() == Kind::Single || kind() == Kind::Multiple || kind() == Kind::TrueFalse;
}

void ItemViewModel::showOptions()
{
    std::vector<OptionModel::Row> rows;
    if (ofChoice()) {
        const std::set<std::string> struck = this->struck();
        const auto& candidate = m_desk.view().candidate;
        for (const std::size_t at :
             optionOrder(*m_item, candidate ? candidate->admissionNo : std::string{})) {
            const exam::Option& option = m_item->options[at];
            rows.push_back({option, false, struck.contains(option.id)});
        }
    }
    m_options.reset(std::move(rows), kind() == Kind::Multiple);
    m_options.select(chosen());
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
        m_full = false;
        Q_EMIT answered();
    }
}

std::vector<std::string> ItemViewModel::chosen() const
{
    const exam::Answer* answer = m_item == nullptr || !ofChoice() ? nullptr : m_desk.answer(m_item->id);
    const auto* choice = answer == nullptr ? nullptr : std::get_if<exam::Choice>(answer);
    return choice == nullptr ? std::vector<std::string>{} : choice->options;
}

void ItemViewModel::choose(int row)
{
    if (kind() == Kind::Match || kind() == Kind::GapMatch) {
        m_pairs.takeOption(row);
        return;
    }
    if (!ofChoice() || row < 0 || row >= optionCount()) {
        return;
    }
    const OptionModel::Row& option = m_options.rows()[static_cast<std::size_t>(row)];
    const std::string& id = option.option.id;
    std::vector<std::string> options = kind() == Kind::Multiple ? chosen() : std::vector<std::string>{};
    if (option.selected) {
        options.erase(std::remove(options.begin(), options.end(), id), options.end());
    } else if (most() > 0 && static_cast<int>(options.size()) >= most()) {
        m_full = true;
        Q_EMIT answered();
        return;
    } else {
        options.insert(std::upper_bound(options.begin(), options.end(), id), id);
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
    return m_item == nullptr ? Kind::None : static_cast<Kind>(static_cast<int>(m_item->type) + 1);
}

QString ItemViewModel::itemId() const
{
    return m_item == nullptr ? QString{} : toQt(m_item->id);
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

bool ItemViewModel::typed() const
{
    switch (kind()) {
    case Kind::FillIn:
    case Kind::Numeric:
    case Kind::ExtendedText: return true;
    case Kind::Hottext: return m_item->correction;
    case Kind::None:
    case Kind::Single:
    case Kind::Multiple:
    case Kind::TrueFalse:
    case Kind::InlineChoice:
    case Kind::Match:
    case Kind::Order:
    case Kind::GapMatch: return false;
    }
    assert(false);
    return false;
}

bool ItemViewModel::inCase() const
{
    return m_item != nullptr && m_materialsOf != nullptr;
}

int ItemViewModel::material() const
{
    if (!inCase()) {
        return 0;
    }
    const auto& all = m_materialsOf->materials;
    const auto found = std::find_if(
        all.begin(), all.end(), [this](const exam::Material& each) { return each.id == m_item->material; });
    return found == all.end() ? 0 : static_cast<int>(found - all.begin());
}

QString ItemViewModel::caseTitle() const
{
    return inCase() ? toQt(m_materialsOf->materials[static_cast<std::size_t>(material())].title) : QString{};
}

std::pair<int, int> ItemViewModel::placeInCase() const
{
    int number = 0;
    int total = 0;
    if (inCase()) {
        for (const exam::Item& each : m_group->items) {
            total += each.material == m_item->material ? 1 : 0;
            number = &each == m_item ? total : number;
        }
    }
    return {number, total};
}

int ItemViewModel::caseNumber() const
{
    return placeInCase().first;
}

int ItemViewModel::caseTotal() const
{
    return placeInCase().second;
}

int ItemViewModel::optionCount() const
{
    return m_options.rowCount();
}

int ItemViewModel::selectedCount() const
{
    return static_cast<int>(chosen().size());
}

int ItemViewModel::fewest() const
{
    return kind() == Kind::Multiple ? m_item->minChoices : 0;
}

int ItemViewModel::most() const
{
    return kind() == Kind::Multiple ? m_item->maxChoices : 0;
}

}  // namespace gongyuan::client
