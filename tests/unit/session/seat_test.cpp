// SPDX-License-Identifier: Apache-2.0

#include "session/seat.h"

#include "core/file.h"
#include "protocol/limits.h"
#include "support/fake_clock.h"
#include "support/hall.h"

#include <catch2/catch_test_macros.hpp>

#include <fstream>

using namespace gongyuan;
using namespace gongyuan::client;
using namespace std::chrono_literals;
using test::take;
namespace event = exam::event;

namespace {

constexpr const char* kNumber = "20260001";

// A seat that is enrolled and holds everything of the hall's one paper.
struct Cell {
    explicit Cell(exam::Profile profile = {})
    {
        hall.profile = std::move(profile);
        clock.setWall(test::kNow);
        hall.seal();
    }

    std::unique_ptr<Seat> open()
    {
        return take(Seat::open({folder.path() / "seat", {"test", "test"}}, clock));
    }

    void enrol(Seat& seat)
    {
        const auto tls = crypto::TlsKey::generate();
        const auto tlsCert = take(hall.byRoom.issue(take(crypto::makeRequest(tls, "Seat 12")),
                                                    {.commonName = "Seat 12",
                                                     .usage = crypto::Usage::TlsClient,
                                                     .uris = {crypto::roleUri(crypto::Role::Seat, "r7:s12")},
                                                     .notBefore = test::kBegin,
                                                     .days = 10}));
        const auto status = seat.enrol({"r7", "s12", "localhost", 7443, tls.pem(), hall.seatKey.pem(),
                                        age.text(), tlsCert.pem(), hall.seat.pem(), hall.roomCa.pem(),
                                        hall.roomSign.pem(), hall.root.pem()});
        REQUIRE(status.ok());
    }

    /// What a proctor decided about the candidate of this seat.
    format::SignedDocument ticket(std::int64_t number, format::TicketAction action) const
    {
        format::Ticket ticket;
        ticket.sitting = "2026-11-demo";
        ticket.room = "r7";
        ticket.candidate = kNumber;
        ticket.seat = "s12";
        ticket.action = action;
        ticket.reason = "looked at";
        ticket.actor = "Li Wei";
        ticket.number = number;
        ticket.issued = clock.wall();
        ticket.expires = test::kNow + 30min;
        return format::signTicket(hall.roomSignKey, ticket);
    }

    Buffer toSeat(Bytes plain) const
    {
        const auto recipient = age.recipient();
        return take(crypto::ageSeal(plain, {&recipient, 1}));
    }

    void provide(
        Seat& seat, const std::function<void()>& beforeBulk = [] {})
    {
        const auto envelope = hall.open();
        Packages& packages = *seat.packages();
        REQUIRE(packages.putEnvelope("sample-a", envelope.forSeat(), test::kNow).ok());
        REQUIRE(packages.putRoster("2026-11-demo", toSeat(take(envelope.roster(hall.roomAge)))).ok());
        REQUIRE(packages.putShare("sample-a", toSeat(hall.share().bytes())).ok());
        const auto part = take(seat.bulkPart("sample-a"));
        REQUIRE(writeFile(part, hall.bulk, kSecretMode, Existing::Replace).ok());
        beforeBulk();
        REQUIRE(packages.putBulk("sample-a").ok());
    }

    std::unique_ptr<Seat> ready()
    {
        auto seat = open();
        enrol(*seat);
        provide(*seat);
        return seat;
    }

    static void toWaiting(Seat& seat)
    {
        REQUIRE(seat.identify(kNumber).ok());
        REQUIRE(seat.apply(event::Confirm{}).status.ok());
        REQUIRE(seat.apply(event::Agree{}).status.ok());
    }

    void toAnswering(Seat& seat) const
    {
        toWaiting(seat);
        const auto result = take(seat.unlock(hall.code.grouped()));
        REQUIRE_FALSE(result.refused);
        REQUIRE(seat.apply(event::Begin{}).status.ok());
    }

    /// One answer, then both sections are handed in.
    Applied toSealed(Seat& seat) const
    {
        toAnswering(seat);
        REQUIRE(seat.runner()->answer("s1", exam::Choice{{"a"}}, seat.runner()->clock().now()).ok());
        REQUIRE(seat.apply(event::HandIn{}).status.ok());
        REQUIRE(seat.apply(event::Begin{}).status.ok());
        Applied submitted = seat.apply(event::HandIn{});
        REQUIRE(submitted.status.ok());
        return submitted;
    }

    format::SignedDocument receiptFor(const Outgoing& sheet) const
    {
        const auto size = std::filesystem::file_size(sheet.file);
        return format::signReceipt(hall.roomSignKey,
                                   {"2026-11-demo", "r7", kNumber, "s12", sheet.sheet, size, test::kNow, 1});
    }

    test::Folder folder;
    test::FakeClock clock;
    test::Hall hall;
    crypto::AgeIdentity age = crypto::AgeIdentity::generate();
};

std::string wrongCode(const test::Hall& hall)
{
    for (;;) {
        const auto code = crypto::UnlockCode::generate();
        if (code.grouped() != hall.code.grouped()) {
            return code.grouped();
        }
    }
}

}  // namespace

TEST_CASE("a machine asks for its enrolment with the same keys until it is a seat, also after a kill")
{
    Cell cell;
    const auto first = take(cell.open()->enrolKeys());
    auto seat = cell.open();
    const auto again = take(seat->enrolKeys());
    CHECK(again.sign.publicKey() == first.sign.publicKey());
    CHECK(again.age.recipient().text() == first.age.recipient().text());
    CHECK(take(crypto::makeRequest(again.tls, "seat")).isEd25519() == false);
    CHECK(textOf(again.tls.pem().bytes()) == textOf(first.tls.pem().bytes()));
    cell.enrol(*seat);
    CHECK_FALSE(take(seat->enrolKeys()).sign.publicKey() == first.sign.publicKey());
}

TEST_CASE("a seat remembers its enrolment and its papers")
{
    Cell cell;
    {
        auto seat = cell.open();
        CHECK_FALSE(seat->enrolled());
        cell.enrol(*seat);
        cell.provide(*seat);
    }
    auto again = cell.open();
    REQUIRE(again->enrolled());
    CHECK(again->identity().seat == "s12");
    const auto address = readFile(cell.folder.path() / "seat" / "room.address", 64);
    REQUIRE(address);
    CHECK(address.value() == toBuffer(bytesOf("localhost:7443\n")));
    const auto views = again->packages()->views();
    REQUIRE(views.size() == 1);
    CHECK(views.front().ready);
    CHECK(views.front().loginPossible);
    CHECK(views.front().notice == "考生须知");
    CHECK(views.front().sections.front().seconds == 600);
}

TEST_CASE("a damaged bulk file is refused and fetched again")
{
    Cell cell;
    auto seat = cell.open();
    cell.enrol(*seat);
    const auto envelope = cell.hall.open();
    REQUIRE(seat->packages()->putEnvelope("sample-a", envelope.forSeat(), test::kNow).ok());
    const auto part = take(seat->bulkPart("sample-a"));
    Buffer damaged = cell.hall.bulk;
    damaged[damaged.size() / 2] ^= std::byte{1};
    REQUIRE(writeFile(part, damaged, kSecretMode, Existing::Replace).ok());
    CHECK(test::refusal(seat->packages()->putBulk("sample-a")) == Errc::Forged);
    CHECK_FALSE(std::filesystem::exists(part));
}

TEST_CASE("an envelope with one changed byte is not taken")
{
    Cell cell;
    auto seat = cell.open();
    cell.enrol(*seat);
    Buffer tar = cell.hall.open().forSeat();
    tar[600] ^= std::byte{1};
    CHECK_FALSE(seat->packages()->putEnvelope("sample-a", tar, test::kNow).ok());
    CHECK(seat->packages()->views().empty());
}

TEST_CASE("a login without network follows the roster")
{
    using protocol::LoginOutcome;
    Cell cell;
    auto seat = cell.ready();
    CHECK(seat->login(kNumber, "041X").outcome == LoginOutcome::Ok);
    CHECK(seat->login(kNumber, "0410").outcome == LoginOutcome::Unknown);
    CHECK(seat->login(kNumber, "X").outcome == LoginOutcome::Unknown);
    CHECK(seat->login("20269999", "041X").outcome == LoginOutcome::Unknown);
    const auto wrongRoom = seat->login("20260003", "");
    CHECK(wrongRoom.outcome == LoginOutcome::WrongRoom);
    CHECK(wrongRoom.place == "r8");
}

TEST_CASE("without network nobody logs in before the time that the room would allow")
{
    Cell cell;
    cell.clock.setWall(cell.hall.open().manifest().sitting.startsAt - protocol::kLoginOpens - 1min);
    auto seat = cell.ready();
    const auto early = seat->login(kNumber, "041X");
    CHECK(early.outcome == protocol::LoginOutcome::TooEarly);
    CHECK(early.startsAt == cell.hall.open().manifest().sitting.startsAt);
    cell.clock.pass(1min);
    CHECK(seat->login(kNumber, "041X").outcome == protocol::LoginOutcome::Ok);
}

TEST_CASE("who is rejected may log in again")
{
    Cell cell;
    auto seat = cell.ready();
    REQUIRE(seat->identify(kNumber).ok());
    REQUIRE(seat->reject().ok());
    CHECK_FALSE(take(seat->resume()));
    CHECK(take(seat->identify(kNumber)).turn.session.state == exam::State::Identified);
}

TEST_CASE("the code opens the paper, and after a restart no code is asked for")
{
    Cell cell;
    {
        auto seat = cell.ready();
        cell.toAnswering(*seat);
        REQUIRE(seat->runner()->answer("s1", exam::Choice{{"b"}}, seat->runner()->clock().now()).ok());
        REQUIRE(seat->runner()->show("s2", seat->runner()->clock().now()).ok());
    }
    cell.clock.pass(30s);
    auto again = cell.open();
    const auto sitting = take(again->resume());
    REQUIRE(sitting);
    CHECK(sitting->turn.session.state == exam::State::Answering);
    CHECK(sitting->candidate.name == "王小明");
    CHECK(sitting->answers.at("s1") == exam::Answer{exam::Choice{{"b"}}});
    CHECK(sitting->position == "s2");
    REQUIRE(sitting->opened);
    CHECK(sitting->opened->paper.sections.size() == 2);
    CHECK(sitting->turn.session.endsAt - sitting->turn.clock.now() == 600s);  // the absence is credited
}

TEST_CASE("a ticket that cannot be carried out is not answered as if it had been")
{
    Cell cell;
    const auto seat = cell.ready();
    cell.toAnswering(*seat);
    const auto first = cell.ticket(1, format::TicketAction::Pause);
    const auto done = seat->decide({first});
    REQUIRE(done.turn);
    CHECK(done.turn->session.state == exam::State::Paused);
    // Who hears nothing new has nothing to tell the room at once.
    CHECK_FALSE(seat->decide({first}).turn);
    const auto second = seat->decide({cell.ticket(2, format::TicketAction::Pause)});
    REQUIRE(second.turn);
    CHECK(second.turn->session.tickets == std::vector<std::int64_t>{1});
    CHECK(second.turn->refused == std::vector<std::int64_t>{2});
    CHECK(second.status.error().code == Errc::Denied);
}

TEST_CASE("an unlock that came too early does not lie in wait for a later lock")
{
    Cell cell;
    const auto seat = cell.ready();
    cell.toAnswering(*seat);
    const auto early = cell.ticket(1, format::TicketAction::Unlock);
    CHECK(seat->decide({early}).turn->refused == std::vector<std::int64_t>{1});
    REQUIRE(seat->apply(event::Lock{"D-04"}).status.ok());
    CHECK_FALSE(seat->decide({early}).turn);
    CHECK(seat->runner()->session().state == exam::State::Locked);
    const auto later = seat->decide({early, cell.ticket(2, format::TicketAction::Unlock)});
    CHECK(later.turn->session.state == exam::State::Answering);
    CHECK(later.turn->session.tickets == std::vector<std::int64_t>{2});
}

TEST_CASE("what locks a seat after a proctor looked at it keeps it locked")
{
    Cell cell;
    const auto seat = cell.ready();
    cell.toAnswering(*seat);
    REQUIRE(seat->apply(event::Lock{"D-04"}).status.ok());
    cell.clock.pass(30s);
    const auto looked = cell.ticket(1, format::TicketAction::Unlock);
    cell.clock.pass(5s);
    REQUIRE(seat->apply(event::Lock{"U-02"}).status.ok());
    cell.clock.pass(5s);
    const auto done = seat->decide({looked});
    REQUIRE(done.turn);
    CHECK(done.status.ok());
    CHECK(done.turn->session.state == exam::State::Locked);
    REQUIRE(done.turn->session.locks.size() == 1);
    CHECK(done.turn->session.locks[0].reason == "U-02");
    const auto again = seat->decide({cell.ticket(2, format::TicketAction::Unlock)});
    CHECK(again.turn->session.state == exam::State::Answering);
}

TEST_CASE("what the profile grants is frozen when the code opens the paper")
{
    exam::Profile profile;
    profile.timeThousandths = 1500;
    profile.extraMinutes = 1;
    profile.breaks = {2, 5, /*clockStops=*/true};
    profile.exemptSections = {"practice"};
    Cell cell{profile};
    auto seat = cell.ready();
    cell.toAnswering(*seat);
    const exam::Session& session = seat->runner()->session();
    REQUIRE(session.plan.size() == 2);
    CHECK(session.plan[0].length == 960s);
    CHECK_FALSE(session.plan[0].exempt);
    CHECK(session.plan[1].exempt);
    CHECK(session.breaks == exam::BreakPlan{2, 5min, true});
    REQUIRE(seat->apply(event::BreakBegin{}).status.ok());
    cell.clock.pass(2min);
    REQUIRE(seat->apply(event::BreakEnd{}).status.ok());
    CHECK(exam::timeLeft(session, seat->runner()->clock().now()) == 960s);
    REQUIRE(seat->apply(event::HandIn{}).status.ok());
    CHECK(session.state == exam::State::Sealed);
}

TEST_CASE("notes survive a restart and leave with the vault")
{
    Cell cell;
    {
        auto seat = cell.ready();
        cell.toAnswering(*seat);
        REQUIRE(seat->runner()->vault().setScratch("note/s1", "once more").ok());
    }
    auto again = cell.open();
    const auto sitting = take(again->resume());
    REQUIRE(sitting);
    CHECK(sitting->scratch.at("note/s1") == "once more");
}

TEST_CASE("a mistyped code costs no try")
{
    Cell cell;
    auto seat = cell.ready();
    Cell::toWaiting(*seat);
    for (int i = 0; i < 7; ++i) {
        const auto result = take(seat->unlock("AAAA-AAAA-AAAA-AAAB"));
        CHECK(result.refused == Refusal::CodeMalformed);
        CHECK(result.triesLeft == 5);
    }
}

TEST_CASE("five wrong codes are free, then the seat waits, also after a restart")
{
    Cell cell;
    auto seat = cell.ready();
    Cell::toWaiting(*seat);
    for (int left = 4; left >= 0; --left) {
        const auto result = take(seat->unlock(wrongCode(cell.hall)));
        CHECK(result.refused == Refusal::CodeWrong);
        CHECK(result.triesLeft == left);
    }
    CHECK(take(seat->unlock(cell.hall.code.grouped())).refused == Refusal::CodeBackOff);
    seat.reset();
    seat = cell.open();
    REQUIRE(take(seat->resume()));
    const auto waiting = take(seat->unlock(cell.hall.code.grouped()));
    CHECK(waiting.refused == Refusal::CodeBackOff);
    cell.clock.pass(waiting.wait);
    CHECK_FALSE(take(seat->unlock(cell.hall.code.grouped())).refused);

    const auto untold = take(seat->tries().untold());
    REQUIRE(untold.size() == 6);
    CHECK(untold.front().outcome == protocol::CodeOutcome::Wrong);
    CHECK(untold.back().outcome == protocol::CodeOutcome::Opened);
    CHECK(untold.back().number == 6);
    REQUIRE(seat->tries().told(5).ok());
    CHECK(take(seat->tries().untold()).size() == 1);
}

TEST_CASE(
    "a try that a crash cut short is repeated with the same code at no cost, with another one it counts")
{
    Cell cell;
    auto seat = cell.ready();
    Cell::toWaiting(*seat);
    const auto crash = [&](const crypto::UnlockCode& code) {
        REQUIRE(seat->tries().begin("sample-a", code).ok());
        seat.reset();
        seat = cell.open();
        REQUIRE(take(seat->resume()));
        return take(seat->tries().standing("sample-a")).left;
    };
    for (int i = 0; i < 7; ++i) {
        CHECK(crash(cell.hall.code) == 4);
    }
    const auto other = take(crypto::UnlockCode::parse(wrongCode(cell.hall)));
    CHECK(crash(other) == 3);
    CHECK(crash(cell.hall.code) == 2);
    CHECK(take(seat->unlock("AAAA-AAAA-AAAA-AAAB")).refused == Refusal::CodeMalformed);
    CHECK(take(seat->tries().standing("sample-a")).left == 2);
    CHECK_FALSE(take(seat->unlock(cell.hall.code.grouped())).refused);
}

TEST_CASE("a right code with another room's share is a wrong code")
{
    Cell cell;
    auto seat = cell.ready();
    REQUIRE(seat->packages()->putShare("sample-a", cell.toSeat(crypto::randomBytes(32))).ok());
    Cell::toWaiting(*seat);
    CHECK(take(seat->unlock(cell.hall.code.grouped())).refused == Refusal::CodeWrong);
}

TEST_CASE("before its time a paper does not open, whatever the wall clock says later")
{
    Cell cell;
    cell.clock.setWall(test::kNow - 20min);
    auto seat = cell.ready();
    Cell::toWaiting(*seat);
    CHECK(take(seat->unlock(cell.hall.code.grouped())).refused == Refusal::CodeTooEarly);
    cell.clock.setWall(test::kNow + 24h);  // the room was heard: its clock counts
    REQUIRE(seat->hear(test::kNow - 20min).status.ok());
    CHECK(take(seat->unlock(cell.hall.code.grouped())).refused == Refusal::CodeTooEarly);
    cell.clock.pass(11min);
    CHECK_FALSE(take(seat->unlock(cell.hall.code.grouped())).refused);
}

TEST_CASE("a wall clock set back does not undo time that was known to pass")
{
    Cell cell;
    {
        auto seat = cell.open();
        REQUIRE(seat->hear(test::kNow + 3h).status.ok());
    }
    cell.clock.setWall(test::kNow - 48h);
    CHECK(cell.open()->roomClock().now() >= test::kNow + 3h);
}

TEST_CASE("a submitted session is sealed once, delivered by its receipt, and released")
{
    Cell cell;
    auto seat = cell.ready();
    const auto submitted = cell.toSealed(*seat);
    REQUIRE(submitted.turn->session.state == exam::State::Sealed);
    const auto sheet = take(seat->outgoing());
    REQUIRE(sheet);
    CHECK_FALSE(take(seat->runner()->vault().secretMeta(row::kPaperKey)));
    CHECK_FALSE(take(seat->runner()->vault().secretMeta(row::kSessionKey)));

    seat.reset();
    seat = cell.open();
    REQUIRE(take(seat->resume()));
    REQUIRE(seat->redo().status.ok());
    CHECK(take(seat->outgoing())->sheet == sheet->sheet);

    const Buffer sealed = take(readFile(sheet->file, format::kMostSheet));
    const auto opened = take(format::openSheet(sealed, sheet->transport, cell.hall.seatChain(),
                                               {&cell.hall.collection, 1}, test::kNow));
    CHECK(opened.answers.at("s1") == exam::Answer{exam::Choice{{"a"}}});

    auto foreign = cell.receiptFor(*sheet);
    foreign.body.back() ^= std::byte{1};
    CHECK(test::refusal(seat->deliver(sheet->sheet, foreign)) == Errc::Forged);
    CHECK(test::refusal(seat->deliver(crypto::sha256({}), cell.receiptFor(*sheet))) == Errc::Denied);
    const auto delivered = take(seat->deliver(sheet->sheet, cell.receiptFor(*sheet)));
    CHECK(seat->turn().session.state == exam::State::Delivered);
    CHECK(seat->turn().session.receipt == delivered.code);
    CHECK_FALSE(take(seat->outgoing()));

    REQUIRE(seat->release().ok());
    CHECK(std::filesystem::is_empty(cell.folder.path() / "seat" / "vaults"));
    CHECK_FALSE(take(seat->resume()));
    CHECK(test::refusal(seat->identify(kNumber)) == Errc::Denied);
}

TEST_CASE("a seat that was shut out becomes one that was never enrolled, and can be one again")
{
    Cell cell;
    const auto home = cell.folder.path() / "seat";
    auto seat = cell.ready();
    cell.toWaiting(*seat);
    CHECK(test::refusal(seat->leaveRoom()) == Errc::Denied);
    REQUIRE(seat->enrolled());
    REQUIRE(seat->fence("s13").status.ok());
    REQUIRE(seat->release().ok());

    REQUIRE(seat->leaveRoom().ok());
    CHECK_FALSE(seat->enrolled());
    CHECK(seat->packages() == nullptr);
    CHECK_FALSE(take(seat->outgoing()));
    CHECK_FALSE(std::filesystem::exists(home / "room.address"));
    CHECK(std::filesystem::is_empty(home / "papers"));
    CHECK_FALSE(std::filesystem::is_empty(home / "evidence"));

    seat.reset();
    seat = cell.open();
    CHECK_FALSE(seat->enrolled());
    cell.enrol(*seat);
    CHECK(seat->packages()->views().empty());
    cell.provide(*seat);
    CHECK(seat->packages()->views().front().loginPossible);
}

TEST_CASE("a sheet that nobody took stays as evidence, whole, when its seat leaves the room")
{
    Cell cell;
    auto seat = cell.ready();
    cell.toSealed(*seat);
    const auto sheet = take(seat->outgoing());
    REQUIRE(sheet);
    REQUIRE(seat->fence("s13").status.ok());
    REQUIRE(seat->release().ok());

    REQUIRE(seat->leaveRoom().ok());
    CHECK_FALSE(take(seat->outgoing()));
    const auto evidence = cell.folder.path() / "seat" / "evidence";
    const auto kept = take(format::readSheetSet(evidence / ("2026-11-demo." + std::string{kNumber})));
    CHECK(crypto::sha256(kept.sheet) == sheet->sheet);
    CHECK(format::verifySheetSet(kept, cell.hall.root, test::kNow).ok());
    cell.enrol(*seat);
    CHECK_FALSE(take(seat->outgoing()));
}

TEST_CASE("no question, answer or key stands readable in the files of a seat")
{
    Cell cell;
    auto seat = cell.ready();
    cell.toAnswering(*seat);
    const std::string typed = "SECRET-ANSWER-TEXT";
    REQUIRE(
        seat->runner()->answer("p1", exam::SheetAnswer{{{"B1", typed}}}, seat->runner()->clock().now()).ok());
    auto key = seat->runner()->vault().secretMeta(row::kPaperKey);
    REQUIRE((key.ok() && key.value()));
    const std::string paperKey{textOf(key.value()->bytes())};
    for (const auto& file : std::filesystem::recursive_directory_iterator{cell.folder.path()}) {
        if (!file.is_regular_file()) {
            continue;
        }
        std::ifstream stream{file.path(), std::ios::binary};
        const std::string content{std::istreambuf_iterator<char>{stream}, {}};
        CAPTURE(file.path());
        CHECK(content.find("货运保险") == std::string::npos);
        CHECK(content.find(typed) == std::string::npos);
        CHECK(content.find(paperKey) == std::string::npos);
        CHECK(content.find("PRIVATE KEY") == std::string::npos);
    }
}
