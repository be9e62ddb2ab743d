// SPDX-License-Identifier: Apache-2.0

#include "core/clock.h"

#include <cstdio>
#include <ctime>
#include <fstream>

namespace gongyuan {

Millis SystemClock::sinceBoot() const
{
    timespec now{};
    clock_gettime(CLOCK_BOOTTIME, &now);
    return std::chrono::duration_cast<Millis>(std::chrono::seconds{now.tv_sec} +
                                              std::chrono::nanoseconds{now.tv_nsec});
}

std::string SystemClock::bootId() const
{
    std::ifstream file{"/proc/sys/kernel/random/boot_id"};
    std::string id;
    std::getline(file, id);
    return id;
}

WallTime SystemClock::wall() const
{
    return std::chrono::time_point_cast<Millis>(std::chrono::system_clock::now());
}

std::string toText(WallTime time)
{
    const std::time_t seconds = std::chrono::floor<std::chrono::seconds>(time).time_since_epoch().count();
    std::tm parts{};
    gmtime_r(&seconds, &parts);
    // strftime's %Y has as many digits as the year needs; the written form always has four.
    char text[96];
    const int size =
        std::snprintf(text, sizeof text, "%04d-%02d-%02dT%02d:%02d:%02dZ", parts.tm_year + 1900,
                      parts.tm_mon + 1, parts.tm_mday, parts.tm_hour, parts.tm_min, parts.tm_sec);
    return {text, static_cast<std::size_t>(size)};
}

}  // namespace gongyuan
