// SPDX-License-Identifier: Apache-2.0

#include "rounded_box.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace gongyuan::client {

RoundedBox::RoundedBox(QQuickItem* parent)
    : DrawnItem{parent}
{
}

DrawnItem::Picture RoundedBox::picture() const
{
    const QSizeF whole{std::round(width()), std::round(height())};
    const double corner = std::ceil(std::max(m_radius, m_borderWidth)) + 1;
    const double least = 2 * corner + 1;
    const bool wide = whole.width() > least;
    const bool high = whole.height() > least;
    return {{wide ? least : whole.width(), high ? least : whole.height()},
            {wide ? corner : 0, high ? corner : 0, wide ? corner : 0, high ? corner : 0}};
}

QString RoundedBox::likeness() const
{
    return QStringLiteral("%1 %2 %3 %4")
        .arg(m_radius)
        .arg(m_borderWidth)
        .arg(m_color.name(QColor::HexArgb), m_borderColor.name(QColor::HexArgb));
}

void RoundedBox::draw(QPainter& painter, QSizeF size) const
{
    const double radius = std::min({m_radius, size.width() / 2, size.height() / 2});
    const QRectF outer{{0, 0}, size};
    painter.setPen(Qt::NoPen);
    if (m_borderWidth > 0) {
        painter.setBrush(m_borderColor);
        painter.drawRoundedRect(outer, radius, radius);
        painter.setCompositionMode(QPainter::CompositionMode_Source);
    }
    const double within = std::max(0.0, radius - m_borderWidth);
    painter.setBrush(m_color);
    painter.drawRoundedRect(outer.adjusted(m_borderWidth, m_borderWidth, -m_borderWidth, -m_borderWidth),
                            within, within);
}

void RoundedBox::setColor(const QColor& colour)
{
    set(m_color, colour);
}

void RoundedBox::setRadius(double radius)
{
    set(m_radius, radius);
}

void RoundedBox::setBorderWidth(double width)
{
    set(m_borderWidth, width);
}

void RoundedBox::setBorderColor(const QColor& colour)
{
    set(m_borderColor, colour);
}

}  // namespace gongyuan::client
