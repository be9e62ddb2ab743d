// SPDX-License-Identifier: Apache-2.0

#include "window.h"

#include <QEvent>
#include <QScreen>

namespace gongyuan::app {

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
    connect(&m_window, &QQuickWindow::frameSwapped, this, &WindowKeeper::shown, Qt::SingleShotConnection);
    if (m_options.windowed) {
        return;
    }
    m_window.setFlags(m_window.flags() | Qt::FramelessWindowHint);
    fill();
    connect(m_window.screen(), &QScreen::geometryChanged, this, &WindowKeeper::fill);
}

void WindowKeeper::fill()
{
    m_window.showFullScreen();
    m_window.setGeometry(m_window.screen()->geometry());
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
