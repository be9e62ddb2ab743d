// SPDX-License-Identifier: Apache-2.0

#include "exam/sitting.h"

#include <catch2/catch_test_macros.hpp>

using namespace gongyuan;
using namespace gongyuan::exam;

TEST_CASE("a time has one spelling")
{
    REQUIRE(toText(wallTimeFromText("2026-11-20T09:00:00Z").value()) == "2026-11-20T09:00:00Z");
    REQUIRE(wallTimeFromText("2024-02-29T23:59:59Z").ok());
    for (const char* text : {"9026-11-20T12:00:00Z", "0846-11-20T09:00:00Z", "0000-01-01T00:00:00Z"}) {
        CHECK(toText(wallTimeFromText(text).value()) == text);
    }
    for (const char* text :
         {"2026-11-20 09:00:00Z", "2026-11-20T09:00:00", "2026-02-29T09:00:00Z", "2026-13-01T00:00:00Z",
          "2026-11-20T24:00:00Z", "2026-11-20T09:60:00Z", "2026-11-20T09:00:00+08", "", "x"}) {
        CAPTURE(text);
        CHECK(wallTimeFromText(text).error().code == Errc::Malformed);
    }
}

TEST_CASE("a sitting survives being written and read")
{
    Sitting sitting{"s-1", Mode::Rehearsal, {}, {}, {}, {{"theory", 60}}};
    sitting.startsAt = wallTimeFromText("2026-11-20T09:00:00Z").value();
    sitting.notBefore = sitting.startsAt - std::chrono::minutes{10};
    sitting.notAfter = sitting.startsAt + std::chrono::hours{4};
    const auto read = sittingFromJson(toJson(sitting));
    REQUIRE(read.ok());
    REQUIRE(toJson(read.value()) == toJson(sitting));
}

TEST_CASE("a sitting that ends before it begins is refused")
{
    const Json json{{"id", "s"},
                    {"mode", "exam"},
                    {"starts_at", "2026-11-20T09:00:00Z"},
                    {"not_before", "2026-11-20T09:00:00Z"},
                    {"not_after", "2026-11-20T09:00:00Z"},
                    {"seconds", Json::object()}};
    REQUIRE(sittingFromJson(json).error().code == Errc::Malformed);
}

TEST_CASE("a roster survives being written and read, and names nobody twice")
{
    Roster roster{
        "s-1",
        {{"202604170312", "陈思远", "27041X", "3301 **** **** 041X", "room-03", "12", toBuffer("png")}}};
    REQUIRE(toJson(rosterFromJson(toJson(roster)).value()) == toJson(roster));
    roster.candidates.push_back(roster.candidates.front());
    REQUIRE(rosterFromJson(toJson(roster)).error().code == Errc::Malformed);
}
