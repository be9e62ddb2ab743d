// SPDX-License-Identifier: Apache-2.0

#include "drawn_item.h"

#include <QCache>
#include <QPainter>
#include <QQuickWindow>
#include <QSGNinePatchNode>

#include <cmath>

namespace gongyuan::client {
namespace {

constexpr int kMostBytes = 512 << 10;  // of pictures kept for the next item that looks the same

// Of the thread that draws: the software renderer's is the application's, a graphics processor's may be
// another.
QCache<QString, QImage>& pictures()
{
    thread_local QCache<QString, QImage> cache{kMostBytes};
    return cache;
}

QSize pixelsOf(QSizeF points, double scale)
{
    return {static_cast<int>(std::ceil(points.width() * scale)),
            static_cast<int>(std::ceil(points.height() * scale))};
}

}  // namespace

DrawnItem::DrawnItem(QQuickItem* parent)
    : QQuickItem{parent}
{
    setFlag(ItemHasContents);
    setAntialiasing(true);
}

QSGNode* DrawnItem::updatePaintNode(QSGNode* old, UpdatePaintNodeData* /*data*/)
{
    auto* node = static_cast<QSGNinePatchNode*>(old);
    const Picture picture = this->picture();
    const double scale = window()->effectiveDevicePixelRatio();
    if (picture.size.isEmpty()) {
        delete node;
        return nullptr;
    }
    if (node == nullptr) {
        node = window()->createNinePatchNode();
        m_drawn = {};
    }
    if (m_drawn != picture.size) {
        // The node takes the texture.
        node->setTexture(window()->createTextureFromImage(image(picture.size, scale)));
        m_drawn = picture.size;
    }
    const QMarginsF& margins = picture.margins;
    node->setBounds(
        QRectF{{0, 0}, margins.isNull() ? QSizeF{pixelsOf(picture.size, scale)} / scale : size()});
    node->setPadding(margins.left(), margins.top(), margins.right(), margins.bottom());
    node->setDevicePixelRatio(scale);
    node->update();
    return node;
}

QImage DrawnItem::image(QSizeF points, double scale) const
{
    const QString key = QStringLiteral("%1 %2x%3 %4 %5 %6")
                            .arg(QLatin1String{metaObject()->className()})
                            .arg(points.width())
                            .arg(points.height())
                            .arg(scale)
                            .arg(antialiasing())
                            .arg(likeness());
    if (const QImage* same = pictures().object(key)) {
        return *same;
    }
    QImage canvas{pixelsOf(points, scale), QImage::Format_ARGB32_Premultiplied};
    canvas.fill(Qt::transparent);
    {
        QPainter painter{&canvas};
        painter.setRenderHint(QPainter::Antialiasing, antialiasing());
        painter.scale(scale, scale);
        draw(painter, points);
    }
    QImage drawn = canvas.copy();  // without the canvas' paint engine
    pictures().insert(key, new QImage{drawn}, static_cast<int>(drawn.sizeInBytes()));
    return drawn;
}

void DrawnItem::geometryChange(const QRectF& now, const QRectF& before)
{
    if (now.size() != before.size()) {
        update();
    }
    QQuickItem::geometryChange(now, before);
}

void DrawnItem::itemChange(ItemChange change, const ItemChangeData& value)
{
    if (change == ItemDevicePixelRatioHasChanged || change == ItemSceneChange ||
        change == ItemAntialiasingHasChanged) {
        redraw();
    }
    QQuickItem::itemChange(change, value);
}

void DrawnItem::redraw()
{
    m_drawn = {};
    update();
}

}  // namespace gongyuan::client
