// SPDX-License-Identifier: Apache-2.0

// What a candidate is told without having asked: the network went or came back, the computer restarted, time
// was credited. One at a time, the newest; gone after a while, except that the network is still away or the
// room has shut this machine out. Nothing at a seat that was replaced: there is nothing to go on with.

#pragma once

#include "session/desk.h"

#include <QObject>
#include <QTimer>
#include <QtQmlIntegration>

namespace gongyuan::client {

class SituationViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Part of DeskViewModel.")
    Q_PROPERTY(Kind kind READ kind NOTIFY changed FINAL)
    Q_PROPERTY(QString first READ first NOTIFY changed FINAL)
    Q_PROPERTY(QString second READ second NOTIFY changed FINAL)

public:
    enum class Kind {
        None,  // then as in desk.h
        NetworkLost,
        NetworkBack,
        Restarted,
        TimeCredited,
        SecondDisk,
        ShutOut,
    };
    Q_ENUM(Kind)

    explicit SituationViewModel(Desk& desk, QObject* parent = nullptr);

    Kind kind() const { return m_kind; }
    /// As in desk.h.
    QString first() const { return m_first; }
    QString second() const { return m_second; }

    Q_INVOKABLE void dismiss();

Q_SIGNALS:
    void changed();

private:
    void show(gongyuan::client::Situation what, const QString& first, const QString& second);

    bool fenced() const;

    Desk& m_desk;
    QTimer m_gone;
    Kind m_lasting = Kind::None;  // shown again when something shorter is gone
    Kind m_kind = Kind::None;
    QString m_first;
    QString m_second;
};

}  // namespace gongyuan::client
