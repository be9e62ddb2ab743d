// SPDX-License-Identifier: Apache-2.0

#include "pictures.h"

#include <QBuffer>
#include <QCryptographicHash>
#include <QImage>
#include <QPainter>
#include <QPainterPath>

#include <functional>
#include <string>

namespace gongyuan::client {
namespace {

Picture drawn(int width, int height, const std::string& alt, const std::function<void(QPainter&)>& draw)
{
    QImage canvas{width, height, QImage::Format_RGB32};
    canvas.fill(Qt::white);
    QPainter painter{&canvas};
    painter.setRenderHint(QPainter::Antialiasing);
    draw(painter);
    painter.end();
    QByteArray png;
    QBuffer buffer{&png};
    buffer.open(QIODevice::WriteOnly);
    canvas.save(&buffer, "PNG");
    Picture made;
    made.image.asset = QCryptographicHash::hash(png, QCryptographicHash::Sha256).toHex().toStdString();
    made.image.alt = alt;
    made.image.width = width;
    made.image.height = height;
    const auto bytes = std::as_bytes(std::span{png.constData(), static_cast<std::size_t>(png.size())});
    made.png.assign(bytes.begin(), bytes.end());
    return made;
}

QPen stroke(qreal width)
{
    QPen pen{QColor{0x21, 0x1e, 0x1a}, width};
    pen.setCapStyle(Qt::RoundCap);
    pen.setJoinStyle(Qt::RoundJoin);
    return pen;
}

Picture mark(const std::string& alt, const std::function<void(QPainter&)>& draw)
{
    return drawn(180, 120, alt, [&draw](QPainter& painter) {
        painter.setPen(stroke(3));
        painter.drawRect(3, 3, 174, 114);
        painter.setPen(stroke(5));
        draw(painter);
    });
}

}  // namespace

Picture barChart()
{
    return drawn(720, 360,
                 "柱形图：1 月 82 单，2 月 60 单，3 月 164 单，4 月 190 单，5 月 236 单，6 月 210 单",
                 [](QPainter& painter) {
                     constexpr int kFloor = 320;
                     painter.setPen(QPen{QColor{0xdc, 0xd5, 0xc6}, 1});
                     for (int line = 1; line <= 5; ++line) {
                         painter.drawLine(50, kFloor - line * 56, 690, kFloor - line * 56);
                     }
                     painter.setPen(stroke(2));
                     painter.drawLine(50, kFloor, 690, kFloor);
                     painter.drawLine(50, 30, 50, kFloor);
                     int x = 84;
                     for (const int orders : {82, 60, 164, 190, 236, 210}) {
                         painter.fillRect(x, kFloor - orders * 280 / 250, 60, orders * 280 / 250,
                                          QColor{0x54, 0x4e, 0x44});
                         x += 100;
                     }
                 });
}

Picture blank(int width, int height)
{
    return drawn(width, height, "灰色", [width, height](QPainter& painter) {
        painter.fillRect(0, 0, width, height, QColor{0x89, 0x81, 0x70});
    });
}

std::vector<Picture> handlingMarks()
{
    return {mark("高脚杯",
                 [](QPainter& painter) {
                     QPainterPath glass{{66, 24}};
                     glass.cubicTo(66, 66, 78, 70, 90, 70);
                     glass.cubicTo(102, 70, 114, 66, 114, 24);
                     glass.closeSubpath();
                     painter.drawPath(glass);
                     painter.drawLine(90, 70, 90, 98);
                     painter.drawLine(70, 98, 110, 98);
                 }),
            mark("两个向上的箭头，下面一条横线",
                 [](QPainter& painter) {
                     for (const int x : {66, 114}) {
                         painter.drawLine(x, 84, x, 28);
                         painter.drawLine(x - 14, 46, x, 26);
                         painter.drawLine(x + 14, 46, x, 26);
                     }
                     painter.drawLine(48, 98, 132, 98);
                 }),
            mark("雨伞和雨滴",
                 [](QPainter& painter) {
                     painter.drawArc(46, 30, 88, 88, 0, 180 * 16);
                     painter.drawLine(46, 74, 134, 74);
                     painter.drawLine(90, 74, 90, 100);
                     painter.drawArc(78, 92, 12, 16, 180 * 16, 180 * 16);
                     painter.drawLine(60, 14, 56, 24);
                     painter.drawLine(92, 10, 88, 20);
                     painter.drawLine(124, 14, 120, 24);
                 }),
            mark("叠放的两个箱子", [](QPainter& painter) {
                painter.drawRect(52, 22, 76, 36);
                painter.drawRect(52, 64, 76, 36);
            })};
}

}  // namespace gongyuan::client
