// SPDX-License-Identifier: Apache-2.0

// Typesetting that QML's own texts cannot do: a passage with room for inputs in its lines, and the line
// height of an editor. Works on the document of a TextEdit; knows nothing of questions.

#pragma once

#include <QObject>
#include <QQuickTextDocument>
#include <QStringList>
#include <QVariantList>
#include <QtQmlIntegration>

namespace gongyuan::client {

class FlowText : public QObject {
    Q_OBJECT
    QML_ELEMENT

public:
    using QObject::QObject;

    /// For each U+FFFC of the text the punctuation right behind it, which must not begin a line: the piece
    /// that stands there brings it along, and `set` leaves it out.
    Q_INVOKABLE QStringList tails(const QString& text) const;

    /// Sets `text` in lines of `pitch` pixels, broken at `width`. Each U+FFFC in it becomes room as wide and
    /// high as its entry of `sizes` (QML sizes); what is higher than a line stands with its middle on the
    /// base line. Returns a point for each: its left end on the base line.
    Q_INVOKABLE QVariantList set(QQuickTextDocument* document, const QString& text, const QVariantList& sizes,
                                 qreal width, qreal pitch);

    /// Gives every line of the editor this height in pixels. Steps taken back are not this document's
    /// business.
    Q_INVOKABLE void space(QQuickTextDocument* document, qreal pitch);
};

}  // namespace gongyuan::client
