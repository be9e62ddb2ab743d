// SPDX-License-Identifier: Apache-2.0

#include "session/room_clock.h"

#include <algorithm>

namespace gongyuan::client {

RoomClock::RoomClock(const Clock& clock, WallTime passed)
    : m_clock{&clock}
    , m_base{passed}
    , m_sinceBoot{clock.sinceBoot()}
{
}

void RoomClock::hear(WallTime serverTime)
{
    m_heard = true;
    m_base = serverTime;
    m_sinceBoot = m_clock->sinceBoot();
}

WallTime RoomClock::now() const
{
    const WallTime carried = m_base + (m_clock->sinceBoot() - m_sinceBoot);
    return m_heard ? carried : std::max(carried, m_clock->wall());
}

}  // namespace gongyuan::client
