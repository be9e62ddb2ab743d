// SPDX-License-Identifier: Apache-2.0

// Stands before everything that may hear a key, the input method included, and lets only listed keys through.
// What was dropped is counted and told in one line a minute, never key by key.

#pragma once

#include "lockdown/incident.h"
#include "lockdown/key_gate.h"
#include "lockdown/lockdown.h"

#include <QObject>
#include <QSet>
#include <QTimer>

#include <array>
#include <deque>
#include <string>

class QGuiApplication;
class QKeyEvent;

namespace gongyuan::lockdown {

/// More symbols than this within a second are typed by no hand.
constexpr std::size_t kFastestTyping = 40;

class KeyFilter final : public QObject {
    Q_OBJECT

public:
    /// The application outlives the filter.
    explicit KeyFilter(QGuiApplication& application);

    /// From now on; what was installed on the application before comes after it.
    void install();
    void remove();

    /// Since the last summary.
    int dropped() const;

Q_SIGNALS:
    void noticed(const gongyuan::lockdown::Incident& incident);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    bool passes(const QKeyEvent& key);
    void measureRate(const QKeyEvent& key);
    void summarise();

    QGuiApplication& m_application;
    QSet<quint32> m_down;  // scan codes of keys whose press was let through
    std::array<int, 7> m_counts{};
    QTimer m_summary;
    std::deque<quint64> m_typed;  // when, in milliseconds of the device
    quint64 m_lastRate = 0;
    bool m_rateTold = false;
};

}  // namespace gongyuan::lockdown
