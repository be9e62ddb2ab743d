// SPDX-License-Identifier: Apache-2.0

#include "core/file.h"
#include "protocol/preflight.h"
#include "protocol/wire_json.h"
#include "room_world.h"

#include <catch2/catch_test_macros.hpp>

#include <csignal>

namespace gongyuan::test {
namespace {

using protocol::PreflightReport;
using protocol::Verdict;

PreflightReport report(const std::string& boot, const std::string& nonce, std::int64_t survived)
{
    const bool kept = survived > 0;
    return {
        "gongyuan-client test",
        std::string(32, 'a'),
        WallTime{Millis{1795251600000}},
        false,
        {"uuid 1 /data", nonce, boot, survived},
        {{"memory", "enough", Verdict::Ok, 4096, "MiB", ""},
         {"restore-card", kept ? "kept" : "restart", kept ? Verdict::Ok : Verdict::NotChecked, 0, "", ""}}};
}

bool rolledBack(SeatClient& client, const PreflightReport& told)
{
    const Reply reply = client.request("POST", "/v1/preflight", canonical(protocol::toJson(told)));
    REQUIRE(reply.status == 200);
    return take(protocol::preflightReplyFromJson(take(parseJson(bytesOf(reply.body))))).rolledBack;
}

const std::string kOne(32, '1');
const std::string kTwo(32, '2');

Json readiness(const RoomWorld& world)
{
    const std::string file = world.file("ready.json").string();
    world.run({"readiness", "--dir", world.dir().string(), "--json", file});
    return take(parseJson(take(readFile(file, 1 << 20))));
}

}  // namespace

TEST_CASE("a disk that a restart has put back is found by the room, also after the room was killed")
{
    RoomWorld world;
    world.serve();
    const Seat seat = world.enrolSeat("12");
    auto client = world.connect(seat);
    CHECK_FALSE(rolledBack(*client, report("boot-1", kOne, 0)));
    CHECK_FALSE(rolledBack(*client, report("boot-1", kOne, 0)));
    world.stop(SIGKILL);
    world.serve();
    client = world.connect(seat);
    SECTION("the marker is gone")
    {
        CHECK(rolledBack(*client, report("boot-2", kTwo, 0)));
        CHECK(rolledBack(*client, report("boot-2", kTwo, 0)));  // asking again does not heal it
        const Json seats = readiness(world)["seats"];
        CHECK(seats[0]["state"] == "failed");
        CHECK(seats[0]["lines"][1]["finding"] == "rolled-back");
        CHECK_FALSE(rolledBack(*client, report("boot-3", kTwo, 1)));  // the card was turned off
        CHECK(readiness(world)["seats"][0]["state"] == "ready");
    }
    SECTION("the marker is the one of an earlier start")
    {
        CHECK_FALSE(rolledBack(*client, report("boot-2", kOne, 1)));
        CHECK(rolledBack(*client, report("boot-3", kOne, 1)));
        CHECK(rolledBack(*client, report("boot-4", kOne, 1)));
        CHECK_FALSE(rolledBack(*client, report("boot-5", kOne, 2)));
    }
    SECTION("another machine or another disk has a marker of its own")
    {
        PreflightReport other = report("boot-2", kTwo, 0);
        other.machine = std::string(32, 'b');
        CHECK_FALSE(rolledBack(*client, other));
        other = report("boot-2", kTwo, 0);
        other.marker.place = "uuid 2 /stick";
        CHECK_FALSE(rolledBack(*client, other));
    }
}

TEST_CASE("the report names every seat in order, and is signed by the room")
{
    RoomWorld world;
    world.serve();
    for (const char* const name : {"10", "2", "1"}) {
        const Seat seat = world.enrolSeat(name);
        if (std::string{name} != "1") {
            rolledBack(*world.connect(seat), report("boot-2", kOne, std::string{name} == "2" ? 1 : 0));
        }
    }
    const std::string pdf = world.file("ready.pdf").string();
    const Ran ran = world.run({"readiness", "--dir", world.dir().string(), "--pdf", pdf});
    CHECK(ran.exit == 1);  // one was not heard
    CHECK(ran.err.find("not ready") != std::string::npos);
    const Json json = readiness(world);
    REQUIRE(json["seats"].size() == 3);
    CHECK(json["seats"][0]["seat"] == "1");
    CHECK(json["seats"][0]["state"] == "not-heard");
    CHECK(json["seats"][1]["state"] == "ready");
    CHECK(json["seats"][1]["program"] == "gongyuan-client test");
    CHECK(json["seats"][2]["seat"] == "10");
    CHECK(json["seats"][2]["state"] == "warnings");

    const Seat any = world.enrolSeat("77");
    const auto signer = take(crypto::Certificate::parsePem(bytesOf(any.enrolled.roomSign)));
    const Buffer body = take(readFile(world.file("ready.json"), 1 << 20));
    const Buffer signature = take(readFile(world.file("ready.json.sig"), 64));
    const std::string_view type = "application/vnd.gongyuan.readiness.v1+json";
    CHECK(crypto::verifyDocument(take(signer.verifyKey()), type, body, signature));
    Buffer changed = body;
    changed[changed.size() / 2] ^= std::byte{1};
    CHECK_FALSE(crypto::verifyDocument(take(signer.verifyKey()), type, changed, signature));

    const Buffer page = take(readFile(pdf, 4 << 20));
    CHECK(textOf(page).substr(0, 5) == "%PDF-");
    CHECK(textOf(page).find("NotoSansCJK") != std::string_view::npos);  // the font is inside
}

TEST_CASE("a misshapen pre-flight is refused and changes nothing")
{
    RoomWorld world;
    world.serve();
    auto client = world.connect(world.enrolSeat("12"));
    Json twice = protocol::toJson(report("b", kOne, 0));
    twice["lines"].push_back(twice["lines"][0]);
    Json verdict = protocol::toJson(report("b", kOne, 0));
    verdict["lines"][0]["verdict"] = "fine";
    Json control = protocol::toJson(report("b", kOne, 0));
    control["lines"][0]["detail"] = "a\nb";
    Json nonce = protocol::toJson(report("b", kOne, 0));
    nonce["marker"]["nonce"] = "1";
    Json many = protocol::toJson(report("b", kOne, 0));
    for (int i = 0; i < 70; ++i) {
        many["lines"].push_back(many["lines"][0]);
    }
    for (const Json& bad : {twice, verdict, control, nonce, many, Json::object()}) {
        CHECK(client->request("POST", "/v1/preflight", canonical(bad)).status == 400);
    }
    CHECK(readiness(world)["seats"][0]["state"] == "not-heard");
}

}  // namespace gongyuan::test
