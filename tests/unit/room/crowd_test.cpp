// SPDX-License-Identifier: Apache-2.0

// A large room at its busiest moment: everybody connects, listens and reports at once.

#include "protocol/heartbeat.h"
#include "room_world.h"

#include <catch2/catch_test_macros.hpp>

#include <csignal>

namespace gongyuan::test {

TEST_CASE("two hundred connections are served at once, and whoever listens still hears the room")
{
    constexpr std::size_t kCrowd = 200;
    RoomWorld world;
    world.serve();
    const Seat seat = world.enrolSeat("s12");
    const std::string beat = canonical(toJson(protocol::Heartbeat{}));
    std::vector<std::unique_ptr<SeatClient>> crowd;
    for (std::size_t i = 0; i < kCrowd; ++i) {
        crowd.push_back(world.connect(seat));
    }
    for (int round = 0; round < 3; ++round) {
        for (const auto& client : crowd) {
            REQUIRE(client->request("POST", "/v1/state", beat).status == 200);
        }
    }
    const auto listener = world.connect(seat);
    REQUIRE(listener->send("GET /v1/events HTTP/1.1\r\nHost: room\r\n\r\n"));
    std::string stream = listener->receive();
    while (stream.find("event: hello") == std::string::npos) {
        stream += listener->receive();
    }
    CHECK(world.run({"say", "--dir", world.dir().string(), "请安静等待"}).exit == 0);
    CHECK(listener->receive().find("请安静等待") != std::string::npos);
    CHECK(crowd.front()->request("GET", "/v1/room").status == 200);
    CHECK(world.stop(SIGTERM) == 0);
}

}  // namespace gongyuan::test
