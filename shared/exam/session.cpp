// SPDX-License-Identifier: Apache-2.0

#include "exam/session.h"

#include <algorithm>
#include <cassert>
#include <utility>

namespace gongyuan::exam {
namespace {

using Outcome = Result<Step>;

constexpr std::size_t kMostCauses = 8;
constexpr std::size_t kMostTickets = 256;
constexpr std::chrono::hours kMostCredit{4};

bool clockRuns(State state)
{
    return state == State::Answering || state == State::Locked || state == State::OnBreak;
}

bool takesPlace(State state)
{
    return clockRuns(state) || state == State::Paused;
}

// A pause is over: the section's end moves by what is credited of the time the clock stood.
void closePause(Session& session, Instant now, Instant credit, const Warrant& by)
{
    const Instant stood = now - session.pausedAt;
    const Instant granted = credit < Instant{0} ? stood : std::min(credit, stood);
    session.endsAt += granted;
    session.ledger.push_back(
        {LedgerLine::Kind::Continue, now, session.section, granted, by.reason, by.actor});
    session.pausedAt = Instant{0};
    session.pauseReason.clear();
    session.awayUnknown = false;
}

void openPause(Session& session, Instant since, const std::string& reason, const std::string& actor)
{
    session.pausedAt = since;
    session.pauseReason = reason;
    session.ledger.push_back({LedgerLine::Kind::Pause, since, session.section, {}, reason, actor});
}

State resumed(const Session& session)
{
    return session.locks.empty() ? State::Answering : State::Locked;
}

bool spend(Session& session, const Warrant& by)
{
    if (by.ticket == 0) {
        return true;
    }
    const bool used =
        std::find(session.tickets.begin(), session.tickets.end(), by.ticket) != session.tickets.end();
    if (by.ticket < 0 || used || session.tickets.size() >= kMostTickets) {
        return false;
    }
    session.tickets.push_back(by.ticket);
    return true;
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
Step endSection(Session session, Instant now, HandInCause cause, const std::string& actor = {})
{
    closeBreak(session, now);
    session.ledger.push_back({LedgerLine::Kind::HandIn, now, session.section, {}, name(cause), actor});
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
        next.resume = e.resume;
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
        const bool own = e.cause == HandInCause::Candidate;
        const bool allowed = own ? m_session.state == State::Answering : takesPlace(m_session.state);
        Session next = m_session;
        if (!allowed || e.cause == HandInCause::TimeUp || !spend(next, e.by)) return deny();
        if (next.state == State::Paused) closePause(next, m_now, Instant{-1}, e.by);
        return endSection(std::move(next), m_now, e.cause, e.by.actor);
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
        State state = m_session.state;
        if (takesPlace(state)) {
            const bool known = e.gap >= Instant{0};
            const Instant since = known ? std::max(m_now - e.gap, next.startedAt) : m_now;
            const bool counts = state == State::Answering || state == State::Locked;
            next.returns += counts ? 1 : 0;
            const bool mayGoOn = known && withinLimit(next, e.gap);
            if (counts && !mayGoOn) {
                openPause(next, since, kAway, {});
                next.awayUnknown = !known;
                state = State::Paused;
            }
            next.ledger.push_back(
                {LedgerLine::Kind::Gap, m_now, next.section, e.gap, known ? "ran" : "stood"});
            if (counts && mayGoOn) {
                next.endsAt += m_now - since;
                next.ledger.push_back({LedgerLine::Kind::Credit, m_now, next.section, m_now - since, kAway});
            }
        }
        std::vector<Effect> effects = exam::redo(next);
        return moved(std::move(next), state, std::move(effects));
    }
    Outcome operator()(const event::Measure& e) const
    {
        if (m_session.state != State::Paused || !m_session.awayUnknown || e.gap < Instant{0}) return deny();
        Session next = m_session;
        next.awayUnknown = false;
        next.ledger.push_back({LedgerLine::Kind::Gap, m_now, next.section, e.gap, "stood"});
        if (!withinLimit(next, e.gap) || next.pauseReason != kAway) {
            return moved(std::move(next), State::Paused);
        }
        closePause(next, m_now, Instant{-1}, {0, {}, kAway});
        const State state = resumed(next);
        return moved(std::move(next), state);
    }
    Outcome operator()(const event::Pause& e) const
    {
        Session next = m_session;
        if (!clockRuns(m_session.state) || !spend(next, e.by)) return deny();
        closeBreak(next, m_now);
        openPause(next, m_now, e.by.reason, e.by.actor);
        return moved(std::move(next), State::Paused, {Effect::FlushAnswers});
    }
    Outcome operator()(const event::Continue& e) const
    {
        Session next = m_session;
        if (m_session.state != State::Paused || !spend(next, e.by)) return deny();
        closePause(next, m_now, e.credit, e.by);
        const State state = resumed(next);
        return moved(std::move(next), state);
    }
    Outcome operator()(const event::Credit& e) const
    {
        Session next = m_session;
        const bool allowed = takesPlace(m_session.state) && e.amount > Instant{0} && e.amount <= kMostCredit;
        if (!allowed || !spend(next, e.by)) return deny();
        next.endsAt += e.amount;
        next.ledger.push_back(
            {LedgerLine::Kind::Credit, m_now, next.section, e.amount, e.by.reason, e.by.actor});
        return moved(std::move(next), m_session.state);
    }
    Outcome operator()(const event::Move& e) const
    {
        const State state = m_session.state;
        const bool allowed = takesPlace(state) || state == State::Briefing || state == State::Submitted;
        Session next = m_session;
        if (!allowed || e.from.empty() || e.to.empty() || !spend(next, e.by)) return deny();
        next.ledger.push_back(
            {LedgerLine::Kind::Move, m_now, next.section, e.gap, e.from + ">" + e.to, e.by.actor});
        if (state == State::Paused && next.pauseReason == kAway) {
            closePause(next, m_now, Instant{-1}, e.by);
            next.state = resumed(next);
        }
        next.movedTo = e.to;
        std::vector<Effect> effects = exam::redo(next);
        const State after = next.state;
        return moved(std::move(next), after, std::move(effects));
    }
    Outcome operator()(const event::Fence& e) const
    {
        const State state = m_session.state;
        if (state == State::Idle || state == State::Delivered || state == State::Fenced || e.seat.empty()) {
            return deny();
        }
        Session next = m_session;
        closeBreak(next, m_now);
        next.locks.clear();
        next.pausedAt = Instant{0};
        next.pauseReason.clear();
        next.awayUnknown = false;
        next.fencedBy = e.seat;
        return moved(std::move(next), State::Fenced, {Effect::StopClock});
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
    Outcome operator()(const event::UnlockSeat& e) const
    {
        Session next = m_session;
        const bool beneath = m_session.state == State::Paused && !m_session.locks.empty();
        const bool locked = m_session.state == State::Locked && m_now < m_session.endsAt;
        std::erase_if(next.locks, [&](const LockCause& cause) { return !e.seen || cause.at <= *e.seen; });
        const bool came = !next.locks.empty() && next.locks.size() == m_session.locks.size();
        if ((!locked && !beneath) || came || !spend(next, e.by)) return deny();
        next.ledger.push_back({LedgerLine::Kind::Unlock, m_now, next.section, {}, e.by.reason, e.by.actor});
        const State after = next.locks.empty() ? State::Answering : State::Locked;
        return moved(std::move(next), beneath ? State::Paused : after);
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
        if (m_session.state != State::Delivered && m_session.state != State::Fenced) return deny();
        return moved(Session{}, State::Idle, {Effect::LeaveLockdown});
    }

private:
    static bool withinLimit(const Session& session, Instant gap)
    {
        return gap <= session.resume.limit && session.returns <= session.resume.times;
    }

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

bool isUnderWay(State state)
{
    switch (state) {
    case State::Briefing:
    case State::Answering:
    case State::Locked:
    case State::OnBreak:
    case State::Paused:
    case State::Submitted:
    case State::Sealed: return true;
    case State::Idle:
    case State::Identified:
    case State::Confirmed:
    case State::Waiting:
    case State::Delivered:
    case State::Fenced: return false;
    }
    assert(false);
    return true;
}

std::chrono::milliseconds timeLeft(const Session& session, Instant now)
{
    if (session.state == State::Paused) {
        return std::max(session.endsAt - session.pausedAt, Instant{0});
    }
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
    case State::Paused:
    case State::Fenced: return {Effect::EnterLockdown};
    case State::Submitted: return {Effect::EnterLockdown, Effect::SealSheet};
    case State::Sealed: return {Effect::EnterLockdown, Effect::UploadSheet};
    case State::Delivered: return {Effect::EnterLockdown, Effect::WipeSecrets};
    }
    assert(false);
    return {};
}

}  // namespace gongyuan::exam
