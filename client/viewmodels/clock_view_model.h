// SPDX-License-Identifier: Apache-2.0

// The clocks a candidate sees: time left in the section with its three levels and the warnings, and the time
// to the announced start. Warnings are banners: they appear for ten seconds and never ask for anything.

#pragma once

#include "session/desk.h"

#include <QObject>
#include <QTimer>
#include <QtQmlIntegration>

namespace gongyuan::client {

class ClockViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Part of DeskViewModel.")
    Q_PROPERTY(int secondsLeft READ secondsLeft NOTIFY ticked FINAL)
    Q_PROPERTY(QString text READ text NOTIFY ticked FINAL)
    Q_PROPERTY(Level level READ level NOTIFY levelChanged FINAL)
    Q_PROPERTY(int warning READ warning NOTIFY warningChanged FINAL)
    Q_PROPERTY(int announced READ announced NOTIFY announcedChanged FINAL)
    Q_PROPERTY(bool hidden READ hidden WRITE setHidden NOTIFY hiddenChanged FINAL)
    Q_PROPERTY(int secondsToStart READ secondsToStart NOTIFY ticked FINAL)
    Q_PROPERTY(QString toStart READ toStart NOTIFY ticked FINAL)

public:
    enum class Level { Calm, Warn, Last };
    Q_ENUM(Level)

    explicit ClockViewModel(Desk& desk, QObject* parent = nullptr);

    int secondsLeft() const;
    QString text() const;
    Level level() const;
    /// Minutes left that the banner announces; 0 while there is no banner.
    int warning() const;
    /// Minutes left that a screen reader was told last: 30, 10, 5, 1, and every 30 before; 0 before the
    /// first.
    int announced() const;
    /// The candidate does not want to see it; never while less than five minutes are left.
    bool hidden() const;
    void setHidden(bool hidden);
    int secondsToStart() const;
    /// `12:36`, or `1:02:36` from an hour up.
    QString toStart() const;

    Q_INVOKABLE void dismissWarning();

Q_SIGNALS:
    void ticked();
    void levelChanged();
    void warningChanged();
    void announcedChanged();
    void hiddenChanged();

private:
    void tick();
    void warn(int before);
    void announce(int before);

    Desk& m_desk;
    QTimer m_banner;
    int m_secondsLeft = 0;
    std::size_t m_section = 0;
    Level m_level = Level::Calm;
    int m_warning = 0;
    int m_announced = 0;
    bool m_hidden = false;
    std::string m_candidate;
};

}  // namespace gongyuan::client
