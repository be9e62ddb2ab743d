// SPDX-License-Identifier: Apache-2.0

#include "gap_text_model.h"

#include "answer_history.h"
#include "passage.h"
#include "text.h"

#include <algorithm>
#include <cassert>
#include <utility>

namespace gongyuan::client {
namespace {

bool isMine(const exam::Item& item)
{
    return item.type == exam::ItemType::FillIn || item.type == exam::ItemType::InlineChoice ||
           item.type == exam::ItemType::Hottext;
}

}  // namespace

GapTextModel::GapTextModel(Desk& desk, QObject* parent)
    : QAbstractListModel{parent}
    , m_desk{desk}
{
    connect(&desk, &Desk::questionChanged, this, &GapTextModel::follow);
    connect(&desk, &Desk::changed, this, [this] {
        if (!m_desk.view().candidate) {
            m_histories.clear();  // they are the candidate's
        }
    });
}

void GapTextModel::show(const exam::Item* item)
{
    beginResetModel();
    m_item = item != nullptr && isMine(*item) ? item : nullptr;
    m_passage = passageText(m_item);
    m_values = held();
    endResetModel();
    Q_EMIT reshaped();
    Q_EMIT edited();
}

EditHistory& GapTextModel::history()
{
    auto& kept = m_histories[m_item->id];
    if (kept == nullptr) {
        kept = std::make_unique<EditHistory>(earlierEdits(m_desk, m_item->id));
    }
    return *kept;
}

void GapTextModel::follow(const std::string& question)
{
    if (m_item != nullptr && m_item->id == question) {
        adopt();
    }
}

GapTextModel::Values GapTextModel::held() const
{
    const exam::Answer* answer = m_item == nullptr ? nullptr : m_desk.answer(m_item->id);
    return answer == nullptr ? Values{} : placesOf(*answer);
}

exam::Answer GapTextModel::answer(Values values) const
{
    if (values.empty()) {
        return exam::Answer{};
    }
    if (m_item->type == exam::ItemType::InlineChoice) {
        return exam::PairsAnswer{std::move(values)};
    }
    if (m_item->type == exam::ItemType::Hottext && !m_item->correction) {
        exam::Choice choice;
        for (const auto& [marked, unused] : values) {
            choice.options.push_back(marked);
        }
        return choice;
    }
    return exam::TextsAnswer{std::move(values)};
}

void GapTextModel::adopt()
{
    Values wanted = held();
    if (wanted == m_values) {
        return;
    }
    const Values before = std::exchange(m_values, std::move(wanted));
    for (int row = 0; row < rowCount(); ++row) {
        const auto was = before.find(gap(row).id);
        const std::string* now = value(gap(row));
        const bool same = now == nullptr ? was == before.end() : was != before.end() && was->second == *now;
        if (!same) {
            Q_EMIT dataChanged(index(row), index(row), {ValueRole, ChosenRole, MarkedRole});
        }
    }
    Q_EMIT edited();
}

bool GapTextModel::has(int row) const
{
    return m_item != nullptr && row >= 0 && row < rowCount();
}

const std::string* GapTextModel::value(const exam::Gap& gap) const
{
    const auto found = m_values.find(gap.id);
    return found == m_values.end() ? nullptr : &found->second;
}

int GapTextModel::chosen(const exam::Gap& gap) const
{
    const std::string* option = value(gap);
    const auto found =
        std::find_if(gap.options.begin(), gap.options.end(),
                     [option](const exam::Option& each) { return option != nullptr && each.id == *option; });
    return found == gap.options.end() ? -1 : static_cast<int>(found - gap.options.begin());
}

void GapTextModel::change(const std::string& gap, std::optional<std::string> value, bool typing)
{
    const auto found = m_values.find(gap);
    const std::optional<std::string> before =
        found == m_values.end() ? std::nullopt : std::optional<std::string>{found->second};
    if (before == value) {
        return;
    }
    const EditHistory::Edit edit{{gap, before, std::move(value)}};
    history().add(edit, typing);
    put(edit, /*forwards=*/true, !typing);
}

void GapTextModel::type(int row, const QString& text)
{
    if (!has(row)) {
        return;
    }
    const std::string& id = gap(row).id;
    std::optional<std::string> typed{fromQt(text)};
    if (m_item->type == exam::ItemType::FillIn && typed->empty()) {
        typed.reset();
    }
    if (m_item->type == exam::ItemType::FillIn || m_values.count(id) > 0) {
        change(id, std::move(typed), /*typing=*/true);
    }
}

void GapTextModel::choose(int row, int choice)
{
    if (!has(row) || choice >= static_cast<int>(gap(row).options.size())) {
        return;
    }
    const exam::Gap& at = gap(row);
    if (choice < 0 || choice == chosen(at)) {
        change(at.id, std::nullopt, /*typing=*/false);
    } else {
        change(at.id, at.options[static_cast<std::size_t>(choice)].id, /*typing=*/false);
    }
}

void GapTextModel::mark(int row, bool on)
{
    if (has(row) && m_item->type == exam::ItemType::Hottext) {
        const bool was = value(gap(row)) != nullptr;
        if (was != on) {
            change(gap(row).id, on ? std::optional<std::string>{std::string{}} : std::nullopt,
                   /*typing=*/false);
        }
    }
}

void GapTextModel::settle()
{
    if (m_item != nullptr && m_histories.count(m_item->id) > 0) {
        history().close();
        m_desk.setAnswer(m_item->id, answer(m_values), /*settled=*/true);
    }
}

void GapTextModel::put(const EditHistory::Edit& edit, bool forwards, bool settled)
{
    if (edit.empty()) {
        return;
    }
    Values values = m_values;
    for (const EditHistory::Change& change : edit) {
        const auto& value = forwards ? change.after : change.before;
        if (value) {
            values[change.place] = *value;
        } else {
            values.erase(change.place);
        }
    }
    m_desk.setAnswer(m_item->id, answer(std::move(values)), settled);
}

void GapTextModel::undo()
{
    if (m_item != nullptr) {
        put(history().undo(), /*forwards=*/false, /*settled=*/true);
    }
}

void GapTextModel::redo()
{
    if (m_item != nullptr) {
        put(history().redo(), /*forwards=*/true, /*settled=*/true);
    }
}

int GapTextModel::answered() const
{
    return static_cast<int>(m_values.size());
}

int GapTextModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() || m_item == nullptr ? 0 : static_cast<int>(m_item->gaps.size());
}

QVariant GapTextModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const exam::Gap& at = gap(index.row());
    switch (role) {
    case WidthRole: return at.width;
    case NumericRole: return at.type == exam::FieldType::Number || at.type == exam::FieldType::Money;
    case ValueRole: {
        const bool typed = m_item->type != exam::ItemType::InlineChoice && value(at) != nullptr;
        return typed ? toQt(*value(at)) : QString{};
    }
    case ChoicesRole: {
        QStringList choices;
        for (const exam::Option& option : at.options) {
            choices.append(toQt(option.text));
        }
        return choices;
    }
    case ChosenRole: return chosen(at);
    case WordsRole: return toQt(at.text);
    case MarkedRole: return value(at) != nullptr;
    case CorrectionRole: return m_item->correction;
    case OwnerRole: return QVariant::fromValue(const_cast<GapTextModel*>(this));
    default: return {};
    }
}

QHash<int, QByteArray> GapTextModel::roleNames() const
{
    return {{WidthRole, "wide"},      {NumericRole, "numeric"},       {ValueRole, "value"},
            {ChoicesRole, "choices"}, {ChosenRole, "chosen"},         {WordsRole, "words"},
            {MarkedRole, "marked"},   {CorrectionRole, "correction"}, {OwnerRole, "owner"}};
}

}  // namespace gongyuan::client
