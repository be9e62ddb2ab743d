// SPDX-License-Identifier: Apache-2.0

// Every byte is an event at a later moment. What must hold after any of them: nothing is sealed that was not
// flushed, no handed-in section opens again, and an idle seat remembers nobody.

#include "exam/session.h"

#include <algorithm>
#include <cstdint>
#include <cstdlib>

namespace {

using namespace gongyuan::exam;

Event eventOf(std::uint8_t byte)
{
    static const std::vector<SectionPlan> kPlan{{"theory", std::chrono::minutes{1}},
                                                {"practice", std::chrono::minutes{2}}};
    switch (byte % 16U) {
    case 0: return event::Identify{"1"};
    case 1: return event::Reject{};
    case 2: return event::Confirm{};
    case 3: return event::Agree{};
    case 4: return event::Unlock{"ab", kPlan};
    case 5: return event::Begin{};
    case 6: return event::HandIn{HandInCause::Candidate};
    case 7: return event::HandIn{HandInCause::Forced};
    case 8: return event::HandIn{HandInCause::TimeUp};
    case 9: return event::TimeUp{};
    case 10: return event::Return{std::chrono::milliseconds{byte}};
    case 11: return event::Lock{"D-04"};
    case 12: return event::UnlockSeat{};
    case 13: return event::Seal{"cd"};
    case 14: return event::Deliver{"7F3K-22QD"};
    default: return event::Release{};
    }
}

void require(bool holds)
{
    if (!holds) {
        std::abort();
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    Session session;
    Instant now{};
    bool flushed = false;
    // A real sitting has a few dozen events; more only repeat what fewer show.
    for (std::size_t i = 0; i < std::min<std::size_t>(size, 200); ++i) {
        now += std::chrono::milliseconds{data[i] * 37};
        const std::size_t section = session.section;
        auto result = step(session, eventOf(data[i]), now);
        if (!result) {
            continue;
        }
        const bool newCandidate =
            result->next.state == State::Identified || result->next.state == State::Idle;
        session = result->next;
        for (const Effect effect : result->effects) {
            flushed = flushed || effect == Effect::FlushAnswers;
            require(effect != Effect::SealSheet || flushed);
        }
        flushed = flushed && !newCandidate;
        require(newCandidate || session.section >= section);
        require(session.plan.empty() || session.section < session.plan.size());
        require(session.state != State::Idle || session == Session{});
    }
    return 0;
}
