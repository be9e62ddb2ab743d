// SPDX-License-Identifier: Apache-2.0

#include "pairs_view_model.h"

#include "option_order.h"
#include "passage.h"
#include "text.h"

#include <utility>

namespace gongyuan::client {

PairsViewModel::PairsViewModel(Desk& desk, QObject* parent)
    : QObject{parent}
    , m_desk{desk}
    , m_places{*this}
    , m_pool{*this}
{
    connect(&desk, &Desk::questionChanged, this, [this](const std::string& question) {
        if (m_item != nullptr && m_item->id == question) {
            adopt();
        }
    });
}

QString PairsViewModel::heldLetter() const
{
    return optionLetter(m_option);
}

void PairsViewModel::show(const exam::Item* item)
{
    const bool mine =
        item != nullptr && (item->type == exam::ItemType::Match || item->type == exam::ItemType::GapMatch);
    m_item = mine ? item : nullptr;
    m_passage = passageText(m_item);
    m_place = -1;
    m_option = -1;
    std::vector<exam::Option> pool;
    std::vector<exam::Option> places;
    if (mine) {
        const auto& candidate = m_desk.view().candidate;
        for (const std::size_t at : optionOrder(*item, candidate ? candidate->admissionNo : std::string{})) {
            pool.push_back(item->options[at]);
        }
        places = item->prompts;
        for (const exam::Gap& gap : item->gaps) {
            places.push_back({gap.id, std::string{}, false, std::nullopt});
        }
    }
    m_pool.reset(std::move(pool));
    m_places.reset(std::move(places));
    Q_EMIT reshaped();
    adopt();
}

PairsViewModel::Pairs PairsViewModel::held() const
{
    const exam::Answer* answer = m_item == nullptr ? nullptr : m_desk.answer(m_item->id);
    const auto* pairs = answer == nullptr ? nullptr : std::get_if<exam::PairsAnswer>(answer);
    return pairs == nullptr ? Pairs{} : pairs->pairs;
}

QStringList PairsViewModel::words() const
{
    QStringList words;
    for (const exam::Option& option : m_pool.options()) {
        words.append(toQt(option.text.empty() && option.image ? option.image->alt : option.text));
    }
    return words;
}

void PairsViewModel::adopt()
{
    m_pairs = held();
    mark();
}

void PairsViewModel::mark()
{
    std::set<std::string> used;
    std::map<std::string, int> options;
    for (const auto& [place, option] : m_pairs) {
        used.insert(option);
        options.emplace(place, m_pool.find(option));
    }
    m_pool.mark(used, m_option);
    m_places.mark(options, m_place);
    Q_EMIT edited();
}

void PairsViewModel::aim(int place)
{
    if (place != m_place && place < m_places.rowCount()) {
        m_place = place;
        mark();
    }
}

void PairsViewModel::takePlace(int place)
{
    if (m_option >= 0) {
        m_place = -1;
        put(place, std::exchange(m_option, -1));
    } else {
        aim(place);
    }
}

void PairsViewModel::takeOption(int option)
{
    if (option < 0 || option >= m_pool.rowCount()) {
        return;
    }
    if (m_place >= 0) {
        m_option = -1;
        put(std::exchange(m_place, -1), option);
        return;
    }
    m_option = option == m_option ? -1 : option;
    mark();
}

void PairsViewModel::put(int place, int option)
{
    if (place < 0 || place >= m_places.rowCount() || option < 0 || option >= m_pool.rowCount()) {
        return;
    }
    const std::string& there = m_places.id(place);
    const std::string& moved = m_pool.options()[static_cast<std::size_t>(option)].id;
    Pairs pairs = m_pairs;
    if (const auto found = pairs.find(there); found != pairs.end() && found->second == moved) {
        pairs.erase(found);  // chosen again: taken back
    } else {
        if (!reuse()) {
            std::erase_if(pairs, [&moved](const auto& pair) { return pair.second == moved; });
        }
        pairs[there] = moved;
    }
    store(pairs);
}

void PairsViewModel::clear(int place)
{
    if (place >= 0 && place < m_places.rowCount()) {
        Pairs pairs = m_pairs;
        pairs.erase(m_places.id(place));
        store(pairs);
    }
}

void PairsViewModel::letGo()
{
    m_place = -1;
    m_option = -1;
    mark();
}

void PairsViewModel::store(const Pairs& pairs)
{
    if (pairs != m_pairs) {
        m_desk.setAnswer(m_item->id, pairs.empty() ? exam::Answer{} : exam::Answer{exam::PairsAnswer{pairs}},
                         /*settled=*/true);
    }
    mark();
}

}  // namespace gongyuan::client
