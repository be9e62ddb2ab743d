// SPDX-License-Identifier: Apache-2.0

// SIGTERM, SIGINT and SIGHUP as an event of the application. They come from the service manager or from root;
// no key of the exam sends one.

#pragma once

#include <QObject>
#include <QSocketNotifier>

#include <memory>

namespace gongyuan::app {

class EndSignal final : public QObject {
    Q_OBJECT

public:
    /// From now on these signals only ask. There is one such object in a process.
    EndSignal();
    /// Later ones end the program as ever.
    ~EndSignal() override;

Q_SIGNALS:
    void asked();

private:
    std::unique_ptr<QSocketNotifier> m_notifier;
};

}  // namespace gongyuan::app
