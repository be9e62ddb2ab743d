// SPDX-License-Identifier: Apache-2.0

#include "reading_layout.h"

#include <QAbstractTextDocumentLayout>
#include <QEvent>
#include <QRectF>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>

#include <algorithm>

namespace gongyuan::client {

void ReadingLayout::setDocument(QObject* given)
{
    auto* document = qobject_cast<QQuickTextDocument*>(given);
    if (m_document == document) {
        return;
    }
    if (m_document != nullptr) {
        m_document->textDocument()->disconnect(this);
        m_document->parent()->removeEventFilter(this);
    }
    m_document = document;
    if (document != nullptr) {
        document->parent()->installEventFilter(this);
        connect(document->textDocument(), &QTextDocument::contentsChanged, this, &ReadingLayout::apply);
    }
    apply();
    Q_EMIT documentChanged();
}

bool ReadingLayout::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride && watched->property("readOnly").toBool()) {
        event->ignore();
        return true;
    }
    return QObject::eventFilter(watched, event);
}

void ReadingLayout::setLineHeight(double height)
{
    if (qFuzzyCompare(m_lineHeight, height)) {
        return;
    }
    m_lineHeight = height;
    apply();
    Q_EMIT lineHeightChanged();
}

void ReadingLayout::apply()
{
    if (m_document == nullptr || m_lineHeight <= 0 || m_applying) {
        return;
    }
    QTextDocument* text = m_document->textDocument();
    const QTextBlock first = text->firstBlock();
    if (qFuzzyCompare(first.blockFormat().lineHeight(), m_lineHeight)) {
        return;
    }
    m_applying = true;
    QTextBlockFormat format;
    format.setLineHeight(m_lineHeight, QTextBlockFormat::FixedHeight);
    QTextCursor cursor{text};
    cursor.select(QTextCursor::Document);
    cursor.mergeBlockFormat(format);
    m_applying = false;
}

QVariantList ReadingLayout::stretch(int from, int to) const
{
    QVariantList found;
    if (m_document == nullptr) {
        return found;
    }
    const QTextDocument* text = m_document->textDocument();
    for (QTextBlock block = text->findBlock(from); block.isValid() && block.position() < to;
         block = block.next()) {
        const QPointF origin = text->documentLayout()->blockBoundingRect(block).topLeft();
        const QTextLayout* layout = block.layout();
        for (int at = 0; at < layout->lineCount(); ++at) {
            const QTextLine line = layout->lineAt(at);
            const int begin = std::max(from - block.position(), line.textStart());
            const int end = std::min(to - block.position(), line.textStart() + line.textLength());
            if (begin < end) {
                const double left = line.cursorToX(begin);
                const double right = line.cursorToX(end);
                found.append(QRectF{origin.x() + left, origin.y() + line.y(), right - left, line.height()});
            }
        }
    }
    return found;
}

}  // namespace gongyuan::client
