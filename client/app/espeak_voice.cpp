// SPDX-License-Identifier: Apache-2.0

#include "espeak_voice.h"

#include <QDir>

#include <utility>

namespace gongyuan::app {
namespace {

// Mandarin; Latin letters are read as English. 150 words a minute.
const QStringList kArguments{QStringLiteral("-v"), QStringLiteral("cmn"), QStringLiteral("-s"),
                             QStringLiteral("150"), QStringLiteral("--stdin")};
constexpr int kLongest = 20000;
constexpr int kGrace = 1000;  // milliseconds for a killed process to go

}  // namespace

EspeakVoice::EspeakVoice(Options options, QObject* parent)
    : Voice{parent}
    , m_options{std::move(options)}
{
    m_process.setProgram(m_options.program);
    m_process.setArguments(kArguments);
    m_process.setProcessEnvironment(QProcessEnvironment{});
    m_process.setStandardOutputFile(QProcess::nullDevice());
    connect(&m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart) {
            Q_EMIT failed();
        }
    });
    connect(&m_process, &QProcess::finished, this, [this] {
        // It ends well even when the sound device refused; then it says so.
        const bool silent = m_process.readAllStandardError().contains("error:");
        if (silent) {
            Q_EMIT failed();
        } else {
            Q_EMIT finished();
        }
    });
}

EspeakVoice::~EspeakVoice()
{
    m_process.disconnect(this);
    stop();
    m_process.waitForFinished(kGrace);
}

bool EspeakVoice::canPlay() const
{
    return !QDir{m_options.devices}.entryList({QStringLiteral("pcm*p")}, QDir::System).isEmpty();
}

void EspeakVoice::speak(const QString& text)
{
    if (!canPlay()) {
        Q_EMIT failed();
        return;
    }
    if (m_process.state() != QProcess::NotRunning) {
        const QSignalBlocker quiet{m_process};
        m_process.kill();
        m_process.waitForFinished(kGrace);
    }
    m_process.start(QIODevice::ReadWrite);
    m_process.write(text.left(kLongest).toUtf8());
    m_process.closeWriteChannel();
}

void EspeakVoice::stop()
{
    m_process.kill();
}

}  // namespace gongyuan::app
