// SPDX-License-Identifier: Apache-2.0

// Whether anything may be shown at all. While a second display hangs on the machine, or the machine cannot be
// guarded, a cover lies over every screen.

#pragma once

#include <QObject>
#include <QString>
#include <QtQmlIntegration>

namespace gongyuan::client {

class GuardViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Given to Main.qml by the application.")
    Q_PROPERTY(bool covered READ covered NOTIFY changed FINAL)
    /// The code of an incident, such as `D-04`; empty while nothing is covered.
    Q_PROPERTY(QString cause READ cause NOTIFY changed FINAL)
    /// What staff should do, in English; may be empty.
    Q_PROPERTY(QString detail READ detail NOTIFY changed FINAL)

public:
    using QObject::QObject;

    bool covered() const { return !m_cause.isEmpty(); }
    const QString& cause() const { return m_cause; }
    const QString& detail() const { return m_detail; }

    /// An empty cause takes the cover away.
    void cover(const QString& cause, const QString& detail);

Q_SIGNALS:
    void changed();

private:
    QString m_cause;
    QString m_detail;
};

inline void GuardViewModel::cover(const QString& cause, const QString& detail)
{
    if (cause != m_cause || detail != m_detail) {
        m_cause = cause;
        m_detail = detail;
        Q_EMIT changed();
    }
}

}  // namespace gongyuan::client
