// SPDX-License-Identifier: Apache-2.0

#include "countdown_view_model.h"

namespace gongyuan::client {

CountdownViewModel::CountdownViewModel(std::chrono::seconds length, QObject* parent)
    : QObject{parent}
    , m_length{length}
{
    m_timer.setInterval(std::chrono::seconds{1});
    connect(&m_timer, &QTimer::timeout, this, &CountdownViewModel::tick);
}

int CountdownViewModel::seconds() const
{
    return static_cast<int>(m_left.count());
}

bool CountdownViewModel::running() const
{
    return m_timer.isActive();
}

void CountdownViewModel::start()
{
    m_left = m_length;
    m_timer.start();
    Q_EMIT changed();
}

void CountdownViewModel::cancel()
{
    m_timer.stop();
    Q_EMIT changed();
}

void CountdownViewModel::tick()
{
    --m_left;
    if (m_left.count() > 0) {
        Q_EMIT changed();
        return;
    }
    cancel();
    Q_EMIT finished();
}

}  // namespace gongyuan::client
