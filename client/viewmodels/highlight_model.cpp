// SPDX-License-Identifier: Apache-2.0

#include "highlight_model.h"

#include <QRegularExpression>

#include <algorithm>
#include <utility>

namespace gongyuan::client {
namespace {

constexpr int kColours = 3;
constexpr std::size_t kMost = 200;

// Ordered, without touching neighbours of one colour.
std::vector<HighlightModel::Mark> tidied(std::vector<HighlightModel::Mark> marks)
{
    std::sort(marks.begin(), marks.end(), [](const auto& a, const auto& b) { return a.from < b.from; });
    std::vector<HighlightModel::Mark> tidy;
    for (const HighlightModel::Mark& mark : marks) {
        if (!tidy.empty() && tidy.back().to >= mark.from && tidy.back().colour == mark.colour) {
            tidy.back().to = std::max(tidy.back().to, mark.to);
        } else {
            tidy.push_back(mark);
        }
    }
    return tidy;
}

}  // namespace

void HighlightModel::show(const QString& stored)
{
    static const QRegularExpression kMark{QStringLiteral("^([0-2]):([0-9]{1,6})-([0-9]{1,6})$")};
    std::vector<Mark> marks;
    for (const QString& part : stored.split(QLatin1Char{';'}, Qt::SkipEmptyParts)) {
        const auto match = kMark.match(part);
        const Mark mark{match.captured(2).toInt(), match.captured(3).toInt(), match.captured(1).toInt()};
        const bool after = marks.empty() || mark.from >= marks.back().to;
        if (match.hasMatch() && mark.from < mark.to && after && marks.size() < kMost) {
            marks.push_back(mark);
        }
    }
    replace(std::move(marks));
}

QString HighlightModel::stored() const
{
    QStringList parts;
    for (const Mark& mark : m_marks) {
        parts.append(QStringLiteral("%1:%2-%3").arg(mark.colour).arg(mark.from).arg(mark.to));
    }
    return parts.join(QLatin1Char{';'});
}

void HighlightModel::cut(int from, int to)
{
    std::vector<Mark> left;
    for (const Mark& mark : m_marks) {
        if (mark.from < from) {
            left.push_back({mark.from, std::min(mark.to, from), mark.colour});
        }
        if (mark.to > to) {
            left.push_back({std::max(mark.from, to), mark.to, mark.colour});
        }
    }
    m_marks = std::move(left);
}

void HighlightModel::mark(int from, int to, int colour)
{
    if (from < 0 || from >= to || colour < 0 || colour >= kColours || m_marks.size() >= kMost) {
        return;
    }
    const std::vector<Mark> before = m_marks;
    cut(from, to);
    std::vector<Mark> marks = std::exchange(m_marks, before);
    marks.push_back({from, to, colour});
    replace(tidied(std::move(marks)));
    Q_EMIT edited();
}

void HighlightModel::unmark(int from, int to)
{
    if (from >= to || !touches(from, to)) {
        return;
    }
    const std::vector<Mark> before = m_marks;
    cut(from, to);
    std::vector<Mark> marks = std::exchange(m_marks, before);
    replace(tidied(std::move(marks)));
    Q_EMIT edited();
}

bool HighlightModel::touches(int from, int to) const
{
    return std::any_of(m_marks.begin(), m_marks.end(),
                       [&](const Mark& mark) { return mark.from < to && from < mark.to; });
}

void HighlightModel::replace(std::vector<Mark> marks)
{
    beginResetModel();
    m_marks = std::move(marks);
    endResetModel();
    Q_EMIT countChanged();
}

const std::vector<HighlightModel::Mark>& HighlightModel::marks() const
{
    return m_marks;
}

int HighlightModel::count() const
{
    return static_cast<int>(m_marks.size());
}

int HighlightModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant HighlightModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const Mark& mark = m_marks[static_cast<std::size_t>(index.row())];
    switch (role) {
    case FromRole: return mark.from;
    case ToRole: return mark.to;
    case ColourRole: return mark.colour;
    default: return {};
    }
}

QHash<int, QByteArray> HighlightModel::roleNames() const
{
    return {{FromRole, "from"}, {ToRole, "to"}, {ColourRole, "colour"}};
}

}  // namespace gongyuan::client
