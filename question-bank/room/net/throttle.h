// SPDX-License-Identifier: Apache-2.0

// How often one address may knock at the enrolment port: a few times at once, then once every few seconds.

#pragma once

#include <chrono>
#include <map>
#include <mutex>
#include <string>

namespace gongyuan::room {

class Throttle {
public:
    using Clock = std::chrono::steady_clock;

    Throttle(double atOnce, std::chrono::seconds perToken)
        : m_atOnce{atOnce}
        , m_perToken{perToken}
    {
    }

    /// False when this address must wait. Any thread.
    bool allow(const std::string& address, Clock::time_point now);

private:
    struct Bucket {
        double tokens = 0;
        Clock::time_point at;
    };

    double m_atOnce;
    std::chrono::seconds m_perToken;
    std::mutex m_mutex;
    std::map<std::string, Bucket> m_buckets;
};

}  // namespace gongyuan::room
