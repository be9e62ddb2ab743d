// SPDX-License-Identifier: Apache-2.0

// The input method as Qt sees it: a platform input context for fields and focus, and a filter on the
// application for keys, because only X11 offers keys to an input context while eglfs, linuxfb and offscreen
// do not.
//
// It is made by a plugin that is linked in (plugin.h), so that no file of the system is loaded in its place.

#pragma once

#include "input_method.h"

#include <QPointer>
#include <QTextCharFormat>
#include <qpa/qplatforminputcontext.h>

#include <optional>

namespace gongyuan::ime {

class Context : public QPlatformInputContext {
    Q_OBJECT

public:
    Context();

    /// The one the running application has, or nullptr when useOwnInputMethod() was not called before it.
    static Context* installed();

    InputMethod& method() { return m_method; }

    bool isValid() const override { return true; }
    void reset() override { m_method.forget(); }
    void commit() override { m_method.finish(); }
    void update(Qt::InputMethodQueries queries) override;
    /// A click into what is being composed ends it.
    void invokeAction(QInputMethod::Action action, int cursorPosition) override;
    void setFocusObject(QObject* object) override;

    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void look();
    void send(const QString& text, const QString& line);
    QChar before() const;
    void compose(char letter);

    InputMethod m_method;
    QPointer<QObject> m_target;
    std::optional<char> m_opener;  // a letter that is being delivered to something that takes no text
};

/// Before the application is made: Qt asks for our context and for no other.
void useOwnInputMethod();

}  // namespace gongyuan::ime
