// SPDX-License-Identifier: Apache-2.0

// A clock that stands until it is told to move.

#pragma once

#include "core/clock.h"

namespace gongyuan::test {

class FakeClock final : public Clock {
public:
    Millis sinceBoot() const override { return m_sinceBoot; }
    std::string bootId() const override { return m_boot; }
    WallTime wall() const override { return m_wall; }

    void pass(Millis time)
    {
        m_sinceBoot += time;
        m_wall += time;
    }
    void setWall(WallTime wall) { m_wall = wall; }
    /// The machine starts anew: its boot clock begins near zero.
    void reboot()
    {
        m_boot += "'";
        m_sinceBoot = Millis{7000};
    }

private:
    Millis m_sinceBoot{1'000'000};
    std::string m_boot = "boot";
    WallTime m_wall{std::chrono::seconds{1'790'000'000}};
};

}  // namespace gongyuan::test
