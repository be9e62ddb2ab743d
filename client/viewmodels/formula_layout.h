// SPDX-License-Identifier: Apache-2.0

// Where the parts of a formula stand: texts on their base lines, bars of fractions, root signs. Drawn by QML
// with the texts of every screen; spoken as one line.

#pragma once

#include <QObject>
#include <QPointF>
#include <QVariantList>
#include <QtQmlIntegration>

namespace gongyuan::client {

class FormulaLayout : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString text READ text WRITE setText NOTIFY changed FINAL)
    Q_PROPERTY(QString family READ family WRITE setFamily NOTIFY changed FINAL)
    Q_PROPERTY(qreal pixels READ pixels WRITE setPixels NOTIFY changed FINAL)
    Q_PROPERTY(qreal width READ width NOTIFY changed FINAL)
    Q_PROPERTY(qreal height READ height NOTIFY changed FINAL)
    Q_PROPERTY(QVariantList texts READ texts NOTIFY changed FINAL)
    Q_PROPERTY(QVariantList bars READ bars NOTIFY changed FINAL)
    Q_PROPERTY(QVariantList roots READ roots NOTIFY changed FINAL)

public:
    using QObject::QObject;

    QString text() const { return m_text; }
    /// In the notation of shared/exam/README.md; a text that is no formula is set as it stands.
    void setText(const QString& text);
    QString family() const { return m_family; }
    void setFamily(const QString& family);
    qreal pixels() const { return m_pixels; }
    /// Size of the type.
    void setPixels(qreal pixels);

    qreal width() const { return m_width; }
    qreal height() const { return m_height; }
    /// Maps of `text`, `x`, `base` (of the line), `pixels`.
    QVariantList texts() const { return m_texts; }
    /// Rectangles.
    QVariantList bars() const { return m_bars; }
    /// Rectangles: each holds a root sign whose roof is its upper edge.
    QVariantList roots() const { return m_roots; }

Q_SIGNALS:
    void changed();

private:
    void arrange();

    QString m_text;
    QString m_family;
    qreal m_pixels = 18;
    qreal m_width = 0;
    qreal m_height = 0;
    QVariantList m_texts;
    QVariantList m_bars;
    QVariantList m_roots;
};

}  // namespace gongyuan::client
