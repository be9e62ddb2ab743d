// SPDX-License-Identifier: Apache-2.0

// Time as the exam knows it. Durations are measured on CLOCK_BOOTTIME, which runs through suspend and which
// nobody can set; the wall clock only labels things for people and is compared with signed start times.

#pragma once

#include <chrono>
#include <cstdint>
#include <string>

namespace gongyuan {

using Millis = std::chrono::milliseconds;

/// Milliseconds since 1970-01-01 UTC.
using WallTime = std::chrono::sys_time<Millis>;

class Clock {
public:
    Clock() = default;
    Clock(const Clock&) = delete;
    Clock& operator=(const Clock&) = delete;
    virtual ~Clock() = default;

    /// Since this boot; never goes back within one boot.
    virtual Millis sinceBoot() const = 0;
    /// Names this boot: readings of `sinceBoot` may be compared only when it is equal.
    virtual std::string bootId() const = 0;
    virtual WallTime wall() const = 0;
};

/// The machine's clocks.
class SystemClock final : public Clock {
public:
    Millis sinceBoot() const override;
    std::string bootId() const override;
    WallTime wall() const override;
};

/// `2026-11-20T09:00:00Z`, always UTC and whole seconds: the only written form of a time in our formats.
std::string toText(WallTime time);

}  // namespace gongyuan
