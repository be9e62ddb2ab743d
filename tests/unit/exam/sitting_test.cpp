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

TEST_CASE("an ID is known by its last four to six characters in either case")
{
    Candidate candidate;
    candidate.idLast = "27041X";
    for (const char* typed : {"041X", "7041x", "27041X"}) {
        CAPTURE(typed);
        CHECK(knowsId(candidate, typed));
    }
    for (const char* typed : {"", "X", "41X", "0410", "27041", "127041X", "041X "}) {
        CAPTURE(typed);
        CHECK_FALSE(knowsId(candidate, typed));
    }
}

TEST_CASE("a profile survives being written and read, and its defaults are not written")
{
    CHECK(toJson(Profile{}) == Json::object());
    const Profile whole{1300, 15,   {2, 10, true}, Colours::Yellow,     160, 20, true, true, true,
                        true, true, true,          {"theory", "spoken"}};
    CHECK(profileFromJson(toJson(whole), "profile").value() == whole);
    CHECK(profileFromJson(Json::object(), "profile").value() == Profile{});
}

TEST_CASE("a profile beyond what may be granted is refused by the place where it stands")
{
    for (const auto& [text, place] : std::initializer_list<std::pair<const char*, const char*>>{
             {R"({"time_thousandths":999})", "time_thousandths"},
             {R"({"time_thousandths":2001})", "time_thousandths"},
             {R"({"extra_minutes":121})", "extra_minutes"},
             {R"({"breaks":{"count":0,"minutes":5,"clock":"stopped"}})", "breaks.count"},
             {R"({"breaks":{"count":1,"minutes":61,"clock":"stopped"}})", "breaks.minutes"},
             {R"({"breaks":{"count":1,"minutes":5,"clock":"slow"}})", "breaks.clock"},
             {R"({"theme":"pink"})", "theme"},
             {R"({"font_percent":120})", "font_percent"},
             {R"({"line_spacing_tenths":11})", "line_spacing_tenths"},
             {R"({"exempt_sections":["a","a"]})", "exempt_sections"},
             {R"({"exempt_sections":[1]})", "exempt_sections"},
             {R"({"wings":true})", "wings"}}) {
        CAPTURE(text);
        const auto read = profileFromJson(parseJson(bytesOf(text)).value(), "profile");
        REQUIRE(read.error().code == Errc::Malformed);
        CHECK(read.error().detail.find(place) != std::string::npos);
    }
}

TEST_CASE("granted time is rounded up to a second before the minutes are added")
{
    using namespace std::chrono_literals;
    Profile profile;
    CHECK(profile.granted(3600s) == 3600s);
    profile.timeThousandths = 1333;
    CHECK(profile.granted(100s) == 134s);
    profile.extraMinutes = 10;
    CHECK(profile.granted(100s) == 734s);
}

TEST_CASE("a roster sends the candidates of other rooms there, and nobody to two")
{
    Roster roster;
    roster.sitting = "s-1";
    CHECK_FALSE(toJson(roster).contains("elsewhere"));
    roster.elsewhere = {{"20260002", "room-04"}, {"20260003", "room-05"}};
    CHECK(rosterFromJson(toJson(roster)).value().elsewhere == roster.elsewhere);
    Candidate here;
    here.admissionNo = "20260003";
    here.room = "room-03";
    here.seat = "12";
    roster.candidates = {here};
    CHECK(rosterFromJson(toJson(roster)).error().code == Errc::Malformed);
    Json empty = toJson(Roster{"s-1", {}, {}});
    empty["elsewhere"] = Json::object();
    CHECK(rosterFromJson(empty).error().code == Errc::Malformed);
    roster.elsewhere = {{"2026 0002", "room-04"}};
    CHECK(rosterFromJson(toJson(roster)).error().code == Errc::Malformed);
    roster.elsewhere = {{"20260002", "room 04"}};
    CHECK(rosterFromJson(toJson(roster)).error().code == Errc::Malformed);
}

TEST_CASE("a roster survives being written and read, and names nobody twice")
{
    Roster roster{
        "s-1",
        {{"202604170312", "陈思远", "27041X", "3301 **** **** 041X", "room-03", "12", toBuffer("png"), {}}}};
    REQUIRE(toJson(rosterFromJson(toJson(roster)).value()) == toJson(roster));
    CHECK_FALSE(toJson(roster)["candidates"][0].contains("profile"));
    roster.candidates.front().profile.timeThousandths = 1500;
    REQUIRE(rosterFromJson(toJson(roster)).value().candidates.front().profile.timeThousandths == 1500);
    roster.candidates.push_back(roster.candidates.front());
    REQUIRE(rosterFromJson(toJson(roster)).error().code == Errc::Malformed);
}
