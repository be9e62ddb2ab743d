// SPDX-License-Identifier: Apache-2.0

// The real desk against a real gongyuan-room: enrolment, provision, login, code, answers, restart of the
// seat, death of the server in the middle, hand-in without it, delivery when it is back.

#include "seated.h"

#include <catch2/catch_test_macros.hpp>

using namespace gongyuan;
using namespace gongyuan::client;
using namespace std::chrono_literals;

TEST_CASE_METHOD(ServedRoom, "a candidate sits a paper although seat and server die on the way")
{
    const auto folder = room.folder.path() / "seat";

    {
        Seated seat{authority, folder};
        REQUIRE(seat.reaches(Stage::Enrolment));
        seat.desk.enrol(room.enrolAddress(), "AAAA-AAAA-AAAA");
        REQUIRE(waitFor([&] { return seat.refused.has_value(); }));
        CHECK(seat.refused == Refusal::EnrolCodeMalformed);
        seat.desk.enrol(room.enrolAddress(), room.enrolCode());
        REQUIRE(seat.reaches(Stage::Login));
        REQUIRE(waitFor([&] { return seat.desk.view().paperReady; }));
        CHECK(seat.desk.view().link == Link::Online);
        CHECK(seat.desk.view().seat == "s12");

        seat.refused.reset();
        seat.desk.identify("20260001", "9999");
        REQUIRE(waitFor([&] { return seat.refused.has_value(); }));
        CHECK(seat.refused == Refusal::UnknownCandidate);
        seat.desk.identify("20260001", "041x");
        REQUIRE(seat.reaches(Stage::Identity));
        CHECK(seat.desk.view().candidate->name == "王小明");
        seat.desk.reject();
        REQUIRE(seat.reaches(Stage::Login));
        waitFor([] { return false; }, 300ms);  // the room hears of it
        seat.desk.identify("20260001", "041X");
        REQUIRE(seat.reaches(Stage::Identity));
        seat.desk.confirm();
        REQUIRE(seat.reaches(Stage::Notices));
        seat.desk.agree();
        REQUIRE(seat.reaches(Stage::Waiting));
        seat.desk.enterCode(authority.code.grouped());
        REQUIRE(seat.reaches(Stage::Briefing));
        REQUIRE(seat.desk.paper() != nullptr);
        seat.desk.begin();
        REQUIRE(seat.reaches(Stage::Answering));
        seat.desk.show("s2");
        seat.answer("s1", exam::Choice{{"b"}});
        REQUIRE(waitFor([&] { return seat.desk.view().save == Save::OnServer; }, 10s));
    }
    {
        Seated seat{authority, folder};
        REQUIRE(seat.reaches(Stage::Answering));
        CHECK(seat.desk.position() == "s2");
        REQUIRE(seat.desk.answer("s1") != nullptr);
        CHECK(*seat.desk.answer("s1") == exam::Answer{exam::Choice{{"b"}}});
        REQUIRE(waitFor([&] { return seat.desk.view().link == Link::Online; }));
        room.kill();
        CHECK(waitFor([&] { return seat.desk.view().link != Link::Online; }));
        seat.answer("s2", exam::Choice{{"c"}});
        CHECK(seat.desk.view().save == Save::OnSeat);  // the network is gone, and nothing else
        seat.desk.handIn();
        REQUIRE(seat.reaches(Stage::Briefing));
        seat.desk.begin();
        REQUIRE(seat.reaches(Stage::Answering));
        seat.desk.setAnswer("p1", exam::SheetAnswer{{{"B1", "=1+2"}}}, false);
        seat.desk.handIn();  // flushes what was typed
        REQUIRE(seat.reaches(Stage::Sealing));
        CHECK(seat.desk.view().upload.phase == UploadView::Phase::Sealed);
    }
    Seated seat{authority, folder};
    REQUIRE(seat.reaches(Stage::Sealing));
    room.serve();
    REQUIRE(seat.reaches(Stage::Receipt, 60s));
    CHECK(seat.desk.view().upload.receipt.size() == 9);
    const auto sheet = take(readFile(folder / "sheets" / "demo.20260001.sheet.age", format::kMostSheet));
    CHECK(crypto::ageOpen(sheet, {&authority.collection, 1}, std::size_t{1} << 24U).ok());
    seat.desk.release();
    REQUIRE(seat.reaches(Stage::Login));
    CHECK(std::filesystem::is_empty(folder / "vaults"));
}
