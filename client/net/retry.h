// SPDX-License-Identifier: Apache-2.0

// How long to wait before a failed request is tried again: doubled each time up to a limit, and spread at
// random so that a room's seats do not come back all at once.

#pragma once

#include "protocol/limits.h"

#include <QRandomGenerator>

#include <algorithm>
#include <chrono>

namespace gongyuan::net {

class Retry {
public:
    /// Between half and all of the present wait; the next one is twice as long.
    std::chrono::milliseconds next()
    {
        const auto wait = m_wait;
        m_wait = std::min<std::chrono::milliseconds>(m_wait * 2, protocol::kRetryMost);
        const qint64 half = wait.count() / 2;
        return wait / 2 + std::chrono::milliseconds{QRandomGenerator::global()->bounded(half + 1)};
    }
    void reset() { m_wait = protocol::kRetryFirst; }

private:
    std::chrono::milliseconds m_wait = protocol::kRetryFirst;
};

}  // namespace gongyuan::net
