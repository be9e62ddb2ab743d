// SPDX-License-Identifier: Apache-2.0

#include "room/net/throttle.h"

#include <algorithm>

namespace gongyuan::room {
namespace {

constexpr std::size_t kMostAddresses = 4096;

}  // namespace

bool Throttle::allow(const std::string& address, Clock::time_point now)
{
    const std::lock_guard lock{m_mutex};
    if (m_buckets.size() >= kMostAddresses) {
        // Full buckets say nothing any more.
        std::erase_if(m_buckets, [&](const auto& each) {
            return now - each.second.at >= m_perToken * static_cast<int>(m_atOnce);
        });
    }
    const auto [entry, fresh] = m_buckets.try_emplace(address, Bucket{m_atOnce, now});
    Bucket& bucket = entry->second;
    const std::chrono::duration<double> passed = now - bucket.at;
    bucket.tokens = std::min(m_atOnce, bucket.tokens + passed / m_perToken);
    bucket.at = now;
    if (bucket.tokens < 1) {
        return false;
    }
    bucket.tokens -= 1;
    return true;
}

}  // namespace gongyuan::room
