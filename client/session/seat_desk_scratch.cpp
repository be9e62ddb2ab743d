// SPDX-License-Identifier: Apache-2.0

// The part of the desk that keeps the candidate's aids: shown at once, stored a moment later, tried again
// when the disk refuses. They never touch the save indicator, which speaks of answers.

#include "session/seat_desk.h"

#include <utility>

namespace gongyuan::client {
namespace {

constexpr std::chrono::milliseconds kDebounce{700};
/// After a failure of the disk, before it is tried again.
constexpr std::chrono::seconds kAgain{3};

}  // namespace

std::string SeatDesk::scratch(const std::string& key) const
{
    const auto found = m_scratch.find(key);
    return found == m_scratch.end() ? std::string{} : found->second;
}

void SeatDesk::setScratch(const std::string& key, const std::string& text, bool settled)
{
    if (!m_turn || text.size() > store::kMostScratchText || scratch(key) == text) {
        return;
    }
    if (text.empty()) {
        m_scratch.erase(key);
    } else {
        m_scratch[key] = text;
    }
    m_scratched[key] = text;
    if (settled) {
        flushScratch();
    } else if (!m_scratchTimer.isActive()) {
        m_scratchTimer.start(kDebounce);
    }
}

void SeatDesk::flushScratch()
{
    m_scratchTimer.stop();
    if (m_scratched.empty()) {
        return;
    }
    const auto batch = std::exchange(m_scratched, {});
    m_seat.run(
        [batch](Seat& seat) {
            Status status = done();
            for (const auto& [key, text] : batch) {
                if (status && seat.runner() != nullptr) {
                    status = seat.runner()->vault().setScratch(key, text);
                }
            }
            return status;
        },
        [this, batch](const Status& status) {
            if (status) {
                return;
            }
            log("store a note", status.error());
            if (status.error().code != Errc::Denied) {
                // What was written meanwhile is newer.
                m_scratched.insert(batch.begin(), batch.end());
                m_scratchTimer.start(kAgain);
            }
        });
}

}  // namespace gongyuan::client
