// SPDX-License-Identifier: Apache-2.0

#include "session/session_runner.h"

#include "exam/sitting.h"
#include "support/fake_clock.h"
#include "support/temp_folder.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators_range.hpp>

#include <sys/wait.h>
#include <unistd.h>

using namespace gongyuan;
using namespace gongyuan::client;
using namespace std::chrono_literals;
namespace event = exam::event;
using exam::State;

namespace {

const std::string kSheet(64, 'a');

// Seals at once; counts what was asked for; fails or dies when told to.
class TestEffects final : public Effects {
public:
    Result<std::optional<exam::Event>> perform(exam::Effect effect, SessionRunner& /*runner*/) override
    {
        performed.push_back(effect);
        if (dieAt > 0 && static_cast<int>(performed.size()) == dieAt) {
            ::_exit(0);
        }
        if (failSealing && effect == exam::Effect::SealSheet) {
            return Error{Errc::Storage, "disk full"};
        }
        if (effect == exam::Effect::SealSheet) {
            return std::optional<exam::Event>{event::Seal{kSheet}};
        }
        return std::optional<exam::Event>{};
    }

    std::vector<exam::Effect> performed;
    bool failSealing = false;
    int dieAt = 0;
};

struct Seat {
    test::TempFolder folder;
    test::FakeClock clock;
    TestEffects effects;
    crypto::Secret key{32};
    RoomClock room{clock, WallTime{}};

    std::filesystem::path path() const { return folder.path() / "v"; }

    SessionRunner open()
    {
        auto vault = std::filesystem::exists(path()) ? store::Vault::open(path(), key, "s1", "c1")
                                                     : store::Vault::create(path(), key, "s1", "c1");
        REQUIRE(vault.ok());
        auto runner = SessionRunner::start(std::move(vault).value(), clock, room, effects);
        INFO((runner.ok() ? "" : runner.error().detail));
        REQUIRE(runner.ok());
        return std::move(runner).value();
    }
};

exam::Answer choice(const char* option)
{
    return exam::Choice{{option}};
}

const event::Unlock kUnlock{std::string(64, 'b'), {{"theory", 60s}, {"practice", 90s}}};

void answering(SessionRunner& runner)
{
    for (const exam::Event& step : std::initializer_list<exam::Event>{
             event::Identify{"c1"}, event::Confirm{}, event::Agree{}, kUnlock, event::Begin{}}) {
        const auto status = runner.apply(step);
        INFO((status.ok() ? "" : status.error().detail));
        REQUIRE(status.ok());
    }
}

bool sameJournal(const format::Journal& a, const format::Journal& b)
{
    return a.session.state == b.session.state && a.session.section == b.session.section &&
           a.session.endsAt == b.session.endsAt && a.answers == b.answers && a.flagged == b.flagged &&
           a.seen == b.seen && a.revisions == b.revisions;
}

}  // namespace

TEST_CASE("a restart finds the session that was left")
{
    Seat seat;
    std::optional<format::Journal> live;
    {
        SessionRunner runner = seat.open();
        answering(runner);
        REQUIRE(runner.show("q1", runner.clock().now()).ok());
        REQUIRE(runner.answer("q1", choice("a"), runner.clock().now()).ok());
        REQUIRE(runner.answer("q1", choice("b"), runner.clock().now()).ok());
        REQUIRE(runner.flag("q2", true, runner.clock().now()).ok());
        REQUIRE(runner.show("q2", runner.clock().now()).ok());
        live = runner.journal();
    }
    SessionRunner again = seat.open();
    CHECK(sameJournal(again.journal(), *live));
    CHECK(again.journal().revisions.at("q1") == 2);
    CHECK(again.position().value() == "q2");
}

TEST_CASE("while the machine runs the clock goes on without the program, and the absence is credited")
{
    Seat seat;
    {
        SessionRunner runner = seat.open();
        answering(runner);
        seat.clock.pass(10s);
    }
    seat.clock.pass(20s);
    SessionRunner again = seat.open();
    CHECK(again.clock().now() == exam::Instant{30s});
    CHECK(again.session().endsAt - again.clock().now() == 60s);
    CHECK(again.session().ledger.back().kind == exam::LedgerLine::Kind::Credit);
    CHECK(again.session().ledger.back().amount == 30s);
}

TEST_CASE("after a reboot the clock goes on from the last anchor and the gap is unknown")
{
    Seat seat;
    {
        SessionRunner runner = seat.open();
        answering(runner);
        seat.clock.pass(10s);
        REQUIRE(runner.anchor().ok());
        seat.clock.pass(3s);
    }
    seat.clock.reboot();
    seat.clock.pass(1h);
    SessionRunner again = seat.open();
    CHECK(again.session().state == State::Paused);
    CHECK(exam::timeLeft(again.session(), again.clock().now()) == 50s);
    CHECK(again.session().ledger.back().amount < 0ms);
    CHECK_FALSE(again.leftAt());
}

TEST_CASE("when the room's clock was heard a restarted machine knows when it was left")
{
    Seat seat;
    const WallTime nine = exam::wallTimeFromText("2026-11-20T09:00:00Z").value();
    {
        seat.room.hear(nine);
        SessionRunner runner = seat.open();
        answering(runner);
        seat.clock.pass(10s);
        REQUIRE(runner.anchor().ok());
    }
    seat.room = RoomClock{seat.clock, WallTime{}};
    {
        SessionRunner back = seat.open();  // the same machine, and the room is silent
        seat.clock.pass(5s);
        REQUIRE(back.anchor().ok());
    }
    seat.clock.reboot();
    const SessionRunner again = seat.open();
    REQUIRE(again.leftAt());
    CHECK(*again.leftAt() == nine + 15s);
}

TEST_CASE("a wall clock that is set changes nothing")
{
    Seat seat;
    SessionRunner runner = seat.open();
    answering(runner);
    seat.clock.pass(10s);
    seat.clock.setWall(WallTime{});
    CHECK(runner.session().endsAt - runner.clock().now() == 50s);
}

TEST_CASE("time is up at the end of the section and not a millisecond before")
{
    Seat seat;
    SessionRunner runner = seat.open();
    answering(runner);
    seat.clock.pass(60s - 1ms);
    CHECK(runner.apply(event::TimeUp{}).error().code == Errc::Denied);
    CHECK(runner.answer("q1", choice("a"), runner.clock().now()).ok());
    const exam::Instant typed = runner.clock().now();
    seat.clock.pass(1ms);
    CHECK(runner.answer("q2", choice("a"), typed).ok());  // typed before the end, stored at it
    CHECK(runner.answer("q3", choice("a"), runner.clock().now()).error().code == Errc::Denied);
    REQUIRE(runner.apply(event::TimeUp{}).ok());
    CHECK(runner.session().state == State::Briefing);
    CHECK(runner.answer("q1", choice("c"), typed).error().code == Errc::Denied);
}

TEST_CASE("a seat that comes back after the end of a section can only end it")
{
    Seat seat;
    {
        SessionRunner runner = seat.open();
        answering(runner);
    }
    seat.clock.pass(5min);
    SessionRunner again = seat.open();
    CHECK(again.session().state == State::Paused);
    REQUIRE(again.apply(event::Continue{{1, "Li", "left the room"}, 0ms}).ok());
    CHECK(again.session().state == State::Answering);
    CHECK(again.answer("q1", choice("a"), again.clock().now()).error().code == Errc::Denied);
    CHECK(again.apply(event::TimeUp{}).ok());
    CHECK(again.session().section == 1);
}

TEST_CASE("a break that stops the clock gives back its time, also across a restart")
{
    Seat seat;
    {
        SessionRunner runner = seat.open();
        const event::Unlock unlock{
            std::string(64, 'b'), {{"theory", 60s}, {"practice", 90s}}, {1, 20s, /*clockStops=*/true}};
        for (const exam::Event& step : std::initializer_list<exam::Event>{
                 event::Identify{"c1"}, event::Confirm{}, event::Agree{}, unlock, event::Begin{}}) {
            REQUIRE(runner.apply(step).ok());
        }
        seat.clock.pass(10s);
        REQUIRE(runner.apply(event::BreakBegin{}).ok());
        CHECK(runner.answer("q1", choice("a"), runner.clock().now()).error().code == Errc::Denied);
        seat.clock.pass(5s);
    }
    seat.clock.pass(5s);
    SessionRunner again = seat.open();
    CHECK(again.session().state == State::OnBreak);
    CHECK(exam::timeLeft(again.session(), again.clock().now()) == 50s);
    REQUIRE(again.apply(event::BreakEnd{}).ok());
    CHECK(exam::timeLeft(again.session(), again.clock().now()) == 50s);
    CHECK(again.apply(event::BreakBegin{}).error().code == Errc::Denied);
    CHECK(again.answer("q1", choice("a"), again.clock().now()).ok());
}

TEST_CASE("handing in twice is refused and changes nothing")
{
    Seat seat;
    SessionRunner runner = seat.open();
    answering(runner);
    REQUIRE(runner.apply(event::HandIn{}).ok());
    REQUIRE(runner.apply(event::Begin{}).ok());
    REQUIRE(runner.apply(event::HandIn{}).ok());
    CHECK(runner.session().state == State::Sealed);
    const auto head = runner.vault().head();
    CHECK(runner.apply(event::HandIn{}).error().code == Errc::Denied);
    CHECK(runner.vault().head() == head);
    REQUIRE(runner.redo().ok());
    CHECK(runner.vault().head() == head);
}

TEST_CASE("an effect that failed is done by the next attempt")
{
    Seat seat;
    SessionRunner runner = seat.open();
    answering(runner);
    REQUIRE(runner.apply(event::HandIn{}).ok());
    REQUIRE(runner.apply(event::Begin{}).ok());
    seat.effects.failSealing = true;
    CHECK(runner.apply(event::HandIn{}).error().code == Errc::Storage);
    CHECK(runner.session().state == State::Submitted);
    seat.effects.failSealing = false;
    REQUIRE(runner.redo().ok());
    CHECK(runner.session().state == State::Sealed);
}

TEST_CASE("a denied event leaves no trace")
{
    Seat seat;
    SessionRunner runner = seat.open();
    const auto head = runner.vault().head();
    CHECK(runner.apply(event::Begin{}).error().code == Errc::Denied);
    CHECK(runner.vault().head() == head);
    CHECK(runner.journal().session == exam::Session{});
}

TEST_CASE("an event that a restart could not read is refused")
{
    Seat seat;
    {
        auto runner = seat.open();
        answering(runner);
        const std::size_t before = runner.vault().log().size();
        CHECK(runner.apply(event::Pause{{1, std::string(exam::kWarrantWords + 1, 'a'), "r"}}).error().code ==
              Errc::Malformed);
        CHECK(runner.vault().log().size() == before);
        CHECK(runner.session().state == State::Answering);
    }
    CHECK(seat.open().session().state == State::Answering);
}

TEST_CASE("an answer that says the same again costs no revision")
{
    Seat seat;
    SessionRunner runner = seat.open();
    answering(runner);
    REQUIRE(runner.answer("q1", choice("a"), runner.clock().now()).ok());
    REQUIRE(runner.answer("q1", choice("a"), runner.clock().now()).ok());
    CHECK(runner.journal().revisions.at("q1") == 1);
    REQUIRE(runner.answer("q1", exam::Answer{}, runner.clock().now()).ok());
    CHECK(runner.journal().revisions.at("q1") == 2);
}

TEST_CASE("a program killed in any effect ends where an undisturbed one does")
{
    const int at = GENERATE(range(1, 16));
    CAPTURE(at);
    Seat seat;
    const auto whole = [](SessionRunner& runner) {
        const auto next = [&](const exam::Event& step) { return runner.apply(step).ok(); };
        if (runner.session().state == State::Idle) next(event::Identify{"c1"});
        if (runner.session().state == State::Identified) next(event::Confirm{});
        if (runner.session().state == State::Confirmed) next(event::Agree{});
        if (runner.session().state == State::Waiting) next(kUnlock);
        for (int i = 0; i < 2; ++i) {
            if (runner.session().state == State::Briefing) next(event::Begin{});
            if (runner.session().state == State::Answering) {
                const std::string question = "q" + std::to_string(runner.session().section);
                (void)runner.answer(question, choice("a"), runner.clock().now());
                next(event::HandIn{});
            }
        }
        if (runner.session().state == State::Sealed) next(event::Deliver{"ABCD-EFGH"});
    };
    const pid_t child = ::fork();
    REQUIRE(child >= 0);
    if (child == 0) {
        seat.effects.dieAt = at;
        auto vault = store::Vault::create(seat.path(), seat.key, "s1", "c1");
        if (vault) {
            auto runner = SessionRunner::start(std::move(vault).value(), seat.clock, seat.room, seat.effects);
            if (runner) whole(runner.value());
        }
        ::_exit(0);
    }
    int status = 0;
    REQUIRE(::waitpid(child, &status, 0) == child);
    SessionRunner again = seat.open();
    REQUIRE(again.redo().ok());
    whole(again);
    CHECK(again.session().state == State::Delivered);
    CHECK(again.session().sheet == kSheet);
    CHECK(again.journal().answers.size() == 2);
}

TEST_CASE("an incident is journaled while a candidate sits here, survives a restart and changes no answer")
{
    Seat seat;
    const exam::Incident display{"D-04", "HDMI-A-1"};
    {
        SessionRunner runner = seat.open();
        CHECK(runner.note(display).error().code == Errc::Denied);  // nobody sits here
        answering(runner);
        REQUIRE(runner.answer("q1", choice("a"), runner.clock().now()).ok());
        const exam::Session before = runner.session();
        REQUIRE(runner.note(display).ok());
        CHECK(runner.session() == before);
        REQUIRE(runner.apply(event::Lock{"D-04"}).ok());
        REQUIRE(runner.note({"U-02", "sdb"}).ok());  // also on the lock screen
    }
    SessionRunner again = seat.open();
    CHECK(again.session().state == State::Locked);
    REQUIRE(again.journal().incidents.size() == 2);
    CHECK(again.journal().incidents.front().incident == display);
    CHECK(again.journal().answers.at("q1") == choice("a"));
    REQUIRE(again.apply(event::UnlockSeat{{3, "Li", "checked"}}).ok());
    REQUIRE(again.apply(event::HandIn{}).ok());
    REQUIRE(again.apply(event::Begin{}).ok());
    REQUIRE(again.apply(event::HandIn{}).ok());
    CHECK(again.note(display).error().code == Errc::Denied);  // the sheet is sealed
}

TEST_CASE("a flood of incidents leaves the journal to the answers")
{
    Seat seat;
    SessionRunner runner = seat.open();
    answering(runner);
    for (std::size_t i = 0; i < kMostIncidents; ++i) {
        REQUIRE(runner.note({"K-01", "flood"}).ok());
    }
    CHECK(runner.note({"K-01", "flood"}).error().code == Errc::Denied);
    CHECK(runner.answer("q1", choice("a"), runner.clock().now()).ok());
}
