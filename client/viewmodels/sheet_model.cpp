// SPDX-License-Identifier: Apache-2.0

#include "sheet_model.h"

#include "answer_history.h"
#include "formula_shift.h"
#include "text.h"

#include <algorithm>
#include <numeric>

namespace gongyuan::client {

SheetModel::SheetModel(Desk& desk, QObject* parent)
    : QAbstractTableModel{parent}
    , m_desk{desk}
{
    connect(&desk, &Desk::questionChanged, this, &SheetModel::follow);
    connect(&desk, &Desk::changed, this, [this] {
        if (!m_desk.view().candidate) {
            m_histories.clear();  // they are the candidate's
            m_left.clear();
        }
    });
}

void SheetModel::show(const exam::Task* task)
{
    if (m_editing) {
        enter(0, 0);
    }
    if (m_book) {
        m_left[m_task->id] = m_current;
    }
    beginResetModel();
    m_task = task;
    m_book.reset();
    const auto* widget = task == nullptr ? nullptr : std::get_if<exam::SheetWidget>(&task->widget);
    if (widget != nullptr) {
        m_book = std::make_unique<SheetBook>(*widget);
    }
    m_current = m_anchor = whereLeft();
    endResetModel();
    if (m_book) {
        follow(m_task->id);
    }
    Q_EMIT reshaped();
    Q_EMIT moved();
    Q_EMIT lineChanged();
}

EditHistory* SheetModel::history() const
{
    if (!m_book) {
        return nullptr;
    }
    auto& kept = m_histories[m_task->id];
    if (kept == nullptr) {
        kept = std::make_unique<EditHistory>(earlierEdits(m_desk, m_task->id));
    }
    return kept.get();
}

sheet::Address SheetModel::whereLeft() const
{
    if (!m_book) {
        return {};
    }
    const auto left = m_left.find(m_task->id);
    if (left != m_left.end()) {
        return left->second;
    }
    const auto place = history()->lastPlace();
    return place ? sheet::addressFromText(*place).value_or(sheet::Address{}) : sheet::Address{};
}

void SheetModel::follow(const std::string& question)
{
    if (!m_book || m_task->id != question) {
        return;
    }
    const exam::Answer* answer = m_desk.answer(question);
    const auto* held = answer == nullptr ? nullptr : std::get_if<exam::SheetAnswer>(answer);
    m_book->adopt(held == nullptr ? std::map<std::string, std::string>{} : held->cells);
    repaint();
    Q_EMIT edited();
    Q_EMIT lineChanged();
}

void SheetModel::put(const EditHistory::Edit& edit, bool forwards)
{
    if (!m_book || edit.empty()) {
        return;
    }
    for (const EditHistory::Change& change : edit) {
        m_book->put(change.place, forwards ? change.after : change.before);
    }
    const auto& typed = m_book->typed();
    m_desk.setAnswer(m_task->id, typed.empty() ? exam::Answer{} : exam::Answer{exam::SheetAnswer{typed}},
                     /*settled=*/true);
    repaint();
    Q_EMIT edited();
    Q_EMIT lineChanged();
}

void SheetModel::apply(const EditHistory::Edit& edit)
{
    if (!edit.empty()) {
        history()->add(edit);
        put(edit, /*forwards=*/true);
    }
}

void SheetModel::undo()
{
    if (m_book && !m_editing) {
        put(history()->undo(), /*forwards=*/false);
    }
}

void SheetModel::redo()
{
    if (m_book && !m_editing) {
        put(history()->redo(), /*forwards=*/true);
    }
}

void SheetModel::restore()
{
    if (!m_book) {
        return;
    }
    cancel();
    EditHistory::Edit edit;
    for (const auto& [place, text] : m_book->typed()) {
        edit.push_back({place, text, std::nullopt});
    }
    apply(edit);
}

EditHistory::Edit SheetModel::emptied() const
{
    EditHistory::Edit edit;
    for (const sheet::Address address : selected()) {
        if (const auto change = m_book->change(address, std::string{})) {
            edit.push_back(*change);
        }
    }
    return edit;
}

void SheetModel::empty()
{
    if (m_book) {
        apply(emptied());
    }
}

void SheetModel::copy()
{
    if (!m_book) {
        return;
    }
    m_copied.clear();
    m_copiedFrom = selection().first;
    for (const sheet::Address address : selected()) {
        m_copied.push_back({address, std::string{m_book->sheet().input(address)}});
    }
}

void SheetModel::cut()
{
    copy();
    empty();
}

void SheetModel::paste()
{
    if (!m_book) {
        return;
    }
    const sheet::Address to = selection().first;
    EditHistory::Edit edit;
    for (const Copied& copied : m_copied) {
        const int columns = to.column - m_copiedFrom.column;
        const int rows = to.row - m_copiedFrom.row;
        const sheet::Address target{copied.from.column + columns, copied.from.row + rows};
        if (const auto change =
                m_book->change(target, shifted(copied.input, m_book->extent(), columns, rows))) {
            edit.push_back(*change);
        }
    }
    apply(edit);
}

void SheetModel::fillDown()
{
    if (!m_book) {
        return;
    }
    const sheet::Range range = selection();
    EditHistory::Edit edit;
    for (const sheet::Address address : selected()) {
        const sheet::Address top{address.column, range.first.row};
        const std::string source{m_book->sheet().input(top)};
        if (const auto change = m_book->change(
                address, shifted(source, m_book->extent(), 0, address.row - range.first.row))) {
            edit.push_back(*change);
        }
    }
    apply(edit);
}

void SheetModel::repaint()
{
    if (m_book) {
        Q_EMIT dataChanged(index(0, 0), index(m_book->rows() - 1, m_book->columns() - 1));
    }
}

QVariantList SheetModel::shares() const
{
    QVariantList made;
    if (m_book) {
        const std::vector<int>& widths = m_book->widths();
        const int total = std::accumulate(widths.begin(), widths.end(), 0);
        for (int column = 0; column < m_book->columns(); ++column) {
            const auto at = static_cast<std::size_t>(column);
            made.append(total > 0 && at < widths.size() ? static_cast<double>(widths[at]) / total
                                                        : 1.0 / m_book->columns());
        }
    }
    return made;
}

int SheetModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() || !m_book ? 0 : m_book->rows();
}

int SheetModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() || !m_book ? 0 : m_book->columns();
}

QVariant SheetModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || !m_book) {
        return {};
    }
    const sheet::Address address{index.column(), index.row()};
    const bool edits = m_editing && address == m_current;
    switch (role) {
    case ShownRole: return edits ? m_line : toQt(m_book->display(address));
    case AlignmentRole:
        if (edits) {
            return static_cast<int>(Qt::AlignLeft);
        }
        switch (sheet::alignment(m_book->sheet().value(address))) {
        case sheet::Alignment::Left: return static_cast<int>(Qt::AlignLeft);
        case sheet::Alignment::Right: return static_cast<int>(Qt::AlignRight);
        case sheet::Alignment::Centre: return static_cast<int>(Qt::AlignHCenter);
        }
        return {};
    case BoldRole: return m_book->bold(address);
    case LockedRole: return m_book->locked(address);
    case WantedRole: return m_book->wanted(address);
    case CurrentRole: return address == m_current;
    case SelectedRole: return selection().contains(address);
    case ReferencedRole: return referenced(address);
    case FaultyRole: return std::holds_alternative<sheet::CellError>(m_book->sheet().value(address));
    case EditedRole: return edits;
    case SpillRole: return spill(address);
    default: return {};
    }
}

QVariant SheetModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole) {
        return {};
    }
    return orientation == Qt::Horizontal ? QVariant{QString{QChar{u'A' + section}}} : QVariant{section + 1};
}

QHash<int, QByteArray> SheetModel::roleNames() const
{
    return {{ShownRole, "shown"},       {AlignmentRole, "alignment"},
            {BoldRole, "bold"},         {LockedRole, "locked"},
            {WantedRole, "wanted"},     {CurrentRole, "current"},
            {SelectedRole, "selected"}, {ReferencedRole, "referenced"},
            {FaultyRole, "faulty"},     {EditedRole, "edited"},
            {SpillRole, "spill"}};
}

}  // namespace gongyuan::client
