// SPDX-License-Identifier: Apache-2.0

// Line height of a text that can be selected, and where its lines are: QML's TextEdit knows neither.

#pragma once

#include <QObject>
#include <QPointer>
#include <QQuickTextDocument>
#include <QVariantList>
#include <QtQmlIntegration>

namespace gongyuan::client {

class ReadingLayout : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QObject* document READ document WRITE setDocument NOTIFY documentChanged FINAL)
    Q_PROPERTY(double lineHeight READ lineHeight WRITE setLineHeight NOTIFY lineHeightChanged FINAL)

public:
    using QObject::QObject;

    /// `textDocument` of a TextEdit.
    QObject* document() const { return m_document; }
    void setDocument(QObject* document);
    /// In pixels.
    double lineHeight() const { return m_lineHeight; }
    void setLineHeight(double height);

    /// The rectangles, one for each line, that the text between the two positions covers.
    Q_INVOKABLE QVariantList stretch(int from, int to) const;

protected:
    /// A text edit that is read only claims every key before shortcuts are tried (Qt 6.4); it must not.
    bool eventFilter(QObject* watched, QEvent* event) override;

Q_SIGNALS:
    void documentChanged();
    void lineHeightChanged();

private:
    void apply();

    QPointer<QQuickTextDocument> m_document;
    double m_lineHeight = 0;
    bool m_applying = false;
};

}  // namespace gongyuan::client
