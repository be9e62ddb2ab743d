// SPDX-License-Identifier: Apache-2.0

// What lets a sitting go on: the room's copy, another seat, the word of a proctor with and without a network,
// a stick instead of a network. Real desks against a real gongyuan-room.

#include "format/sheet_set.h"
#include "seated.h"

#include <catch2/catch_test_macros.hpp>

using namespace gongyuan;
using namespace gongyuan::client;
using namespace std::chrono_literals;

namespace {

/// A machine's clock whose time a test lets pass faster than it does.
class FastClock final : public Clock {
public:
    WallTime wall() const override { return m_real.wall(); }
    Millis sinceBoot() const override { return m_real.sinceBoot() + extra; }
    std::string bootId() const override { return m_real.bootId() + boot; }

    Millis extra{};
    std::string boot;

private:
    SystemClock m_real;
};

std::filesystem::path folderOf(const RoomServer& room, const char* seat)
{
    return room.folder.path() / seat;
}

exam::Answer typed(const char* text)
{
    return exam::SheetAnswer{{{"B1", text}}};
}

/// A candidate logs in, gives one answer, and the machine goes off. How much time was left.
std::chrono::milliseconds leftAfterOneAnswer(const Authority& authority, RoomServer& room,
                                             const std::filesystem::path& folder, const Clock& clock)
{
    Seated seat{authority, folder, {}, clock};
    seat.enrol(room, "s12");
    seat.toAnswering(authority.code);
    seat.answer("s1", exam::Choice{{"b"}});
    return seat.desk.remaining();
}

format::OpenedSheet openedSheet(const Authority& authority, const std::filesystem::path& folder)
{
    const auto set = take(format::readSheetSet(folder));
    return take(format::openSheetSet(set, authority.root, SystemClock{}.wall(), {&authority.collection, 1}));
}

}  // namespace

TEST_CASE_METHOD(ServedRoom,
                 "another seat takes a sitting over with nothing missing, and the old one stands back")
{
    Seated old{authority, folderOf(room, "seat-a")};
    old.enrol(room, "s12");
    Seated fresh{authority, folderOf(room, "seat-b")};
    fresh.enrol(room, "s13");

    old.toAnswering(authority.code);
    old.answer("s1", exam::Choice{{"b"}});
    old.desk.setFlag("s2", true);
    old.desk.handIn();
    REQUIRE(old.reaches(Stage::Briefing));
    old.desk.begin();
    REQUIRE(old.reaches(Stage::Answering));
    old.desk.show("p1");
    old.answer("p1", typed("=1+1"));
    old.answer("p1", typed("=1+2"));
    old.desk.setScratch("note|p1", "check the freight", true);
    REQUIRE(waitFor([&] { return old.desk.view().save == Save::OnServer; }, 10s));
    const auto left = old.desk.remaining();

    room.ticket({"move", "--to", "s13"});
    // The old seat locks and says why, by itself.
    REQUIRE(old.reaches(Stage::Fenced, 10s));
    CHECK(old.desk.view().fencedBy == "s13");
    CHECK(old.desk.paper() == nullptr);

    fresh.toWaiting();
    fresh.desk.enterCode(authority.code.grouped());
    REQUIRE(fresh.reaches(Stage::Answering));
    CHECK(fresh.desk.position() == "p1");
    REQUIRE(fresh.desk.answer("p1") != nullptr);
    CHECK(*fresh.desk.answer("p1") == typed("=1+2"));
    CHECK(fresh.desk.history("p1") == std::vector<exam::Answer>{exam::Answer{}, typed("=1+1")});
    CHECK(fresh.desk.scratch("note|p1") == "check the freight");
    CHECK(fresh.desk.remaining() <= left);
    CHECK(fresh.desk.remaining() > left - 6s);
    fresh.answer("p1", typed("=1+3"));
    fresh.desk.handIn();
    REQUIRE(fresh.reaches(Stage::Receipt, 60s));

    const auto out = room.folder.path() / "out";
    room.command({"export", "--out", out.c_str()});
    const auto sheet = openedSheet(authority, out / "demo.20260001");
    CHECK(sheet.identity.seat == "s13");
    CHECK(sheet.answers.at("p1") == typed("=1+3"));
    CHECK(sheet.answers.at("s1") == exam::Answer{exam::Choice{{"b"}}});
    const auto move = std::find_if(sheet.ledger.begin(), sheet.ledger.end(), [](const auto& line) {
        return line.kind == exam::LedgerLine::Kind::Move;
    });
    REQUIRE(move != sheet.ledger.end());
    CHECK(move->note == "s12>s13");
    CHECK(move->actor == "Li Wei");
    CHECK(move->amount > 0ms);

    old.desk.release();
    REQUIRE(old.reaches(Stage::Login));
    CHECK_FALSE(std::filesystem::is_empty(folderOf(room, "seat-a") / "evidence"));
}

TEST_CASE_METHOD(ServedRoom,
                 "a machine whose seat was given to another one says so, and becomes a seat again")
{
    const auto folder = folderOf(room, "seat-a");
    {
        Seated seat{authority, folder};
        seat.enrol(room, "s12");
        seat.desk.leaveRoom();
        CHECK(seat.refused == Refusal::NotNow);
        room.command({"replace", "--seat", "s12", "--reason", "screen dead", "--by", "Li Wei"});
        REQUIRE(seat.reaches(Stage::ShutOut, 5s));
        seat.desk.identify("20260001", "041X");
        CHECK(seat.desk.view().stage == Stage::ShutOut);
        room.kill();
        CHECK(waitFor([&] { return seat.desk.view().link == Link::Offline; }));
        CHECK(seat.desk.view().stage == Stage::ShutOut);
    }
    room.serve();
    Seated seat{authority, folder};
    REQUIRE(seat.reaches(Stage::ShutOut));
    seat.desk.leaveRoom();
    seat.enrol(room, "s12");
    seat.toAnswering(authority.code);
}

TEST_CASE_METHOD(ServedRoom, "a candidate whose machine is shut out is told, and loses nothing")
{
    Seated seat{authority, folderOf(room, "seat-a")};
    seat.enrol(room, "s12");
    seat.toAnswering(authority.code);
    std::optional<Situation> told;
    QObject::connect(&seat.desk, &Desk::happened, [&told](Situation what) { told = what; });
    room.command({"revoke", "--seat", "s12"});
    REQUIRE(waitFor([&] { return told == Situation::ShutOut; }, 5s));
    CHECK(seat.desk.view().link == Link::Refused);
    CHECK(seat.desk.view().stage == Stage::Answering);
    seat.answer("s1", exam::Choice{{"b"}});
    CHECK(seat.desk.view().save == Save::OnSeat);
    seat.desk.leaveRoom();
    CHECK(seat.refused == Refusal::NotNow);
}

TEST_CASE_METHOD(ServedRoom,
                 "a seat that was away for too long waits for a proctor, with and without a network")
{
    const auto folder = folderOf(room, "seat");
    FastClock clock;
    const auto left = leftAfterOneAnswer(authority, room, folder, clock);
    {
        clock.extra += 60s;  // within the limit: nobody is asked and nothing is lost
        Seated seat{authority, folder, {}, clock};
        REQUIRE(seat.reaches(Stage::Answering));
        CHECK(seat.desk.remaining() > left - 10s);
    }
    {
        clock.extra += 10min;
        Seated seat{authority, folder, {}, clock};
        REQUIRE(seat.reaches(Stage::Paused));
        CHECK(seat.desk.remaining() > left - 15s);
        REQUIRE(waitFor([&] { return seat.desk.view().link == Link::Online; }));
        room.ticket({"resume"});
        REQUIRE(seat.reaches(Stage::Answering, 10s));
        CHECK(seat.desk.remaining() > left - 20s);
        // Paused by the proctor, and on again.
        room.ticket({"pause"});
        REQUIRE(seat.reaches(Stage::Paused, 10s));
        CHECK(seat.desk.view().pauseReason == "power");
        room.ticket({"resume"});
        REQUIRE(seat.reaches(Stage::Answering, 10s));
        const auto before = seat.desk.remaining();
        room.ticket({"credit", "--minutes", "5"});
        REQUIRE(waitFor([&] { return seat.desk.remaining() > before + 4min; }, 10s));
    }
    room.kill();
    clock.extra += 10min;
    Seated seat{authority, folder, {}, clock};
    REQUIRE(seat.reaches(Stage::Paused));
    REQUIRE(waitFor([&] { return !seat.desk.view().challenge.empty(); }));
    seat.desk.answerChallenge("0000-0000");
    REQUIRE(waitFor([&] { return seat.refused == Refusal::ChallengeWrong; }));
    const std::string challenge = seat.desk.view().challenge;
    const QByteArray said =
        room.ticket({"resume", "--seat", "s12", "--challenge", challenge.c_str()}).simplified();
    REQUIRE(said.startsWith("answer "));
    seat.desk.answerChallenge(said.mid(7).toStdString());
    REQUIRE(seat.reaches(Stage::Answering));
    CHECK(*seat.desk.answer("s1") == exam::Answer{exam::Choice{{"b"}}});
}

TEST_CASE_METHOD(ServedRoom,
                 "a machine that was restarted goes on when the room's clock says that it was quick")
{
    const auto folder = folderOf(room, "seat");
    FastClock clock;
    const auto left = leftAfterOneAnswer(authority, room, folder, clock);
    clock.boot = "another";
    clock.extra = -(SystemClock{}.sinceBoot() - 1s);
    Seated seat{authority, folder, {}, clock};
    REQUIRE(seat.reaches(Stage::Answering, 20s));
    CHECK(seat.desk.remaining() > left - 15s);
    CHECK(*seat.desk.answer("s1") == exam::Answer{exam::Choice{{"b"}}});
}

TEST_CASE_METHOD(ServedRoom,
                 "a seat whose disk was set back locks, and another one brings back what the room holds")
{
    const auto folder = folderOf(room, "seat");
    const auto kept = folderOf(room, "kept");
    static_cast<void>(leftAfterOneAnswer(authority, room, folder, Seated::systemClock()));
    std::filesystem::copy(folder, kept, std::filesystem::copy_options::recursive);
    {
        Seated seat{authority, folder};
        REQUIRE(seat.reaches(Stage::Answering));
        for (const char* option : {"a", "c", "a", "d"}) {
            seat.answer("s1", exam::Choice{{option}});
        }
        REQUIRE(waitFor([&] { return seat.desk.view().save == Save::OnServer; }, 20s));
    }
    std::filesystem::remove_all(folder);
    std::filesystem::rename(kept, folder);
    Seated seat{authority, folder};
    REQUIRE(seat.reaches(Stage::Locked));
    REQUIRE(seat.desk.view().locks.size() == 1);
    CHECK(seat.desk.view().locks.front().reason == "B-01");
    CHECK(*seat.desk.answer("s1") == exam::Answer{exam::Choice{{"b"}}});
    // Who lets it go on all the same does not get far.
    room.ticket({"unlock"});
    REQUIRE(seat.reaches(Stage::Answering, 10s));
    REQUIRE(seat.reaches(Stage::Locked));

    Seated fresh{authority, folderOf(room, "seat-b")};
    fresh.enrol(room, "s13");
    room.ticket({"move", "--to", "s13"});
    fresh.toWaiting();
    fresh.desk.enterCode(authority.code.grouped());
    REQUIRE(fresh.reaches(Stage::Answering));
    CHECK(*fresh.desk.answer("s1") == exam::Answer{exam::Choice{{"d"}}});
    CHECK(seat.reaches(Stage::Fenced, 10s));
}

TEST_CASE_METHOD(ServedRoom, "a seat without a disk calls nothing saved before the room has it")
{
    Seated seat{authority, folderOf(room, "seat"), {}, Seated::systemClock(), true};
    seat.enrol(room, "s12");
    seat.toAnswering(authority.code);
    bool onSeat = false;
    QObject::connect(&seat.desk, &Desk::changed, [&] { onSeat |= seat.desk.view().save == Save::OnSeat; });
    seat.answer("s1", exam::Choice{{"b"}});
    REQUIRE(waitFor([&] { return seat.desk.view().save == Save::OnServer; }, 20s));
    room.kill();
    seat.answer("s1", exam::Choice{{"a"}});
    CHECK_FALSE(waitFor([&] { return seat.desk.view().save != Save::Saving; }, 3s));
    room.serve();
    CHECK(waitFor([&] { return seat.desk.view().save == Save::OnServer; }, 60s));
    CHECK_FALSE(onSeat);
}

TEST_CASE_METHOD(ServedRoom,
                 "without a network the sealed sheet leaves by stick, and its receipt comes back by stick")
{
    const auto stick = room.folder.path() / "stick";
    Seated seat{authority, folderOf(room, "seat"), stick};
    seat.enrol(room, "s12");
    seat.toAnswering(authority.code);
    seat.answer("s1", exam::Choice{{"b"}});
    room.kill();
    seat.desk.handIn();
    REQUIRE(seat.reaches(Stage::Briefing));
    seat.desk.begin();
    REQUIRE(seat.reaches(Stage::Answering));
    seat.desk.handIn();
    REQUIRE(seat.reaches(Stage::Sealing));
    REQUIRE(waitFor([&] { return seat.desk.view().upload.phase == UploadView::Phase::Sealed; }));

    seat.desk.exportSheet();
    REQUIRE(waitFor([&] { return seat.refused.has_value(); }));
    CHECK(seat.refused == Refusal::MediumFailed);
    std::filesystem::create_directory(stick);
    seat.desk.exportSheet();
    REQUIRE(waitFor([&] { return seat.desk.view().upload.onMedium; }));

    const QByteArray taken = room.command({"take", stick.c_str()});
    CHECK(taken.simplified() == "taken 20260001");
    seat.desk.exportSheet();
    REQUIRE(seat.reaches(Stage::Receipt));
    CHECK(seat.desk.view().upload.receipt.size() == 9);
    CHECK(room.command({"take", stick.c_str()}).simplified() == "taken 20260001");  // twice is once
}
