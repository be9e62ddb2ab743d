// SPDX-License-Identifier: Apache-2.0

#include "store/room_store.h"

#include "store/master_key.h"
#include "store/room_schema.h"
#include "support/hall.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

using namespace gongyuan;
using namespace gongyuan::store;
using namespace gongyuan::test;

namespace {

struct Room {
    Folder folder;
    std::filesystem::path path = folder / "room.db";
    crypto::Secret master = crypto::Secret::random(32);
    RoomStore store = take(RoomStore::create(path, master));

    // By a machine whose keys are called `keys`.
    Result<SeatRow> redeem(const std::string& code, const std::string& keys = "a", WallTime now = kNow)
    {
        return store.redeemEnrolCode(code,
                                     {[&](const std::string& seat) -> Result<SeatRow> {
                                          if (keys.empty()) {
                                              return Error{Errc::Platform, "cannot certify"};
                                          }
                                          return SeatRow{seat,   keys, "sign", crypto::sha256(bytesOf(keys)),
                                                         "age1", now,  false};
                                      },
                                      [&](const SeatRow& row) { return row.tlsCert == keys; }},
                                     now);
    }
};

const EnrolCode kCode{"ABCD2345EFGH", "s12", kNow + std::chrono::hours{1}};

SheetRow sheetRow()
{
    return {"sit",
            "c",
            "s12",
            crypto::sha256(bytesOf("sheet")),
            5,
            "file",
            {toBuffer("t"), toBuffer("s")},
            "pem",
            kNow,
            0,
            std::nullopt};
}

}  // namespace

TEST_CASE("an enrolment code works for one machine")
{
    Room room;
    REQUIRE(room.store.addEnrolCode(kCode, kNow).ok());
    CHECK(take(room.redeem(kCode.code)).seat == "s12");
    CHECK(refusal(room.redeem(kCode.code, "b")) == Errc::Denied);
    CHECK(take(room.store.seatByTls(crypto::sha256(bytesOf("a")))).seat == "s12");
    CHECK(refusal(room.redeem("ZZZZ2345EFGH")) == Errc::Denied);
}

TEST_CASE("a machine that lost the answer gets the same one until its code expires")
{
    Room room;
    REQUIRE(room.store.addEnrolCode(kCode, kNow).ok());
    const SeatRow first = take(room.redeem(kCode.code));
    const SeatRow again = take(room.redeem(kCode.code, "a", kCode.expires));
    CHECK(again.tlsCert == first.tlsCert);
    CHECK(again.enrolled == first.enrolled);
    CHECK(refusal(room.redeem(kCode.code, "a", kCode.expires + Millis{1})) == Errc::Denied);
    REQUIRE(room.store.revokeSeat("s12", kNow).ok());
    CHECK(refusal(room.redeem(kCode.code)) == Errc::Denied);
}

TEST_CASE("a code is not spent when its seat cannot be certified")
{
    Room room;
    REQUIRE(room.store.addEnrolCode(kCode, kNow).ok());
    CHECK(refusal(room.redeem(kCode.code, "")) == Errc::Platform);
    CHECK(room.redeem(kCode.code).ok());
}

TEST_CASE("a replaced seat is out at once, and its code makes another machine the seat")
{
    Room room;
    const EnrolCode next{"WXYZ2345EFGH", "s12", kNow + std::chrono::hours{1}};
    CHECK(refusal(room.store.replaceSeat(next, {{"reason", "dead"}}, kNow)) == Errc::NotFound);
    REQUIRE(room.store.addEnrolCode(kCode, kNow).ok());
    const SeatRow old = take(room.redeem(kCode.code));
    REQUIRE(room.store.replaceSeat(next, {{"reason", "dead"}}, kNow).ok());
    CHECK(refusal(room.store.seatByTls(old.tlsFingerprint)) == Errc::Denied);
    CHECK(refusal(room.redeem(kCode.code)) == Errc::Denied);
    const SeatRow fresh = take(room.redeem(next.code, "b"));
    CHECK(take(room.store.seatByTls(fresh.tlsFingerprint)).seat == "s12");
    CHECK(refusal(room.store.seatByTls(old.tlsFingerprint)) == Errc::NotFound);
}

TEST_CASE("an enrolment code expires, and dies of five wrong guesses")
{
    Room room;
    REQUIRE(room.store.addEnrolCode(kCode, kNow).ok());
    CHECK(refusal(room.redeem(kCode.code, "a", kCode.expires + Millis{1})) == Errc::Denied);
    for (int i = 0; i < 4; ++i) {
        CHECK(refusal(room.redeem("ABCD00000000")) == Errc::Denied);
    }
    CHECK(refusal(room.redeem(kCode.code)) == Errc::Denied);
    REQUIRE(room.store.addEnrolCode(kCode, kNow).ok());
    CHECK(room.redeem(kCode.code).ok());
}

TEST_CASE("seats are known by their certificate until they are revoked")
{
    Room room;
    const SeatRow seat{"s12", "tls", "sign", crypto::sha256(bytesOf("der")), "age1", kNow, false};
    REQUIRE(room.store.putSeat(seat, kNow).ok());
    CHECK(take(room.store.seatByTls(seat.tlsFingerprint)).seat == "s12");
    CHECK(refusal(room.store.seatByTls({})) == Errc::NotFound);
    REQUIRE(room.store.revokeSeat("s12", kNow).ok());
    CHECK(refusal(room.store.seatByTls(seat.tlsFingerprint)) == Errc::Denied);
    CHECK(refusal(room.store.revokeSeat("s99", kNow)) == Errc::NotFound);
    CHECK(take(room.store.seats()).size() == 1);
}

TEST_CASE("a candidate sits at one seat")
{
    Room room;
    REQUIRE(room.store.logIn({"sit", "c", "s12", kNow}).ok());
    REQUIRE(room.store.logIn({"sit", "c", "s12", kNow}).ok());
    CHECK(refusal(room.store.logIn({"sit", "c", "s13", kNow})) == Errc::Denied);
    REQUIRE(room.store.releaseLogin("sit", "c", kNow).ok());
    REQUIRE(room.store.logIn({"sit", "c", "s13", kNow}).ok());
    CHECK(take(room.store.loginOf("sit", "c"))->seat == "s13");
    CHECK(take(room.store.logins("sit")).size() == 1);
    CHECK(take(room.store.logins("other")).empty());
}

TEST_CASE("a journal that goes back is refused")
{
    Room room;
    const auto head = [](std::uint64_t count, std::string_view seed) {
        return HeadRow{"s12", {count, crypto::sha256(bytesOf(seed))}, kNow};
    };
    REQUIRE(room.store.putHead("sit", "c", head(5, "a")).ok());
    REQUIRE(room.store.putHead("sit", "c", head(5, "a")).ok());
    CHECK(refusal(room.store.putHead("sit", "c", head(5, "b"))) == Errc::Denied);
    CHECK(refusal(room.store.putHead("sit", "c", head(4, "a"))) == Errc::Denied);
    REQUIRE(room.store.putHead("sit", "c", head(6, "c")).ok());
    CHECK(take(room.store.head("sit", "c"))->head.count == 6);
    CHECK(!take(room.store.head("sit", "d")));
}

TEST_CASE("a sheet is stored once and keeps its first receipt")
{
    Room room;
    const SheetRow sheet = sheetRow();
    REQUIRE(room.store.putSheet(sheet).ok());
    REQUIRE(room.store.putSheet(sheet).ok());
    CHECK(take(room.store.sheets()).size() == 1);
    CHECK(take(room.store.nextReceiptNumber()) == 1);
    const format::SignedDocument first{toBuffer("r1"), toBuffer("s1")};
    CHECK_FALSE(take(room.store.handedIn(sheet.sitting, sheet.candidate)));
    CHECK(take(room.store.putReceipt(sheet.sheet, 1, first, kNow)).body == first.body);
    CHECK(take(room.store.putReceipt(sheet.sheet, 2, {toBuffer("r2"), toBuffer("s2")}, kNow)).body ==
          first.body);
    CHECK(take(room.store.handedIn(sheet.sitting, sheet.candidate)));
    CHECK_FALSE(take(room.store.handedIn(sheet.sitting, "another")));
    CHECK(take(room.store.nextReceiptNumber()) == 2);
    CHECK(take(room.store.sheet(sheet.sheet))->receipt->body == first.body);
    CHECK(refusal(room.store.putReceipt({}, 2, first, kNow)) == Errc::NotFound);
}

TEST_CASE("papers, shares, rosters, keys and settings come back")
{
    Room room;
    const RoomPaper paper{"p", "sit", toBuffer("env"), toBuffer("seat"), {}, {}, 77, "p.paper.age"};
    REQUIRE(room.store.putPaper(paper, kNow).ok());
    CHECK(take(room.store.paper("p"))->bulkSize == 77);
    CHECK(take(room.store.papers()).size() == 1);
    REQUIRE(room.store.putShare("p", bytesOf("R")).ok());
    CHECK(textOf(take(room.store.share("p"))->bytes()) == "R");
    REQUIRE(room.store.putRoster("sit", bytesOf("roster")).ok());
    CHECK(take(room.store.roster("sit")) == toBuffer("roster"));
    REQUIRE(room.store.setSecret("sign.key", bytesOf("key")).ok());
    CHECK(textOf(take(room.store.secret("sign.key"))->bytes()) == "key");
    CHECK(!take(room.store.secret("tls.key")));
    REQUIRE(room.store.setMeta("room", "r7").ok());
    CHECK(take(room.store.meta("room")) == "r7");
}

TEST_CASE("what a seat tells twice is logged once, also when the room was restarted between")
{
    const Folder folder;
    const auto path = folder / "room.db";
    const crypto::Secret master = crypto::Secret::random(32);
    {
        RoomStore store = take(RoomStore::create(path, master));
        REQUIRE(store.auditOnce("s12|1", kNow, "s12", "code-try", {{"number", 1}}).ok());
        REQUIRE(store.auditOnce("s12|1", kNow, "s12", "code-try", {{"number", 1}}).ok());
    }
    RoomStore store = take(RoomStore::open(path, master));
    REQUIRE(store.auditOnce("s12|1", kNow, "s12", "code-try", {{"number", 1}}).ok());
    CHECK(take(store.auditRows(1, 10)).size() == 1);
    REQUIRE(store.auditOnce("s12|2", kNow, "s12", "code-try", {{"number", 2}}).ok());
    CHECK(take(store.auditRows(1, 10)).size() == 2);
}

TEST_CASE("a line of the audit log that was changed, removed or moved is noticed on opening")
{
    const Folder folder;
    const auto path = folder / "room.db";
    const crypto::Secret master = crypto::Secret::random(32);
    {
        RoomStore store = take(RoomStore::create(path, master));
        for (int i = 0; i < 4; ++i) {
            REQUIRE(store.audit(kNow, "s12", "code-try", {{"paper", "p"}, {"outcome", "denied"}}).ok());
        }
        CHECK(take(store.auditRows(2, 2)).size() == 2);
        CHECK(take(store.auditRows(1, 10)).at(0).detail == R"({"outcome":"denied","paper":"p"})");
    }
    CHECK(RoomStore::open(path, master).ok());
    const char* change =
        GENERATE("UPDATE audit SET actor='s13' WHERE number=2", "DELETE FROM audit WHERE number=2",
                 "UPDATE audit SET at=at+1 WHERE number=4", "UPDATE audit SET number=9 WHERE number=3");
    {
        // Somebody with the key of the database, but who cannot know what the chain should be afterwards.
        Database database = take(Database::open(path, deriveKey(master, kRoomKeyInfo).bytes(), kRoomSchema));
        REQUIRE(database.transact([&] { return database.prepare(change).run(); }).ok());
    }
    CHECK(refusal(RoomStore::open(path, master)) == Errc::Forged);
}
