// SPDX-License-Identifier: Apache-2.0

// Where the one window stands: all of the screen, always. X11 without a window manager does not resize a
// window that asks for full screen, so its size is set from the screen, and again when the screen changes.

#pragma once

#include "lockdown/lockdown.h"
#include "options.h"

#include <QGuiApplication>
#include <QObject>
#include <QQuickWindow>
#include <QRect>

#include <optional>

namespace gongyuan::app {

QRect windowPlace(const QGuiApplication& application, const Options& options);

class WindowKeeper : public QObject {
    Q_OBJECT

public:
    /// Both outlive the keeper.
    WindowKeeper(QQuickWindow& window, const Options& options);

    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void fill();
    void guard();

    QQuickWindow& m_window;
    const Options& m_options;
    std::optional<lockdown::Lockdown> m_lockdown;
};

}  // namespace gongyuan::app
