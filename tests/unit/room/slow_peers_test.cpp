// SPDX-License-Identifier: Apache-2.0

// Peers that begin and do not go on: the server in this process, with short time-outs.

#include "room/net/server.h"
#include "room_world.h"

#include <catch2/catch_test_macros.hpp>

#include <csignal>
#include <thread>

namespace gongyuan::test {
namespace {

using namespace std::chrono_literals;

/// Serves in a thread until the test ends.
class Serving {
public:
    explicit Serving(room::Room& room)
    {
        room::ServeOptions options;
        options.listen = "127.0.0.1:0";
        options.enrolListen = "127.0.0.1:0";
        options.timeouts = {500ms, 500ms, 500ms};
        m_server = take(room::Server::open(room, options));
        m_thread = std::thread{[this] { m_server->run(); }};
    }
    Serving(const Serving&) = delete;
    Serving& operator=(const Serving&) = delete;
    ~Serving()
    {
        m_server->stop();
        m_thread.join();
    }

    std::uint16_t port() const { return m_server->port(); }

private:
    std::unique_ptr<room::Server> m_server;
    std::thread m_thread;
};

}  // namespace

TEST_CASE("a peer that stops in the middle is shown out, and others are served")
{
    RoomWorld world;
    world.serve();
    const Seat seat = world.enrolSeat("s12");
    REQUIRE(world.stop(SIGTERM) == 0);
    const SystemClock clock;
    const auto room = take(room::Room::open(room::Folder{world.dir()}, clock));
    const Serving serving{*room};

    SeatClient half{serving.port(), seat.keys};
    REQUIRE(half.send("GET /v1/room HTTP/1.1\r\nHost: ro"));
    SeatClient body{serving.port(), seat.keys};
    REQUIRE(body.send("POST /v1/login HTTP/1.1\r\nHost: room\r\nContent-Length: 50\r\n\r\n{"));
    SeatClient silent{serving.port(), seat.keys};
    SeatClient noise{serving.port(), seat.keys};
    REQUIRE(noise.send("\x16\x03 this is not HTTP\r\n\r\n"));

    CHECK(half.receive().empty());
    CHECK(silent.receive().empty());
    // An answer may come before the end, never a success.
    CHECK(body.receive().find("200 OK") == std::string::npos);
    CHECK(noise.receive().find("200 OK") == std::string::npos);
    SeatClient good{serving.port(), seat.keys};
    CHECK(good.request("GET", "/v1/room").status == 200);
}

}  // namespace gongyuan::test
