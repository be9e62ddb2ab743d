// SPDX-License-Identifier: Apache-2.0

// Every try of a session code is counted, survives a restart, slows the next one down after five wrong ones,
// and is told to the room as soon as the room can hear it. A try that a crash cut short may be repeated with
// the same code without being counted again: the honest proctor pays nothing for the machine, and whoever
// pulls the plug learns nothing about another code.

#pragma once

#include "core/clock.h"
#include "crypto/unlock_code.h"
#include "protocol/code_try.h"
#include "store/seat_store.h"

#include <string>
#include <vector>

namespace gongyuan::client {

/// Wrong codes that cost no waiting.
constexpr int kFreeTries = 5;

class CodeTries {
public:
    /// Both outlive the object.
    CodeTries(store::SeatStore& store, const Clock& clock)
        : m_store{store}
        , m_clock{clock}
    {
    }

    struct Standing {
        int left = kFreeTries;
        std::chrono::seconds wait{};  // rounded up; zero when a try is allowed
    };
    Result<Standing> standing(const std::string& paper);

    /// Counts a try as failed before it is made, so that pulling the plug in the middle gains nothing; the
    /// same code again after a try without an end is not counted twice.
    Status begin(const std::string& paper, const crypto::UnlockCode& code);
    /// Logs how a try ended. When the code was right the count begins again.
    Status note(const std::string& paper, const std::string& candidate, protocol::CodeOutcome outcome,
                WallTime at);

    /// Not yet told to the room, oldest first.
    Result<std::vector<protocol::CodeTry>> untold();
    /// The room has logged this many of them.
    Status told(std::size_t count);

private:
    Status keep(const std::vector<protocol::CodeTry>& tries);

    store::SeatStore& m_store;
    const Clock& m_clock;
};

}  // namespace gongyuan::client
