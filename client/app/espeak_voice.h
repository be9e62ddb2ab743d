// SPDX-License-Identifier: Apache-2.0

// The voice: espeak-ng as a child process with fixed arguments, no shell, the text on its standard input. A
// process rather than its library, because a fault in it cannot take the exam along, it keeps no threads and
// no sound device open in ours, and stopping is killing it.

#pragma once

#include "viewmodels/speech_view_model.h"

#include <QProcess>

namespace gongyuan::app {

class EspeakVoice final : public client::Voice {
    Q_OBJECT

public:
    struct Options {
        QString program = QStringLiteral("/usr/bin/espeak-ng");
        /// Where the kernel lists sound devices; nothing is spoken when none of them plays.
        QString devices = QStringLiteral("/dev/snd");
    };

    explicit EspeakVoice(Options options, QObject* parent = nullptr);
    ~EspeakVoice() override;

    void speak(const QString& text) override;
    void stop() override;

private:
    bool canPlay() const;

    Options m_options;
    QProcess m_process;
};

}  // namespace gongyuan::app
