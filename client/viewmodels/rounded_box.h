// SPDX-License-Identifier: Apache-2.0

// A rectangle with round corners and a border inside its edge. Looks as Qt's Rectangle does; that one keeps,
// without a graphics processor, a picture of its corner and a paint engine, 12 KB for every box on the
// screen.

#pragma once

#include "drawn_item.h"

#include <QColor>
#include <QtQmlIntegration>

namespace gongyuan::client {

// The base in full: QML's tools do not find it otherwise.
class RoundedBox : public gongyuan::client::DrawnItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QColor color READ color WRITE setColor NOTIFY changed FINAL)
    Q_PROPERTY(double radius READ radius WRITE setRadius NOTIFY changed FINAL)
    Q_PROPERTY(double borderWidth READ borderWidth WRITE setBorderWidth NOTIFY changed FINAL)
    Q_PROPERTY(QColor borderColor READ borderColor WRITE setBorderColor NOTIFY changed FINAL)

public:
    explicit RoundedBox(QQuickItem* parent = nullptr);

    QColor color() const { return m_color; }
    void setColor(const QColor& colour);
    /// Points, at most half of the shorter side counts.
    double radius() const { return m_radius; }
    void setRadius(double radius);
    /// Points; 0 draws none.
    double borderWidth() const { return m_borderWidth; }
    void setBorderWidth(double width);
    QColor borderColor() const { return m_borderColor; }
    void setBorderColor(const QColor& colour);

protected:
    Picture picture() const override;
    QString likeness() const override;
    void draw(QPainter& painter, QSizeF size) const override;

private:
    QColor m_color{Qt::white};
    double m_radius = 0;
    double m_borderWidth = 0;
    QColor m_borderColor{Qt::black};
};

}  // namespace gongyuan::client
