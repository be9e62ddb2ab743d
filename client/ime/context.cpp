// SPDX-License-Identifier: Apache-2.0

#include "context.h"

#include "field.h"

#include <QGuiApplication>
#include <QInputMethodEvent>
#include <QInputMethodQueryEvent>
#include <QWindow>
#include <qpa/qplatformintegration.h>

#include <algorithm>
#include <private/qguiapplication_p.h>

namespace gongyuan::ime {

void useOwnInputMethod()
{
    qputenv("QT_IM_MODULE", "gongyuan");
    qunsetenv("QT_IM_MODULES");
}

Context::Context()
{
    connect(&m_method, &InputMethod::edited, this, &Context::send);
    connect(&m_method, &InputMethod::characterWanted, this,
            [this](QChar& character) { character = before(); });
    qGuiApp->installEventFilter(this);
}

Context* Context::installed()
{
    return qobject_cast<Context*>(QGuiApplicationPrivate::platformIntegration()->inputContext());
}

void Context::setFocusObject(QObject* object)
{
    if (object != m_target) {
        m_method.finish();  // into the field it was typed in
    }
    m_target = object;
    look();
    if (m_opener && m_method.chinese()) {
        // A cell of a sheet opens its line with the letter; the word that it begins is composed like any
        // other.
        QMetaObject::invokeMethod(
            this, [this, letter = *m_opener] { compose(letter); }, Qt::QueuedConnection);
        m_opener.reset();
    }
}

void Context::compose(char letter)
{
    if (m_target != nullptr && before() == QLatin1Char{letter}) {
        QInputMethodEvent event;
        event.setCommitString({}, -1, 1);
        QCoreApplication::sendEvent(m_target, &event);
        m_method.start(letter);
    }
}

void Context::update(Qt::InputMethodQueries queries)
{
    if (queries & (Qt::ImEnabled | Qt::ImHints)) {
        look();
    }
}

void Context::invokeAction(QInputMethod::Action action, int /*cursorPosition*/)
{
    if (action == QInputMethod::Click) {
        m_method.finish();
    }
}

void Context::look()
{
    Field field = Field::None;
    if (m_target != nullptr) {
        QInputMethodQueryEvent query{Qt::ImEnabled | Qt::ImHints | Qt::ImReadOnly};
        QCoreApplication::sendEvent(m_target, &query);
        if (query.value(Qt::ImEnabled).toBool() && !query.value(Qt::ImReadOnly).toBool()) {
            field = fieldOf(Qt::InputMethodHints{query.value(Qt::ImHints).toInt()});
        }
    }
    m_method.enter(field);
}

void Context::send(const QString& text, const QString& line)
{
    if (m_target == nullptr) {
        return;
    }
    QList<QInputMethodEvent::Attribute> attributes;
    if (!line.isEmpty()) {
        QTextCharFormat underlined;
        underlined.setUnderlineStyle(QTextCharFormat::SingleUnderline);
        if (m_method.tint().isValid()) {
            underlined.setForeground(m_method.tint());
        }
        const int length = static_cast<int>(line.size());
        attributes.append({QInputMethodEvent::TextFormat, 0, length, underlined});
        attributes.append({QInputMethodEvent::Cursor, length, 1, QVariant{}});
    }
    QInputMethodEvent event{line, attributes};
    event.setCommitString(text);
    QCoreApplication::sendEvent(m_target, &event);
}

QChar Context::before() const
{
    if (m_target == nullptr) {
        return {};
    }
    QInputMethodQueryEvent query{Qt::ImSurroundingText | Qt::ImCursorPosition};
    QCoreApplication::sendEvent(m_target, &query);
    const QString text = query.value(Qt::ImSurroundingText).toString();
    const int at = query.value(Qt::ImCursorPosition).toInt();
    return at > 0 && at <= text.size() ? text[at - 1] : QChar{};
}

bool Context::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::ShortcutOverride:
        if (m_method.claims(*static_cast<QKeyEvent*>(event))) {
            event->accept();
            return true;
        }
        return false;
    case QEvent::KeyPress:
        // The window has every key first; what reaches an item has been here before.
        if (!watched->isWindowType()) {
            return false;
        }
        m_opener.reset();
        if (m_method.press(*static_cast<QKeyEvent*>(event))) {
            return true;
        }
        if (const auto letter = characterOf(*static_cast<QKeyEvent*>(event));
            letter && *letter >= 'a' && *letter <= 'z' && m_method.field() == Field::None) {
            m_opener = letter;
        }
        return false;
    case QEvent::KeyRelease:
        return watched->isWindowType() && m_method.release(*static_cast<QKeyEvent*>(event));
    default: return false;
    }
}

}  // namespace gongyuan::ime
