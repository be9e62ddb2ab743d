// SPDX-License-Identifier: Apache-2.0

// Reading aloud. What is read is put together by the screens; the voice itself is a program outside, behind
// `Voice`.

#pragma once

#include <QObject>
#include <QtQmlIntegration>

namespace gongyuan::client {

/// Speaks one text at a time. Lives longer than the view model.
class Voice : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    /// Stops what is being said and says this.
    virtual void speak(const QString& text) = 0;
    virtual void stop() = 0;

Q_SIGNALS:
    /// Said, or stopped.
    void finished();
    /// This seat cannot speak: no voice, or no sound device.
    void failed();
};

class SpeechViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Part of AidsViewModel.")
    Q_PROPERTY(bool speaking READ speaking NOTIFY changed FINAL)
    Q_PROPERTY(bool mute READ mute NOTIFY changed FINAL)

public:
    using QObject::QObject;

    /// Without a voice every attempt to speak fails.
    void setVoice(Voice* voice);

    bool speaking() const { return m_speaking; }
    /// The last attempt to speak failed.
    bool mute() const { return m_mute; }

    Q_INVOKABLE void say(const QString& text);
    Q_INVOKABLE void stop();
    /// For another question: nothing is said, and a failure is no longer told.
    void reset();

Q_SIGNALS:
    void changed();

private:
    void set(bool speaking, bool mute);

    Voice* m_voice = nullptr;
    bool m_speaking = false;
    bool m_mute = false;
};

}  // namespace gongyuan::client
