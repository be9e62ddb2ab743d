// SPDX-License-Identifier: Apache-2.0

// Hears from the kernel when an input device or a disk is plugged in and when a display connector changes:
// event-driven, without udevd and without rights.

#pragma once

#include "core/result.h"
#include "lockdown/incident.h"
#include "lockdown/uevent.h"

#include <QObject>
#include <QSocketNotifier>
#include <QTimer>

#include <memory>
#include <vector>

namespace gongyuan::lockdown {

class DeviceWatch final : public QObject {
    Q_OBJECT

public:
    DeviceWatch();
    ~DeviceWatch() override;

    /// Platform when the kernel gives no socket for it.
    Status start();
    void stop();
    /// As the socket does.
    void take(const Uevent& event);

Q_SIGNALS:
    void noticed(const gongyuan::lockdown::Incident& incident);
    /// The displays must be counted again.
    void displaysChanged();

private:
    void read();
    void tellInputs();

    int m_socket = -1;
    std::unique_ptr<QSocketNotifier> m_notifier;
    std::vector<std::string> m_inputs;  // one plug brings several devices; they are told together
    QTimer m_inputTimer;
};

}  // namespace gongyuan::lockdown
