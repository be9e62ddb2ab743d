// SPDX-License-Identifier: Apache-2.0

// Every byte is an event at a later moment. What must hold after any of them: nothing is sealed that was not
// flushed, no handed-in section opens again, no break is taken that was not granted, no section is sat that
// the candidate is exempt from, no ticket counts twice, a fenced seat stays fenced, no act of anybody
// shortens a section, and an idle seat remembers nobody.

#include "exam/session.h"

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <set>

namespace {

using namespace gongyuan::exam;

Event eventOf(std::uint8_t byte)
{
    const std::vector<SectionPlan> plan{{"theory", std::chrono::minutes{1}},
                                        {"spoken", std::chrono::minutes{1}, byte > 127},
                                        {"practice", std::chrono::minutes{2}}};
    const BreakPlan breaks{2, std::chrono::seconds{5}, byte > 63};
    const Warrant by{byte / 26, "Li", "power"};
    switch (byte % 26U) {
    case 0: return event::Identify{"1"};
    case 1: return event::Reject{};
    case 2: return event::Confirm{};
    case 3: return event::Agree{};
    case 4: return event::Unlock{"ab", plan, breaks};
    case 5: return event::Begin{};
    case 6: return event::HandIn{HandInCause::Candidate};
    case 7: return event::HandIn{HandInCause::Forced};
    case 8: return event::HandIn{HandInCause::TimeUp};
    case 9: return event::TimeUp{};
    case 10: return event::Return{std::chrono::milliseconds{byte}};
    case 11: return event::Lock{byte > 127 ? "D-04" : "U-02"};
    case 12: return event::UnlockSeat{};
    case 13: return event::Seal{"cd"};
    case 14: return event::Deliver{"7F3K-22QD"};
    case 15: return event::BreakBegin{};
    case 16: return event::BreakEnd{};
    case 17: return event::Return{std::chrono::milliseconds{-1}};
    case 18: return event::Return{std::chrono::minutes{5}};
    case 19: return event::Measure{std::chrono::seconds{byte}};
    case 20: return event::Pause{by};
    case 21: return event::Continue{by, std::chrono::milliseconds{byte > 127 ? -1 : byte}};
    case 22: return event::Credit{by, std::chrono::seconds{byte}};
    case 23: return event::Move{by, "s1", "s2", std::chrono::seconds{byte}};
    case 24: return event::Fence{"s2"};
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
        const Session before = session;
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
        require(session.breaksTaken <= session.breaks.count);
        require(session.state != State::Locked || !session.locks.empty());
        require(session.locks.empty() || session.state == State::Locked || session.state == State::Paused);
        require(session.state == State::Paused || (session.pausedAt == Instant{0} && !session.awayUnknown));
        require((session.state == State::Fenced) == !session.fencedBy.empty());
        const std::set<std::int64_t> once{session.tickets.begin(), session.tickets.end()};
        require(once.size() == session.tickets.size());
        require(newCandidate || session.section != section || before.endsAt <= session.endsAt ||
                before.state == State::Briefing);
        require((session.state == State::OnBreak) == (session.breakEndsAt != Instant{}));
        require(session.plan.empty() || !session.plan[session.section].exempt);
    }
    return 0;
}
