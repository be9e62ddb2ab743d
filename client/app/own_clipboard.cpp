// SPDX-License-Identifier: Apache-2.0

#include "own_clipboard.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QVariant>
#include <QWindow>

namespace gongyuan::app {
namespace {

bool isInput(const QObject& item)
{
    return item.inherits("QQuickTextInput") || item.inherits("QQuickTextEdit");
}

bool isHidden(const QObject& item)
{
    const QVariant echo = item.property("echoMode");
    return echo.isValid() && echo.toInt() != 0;
}

void removeSelection(QObject& item)
{
    const int from = item.property("selectionStart").toInt();
    const int to = item.property("selectionEnd").toInt();
    if (from < to) {
        QMetaObject::invokeMethod(&item, "remove", Q_ARG(int, from), Q_ARG(int, to));
    }
}

}  // namespace

OwnClipboard::OwnClipboard(QGuiApplication& application)
{
    application.installEventFilter(this);
    QClipboard* system = QGuiApplication::clipboard();
    connect(system, &QClipboard::changed, this, [system](QClipboard::Mode mode) {
        const bool ours = mode == QClipboard::Selection   ? system->ownsSelection()
                          : mode == QClipboard::Clipboard ? system->ownsClipboard()
                                                          : system->ownsFindBuffer();
        if (ours) {
            system->clear(mode);
        }
    });
}

bool OwnClipboard::eventFilter(QObject* watched, QEvent* event)
{
    if (qobject_cast<QWindow*>(watched) == nullptr) {
        return false;
    }
    switch (event->type()) {
    case QEvent::KeyPress: return edit(*static_cast<QKeyEvent*>(event));
    case QEvent::MouseButtonPress:
    case QEvent::MouseButtonRelease:
    case QEvent::MouseButtonDblClick:
        // The middle button would paste X11's selection.
        return static_cast<QMouseEvent*>(event)->button() == Qt::MiddleButton;
    case QEvent::DragEnter:
    case QEvent::DragMove:
    case QEvent::Drop: return true;
    default: return false;
    }
}

bool OwnClipboard::edit(const QKeyEvent& key)
{
    const bool copy = key.matches(QKeySequence::Copy);
    const bool cut = key.matches(QKeySequence::Cut);
    const bool pasted = key.matches(QKeySequence::Paste);
    QObject* input = QGuiApplication::focusObject();
    if ((!copy && !cut && !pasted) || input == nullptr || !isInput(*input)) {
        return false;  // a sheet has a buffer of its own
    }
    const bool readOnly = input->property("readOnly").toBool();
    if (pasted) {
        if (!readOnly) {
            paste(*input);
        }
        return true;
    }
    const QString chosen = input->property("selectedText").toString();
    if (!chosen.isEmpty() && !isHidden(*input)) {
        m_text = chosen;
        if (cut && !readOnly) {
            removeSelection(*input);
        }
    }
    return true;
}

void OwnClipboard::paste(QObject& input) const
{
    if (m_text.isEmpty()) {
        return;
    }
    removeSelection(input);
    QString text = m_text;
    // QML separates paragraphs of a selection by U+2029.
    text.replace(QChar::ParagraphSeparator, QLatin1Char{'\n'});
    if (input.inherits("QQuickTextInput")) {
        text.replace(QLatin1Char{'\n'}, QLatin1Char{' '});
    }
    QMetaObject::invokeMethod(&input, "insert", Q_ARG(int, input.property("cursorPosition").toInt()),
                              Q_ARG(QString, text));
}

}  // namespace gongyuan::app
