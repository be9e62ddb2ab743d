// SPDX-License-Identifier: Apache-2.0

// Where the one window stands: all of the screen, always. X11 without a window manager does not resize a
// window that asks for full screen, so its size is set from the screen, and again when the screen changes.

#pragma once

#include "options.h"

#include <QGuiApplication>
#include <QObject>
#include <QQuickWindow>
#include <QRect>

namespace gongyuan::app {

QRect windowPlace(const QGuiApplication& application, const Options& options);

class WindowKeeper : public QObject {
    Q_OBJECT

public:
    /// Both outlive the keeper.
    WindowKeeper(QQuickWindow& window, const Options& options);

    bool eventFilter(QObject* watched, QEvent* event) override;

Q_SIGNALS:
    /// The first picture is on the screen; earlier no display grants a keyboard.
    void shown();

private:
    void fill();

    QQuickWindow& m_window;
    const Options& m_options;
};

}  // namespace gongyuan::app
