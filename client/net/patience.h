// SPDX-License-Identifier: Apache-2.0

// How long a request waits for a byte before it is given up: twice as long after each that waited in vain,
// half as long after each answer. A request given up costs a slow room another handshake; forty seats that do
// not learn from it keep the room busy with connections nobody waits for any more.

#pragma once

#include "protocol/limits.h"

#include <algorithm>
#include <chrono>

namespace gongyuan::net {

class Patience {
public:
    /// `silence` where the room is quick; never less, and longer only up to kSilenceMost.
    std::chrono::milliseconds of(std::chrono::milliseconds silence) const
    {
        return std::max(silence,
                        std::min<std::chrono::milliseconds>(silence * m_factor, protocol::kSilenceMost));
    }
    void inVain() { m_factor = std::min(m_factor * 2, kMost); }
    void answered() { m_factor = std::max(m_factor / 2, 1); }

private:
    static constexpr int kMost = 8;
    int m_factor = 1;
};

}  // namespace gongyuan::net
