// SPDX-License-Identifier: Apache-2.0

#include "exam/session.h"

#include <algorithm>
#include <cassert>
#include <utility>

namespace gongyuan::exam {
namespace {

using Outcome = Result<Step>;

constexpr std::size_t kMostCauses = 8;

bool clockRuns(State state)
{
    return state == State::Answering || state == State::Locked || state == State::OnBreak;
}

bool clockStands(const Session& session)
{
    return session.state == State::OnBreak && session.breaks.clockStops;
}

Step moved(Session session, State state, std::vector<Effect> effects = {})
{
    session.state = state;
    return {std::move(session), std::move(effects)};
}

// Passes over sections the candidate need not sit, from `section` on, and notes each. False when none is
// left; `section` then stays where it was.
bool skipExempt(Session& session, std::size_t section, Instant now)
{
    for (; section < session.plan.size(); ++section) {
        if (!session.plan[section].exempt) {
            session.section = section;
            return true;
        }
        session.ledger.push_back({LedgerLine::Kind::Exempt, now, section, {}, {}});
    }
    return false;
}

// A break that took longer than granted gives no more than was granted.
void closeBreak(Session& session, Instant now)
{
    if (session.state != State::OnBreak) {
        return;
    }
    const Instant over = std::min(now, session.breakEndsAt);
    const auto credit = session.breaks.clockStops ? over - session.breakStartedAt : Instant{};
    session.endsAt += credit;
    session.breakStartedAt = session.breakEndsAt = Instant{};
    session.ledger.push_back({LedgerLine::Kind::BreakEnd, now, session.section, credit, {}});
}

// Ends the running section: the next one is announced, or the sitting is over.
Step endSection(Session session, Instant now, HandInCause cause)
{
    closeBreak(session, now);
    session.ledger.push_back({LedgerLine::Kind::HandIn, now, session.section, {}, name(cause)});
    session.locks.clear();
    if (skipExempt(session, session.section + 1, now)) {
        return moved(std::move(session), State::Briefing, {Effect::FlushAnswers, Effect::StopClock});
    }
    return moved(std::move(session), State::Submitted,
                 {Effect::FlushAnswers, Effect::StopClock, Effect::SealSheet});
}

// Applies one event to one session; denies by returning Denied.
class Transition {
public:
    Transition(const Session& session, const Event& event, Instant now)
        : m_session{session}
        , m_event{event}
        , m_now{now}
    {
    }

    Outcome operator()(const event::Identify& e) const
    {
        if (m_session.state != State::Idle || e.candidate.empty()) return deny();
        Session next;
        next.candidate = e.candidate;
        return moved(std::move(next), State::Identified, {Effect::EnterLockdown});
    }
    Outcome operator()(const event::Reject& /*e*/) const
    {
        if (m_session.state != State::Identified) return deny();
        return moved(Session{}, State::Idle, {Effect::LeaveLockdown});
    }
    Outcome operator()(const event::Confirm& /*e*/) const
    {
        return follow(State::Identified, State::Confirmed);
    }
    Outcome operator()(const event::Agree& /*e*/) const { return follow(State::Confirmed, State::Waiting); }
    Outcome operator()(const event::Unlock& e) const
    {
        if (m_session.state != State::Waiting) return deny();
        Session next = m_session;
        next.manifest = e.manifest;
        next.plan = e.sections;
        next.breaks = e.breaks;
        if (!skipExempt(next, 0, m_now)) return deny();
        return moved(std::move(next), State::Briefing);
    }
    Outcome operator()(const event::Begin& /*e*/) const
    {
        if (m_session.state != State::Briefing) return deny();
        Session next = m_session;
        const auto length = next.plan[next.section].length;
        next.startedAt = m_now;
        next.endsAt = m_now + length;
        next.ledger.push_back({LedgerLine::Kind::Start, m_now, next.section, length, {}});
        return moved(std::move(next), State::Answering, {Effect::StartClock});
    }
    Outcome operator()(const event::HandIn& e) const
    {
        const bool allowed = e.cause == HandInCause::Candidate ? m_session.state == State::Answering
                                                               : clockRuns(m_session.state);
        if (!allowed || e.cause == HandInCause::TimeUp) return deny();
        return endSection(m_session, m_now, e.cause);
    }
    Outcome operator()(const event::TimeUp& /*e*/) const
    {
        if (!clockRuns(m_session.state) || timeLeft(m_session, m_now) > Instant{0}) return deny();
        return endSection(m_session, m_now, HandInCause::TimeUp);
    }
    Outcome operator()(const event::Return& e) const
    {
        if (m_session.state == State::Idle) return deny();
        Session next = m_session;
        if (clockRuns(m_session.state)) {
            next.ledger.push_back({LedgerLine::Kind::Gap, m_now, next.section, e.gap, {}});
        }
        const State same = m_session.state;
        return moved(std::move(next), same, redo(m_session));
    }
    Outcome operator()(const event::Lock& e) const
    {
        const std::vector<LockCause>& causes = m_session.locks;
        const bool known = std::any_of(causes.begin(), causes.end(),
                                       [&](const LockCause& cause) { return cause.reason == e.reason; });
        if (!clockRuns(m_session.state) || known || causes.size() >= kMostCauses) return deny();
        Session next = m_session;
        closeBreak(next, m_now);
        next.locks.push_back({e.reason, m_now});
        next.ledger.push_back({LedgerLine::Kind::Lock, m_now, next.section, {}, e.reason});
        return moved(std::move(next), State::Locked, {Effect::FlushAnswers});
    }
    Outcome operator()(const event::UnlockSeat& /*e*/) const
    {
        if (m_session.state != State::Locked || m_now >= m_session.endsAt) return deny();
        Session next = m_session;
        next.locks.clear();
        next.ledger.push_back({LedgerLine::Kind::Unlock, m_now, next.section, {}, {}});
        return moved(std::move(next), State::Answering);
    }
    Outcome operator()(const event::BreakBegin& /*e*/) const
    {
        const bool allowed = m_session.state == State::Answering && m_now < m_session.endsAt &&
                             m_session.breaksTaken < m_session.breaks.count;
        if (!allowed) return deny();
        Session next = m_session;
        ++next.breaksTaken;
        next.breakStartedAt = m_now;
        next.breakEndsAt = m_now + next.breaks.length;
        next.ledger.push_back({LedgerLine::Kind::BreakBegin, m_now, next.section, next.breaks.length,
                               next.breaks.clockStops ? "stopped" : "running"});
        return moved(std::move(next), State::OnBreak, {Effect::FlushAnswers});
    }
    Outcome operator()(const event::BreakEnd& /*e*/) const
    {
        if (m_session.state != State::OnBreak || timeLeft(m_session, m_now) <= Instant{0}) return deny();
        Session next = m_session;
        closeBreak(next, m_now);
        return moved(std::move(next), State::Answering);
    }
    Outcome operator()(const event::Seal& e) const
    {
        if (m_session.state != State::Submitted || e.sheet.empty()) return deny();
        Session next = m_session;
        next.sheet = e.sheet;
        return moved(std::move(next), State::Sealed, {Effect::UploadSheet});
    }
    Outcome operator()(const event::Deliver& e) const
    {
        if (m_session.state != State::Sealed || e.receipt.empty()) return deny();
        Session next = m_session;
        next.receipt = e.receipt;
        return moved(std::move(next), State::Delivered, {Effect::WipeSecrets});
    }
    Outcome operator()(const event::Release& /*e*/) const
    {
        if (m_session.state != State::Delivered) return deny();
        return moved(Session{}, State::Idle, {Effect::LeaveLockdown});
    }

private:
    Outcome follow(State from, State to) const
    {
        if (m_session.state != from) return deny();
        return moved(m_session, to);
    }

    Outcome deny() const
    {
        return Error{Errc::Denied, std::string{name(m_event)} + " in state " + name(m_session.state)};
    }

    const Session& m_session;
    const Event& m_event;
    Instant m_now;
};

}  // namespace

std::chrono::milliseconds timeLeft(const Session& session, Instant now)
{
    if (!clockRuns(session.state)) {
        return Instant{0};
    }
    // A break that goes on beyond its end no longer stops the clock.
    const Instant credit =
        clockStands(session) ? std::min(now, session.breakEndsAt) - session.breakStartedAt : Instant{0};
    return std::max(session.endsAt + credit - now, Instant{0});
}

Result<Step> step(const Session& session, const Event& event, Instant now)
{
    return std::visit(Transition{session, event, now}, event);
}

std::vector<Effect> redo(const Session& session)
{
    switch (session.state) {
    case State::Idle: return {};
    case State::Identified:
    case State::Confirmed:
    case State::Waiting:
    case State::Briefing: return {Effect::EnterLockdown};
    case State::Answering:
    case State::Locked:
    case State::OnBreak: return {Effect::EnterLockdown, Effect::StartClock};
    case State::Submitted: return {Effect::EnterLockdown, Effect::SealSheet};
    case State::Sealed: return {Effect::EnterLockdown, Effect::UploadSheet};
    case State::Delivered: return {Effect::EnterLockdown, Effect::WipeSecrets};
    }
    assert(false);
    return {};
}

}  // namespace gongyuan::exam
