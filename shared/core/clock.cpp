// SPDX-License-Identifier: Apache-2.0

#include "core/clock.h"

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
    char text[32];
    const std::size_t size = std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%SZ", &parts);
    return {text, size};
}

}  // namespace gongyuan
