// SPDX-License-Identifier: Apache-2.0

#include "lockdown/window_watch.h"

#include <QScreen>

#include <chrono>

namespace gongyuan::lockdown {
namespace {

constexpr std::chrono::milliseconds kAgain{250};
constexpr std::chrono::seconds kLate{2};

}  // namespace

WindowWatch::WindowWatch(QWindow& window)
    : m_window{window}
{
    m_again.setSingleShot(true);
    m_late.setSingleShot(true);
    connect(&m_again, &QTimer::timeout, this, &WindowWatch::retake);
    connect(&m_late, &QTimer::timeout, this, [this] {
        if (!m_lost) {
            return;
        }
        m_locked = true;
        if (!whole()) {
            Q_EMIT noticed({code::kFocus, "another window is in front and does not go", true});
        } else {
            Q_EMIT noticed({code::kKeyboardLost, "another program holds the keyboard", true});
        }
    });
    connect(&m_window, &QWindow::activeChanged, this, &WindowWatch::check);
    connect(&m_window, &QWindow::visibilityChanged, this, &WindowWatch::check);
}

Status WindowWatch::start()
{
    if (!m_window.setKeyboardGrabEnabled(true)) {
        return Error{Errc::Platform, "the display does not grant the keyboard"};
    }
    m_on = true;
    m_grabbed = true;
    m_settled = whole();
    check();
    return done();
}

void WindowWatch::stop()
{
    m_on = false;
    m_lost = m_locked = false;
    m_again.stop();
    m_late.stop();
    m_window.setKeyboardGrabEnabled(false);
}

bool WindowWatch::whole() const
{
    const bool shown = m_window.visibility() == QWindow::FullScreen && m_window.isActive();
    return shown && m_window.geometry().contains(m_window.screen()->geometry());
}

void WindowWatch::check()
{
    if (!m_on || m_lost || (whole() && m_grabbed)) {
        return;
    }
    m_lost = true;
    m_late.start(kLate);
    m_again.start(0);
}

void WindowWatch::retake()
{
    if (!whole()) {
        m_window.showFullScreen();
        m_window.setGeometry(m_window.screen()->geometry());
        m_window.raise();
        m_window.requestActivate();
    }
    // A grab ends when the window was hidden for a moment, and says nothing; so it is asked for again.
    m_grabbed = m_window.setKeyboardGrabEnabled(true);
    if (!m_grabbed || !whole()) {
        m_again.start(kAgain);
        return;
    }
    m_late.stop();
    m_lost = false;
    if (m_settled && !m_locked) {
        Q_EMIT noticed({code::kFocus, "the window or the keyboard was lost and taken back at once", false});
    }
    m_locked = false;
    m_settled = true;
}

}  // namespace gongyuan::lockdown
