// SPDX-License-Identifier: Apache-2.0

// A short countdown that the candidate sees and may stop: before a section is handed in, and before a section
// begins by itself.

#pragma once

#include <QObject>
#include <QTimer>
#include <QtQmlIntegration>

#include <chrono>

namespace gongyuan::client {

class CountdownViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Part of DeskViewModel.")
    Q_PROPERTY(int seconds READ seconds NOTIFY changed FINAL)
    Q_PROPERTY(bool running READ running NOTIFY changed FINAL)

public:
    explicit CountdownViewModel(std::chrono::seconds length, QObject* parent = nullptr);

    int seconds() const;
    bool running() const;

    Q_INVOKABLE void start();
    Q_INVOKABLE void cancel();

Q_SIGNALS:
    void changed();
    /// It ran to its end.
    void finished();

private:
    void tick();

    std::chrono::seconds m_length;
    std::chrono::seconds m_left{0};
    QTimer m_timer;
};

}  // namespace gongyuan::client
