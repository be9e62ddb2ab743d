// SPDX-License-Identifier: Apache-2.0

#include "flow_text.h"

#include "passage.h"

#include <QAbstractTextDocumentLayout>
#include <QImage>
#include <QSizeF>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextLayout>

namespace gongyuan::client {
namespace {

const QUrl kNothing{QStringLiteral("gongyuan:nothing")};

QTextBlockFormat lines(qreal pitch)
{
    QTextBlockFormat format;
    format.setLineHeight(pitch, QTextBlockFormat::MinimumHeight);
    return format;
}

QPointF leftEnd(QTextDocument& document, int position)
{
    const QTextBlock block = document.findBlock(position);
    const QRectF place = document.documentLayout()->blockBoundingRect(block);
    const int inBlock = position - block.position();
    const QTextLine line = block.layout()->lineForTextPosition(inBlock);
    return {place.x() + line.cursorToX(inBlock), place.y() + line.y() + line.ascent()};
}

/// How many characters at the beginning close what stands before them.
qsizetype closing(const QString& text)
{
    static const QString kMarks{QStringLiteral("，。、；：！？）」』》〉】”’…,.;:!?)]")};
    qsizetype size = 0;
    while (size < text.size() && size < 2 && kMarks.contains(text[size])) {
        ++size;
    }
    return size;
}

}  // namespace

QStringList FlowText::tails(const QString& text) const
{
    QStringList tails;
    for (const QString& part : text.split(kGapMark).mid(1)) {
        tails.append(part.left(closing(part)));
    }
    return tails;
}

QVariantList FlowText::set(QQuickTextDocument* document, const QString& text, const QVariantList& sizes,
                           qreal width, qreal pitch)
{
    QTextDocument& made = *document->textDocument();
    made.setUndoRedoEnabled(false);
    made.clear();
    made.setTextWidth(width);
    // The picture that marks the room is not to be looked for anywhere.
    QImage nothing{1, 1, QImage::Format_ARGB32_Premultiplied};
    nothing.fill(Qt::transparent);
    made.addResource(QTextDocument::ImageResource, kNothing, nothing);
    QTextCursor cursor{&made};
    cursor.beginEditBlock();
    cursor.setBlockFormat(lines(pitch));
    int gap = 0;
    QList<int> positions;
    for (const QString& part : text.split(kGapMark)) {
        if (!positions.isEmpty() || gap > 0) {
            const QSizeF size = gap <= sizes.size() ? sizes[gap - 1].toSizeF() : QSizeF{};
            QTextImageFormat room;
            room.setName(kNothing.toString());
            room.setWidth(size.width());
            const bool tall = size.height() > pitch + 2;
            room.setHeight(tall ? size.height() : 1);
            room.setVerticalAlignment(tall ? QTextCharFormat::AlignMiddle : QTextCharFormat::AlignBaseline);
            positions.append(cursor.position());
            cursor.insertImage(room);
        }
        cursor.insertText(gap == 0 ? part : part.mid(closing(part)), QTextCharFormat{});
        ++gap;
    }
    cursor.endEditBlock();
    QVariantList points;
    for (const int position : positions) {
        points.append(leftEnd(made, position));
    }
    return points;
}

void FlowText::space(QQuickTextDocument* document, qreal pitch)
{
    QTextDocument& made = *document->textDocument();
    made.setUndoRedoEnabled(false);
    QTextBlockFormat format;
    format.setLineHeight(pitch, QTextBlockFormat::FixedHeight);
    QTextCursor cursor{&made};
    cursor.select(QTextCursor::Document);
    cursor.mergeBlockFormat(format);
}

}  // namespace gongyuan::client
