// SPDX-License-Identifier: Apache-2.0

// The pre-flight behind its page: measures on a thread of its own while the screens go on, as the seat that
// is open here.

#pragma once

#include "ime/input_method.h"
#include "preflight/run.h"
#include "session/seat_desk.h"
#include "viewmodels/preflight_view_model.h"

#include <QObject>
#include <QThread>

#include <memory>

namespace gongyuan::app {

class PreflightCheck : public QObject {
    Q_OBJECT

public:
    struct Options {
        std::filesystem::path data;
        std::string program;
        bool memoryMode = false;
    };

    /// All outlive it. A check that runs is given up when it is destroyed.
    PreflightCheck(Options options, client::SeatDesk& desk, ime::InputMethod& method, const Clock& clock,
                   client::PreflightViewModel& page);
    ~PreflightCheck() override;

private:
    void start(client::Standing standing);
    void finish(const preflight::Ran& ran);

    Options m_options;
    client::SeatDesk& m_desk;
    ime::InputMethod& m_method;
    const Clock& m_clock;
    client::PreflightViewModel& m_page;
    std::unique_ptr<QThread> m_thread;
};

}  // namespace gongyuan::app
