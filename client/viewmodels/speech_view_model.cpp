// SPDX-License-Identifier: Apache-2.0

#include "speech_view_model.h"

namespace gongyuan::client {

void SpeechViewModel::setVoice(Voice* voice)
{
    m_voice = voice;
    connect(voice, &Voice::finished, this, [this] { set(/*speaking=*/false, m_mute); });
    connect(voice, &Voice::failed, this, [this] { set(/*speaking=*/false, /*mute=*/true); });
}

void SpeechViewModel::say(const QString& text)
{
    set(m_voice != nullptr, m_voice == nullptr);
    if (m_voice != nullptr) {
        m_voice->speak(text);
    }
}

void SpeechViewModel::stop()
{
    if (m_voice != nullptr && m_speaking) {
        m_voice->stop();
    }
}

void SpeechViewModel::reset()
{
    stop();
    set(m_speaking, /*mute=*/false);
}

void SpeechViewModel::set(bool speaking, bool mute)
{
    if (m_speaking != speaking || m_mute != mute) {
        m_speaking = speaking;
        m_mute = mute;
        Q_EMIT changed();
    }
}

}  // namespace gongyuan::client
