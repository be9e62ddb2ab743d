// SPDX-License-Identifier: Apache-2.0

#include "store/seat_store.h"

#include "support/hall.h"

#include <catch2/catch_test_macros.hpp>

using namespace gongyuan;
using namespace gongyuan::store;
using namespace gongyuan::test;

namespace {

class FakeClock final : public Clock {
public:
    Millis sinceBoot() const override { return now; }
    std::string bootId() const override { return boot; }
    WallTime wall() const override { return kNow; }

    Millis now{1'000'000};
    std::string boot = "first";
};

crypto::Secret secretOf(std::string_view text)
{
    return crypto::Secret::copyOf(bytesOf(text));
}

}  // namespace

TEST_CASE("an enrolment is kept whole and replaced whole")
{
    const Folder folder;
    const crypto::Secret master = crypto::Secret::random(32);
    {
        SeatStore store = take(SeatStore::open(folder / "seat.db", master));
        CHECK(!take(store.identity()));
        for (const char* seat : {"s11", "s12"}) {
            REQUIRE(store
                        .setIdentity({"r7", seat, "room.example", 7443, secretOf("TLS"), secretOf("SIGN"),
                                      secretOf("AGE"), "tls cert", "sign cert", "ca", "room sign", "root"})
                        .ok());
        }
    }
    SeatStore store = take(SeatStore::open(folder / "seat.db", master));
    const auto identity = take(store.identity());
    REQUIRE(identity);
    CHECK(identity->seat == "s12");
    CHECK(identity->port == 7443);
    CHECK(textOf(identity->signKey.bytes()) == "SIGN");
    CHECK(identity->root == "root");
    CHECK(refusal(SeatStore::open(folder / "seat.db", crypto::Secret::random(32))) != Errc::NotFound);
}

TEST_CASE("papers, shares, rosters and sheets wait in the store")
{
    const Folder folder;
    SeatStore store = take(SeatStore::open(folder / "seat.db", crypto::Secret::random(32)));
    REQUIRE(store.putPaper({"p", "sit", toBuffer("tar"), {}, "p.paper.age", false}).ok());
    REQUIRE(store.setBulkVerified("p").ok());
    CHECK(take(store.paper("p"))->bulkVerified);
    CHECK(!take(store.paper("q")));
    CHECK(take(store.papers()).size() == 1);
    REQUIRE(store.putShare("p", bytesOf("share")).ok());
    CHECK(textOf(take(store.share("p"))->bytes()) == "share");
    CHECK(!take(store.share("q")));
    REQUIRE(store.putRoster("sit", bytesOf("roster")).ok());
    CHECK(take(store.roster("sit")) == toBuffer("roster"));
    REQUIRE(store.setMeta("language", bytesOf("en")).ok());
    CHECK(take(store.meta("language")) == toBuffer("en"));

    const PendingSheet sheet{"sit",       "c", crypto::sha256({}), "f", {toBuffer("t"), toBuffer("s")},
                             std::nullopt};
    REQUIRE(store.putSheet(sheet).ok());
    REQUIRE(store.putSheet(sheet).ok());
    CHECK(!take(store.sheets()).at(0).receipt);
    REQUIRE(store.putReceipt(sheet.sheet, {toBuffer("r"), toBuffer("s")}).ok());
    CHECK(take(store.sheets()).at(0).receipt->body == toBuffer("r"));
    CHECK(refusal(store.putReceipt({}, {toBuffer("r"), toBuffer("s")})) == Errc::NotFound);
}

TEST_CASE("five wrong codes are free, then each wait is twice the last")
{
    const Folder folder;
    const crypto::Secret master = crypto::Secret::random(32);
    FakeClock clock;
    {
        SeatStore store = take(SeatStore::open(folder / "seat.db", master));
        CHECK(take(store.tries("p", clock)).failed == 0);
        for (int i = 1; i <= 4; ++i) {
            CHECK(take(store.noteFailure("p", clock)).wait == Millis{0});
        }
        CHECK(take(store.noteFailure("p", clock)).wait == std::chrono::seconds{30});
        CHECK(take(store.noteFailure("p", clock)).wait == std::chrono::seconds{60});
        CHECK(take(store.tries("other", clock)).failed == 0);
    }
    SeatStore store = take(SeatStore::open(folder / "seat.db", master));
    clock.now += std::chrono::seconds{59};
    CHECK(take(store.tries("p", clock)).wait == std::chrono::seconds{1});
    clock.now += std::chrono::seconds{1};
    CHECK(take(store.tries("p", clock)).wait == Millis{0});

    clock.boot = "second";
    clock.now = std::chrono::seconds{20};
    CHECK(take(store.tries("p", clock)).wait == std::chrono::seconds{40});
    REQUIRE(store.clearTries("p").ok());
    CHECK(take(store.tries("p", clock)).failed == 0);
    CHECK(backOff(1000) == std::chrono::minutes{15});
}
