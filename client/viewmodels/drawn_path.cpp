// SPDX-License-Identifier: Apache-2.0

#include "drawn_path.h"

#include <QPainter>
#include <QPen>

#include <array>
#include <span>

namespace gongyuan::client {
namespace {

/// Reads a path's letters and numbers one after the other.
class Reader {
public:
    explicit Reader(QStringView text)
        : m_text{text}
    {
    }

    /// The next command, or nothing at the end.
    QChar command()
    {
        skip();
        if (m_text.isEmpty() || !m_text.front().isLetter()) {
            return {};
        }
        const QChar letter = m_text.front();
        m_text = m_text.mid(1);
        return letter;
    }

    bool numbers(std::span<double> wanted)
    {
        for (double& number : wanted) {
            skip();
            qsizetype end = 0;
            while (end < m_text.size() && (m_text[end].isDigit() || m_text[end] == QLatin1Char{'.'} ||
                                           (end == 0 && m_text[end] == QLatin1Char{'-'}))) {
                ++end;
            }
            bool good = false;
            number = m_text.left(end).toDouble(&good);
            if (!good) {
                return false;
            }
            m_text = m_text.mid(end);
        }
        return true;
    }

private:
    void skip()
    {
        while (!m_text.isEmpty() && (m_text.front().isSpace() || m_text.front() == QLatin1Char{','})) {
            m_text = m_text.mid(1);
        }
    }

    QStringView m_text;
};

bool add(QPainterPath& path, QChar command, Reader& reader)
{
    std::array<double, 6> n{};
    const auto first = [&n](std::size_t count) { return std::span{n}.first(count); };
    const QPointF at = path.currentPosition();
    switch (command.unicode()) {
    case 'M':
        if (!reader.numbers(first(2))) return false;
        path.moveTo(n[0], n[1]);
        return true;
    case 'L':
        if (!reader.numbers(first(2))) return false;
        path.lineTo(n[0], n[1]);
        return true;
    case 'H':
    case 'h':
        if (!reader.numbers(first(1))) return false;
        path.lineTo(command == QLatin1Char{'h'} ? at.x() + n[0] : n[0], at.y());
        return true;
    case 'V':
    case 'v':
        if (!reader.numbers(first(1))) return false;
        path.lineTo(at.x(), command == QLatin1Char{'v'} ? at.y() + n[0] : n[0]);
        return true;
    case 'C':
        if (!reader.numbers(first(6))) return false;
        path.cubicTo(n[0], n[1], n[2], n[3], n[4], n[5]);
        return true;
    case 'O':
        if (!reader.numbers(first(3))) return false;
        path.addEllipse(QPointF{n[0], n[1]}, n[2], n[2]);
        return true;
    case 'Z':
    case 'z': path.closeSubpath(); return true;
    default: return false;
    }
}

}  // namespace

QPainterPath pathFrom(const QString& text)
{
    QPainterPath path;
    path.setFillRule(Qt::WindingFill);
    Reader reader{text};
    while (add(path, reader.command(), reader)) {
    }
    return path;
}

DrawnPath::DrawnPath(QQuickItem* parent)
    : DrawnItem{parent}
{
}

QString DrawnPath::likeness() const
{
    QString dashes;
    for (const qreal length : m_dashes) {
        dashes += QStringLiteral("%1,").arg(length);
    }
    return QStringLiteral("%1 %2 %3 %4 %5 %6 ")
               .arg(m_grid.width())
               .arg(m_stroke.name(QColor::HexArgb), m_fill.name(QColor::HexArgb))
               .arg(m_weight)
               .arg(m_round)
               .arg(dashes) +
           m_text;
}

void DrawnPath::draw(QPainter& painter, QSizeF size) const
{
    const double factor = m_grid.width() > 0 ? size.width() / m_grid.width() : 1;
    painter.scale(factor, factor);
    QPen pen{Qt::NoPen};
    if (m_weight > 0) {
        pen = QPen{m_stroke, m_weight, Qt::SolidLine, m_round ? Qt::RoundCap : Qt::FlatCap,
                   m_round ? Qt::RoundJoin : Qt::MiterJoin};
        if (!m_dashes.isEmpty()) {
            pen.setDashPattern(m_dashes);
        }
    }
    painter.setPen(pen);
    painter.setBrush(m_fill);
    painter.drawPath(m_path);
}

void DrawnPath::setPath(const QString& path)
{
    if (path != m_text) {
        m_path = pathFrom(path);
    }
    set(m_text, path);
}

void DrawnPath::setGrid(const QSizeF& grid)
{
    set(m_grid, grid);
}

void DrawnPath::setStroke(const QColor& colour)
{
    set(m_stroke, colour);
}

void DrawnPath::setFill(const QColor& colour)
{
    set(m_fill, colour);
}

void DrawnPath::setWeight(double weight)
{
    set(m_weight, weight);
}

void DrawnPath::setRound(bool round)
{
    set(m_round, round);
}

void DrawnPath::setDashes(const QList<qreal>& dashes)
{
    set(m_dashes, dashes);
}

}  // namespace gongyuan::client
