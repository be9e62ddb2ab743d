// SPDX-License-Identifier: Apache-2.0

#include "session/sitting_clock.h"

#include <algorithm>
#include <limits>

namespace gongyuan::client {

Json toJson(const Anchor& anchor)
{
    Json json{{"at", anchor.at.count()}, {"since_boot", anchor.sinceBoot.count()}, {"boot", anchor.bootId}};
    if (anchor.room) {
        json["room"] = anchor.room->time_since_epoch().count();
    }
    return json;
}

Result<Anchor> anchorFromJson(const Json& json)
{
    constexpr std::int64_t kMost = std::numeric_limits<std::int64_t>::max() / 2;
    JsonObject object{json, "anchor"};
    Anchor anchor;
    anchor.at = exam::Instant{object.integer("at", 0, kMost)};
    anchor.sinceBoot = Millis{object.integer("since_boot", 0, kMost)};
    anchor.bootId = object.text("boot", 64);
    if (object.has("room")) {
        anchor.room = WallTime{Millis{object.integer("room", 0, kMost)}};
    }
    GONGYUAN_CHECK(object.finish());
    return anchor;
}

SittingClock::SittingClock(const Clock& clock, exam::Instant base, std::chrono::milliseconds gap)
    : m_clock{&clock}
    , m_sinceBoot{clock.sinceBoot()}
    , m_bootId{clock.bootId()}
    , m_base{base}
    , m_gap{gap}
{
}

SittingClock SittingClock::begin(const Clock& clock)
{
    return SittingClock{clock, exam::Instant{0}, std::chrono::milliseconds{0}};
}

SittingClock SittingClock::resume(const Clock& clock, const Anchor& stored, exam::Instant least)
{
    const Millis reading = clock.sinceBoot();
    if (stored.bootId != clock.bootId() || reading < stored.sinceBoot) {
        return SittingClock{clock, std::max(stored.at, least), std::chrono::milliseconds{-1}};
    }
    const Millis away = reading - stored.sinceBoot;
    return SittingClock{clock, std::max(stored.at + away, least), away};
}

exam::Instant SittingClock::now() const
{
    return m_base + (m_clock->sinceBoot() - m_sinceBoot);
}

Anchor SittingClock::anchor() const
{
    const Millis reading = m_clock->sinceBoot();
    return Anchor{m_base + (reading - m_sinceBoot), reading, m_bootId, std::nullopt};
}

}  // namespace gongyuan::client
