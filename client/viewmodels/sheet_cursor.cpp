// SPDX-License-Identifier: Apache-2.0

// Where the cursor stands in the sheet and what is being typed there: the other half of SheetModel.

#include "sheet_model.h"
#include "text.h"

#include <algorithm>

namespace gongyuan::client {

sheet::Range SheetModel::selection() const
{
    return {{std::min(m_anchor.column, m_current.column), std::min(m_anchor.row, m_current.row)},
            {std::max(m_anchor.column, m_current.column), std::max(m_anchor.row, m_current.row)}};
}

std::vector<sheet::Address> SheetModel::selected() const
{
    const sheet::Range range = selection();
    std::vector<sheet::Address> cells;
    for (int row = range.first.row; row <= range.last.row; ++row) {
        for (int column = range.first.column; column <= range.last.column; ++column) {
            cells.push_back({column, row});
        }
    }
    return cells;
}

bool SheetModel::referenced(sheet::Address address) const
{
    return std::any_of(
        m_references.begin(), m_references.end(),
        [address](const sheet::Reference& reference) { return reference.range.contains(address); });
}

QVariantList SheetModel::needs() const
{
    constexpr int kWidest = 26;
    QVariantList made;
    for (int column = 0; m_book && column < m_book->columns(); ++column) {
        int need = 0;
        for (int row = 0; row < m_book->rows(); ++row) {
            int width = 0;
            for (const QChar character : toQt(m_book->display({column, row}))) {
                width += character.unicode() < 0x2000 ? 1 : 2;
            }
            need = std::max(need, spill({column, row}) > 0 ? 0 : width);
        }
        made.append(std::min(need, kWidest));
    }
    return made;
}

int SheetModel::spill(sheet::Address address) const
{
    const sheet::Sheet& sheet = m_book->sheet();
    if (!std::holds_alternative<std::string>(sheet.value(address))) {
        return 0;
    }
    int cells = 0;
    for (int column = address.column + 1; column < m_book->columns(); ++column) {
        const sheet::Address next{column, address.row};
        if (!sheet.input(next).empty() || m_book->wanted(next) || next == m_current) {
            break;
        }
        ++cells;
    }
    return cells;
}

void SheetModel::moveTo(int row, int column, bool extend)
{
    if (!m_book) {
        return;
    }
    if (m_editing) {
        enter(0, 0);
    }
    m_current = {std::clamp(column, 0, m_book->columns() - 1), std::clamp(row, 0, m_book->rows() - 1)};
    if (!extend) {
        m_anchor = m_current;
    }
    repaint();
    Q_EMIT moved();
    Q_EMIT lineChanged();
}

void SheetModel::moveBy(int rows, int columns, bool extend)
{
    moveTo(m_current.row + rows, m_current.column + columns, extend);
}

void SheetModel::jump(int rows, int columns, bool extend)
{
    moveBy(rows * sheet::Sheet::kMaxRows, columns * sheet::Sheet::kMaxColumns, extend);
}

void SheetModel::selectAll()
{
    if (m_book && !m_editing) {
        m_anchor = {0, 0};
        moveTo(m_book->rows() - 1, m_book->columns() - 1, /*extend=*/true);
    }
}

bool SheetModel::edit(const QString& text, bool replace)
{
    if (!m_book || m_book->locked(m_current)) {
        return false;
    }
    const std::string_view own = m_book->sheet().input(m_current);
    m_editing = true;
    m_anchor = m_current;
    setLine(replace ? text : QString::fromUtf8(own.data(), static_cast<qsizetype>(own.size())));
    return true;
}

void SheetModel::setLine(const QString& text)
{
    if (!m_editing && (text == line() || !edit(text, /*replace=*/true))) {
        return;
    }
    m_line = text;
    m_references.clear();
    const std::string typed = fromQt(text);
    if (!typed.empty() && typed.front() == '=') {
        m_references = sheet::readFormula(typed, m_book->extent()).formula.references;
    }
    repaint();
    Q_EMIT lineChanged();
}

bool SheetModel::point(int row, int column)
{
    const bool waits = m_editing && m_line.startsWith(QLatin1Char{'='}) &&
                       QStringLiteral("=+-*/^&(,:<>").contains(m_line.back());
    if (waits) {
        setLine(m_line + toQt(sheet::toText({column, row})));
    }
    return waits;
}

void SheetModel::enter(int rows, int columns)
{
    if (m_editing) {
        m_editing = false;
        m_references.clear();
        if (const auto change = m_book->change(m_current, fromQt(m_line))) {
            apply({*change});
        }
    }
    if (rows != 0 || columns != 0) {
        moveBy(rows, columns, /*extend=*/false);
    } else {
        repaint();
        Q_EMIT lineChanged();
    }
}

void SheetModel::cancel()
{
    m_editing = false;
    m_references.clear();
    repaint();
    Q_EMIT lineChanged();
}

QString SheetModel::line() const
{
    if (m_editing || !m_book) {
        return m_editing ? m_line : QString{};
    }
    const std::string_view own = m_book->sheet().input(m_current);
    return QString::fromUtf8(own.data(), static_cast<qsizetype>(own.size()));
}

QString SheetModel::preview() const
{
    if (!m_editing || !m_line.startsWith(QLatin1Char{'='})) {
        return {};
    }
    return toQt(m_book->display(m_current, m_book->sheet().evaluate(fromQt(m_line), m_current)));
}

QString SheetModel::place() const
{
    const sheet::Range range = selection();
    const std::string first = sheet::toText(range.first);
    return toQt(range.count() == 1 ? first : first + ':' + sheet::toText(range.last));
}

bool SheetModel::currentLocked() const
{
    return m_book && m_book->locked(m_current);
}
bool SheetModel::editing() const
{
    return m_editing;
}
int SheetModel::currentRow() const
{
    return m_current.row;
}
int SheetModel::currentColumn() const
{
    return m_current.column;
}
int SheetModel::wanted() const
{
    return m_book ? m_book->wantedCount() : 0;
}
int SheetModel::filled() const
{
    return m_book ? m_book->filledCount() : 0;
}
bool SheetModel::canUndo() const
{
    return m_book && history()->canUndo();
}
bool SheetModel::canRedo() const
{
    return m_book && history()->canRedo();
}

}  // namespace gongyuan::client
