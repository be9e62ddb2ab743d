// SPDX-License-Identifier: Apache-2.0

// On a desktop our window is in front, fills the screen and has every key. When it loses one of these it is
// taken back at once; what cannot be had back within two seconds locks.

#pragma once

#include "core/result.h"
#include "lockdown/incident.h"

#include <QObject>
#include <QTimer>
#include <QWindow>

namespace gongyuan::lockdown {

class WindowWatch final : public QObject {
    Q_OBJECT

public:
    /// The window outlives the watch.
    explicit WindowWatch(QWindow& window);

    /// Precondition: the window is on the screen. Platform when the display does not grant the keyboard.
    Status start();
    void stop();

Q_SIGNALS:
    void noticed(const gongyuan::lockdown::Incident& incident);

private:
    bool whole() const;
    void check();
    void retake();

    QWindow& m_window;
    QTimer m_again;
    QTimer m_late;
    bool m_on = false;
    bool m_grabbed = false;
    bool m_lost = false;  // and not taken back yet
    bool m_locked = false;
    bool m_settled = false;  // it had everything once
};

}  // namespace gongyuan::lockdown
