// SPDX-License-Identifier: Apache-2.0

#include "exam/session.h"

#include <catch2/catch_test_macros.hpp>

#include <array>
#include <optional>
#include <random>

using namespace gongyuan;
using namespace gongyuan::exam;
using namespace std::chrono_literals;

namespace {

constexpr Instant kNow{1'000'000ms};
const std::vector<SectionPlan> kPlan{{"theory", 60min}, {"practice", 90min}};
const BreakPlan kBreaks{2, 10min, /*clockStops=*/true};

Session in(State state, std::size_t section = 0)
{
    Session session;
    session.state = state;
    session.candidate = state == State::Idle ? "" : "202604170312";
    session.plan = kPlan;
    session.section = section;
    session.startedAt = kNow;
    session.endsAt = kNow + 60min;
    session.breaks = kBreaks;
    if (state == State::OnBreak) {
        session.breaksTaken = 1;
        session.breakStartedAt = kNow;
        session.breakEndsAt = kNow + kBreaks.length;
    }
    if (state == State::Paused) {
        session.pausedAt = kNow;
        session.pauseReason = "power";
    }
    if (state == State::Fenced) {
        session.fencedBy = "s2";
    }
    return session;
}

const std::array kStates{State::Idle,     State::Identified, State::Confirmed, State::Waiting,
                         State::Briefing, State::Answering,  State::Locked,    State::OnBreak,
                         State::Paused,   State::Submitted,  State::Sealed,    State::Delivered,
                         State::Fenced};

const Warrant kBy{4, "Li", "power"};

struct Allowed {
    State from;
    Event event;
    State to;
};

const std::vector<Allowed> kAllowed{
    {State::Idle, event::Identify{"202604170312"}, State::Identified},
    {State::Identified, event::Reject{}, State::Idle},
    {State::Identified, event::Confirm{}, State::Confirmed},
    {State::Confirmed, event::Agree{}, State::Waiting},
    {State::Waiting, event::Unlock{"ab", kPlan, kBreaks}, State::Briefing},
    {State::Briefing, event::Begin{}, State::Answering},
    {State::Answering, event::HandIn{}, State::Briefing},
    {State::Answering, event::Lock{"D-04"}, State::Locked},
    {State::OnBreak, event::Lock{"D-04"}, State::Locked},
    {State::Locked, event::Lock{"D-04"}, State::Locked},
    {State::Locked, event::UnlockSeat{}, State::Answering},
    {State::Answering, event::BreakBegin{}, State::OnBreak},
    {State::OnBreak, event::BreakEnd{}, State::Answering},
    {State::Submitted, event::Seal{"cd"}, State::Sealed},
    {State::Sealed, event::Deliver{"7F3K-22QD"}, State::Delivered},
    {State::Delivered, event::Release{}, State::Idle},
    {State::Identified, event::Return{3s}, State::Identified},
    {State::Confirmed, event::Return{3s}, State::Confirmed},
    {State::Waiting, event::Return{3s}, State::Waiting},
    {State::Briefing, event::Return{3s}, State::Briefing},
    {State::Answering, event::Return{3s}, State::Answering},
    {State::Locked, event::Return{3s}, State::Locked},
    {State::OnBreak, event::Return{3s}, State::OnBreak},
    {State::Submitted, event::Return{3s}, State::Submitted},
    {State::Sealed, event::Return{3s}, State::Sealed},
    {State::Delivered, event::Return{3s}, State::Delivered},
    {State::Paused, event::Return{3s}, State::Paused},
    {State::Fenced, event::Return{3s}, State::Fenced},
    {State::Answering, event::Pause{kBy}, State::Paused},
    {State::Locked, event::Pause{kBy}, State::Paused},
    {State::OnBreak, event::Pause{kBy}, State::Paused},
    {State::Paused, event::Continue{kBy}, State::Answering},
    {State::Answering, event::Credit{kBy, 5min}, State::Answering},
    {State::Locked, event::Credit{kBy, 5min}, State::Locked},
    {State::OnBreak, event::Credit{kBy, 5min}, State::OnBreak},
    {State::Paused, event::Credit{kBy, 5min}, State::Paused},
    {State::Briefing, event::Move{kBy, "s1", "s2", 3min}, State::Briefing},
    {State::Answering, event::Move{kBy, "s1", "s2", 3min}, State::Answering},
    {State::Locked, event::Move{kBy, "s1", "s2", 3min}, State::Locked},
    {State::OnBreak, event::Move{kBy, "s1", "s2", 3min}, State::OnBreak},
    {State::Paused, event::Move{kBy, "s1", "s2", 3min}, State::Paused},
    {State::Submitted, event::Move{kBy, "s1", "s2", 3min}, State::Submitted},
    {State::Identified, event::Fence{"s2"}, State::Fenced},
    {State::Confirmed, event::Fence{"s2"}, State::Fenced},
    {State::Waiting, event::Fence{"s2"}, State::Fenced},
    {State::Briefing, event::Fence{"s2"}, State::Fenced},
    {State::Answering, event::Fence{"s2"}, State::Fenced},
    {State::Locked, event::Fence{"s2"}, State::Fenced},
    {State::OnBreak, event::Fence{"s2"}, State::Fenced},
    {State::Paused, event::Fence{"s2"}, State::Fenced},
    {State::Submitted, event::Fence{"s2"}, State::Fenced},
    {State::Sealed, event::Fence{"s2"}, State::Fenced},
    {State::Fenced, event::Release{}, State::Idle},
};

std::optional<State> expected(State from, const Event& event)
{
    for (const Allowed& row : kAllowed) {
        if (row.from == from && row.event.index() == event.index()) {
            return row.to;
        }
    }
    return std::nullopt;
}

Session after(const std::vector<Event>& events, Session session = {})
{
    for (const Event& event : events) {
        auto step = exam::step(session, event, kNow);
        REQUIRE(step.ok());
        session = std::move(step).value().next;
    }
    return session;
}

}  // namespace

TEST_CASE("every pair of state and event is either in the table or denied")
{
    std::vector<Event> events{event::TimeUp{}};
    for (const Allowed& row : kAllowed) {
        events.push_back(row.event);
    }
    for (const State from : kStates) {
        for (const Event& event : events) {
            CAPTURE(name(from), name(event));
            const auto result = step(in(from), event, kNow);
            const auto to = expected(from, event);
            REQUIRE(result.ok() == to.has_value());
            if (to) {
                CHECK(result->next.state == *to);
            } else {
                CHECK(result.error().code == Errc::Denied);
            }
        }
    }
}

TEST_CASE("time up ends a section only when the time is up")
{
    const Instant end = kNow + 60min;
    REQUIRE_FALSE(step(in(State::Answering), event::TimeUp{}, end - 1ms).ok());
    REQUIRE(step(in(State::Answering), event::TimeUp{}, end)->next.state == State::Briefing);
    REQUIRE(step(in(State::Locked), event::TimeUp{}, end)->next.state == State::Briefing);
    REQUIRE(step(in(State::Answering, 1), event::TimeUp{}, end)->next.state == State::Submitted);
}

TEST_CASE("the last section's end flushes before it seals")
{
    const auto effects = step(in(State::Answering, 1), event::HandIn{}, kNow)->effects;
    REQUIRE(effects == std::vector{Effect::FlushAnswers, Effect::StopClock, Effect::SealSheet});
}

TEST_CASE("a candidate cannot hand in from a locked seat, the proctor can")
{
    REQUIRE(step(in(State::Locked), event::HandIn{HandInCause::Candidate}, kNow).error().code ==
            Errc::Denied);
    REQUIRE(step(in(State::Locked), event::HandIn{HandInCause::Forced}, kNow).ok());
}

TEST_CASE("a locked seat is not opened after the section's end")
{
    REQUIRE(step(in(State::Locked), event::UnlockSeat{}, kNow + 60min).error().code == Errc::Denied);
}

TEST_CASE("a section that was handed in never opens again")
{
    const Session session =
        after({event::Identify{"1"}, event::Confirm{}, event::Agree{}, event::Unlock{"ab", kPlan},
               event::Begin{}, event::HandIn{}, event::Begin{}, event::HandIn{}});
    REQUIRE(session.state == State::Submitted);
    REQUIRE(session.section == 1);
    REQUIRE_FALSE(step(session, event::Begin{}, kNow).ok());
}

TEST_CASE("the ledger holds every start, gap, credit, lock, pause and end")
{
    const Session session =
        after({event::Identify{"1"}, event::Confirm{}, event::Agree{}, event::Unlock{"ab", kPlan},
               event::Begin{}, event::Return{7s}, event::Lock{"D-04"}, event::Return{-1ms},
               event::Continue{kBy}, event::UnlockSeat{}, event::HandIn{}, event::Return{9s}});
    std::vector<LedgerLine::Kind> kinds;
    for (const LedgerLine& line : session.ledger) {
        kinds.push_back(line.kind);
    }
    using Kind = LedgerLine::Kind;
    REQUIRE(kinds == std::vector{Kind::Start, Kind::Gap, Kind::Credit, Kind::Lock, Kind::Pause, Kind::Gap,
                                 Kind::Continue, Kind::Unlock, Kind::HandIn});
    REQUIRE(session.ledger[0].amount == 60min);
    REQUIRE(session.ledger[1].amount == 7s);
    REQUIRE(session.ledger[5].amount == -1ms);
    CHECK(session.ledger[6].actor == "Li");
}

namespace {

// A break that began after twenty of sixty minutes.
Session onBreak(BreakPlan breaks)
{
    Session session = in(State::Answering);
    session.breaks = breaks;
    return step(session, event::BreakBegin{}, kNow + 20min)->next;
}

}  // namespace

TEST_CASE("a short absence is credited, a long one waits for a proctor while the clock stands")
{
    const Session working = in(State::Answering);
    const Session back = step(working, event::Return{90s}, kNow + 10min)->next;
    CHECK(back.state == State::Answering);
    CHECK(back.endsAt == kNow + 61min + 30s);
    CHECK(timeLeft(back, kNow + 10min) == 51min + 30s);  // as when the seat stopped, after 8.5 minutes

    const Session late = step(working, event::Return{5min}, kNow + 10min)->next;
    CHECK(late.state == State::Paused);
    CHECK(timeLeft(late, kNow + 10min) == 55min);
    CHECK(timeLeft(late, kNow + 40min) == 55min);
    CHECK_FALSE(step(late, event::TimeUp{}, kNow + 3h).ok());
    const Session all = step(late, event::Continue{kBy}, kNow + 12min)->next;
    CHECK(all.state == State::Answering);
    CHECK(timeLeft(all, kNow + 12min) == 55min);
    const Session some = step(late, event::Continue{kBy, 4min}, kNow + 12min)->next;
    CHECK(timeLeft(some, kNow + 12min) == 52min);
}

TEST_CASE("an absence nobody could measure is judged when the room's clock is heard")
{
    const Session unknown = step(in(State::Answering), event::Return{-1ms}, kNow + 10min)->next;
    CHECK(unknown.state == State::Paused);
    CHECK(unknown.awayUnknown);
    const Session brief = step(unknown, event::Measure{100s}, kNow + 11min)->next;
    CHECK(brief.state == State::Answering);
    CHECK(timeLeft(brief, kNow + 11min) == 50min);
    const Session longer = step(unknown, event::Measure{121s}, kNow + 11min)->next;
    CHECK(longer.state == State::Paused);
    CHECK_FALSE(step(longer, event::Measure{1s}, kNow + 12min).ok());
}

TEST_CASE("after as many absences as allowed even a short one waits for a proctor")
{
    Session session = in(State::Answering);
    session.resume.times = 2;
    for (int i = 0; i < 2; ++i) {
        session = step(session, event::Return{1s}, kNow + 1min)->next;
        CHECK(session.state == State::Answering);
    }
    CHECK(step(session, event::Return{1s}, kNow + 1min)->next.state == State::Paused);
}

TEST_CASE("a ticket counts once, whatever it is for")
{
    Session session = step(in(State::Answering), event::Credit{{9, "Li", "power"}, 5min}, kNow)->next;
    CHECK(session.endsAt == kNow + 65min);
    CHECK_FALSE(step(session, event::Credit{{9, "Li", "power"}, 5min}, kNow).ok());
    CHECK_FALSE(step(session, event::Pause{{9, "Li", "power"}}, kNow).ok());
    session = step(session, event::Pause{{7, "Li", "fire"}}, kNow)->next;  // an earlier one that came late
    CHECK(session.state == State::Paused);
    CHECK(step(session, event::HandIn{HandInCause::Forced, {10, "Li", "left"}}, kNow)->next.state ==
          State::Briefing);
}

TEST_CASE("a pause ends a break, and leads back to a lock that was there before")
{
    const Session paused =
        step(onBreak({1, 10min, /*clockStops=*/true}), event::Pause{kBy}, kNow + 24min)->next;
    CHECK(paused.state == State::Paused);
    CHECK(paused.endsAt == kNow + 64min);
    Session locked = step(in(State::Answering), event::Lock{"D-04"}, kNow + 1min)->next;
    locked = step(locked, event::Pause{kBy}, kNow + 2min)->next;
    CHECK(step(locked, event::Continue{{5, "Li", "ok"}}, kNow + 3min)->next.state == State::Locked);
}

TEST_CASE("a move ends the wait for a proctor and says from where")
{
    const Session away = step(in(State::Answering), event::Return{5min}, kNow + 10min)->next;
    const Session moved = step(away, event::Move{{6, "Li", "dead"}, "s1", "s2", 6min}, kNow + 10min)->next;
    CHECK(moved.state == State::Answering);
    CHECK(timeLeft(moved, kNow + 10min) == 55min);
    using Kind = LedgerLine::Kind;
    REQUIRE(moved.ledger.size() == 4);
    CHECK(moved.ledger[2] == LedgerLine{Kind::Move, kNow + 10min, 0, 6min, "s1>s2", "Li"});
}

TEST_CASE("a break that stops the clock moves the end by as long as it lasted, and no longer than granted")
{
    const Session resting = onBreak({1, 10min, /*clockStops=*/true});
    CHECK(timeLeft(resting, kNow + 20min) == 40min);
    CHECK(timeLeft(resting, kNow + 27min) == 40min);
    CHECK(step(resting, event::BreakEnd{}, kNow + 27min)->next.endsAt == kNow + 67min);
    const Session late = step(resting, event::BreakEnd{}, kNow + 45min)->next;
    CHECK(late.endsAt == kNow + 70min);
    CHECK(late.ledger.back() == LedgerLine{LedgerLine::Kind::BreakEnd, kNow + 45min, 0, 10min, {}});
    CHECK(timeLeft(resting, kNow + 45min) == 25min);
}

TEST_CASE("a break beside a running clock moves nothing, and time up ends it")
{
    const Session resting = onBreak({1, 60min, /*clockStops=*/false});
    CHECK(timeLeft(resting, kNow + 27min) == 33min);
    CHECK(resting.ledger.back().note == "running");
    CHECK(step(resting, event::BreakEnd{}, kNow + 27min)->next.endsAt == kNow + 60min);
    CHECK_FALSE(step(resting, event::TimeUp{}, kNow + 60min - 1ms).ok());
    CHECK_FALSE(step(resting, event::BreakEnd{}, kNow + 60min).ok());
    const Session over = step(resting, event::TimeUp{}, kNow + 60min)->next;
    CHECK(over.state == State::Briefing);
    REQUIRE(over.ledger.size() == 3);
    CHECK(over.ledger[1].kind == LedgerLine::Kind::BreakEnd);
}

TEST_CASE("time is not up while a break stops the clock, but after the break went on too long")
{
    const Session resting = onBreak({1, 10min, /*clockStops=*/true});
    CHECK_FALSE(step(resting, event::TimeUp{}, kNow + 70min - 1ms).ok());
    CHECK(step(resting, event::TimeUp{}, kNow + 70min)->next.state == State::Briefing);
}

TEST_CASE("no more breaks than granted, and none when the time is over")
{
    Session session = in(State::Answering);
    session.breaks = {1, 10min, true};
    session = step(session, event::BreakBegin{}, kNow)->next;
    session = step(session, event::BreakEnd{}, kNow + 1min)->next;
    CHECK_FALSE(step(session, event::BreakBegin{}, kNow + 2min).ok());
    session.breaksTaken = 0;
    CHECK_FALSE(step(session, event::BreakBegin{}, session.endsAt).ok());
}

TEST_CASE("a lock ends a break and the clock runs again")
{
    const Session locked = step(onBreak({1, 10min, true}), event::Lock{"D-04"}, kNow + 24min)->next;
    CHECK(locked.state == State::Locked);
    CHECK(locked.endsAt == kNow + 64min);
    CHECK(locked.ledger.back().kind == LedgerLine::Kind::Lock);
}

TEST_CASE("several causes of a lock are kept oldest first, each once, and one unlock ends them all")
{
    Session session = step(in(State::Answering), event::Lock{"D-04"}, kNow + 1min)->next;
    CHECK_FALSE(step(session, event::Lock{"D-04"}, kNow + 2min).ok());
    session = step(session, event::Lock{"U-02"}, kNow + 3min)->next;
    CHECK(session.locks == std::vector<LockCause>{{"D-04", kNow + 1min}, {"U-02", kNow + 3min}});
    CHECK(step(session, event::UnlockSeat{}, kNow + 4min)->next.locks.empty());
}

TEST_CASE("an unlock ends what was looked at, and what came after it stays")
{
    Session session = step(in(State::Answering), event::Lock{"D-04"}, kNow + 1min)->next;
    session = step(session, event::Lock{"U-02"}, kNow + 3min)->next;
    const event::UnlockSeat seen{kBy, kNow + 2min};
    const Session still = step(session, seen, kNow + 4min)->next;
    CHECK(still.state == State::Locked);
    CHECK(still.locks == std::vector<LockCause>{{"U-02", kNow + 3min}});
    CHECK(still.ledger.back().kind == LedgerLine::Kind::Unlock);
    CHECK(step(still, event::UnlockSeat{{9, "Zhao Min", "again"}, kNow + 3min}, kNow + 5min)->next.state ==
          State::Answering);

    SECTION("nothing of it was there yet: the word is not spent")
    {
        const event::UnlockSeat early{kBy, kNow};
        CHECK_FALSE(step(session, early, kNow + 4min).ok());
    }
    SECTION("beneath a pause")
    {
        const Session paused =
            step(step(session, event::Pause{{9, "Zhao Min", "wait"}}, kNow + 4min)->next, seen, kNow + 5min)
                ->next;
        CHECK(paused.state == State::Paused);
        CHECK(paused.locks.size() == 1);
    }
    SECTION("as it is written down")
    {
        const Json json = toJson(Event{seen});
        const auto read = std::get<event::UnlockSeat>(eventFromJson(json).value());
        CHECK(read.seen == seen.seen);
        CHECK(read.by == seen.by);
    }
}

TEST_CASE("a lock beneath a pause can be undone there, and the pause goes on")
{
    Session session = step(in(State::Answering), event::Lock{"D-04"}, kNow + 1min)->next;
    session = step(session, event::Pause{kBy}, kNow + 2min)->next;
    session = step(session, event::UnlockSeat{}, kNow + 3min)->next;
    CHECK(session.state == State::Paused);
    CHECK(session.locks.empty());
    CHECK_FALSE(step(session, event::UnlockSeat{}, kNow + 4min).ok());
    CHECK(step(session, event::Continue{{8, "Zhao Min", "looked at"}}, kNow + 5min)->next.state ==
          State::Answering);
}

TEST_CASE("sections a candidate is exempt from are passed over with a line in the ledger")
{
    using Kind = LedgerLine::Kind;
    const std::vector<SectionPlan> plan{
        {"a", 1min, true}, {"b", 1min, false}, {"c", 1min, true}, {"d", 1min, true}};
    Session session = step(in(State::Waiting), event::Unlock{"ab", plan, {}}, kNow)->next;
    CHECK(session.section == 1);
    REQUIRE(session.ledger.size() == 1);
    CHECK(session.ledger.front() == LedgerLine{Kind::Exempt, kNow, 0, {}, {}});
    session = step(session, event::Begin{}, kNow)->next;
    session = step(session, event::HandIn{}, kNow)->next;
    CHECK(session.state == State::Submitted);
    CHECK(session.section == 1);
    CHECK(session.ledger.back().section == 3);
    CHECK_FALSE(step(in(State::Waiting), event::Unlock{"ab", {{"a", 1min, true}}, {}}, kNow).ok());
}

TEST_CASE("an event survives being written and read")
{
    for (const Allowed& row : kAllowed) {
        CAPTURE(name(row.event));
        const Json json = toJson(row.event);
        const auto read = eventFromJson(parseJson(bytesOf(canonical(json))).value());
        REQUIRE(read.ok());
        CHECK(toJson(read.value()) == json);
    }
}

TEST_CASE("an event with a member too many, too few or of a wrong kind is malformed")
{
    for (const char* text :
         {R"({"e":"begin","x":1})", R"({"e":"identify"})", R"({"e":"fly"})", R"({})", R"([])",
          R"({"e":"hand-in","cause":"bored"})", R"({"e":"return","gap":"1"})",
          R"({"e":"unlock","manifest":"ab","sections":[{"id":"a"}]})",
          R"({"e":"unlock","manifest":"ab","sections":[],"breaks":{"count":0,"length":1,"stops":true}})",
          R"({"e":"break-begin","x":1})", R"({"e":"pause"})",
          R"({"e":"credit","amount":0,"by":{"ticket":1,"actor":"a","reason":"b"}})",
          R"({"e":"continue","credit":-2,"by":{"ticket":1,"actor":"a","reason":"b"}})",
          R"({"e":"continue","credit":1,"by":{"ticket":1,"actor":"a"}})", R"({"e":"fence","seat":""})",
          R"({"e":"measure","gap":-1})"}) {
        CAPTURE(text);
        CHECK(eventFromJson(parseJson(bytesOf(text)).value()).error().code == Errc::Malformed);
    }
}

TEST_CASE("random events never break what holds always")
{
    std::mt19937 random{20260417};
    std::vector<Event> events{event::TimeUp{}, event::HandIn{HandInCause::Forced}};
    for (const Allowed& row : kAllowed) {
        events.push_back(row.event);
    }
    Session session;
    Instant now = kNow;
    bool sealed = false;
    for (int i = 0; i < 200'000; ++i) {
        now += std::chrono::milliseconds{random() % 60'000};
        const auto result = step(session, events[random() % events.size()], now);
        if (!result) {
            continue;
        }
        session = result->next;
        for (const Effect effect : result->effects) {
            sealed = sealed || effect == Effect::SealSheet;
        }
        if (session.state == State::Idle) {
            REQUIRE(session == Session{});
            sealed = false;
        }
        if (session.state == State::Sealed || session.state == State::Delivered) {
            REQUIRE(sealed);
        }
        REQUIRE((session.plan.empty() || session.section < session.plan.size()));
        REQUIRE(session.breaksTaken <= session.breaks.count);
        REQUIRE((session.state == State::OnBreak) == (session.breakEndsAt != Instant{}));
        REQUIRE((session.state == State::Fenced) == !session.fencedBy.empty());
    }
}
