// SPDX-License-Identifier: Apache-2.0

// Hears from the kernel when somebody sets the wall clock or the machine wakes from sleep. Neither moves a
// candidate's time, which is counted on another clock; both are worth a line.

#pragma once

#include "core/result.h"
#include "lockdown/incident.h"

#include <QObject>
#include <QSocketNotifier>

#include <chrono>
#include <functional>
#include <memory>
#include <vector>

namespace gongyuan::lockdown {

struct Clocks {
    std::chrono::milliseconds wall{};   // CLOCK_REALTIME
    std::chrono::milliseconds boot{};   // CLOCK_BOOTTIME: goes on while the machine sleeps
    std::chrono::milliseconds awake{};  // CLOCK_MONOTONIC: does not
};

/// Of the system.
Clocks readClocks();

/// Sleep longer than this locks: absence needs a proctor, as after a crash.
constexpr std::chrono::seconds kLongestSleep{120};

/// What happened between two readings; steps of the clock below two seconds are the time service at work.
std::vector<Incident> changesBetween(const Clocks& before, const Clocks& now);

class ClockWatch final : public QObject {
    Q_OBJECT

public:
    explicit ClockWatch(std::function<Clocks()> clocks = readClocks);
    ~ClockWatch() override;

    Status start();
    void stop();
    /// Compares with the reading before.
    void look();

Q_SIGNALS:
    void noticed(const gongyuan::lockdown::Incident& incident);
    /// The machine slept: whatever else is watched must be looked at again.
    void woke();

private:
    Status arm();

    std::function<Clocks()> m_clocks;
    Clocks m_before;
    int m_timer = -1;
    std::unique_ptr<QSocketNotifier> m_notifier;
};

}  // namespace gongyuan::lockdown
