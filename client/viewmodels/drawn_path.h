// SPDX-License-Identifier: Apache-2.0

// A path that is stroked or filled: icons, the outline of a portrait, a root sign, a QR code. Not Qt's Shape:
// without a graphics processor that one paints over everything when it is scrolled out of sight (Qt 6.4 sets
// no clip when the clip is empty), and it brings a library of its own.

#pragma once

#include "drawn_item.h"

#include <QColor>
#include <QPainterPath>
#include <QSizeF>
#include <QtQmlIntegration>

namespace gongyuan::client {

/// Understands M L H V C Z with numbers in the plane, h and v by so much, and O x y r, a circle; numbers are
/// separated by blanks or commas. What cannot be read ends the path.
QPainterPath pathFrom(const QString& text);

// The base in full: QML's tools do not find it otherwise.
class DrawnPath : public gongyuan::client::DrawnItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString path READ path WRITE setPath NOTIFY changed FINAL)
    Q_PROPERTY(QSizeF grid READ grid WRITE setGrid NOTIFY changed FINAL)
    Q_PROPERTY(QColor stroke READ stroke WRITE setStroke NOTIFY changed FINAL)
    Q_PROPERTY(QColor fill READ fill WRITE setFill NOTIFY changed FINAL)
    Q_PROPERTY(double weight READ weight WRITE setWeight NOTIFY changed FINAL)
    Q_PROPERTY(bool round READ round WRITE setRound NOTIFY changed FINAL)
    Q_PROPERTY(QList<qreal> dashes READ dashes WRITE setDashes NOTIFY changed FINAL)

public:
    explicit DrawnPath(QQuickItem* parent = nullptr);

    QString path() const { return m_text; }
    void setPath(const QString& path);
    /// The part of the path's plane that is as wide as the item.
    QSizeF grid() const { return m_grid; }
    void setGrid(const QSizeF& grid);
    QColor stroke() const { return m_stroke; }
    void setStroke(const QColor& colour);
    QColor fill() const { return m_fill; }
    void setFill(const QColor& colour);
    /// Of the stroke, on the grid; 0 draws none.
    double weight() const { return m_weight; }
    void setWeight(double weight);
    /// Ends and corners of the stroke.
    bool round() const { return m_round; }
    void setRound(bool round);
    /// Lengths of dash and gap as multiples of the weight; a solid line when there are none.
    QList<qreal> dashes() const { return m_dashes; }
    void setDashes(const QList<qreal>& dashes);

protected:
    Picture picture() const override { return {size(), {}}; }
    QString likeness() const override;
    void draw(QPainter& painter, QSizeF size) const override;

private:
    QString m_text;
    QPainterPath m_path;
    QSizeF m_grid{20, 20};
    QColor m_stroke{Qt::transparent};
    QColor m_fill{Qt::transparent};
    double m_weight = 0;
    bool m_round = true;
    QList<qreal> m_dashes;
};

}  // namespace gongyuan::client
