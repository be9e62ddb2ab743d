// SPDX-License-Identifier: Apache-2.0

// Guards this machine as far as its level allows: puts the measures in force, all or none, keeps the
// watchers, and says when nothing of an exam may be shown. Measures are in force from the first picture to
// the end of the program, not from login to receipt: who logs in types an admission number under guard, and
// between two candidates nothing is open either.

#pragma once

#include "lockdown/clock_watch.h"
#include "lockdown/device_watch.h"
#include "lockdown/display_watch.h"
#include "lockdown/incident.h"
#include "lockdown/key_filter.h"
#include "lockdown/lockdown.h"
#include "lockdown/machine.h"
#include "lockdown/x11_clipboards.h"

#include <QGuiApplication>
#include <QObject>
#include <QTimer>
#include <QWindow>

#include <filesystem>
#include <functional>
#include <optional>
#include <string>

namespace gongyuan::lockdown {

class Warden final : public QObject {
    Q_OBJECT

public:
    struct Place {
        GuardLevel level = GuardLevel::Desktop;
        std::string platform;         // of Qt
        std::filesystem::path state;  // folder for what must be put back after a crash
    };

    /// Application and window outlive the warden.
    Warden(QGuiApplication& application, QWindow& window, Place place);
    ~Warden() override;

    /// The window is on the screen: puts the measures in force, and tries again until it works.
    void start();
    bool inForce() const { return m_lockdown.has_value(); }
    /// Level, platform and what weakens them, as the room and the sheet name it.
    std::string guard() const;

    /// Why nothing may be shown now: the code of an incident and what to do about it, for staff. Both empty
    /// when all is well.
    const std::string& cover() const { return m_cover; }
    const std::string& coverDetail() const { return m_coverDetail; }
    /// A section begins or goes on: what is still wrong is told again.
    void recheck();

Q_SIGNALS:
    void noticed(const gongyuan::lockdown::Incident& incident);
    void coverChanged();
    void guardChanged();

private:
    Measures measures();
    void tryAgain();
    void tellMachine();
    void updateCover();

    QGuiApplication& m_application;
    QWindow& m_window;
    Place m_place;
    std::optional<std::string> m_virtual;
    std::string m_remote;
    KeyFilter m_keys;
    DeviceWatch m_devices;
    ClockWatch m_clock;
    DisplayWatch m_displays;
    X11Clipboards m_clipboards;
    std::optional<Lockdown> m_lockdown;
    QTimer m_again;
    std::string m_problem;  // why the measures are not in force
    std::string m_cover = code::kNotYet;
    std::string m_coverDetail;
};

}  // namespace gongyuan::lockdown
