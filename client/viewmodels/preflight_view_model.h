// SPDX-License-Identifier: Apache-2.0

// The pre-flight as a page: asked for by a technician, shown while it runs and when it is done. It measures
// nothing itself; whoever hears `wanted` does and says `step` and `finish`.

#pragma once

#include "preflight_lines_model.h"

#include <QObject>
#include <QtQmlIntegration>

#include <vector>

namespace gongyuan::client {

class PreflightViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Given to Main.qml by the application.")
    Q_PROPERTY(State state READ state NOTIFY changed FINAL)
    Q_PROPERTY(int step READ step NOTIFY changed FINAL)
    Q_PROPERTY(int steps READ steps CONSTANT FINAL)
    Q_PROPERTY(bool told READ told NOTIFY changed FINAL)
    Q_PROPERTY(int failed READ failed NOTIFY changed FINAL)
    Q_PROPERTY(int open READ open NOTIFY changed FINAL)
    Q_PROPERTY(gongyuan::client::PreflightLinesModel* lines READ lines CONSTANT FINAL)

public:
    enum class State { Idle, Running, Done };
    Q_ENUM(State)
    // As in PreflightRow; the order is the same.
    enum class Verdict { Ok, Warning, Failed, NotChecked };
    Q_ENUM(Verdict)

    explicit PreflightViewModel(int steps, QObject* parent = nullptr);

    State state() const { return m_state; }
    /// What is being looked at, from 0.
    int step() const { return m_step; }
    int steps() const { return m_steps; }
    /// The room server has the report.
    bool told() const { return m_told; }
    int failed() const;
    /// Lines that somebody has to look at and accept: warnings, and what could not be checked.
    int open() const;
    PreflightLinesModel* lines() { return &m_lines; }

    /// Once more; nothing while one runs.
    Q_INVOKABLE void run();

    void beginStep(int step);
    void finish(std::vector<PreflightRow> rows, bool told);

Q_SIGNALS:
    void changed();
    void wanted();

private:
    const int m_steps;
    State m_state = State::Idle;
    int m_step = 0;
    bool m_told = false;
    PreflightLinesModel m_lines;
};

}  // namespace gongyuan::client
