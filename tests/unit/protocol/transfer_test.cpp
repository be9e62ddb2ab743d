// SPDX-License-Identifier: Apache-2.0

#include "protocol/enrol_code.h"
#include "protocol/limits.h"
#include "protocol/range.h"
#include "protocol/room_event.h"
#include "protocol/route.h"

#include <catch2/catch_test_macros.hpp>

#include <array>

namespace gongyuan::protocol {
namespace {

const std::string kHash(64, 'a');

}  // namespace

TEST_CASE("every endpoint's target leads back to it")
{
    for (const auto& [endpoint, argument] : {std::pair{Endpoint::Enrol, std::string{}},
                                             {Endpoint::Room, {}},
                                             {Endpoint::Envelope, "p1"},
                                             {Endpoint::Share, "p1"},
                                             {Endpoint::Roster, "d1"},
                                             {Endpoint::Paper, kHash},
                                             {Endpoint::Login, {}},
                                             {Endpoint::Logout, {}},
                                             {Endpoint::State, {}},
                                             {Endpoint::CodeTry, {}},
                                             {Endpoint::Transport, {}},
                                             {Endpoint::Sheet, kHash},
                                             {Endpoint::Events, {}}}) {
        constexpr std::array kWords{"GET", "POST", "PUT"};
        const std::string path = target(endpoint, argument);
        CAPTURE(path);
        const auto route = parseRoute(kWords.at(static_cast<std::size_t>(method(endpoint))), path);
        REQUIRE(route);
        CHECK(route->endpoint == endpoint);
        CHECK(route->argument == argument);
        CHECK_FALSE(parseRoute("DELETE", path));
    }
}

TEST_CASE("other paths do not exist")
{
    for (const char* path :
         {"", "/", "/v1", "/v1/", "/v1/room/", "/v1/room?x", "/v1/envelope", "/v1/envelope/",
          "/v1/envelope/../x", "/v1/envelope/a/b", "/v1/paper/abc", "room", "/v01/room"}) {
        CAPTURE(path);
        CHECK_FALSE(parseRoute("GET", path));
    }
    CHECK(parseRoute("GET", "/v2/room").error().code == Errc::Unsupported);
    CHECK(parseRoute("GET", "/v2").error().code == Errc::Unsupported);
    CHECK(parseRoute("GET", "/vx/room").error().code == Errc::NotFound);
    CHECK_FALSE(parseRoute("PUT", "/v1/sheet/" + std::string(64, 'A')));
}

TEST_CASE("ranges of a file")
{
    CHECK(parseRange("bytes=0-9", 100).value() == ByteRange{0, 9});
    CHECK(parseRange("bytes=90-", 100).value() == ByteRange{90, 99});
    CHECK(parseRange("bytes=90-500", 100).value() == ByteRange{90, 99});
    CHECK(parseRange("bytes=-10", 100).value() == ByteRange{90, 99});
    CHECK(parseRange("bytes=-500", 100).value() == ByteRange{0, 99});
    CHECK(parseRange("bytes=100-", 100).error().code == Errc::NotFound);
    CHECK(parseRange("bytes=-0", 100).error().code == Errc::NotFound);
    CHECK(parseRange("bytes=0-", 0).error().code == Errc::NotFound);
    for (const char* header :
         {"", "bytes=", "bytes=-", "bytes=5-3", "bytes=0-1,5-6", "items=0-1", "bytes=a-b", "bytes= 0-1",
          "bytes=0-1 ", "bytes=+1-2", "bytes=9999999999999999999-"}) {
        CAPTURE(header);
        CHECK(parseRange(header, 100).error().code == Errc::Malformed);
    }
}

TEST_CASE("the range of an upload")
{
    const ContentRange range{{10, 19}, 100};
    const auto back = parseContentRange(toText(range));
    REQUIRE(back);
    CHECK(back->range == range.range);
    CHECK(back->size == range.size);
    for (const char* header : {"", "bytes 0-1", "bytes 0-1/*", "bytes */5", "bytes 5-3/10", "bytes 0-10/10",
                               "bytes 0/1-2", "bytes=0-1/2", "bytes 0-1/2/3"}) {
        CAPTURE(header);
        CHECK_FALSE(parseContentRange(header));
    }
}

TEST_CASE("an enrolment code survives how people type, and no slip")
{
    const std::string code = enrolCodeOf(bytesOf("random!"));
    CHECK(code.size() == 12);
    CHECK(parseEnrolCode(groupedEnrolCode(code)).value() == code);
    CHECK(parseEnrolCode("0000 0000-0000").value() == "000000000000");
    CHECK(parseEnrolCode("oOoO-0000-0000").value() == "000000000000");
    for (std::size_t i = 0; i < code.size(); ++i) {
        std::string wrong = code;
        wrong[i] = wrong[i] == 'Z' ? 'Y' : 'Z';
        CAPTURE(wrong);
        CHECK(parseEnrolCode(wrong).error().detail == "check character");
        std::string swapped = code;
        std::swap(swapped[i], swapped[(i + 1) % code.size()]);
        CHECK((swapped == code || !parseEnrolCode(swapped)));
    }
    CHECK(parseEnrolCode(code + "0").error().detail == "length");
    CHECK(parseEnrolCode("U00000000000").error().detail == "character");
}

TEST_CASE("an event stream is cut into events however it arrives")
{
    const std::string stream =
        "retry: 5\n\n: hello\n\n" + toStream(room_event::Hello{"r7", WallTime{Millis{5}}}) +
        "event: later\ndata: {\"x\":1}\n\n" + toStream(room_event::Message{"安静\n", WallTime{Millis{6}}});
    RoomEventReader reader;
    std::vector<RoomEvent> events;
    for (const char c : stream) {
        reader.feed({&c, 1});
        for (auto event = reader.next(); event && event.value(); event = reader.next()) {
            events.push_back(*event.value());
        }
    }
    REQUIRE(events.size() == 2);
    CHECK(std::get<room_event::Hello>(events[0]).room == "r7");
    CHECK(std::get<room_event::Message>(events[1]).text == "安静\n");
}

TEST_CASE("an event stream that is not ours ends in an error, not in memory")
{
    RoomEventReader endless;
    endless.feed(std::string(kSmallBody + 1, 'x'));
    CHECK_FALSE(endless.next());
    RoomEventReader broken;
    broken.feed("event: hello\ndata: {]\n\n");
    CHECK_FALSE(broken.next());
}

}  // namespace gongyuan::protocol
