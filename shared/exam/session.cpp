// SPDX-License-Identifier: Apache-2.0

#include "exam/session.h"

#include <cassert>
#include <utility>

namespace gongyuan::exam {
namespace {

using Outcome = Result<Step>;

bool clockRuns(State state)
{
    return state == State::Answering || state == State::Locked;
}

Step moved(Session session, State state, std::vector<Effect> effects = {})
{
    session.state = state;
    return {std::move(session), std::move(effects)};
}

// Ends the running section: the next one is announced, or the sitting is over.
Step endSection(Session session, Instant now, HandInCause cause)
{
    session.ledger.push_back({LedgerLine::Kind::HandIn, now, session.section, {}, name(cause)});
    session.lockReason.clear();
    if (session.section + 1 < session.plan.size()) {
        ++session.section;
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
        if (m_session.state != State::Waiting || e.sections.empty()) return deny();
        Session next = m_session;
        next.manifest = e.manifest;
        next.plan = e.sections;
        next.section = 0;
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
        if (!clockRuns(m_session.state) || m_now < m_session.endsAt) return deny();
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
        if (m_session.state != State::Answering) return deny();
        Session next = m_session;
        next.lockReason = e.reason;
        next.ledger.push_back({LedgerLine::Kind::Lock, m_now, next.section, {}, e.reason});
        return moved(std::move(next), State::Locked, {Effect::FlushAnswers});
    }
    Outcome operator()(const event::UnlockSeat& /*e*/) const
    {
        if (m_session.state != State::Locked || m_now >= m_session.endsAt) return deny();
        Session next = m_session;
        next.lockReason.clear();
        next.ledger.push_back({LedgerLine::Kind::Unlock, m_now, next.section, {}, {}});
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
    case State::Locked: return {Effect::EnterLockdown, Effect::StartClock};
    case State::Submitted: return {Effect::EnterLockdown, Effect::SealSheet};
    case State::Sealed: return {Effect::EnterLockdown, Effect::UploadSheet};
    case State::Delivered: return {Effect::EnterLockdown, Effect::WipeSecrets};
    }
    assert(false);
    return {};
}

}  // namespace gongyuan::exam
