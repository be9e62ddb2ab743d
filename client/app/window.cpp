// SPDX-License-Identifier: Apache-2.0

#include "window.h"

#include "keyboard_grab.h"

#include <QEvent>
#include <QLoggingCategory>
#include <QScreen>

#include <utility>

namespace gongyuan::app {
namespace {

Q_LOGGING_CATEGORY(screen, "gongyuan.screen")

}  // namespace

QRect windowPlace(const QGuiApplication& /*application*/, const Options& options)
{
    const QRect whole = QGuiApplication::primaryScreen()->geometry();
    return options.windowed ? QRect{whole.topLeft(), *options.windowed} : whole;
}

WindowKeeper::WindowKeeper(QQuickWindow& window, const Options& options)
    : m_window{window}
    , m_options{options}
{
    m_window.installEventFilter(this);
    if (m_options.windowed) {
        return;
    }
    m_window.setFlags(m_window.flags() | Qt::FramelessWindowHint);
    fill();
    connect(m_window.screen(), &QScreen::geometryChanged, this, &WindowKeeper::fill);
    // The server grants a grab only to a window that is on the screen.
    connect(&m_window, &QQuickWindow::frameSwapped, this, &WindowKeeper::guard, Qt::SingleShotConnection);
}

void WindowKeeper::fill()
{
    m_window.showFullScreen();
    m_window.setGeometry(m_window.screen()->geometry());
}

void WindowKeeper::guard()
{
    if (QGuiApplication::platformName() != QLatin1String("xcb")) {
        return;  // on the kernel's display there is nobody to take keys from
    }
    lockdown::Measures measures;
    measures.push_back(std::make_unique<KeyboardGrab>(m_window));
    auto lockdown = lockdown::Lockdown::enter(std::move(measures));
    if (lockdown) {
        m_lockdown.emplace(std::move(lockdown).value());
    } else {
        qCWarning(screen, "%s", lockdown.error().detail.c_str());
    }
}

bool WindowKeeper::eventFilter(QObject* watched, QEvent* event)
{
    // A window manager's "close" is no way out of an exam.
    if (watched == &m_window && event->type() == QEvent::Close && !m_options.windowed) {
        event->ignore();
        return true;
    }
    return QObject::eventFilter(watched, event);
}

}  // namespace gongyuan::app
