// SPDX-License-Identifier: Apache-2.0

// What time it is in the room, as well as this seat can know. The room's clock, once heard, is carried on by
// the boot clock. Before that the machine's own wall clock must do, but never a time earlier than one this
// seat already knows to have passed: setting the clock back opens no paper. Used for display, for the
// validity of certificates, and for a paper's not-before; never for durations.

#pragma once

#include "core/clock.h"

namespace gongyuan::client {

class RoomClock {
public:
    /// `passed`: the latest time this seat has stored.
    RoomClock(const Clock& clock, WallTime passed);

    /// The room said so just now.
    void hear(WallTime serverTime);
    WallTime now() const;
    bool heard() const { return m_heard; }

private:
    const Clock* m_clock;
    bool m_heard = false;
    WallTime m_base;
    Millis m_sinceBoot;
};

}  // namespace gongyuan::client
