// SPDX-License-Identifier: Apache-2.0

// Items that draw a small picture of themselves. Equal pictures are one: a question map shows the same tick a
// hundred times. Not QQuickPaintedItem, which keeps a picture and a paint engine for each item, 12 KB of them
// for an icon.

#pragma once

#include <QImage>
#include <QMarginsF>
#include <QQuickItem>
#include <QSizeF>
#include <QString>
#include <QtQmlIntegration>

class QPainter;

namespace gongyuan::client {

class DrawnItem : public QQuickItem {
    Q_OBJECT
    QML_ANONYMOUS

public:
    explicit DrawnItem(QQuickItem* parent);

Q_SIGNALS:
    /// Of every property of the kinds.
    void changed();

protected:
    /// In points. With margins the picture is stretched between them to the size of the item.
    struct Picture {
        QSizeF size;
        QMarginsF margins;
    };

    virtual Picture picture() const = 0;
    /// Everything that draw() depends on, except size and antialiasing.
    virtual QString likeness() const = 0;
    virtual void draw(QPainter& painter, QSizeF size) const = 0;

    QSGNode* updatePaintNode(QSGNode* old, UpdatePaintNodeData* data) final;
    void geometryChange(const QRectF& now, const QRectF& before) final;
    void itemChange(ItemChange change, const ItemChangeData& value) final;

    /// Sets a property; another value than before asks for a new picture.
    template <typename Value>
    void set(Value& held, const Value& value)
    {
        if (held != value) {
            held = value;
            redraw();
            Q_EMIT changed();
        }
    }

private:
    QImage image(QSizeF points, double scale) const;
    void redraw();

    QSizeF m_drawn;  // size of the picture that the node has; empty when it needs a new one
};

}  // namespace gongyuan::client
