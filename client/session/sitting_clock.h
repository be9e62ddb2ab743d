// SPDX-License-Identifier: Apache-2.0

// The sitting's own time: milliseconds since the candidate logged in, measured on the boot clock. While the
// machine runs, also across a restart of the program, it goes on exactly. After a restart of the machine the
// boot clock began anew and nobody knows for how long: the sitting then goes on from the last anchor that was
// stored, so a reboot costs the candidate nothing and gives at most the time since that anchor. The wall
// clock is not read.

#pragma once

#include "core/clock.h"
#include "core/json.h"
#include "exam/session.h"

#include <chrono>
#include <optional>
#include <string>

namespace gongyuan::client {

/// An anchor is stored at least this often while a section's clock runs.
constexpr std::chrono::seconds kAnchorEvery{4};

/// What is stored: the sitting stood at `at` when the boot clock of boot `bootId` read `sinceBoot`.
struct Anchor {
    exam::Instant at{};
    Millis sinceBoot{};
    std::string bootId;
    /// What the room's clock said then; nothing when it had not been heard.
    std::optional<WallTime> room{};
};

Json toJson(const Anchor& anchor);
Result<Anchor> anchorFromJson(const Json& json);

/// A value: copies may be read on any thread. The clock behind it must outlive them.
class SittingClock {
public:
    /// A sitting that begins now.
    static SittingClock begin(const Clock& clock);
    /// Goes on from a stored anchor, never before `least` (the last journaled moment).
    static SittingClock resume(const Clock& clock, const Anchor& stored, exam::Instant least);

    exam::Instant now() const;
    Anchor anchor() const;

    /// Between the stored anchor and the resumption; negative when the machine was restarted in between.
    std::chrono::milliseconds gap() const { return m_gap; }

private:
    SittingClock(const Clock& clock, exam::Instant base, std::chrono::milliseconds gap);

    const Clock* m_clock;
    Millis m_sinceBoot;
    std::string m_bootId;
    exam::Instant m_base;
    std::chrono::milliseconds m_gap;
};

}  // namespace gongyuan::client
