// SPDX-License-Identifier: Apache-2.0

// Replicas, tickets and moves as a seat on the wire meets them: also late, twice, out of order, and from a
// seat that was replaced.

#include "protocol/heartbeat.h"
#include "protocol/login.h"
#include "protocol/replica.h"
#include "room_world.h"

#include <catch2/catch_test_macros.hpp>

#include <chrono>
#include <csignal>
#include <thread>

using namespace gongyuan;
using namespace gongyuan::test;

namespace {

constexpr const char* kSitting = "2026-11-demo";

Reply post(SeatClient& seat, const char* path, const Json& body)
{
    return seat.request("POST", path, canonical(body));
}

protocol::LoginReply logIn(SeatClient& seat)
{
    const Reply reply =
        post(seat, "/v1/login", protocol::toJson(protocol::LoginRequest{kSitting, "20260001", "041X"}));
    return take(protocol::loginReplyFromJson(take(parseJson(bytesOf(reply.body)))));
}

protocol::HeartbeatReply beat(SeatClient& seat, int epoch, std::vector<std::int64_t> tickets = {},
                              exam::State state = exam::State::Answering,
                              std::vector<std::int64_t> refused = {})
{
    protocol::Heartbeat heartbeat;
    heartbeat.state = state;
    heartbeat.sitting = kSitting;
    heartbeat.candidate = "20260001";
    heartbeat.epoch = epoch;
    heartbeat.at = exam::isUnderWay(state) ? 60'000 : 0;
    heartbeat.tickets = std::move(tickets);
    heartbeat.refused = std::move(refused);
    const Reply reply = post(seat, "/v1/state", protocol::toJson(heartbeat));
    return take(protocol::heartbeatReplyFromJson(take(parseJson(bytesOf(reply.body)))));
}

Reply piece(SeatClient& seat, int epoch, std::int64_t number, std::uint64_t count, const char* text)
{
    protocol::ReplicaRequest request;
    request.sitting = kSitting;
    request.candidate = "20260001";
    request.epoch = epoch;
    request.number = number;
    request.count = count;
    request.piece = toBuffer(std::string_view{text});
    return post(seat, "/v1/replica", protocol::toJson(request));
}

protocol::ReplicaReply kept(const Reply& reply)
{
    REQUIRE(reply.status == 200);
    return take(protocol::replicaReplyFromJson(take(parseJson(bytesOf(reply.body)))));
}

std::vector<std::string> ticketCommand(const RoomWorld& world, std::vector<std::string> words)
{
    std::vector<std::string> arguments{"ticket", "--dir", world.dir().string(), "--reason", "power",
                                       "--by",   "Li"};
    arguments.insert(arguments.end(), words.begin(), words.end());
    return arguments;
}

}  // namespace

TEST_CASE("pieces of a replica count once, in order, and from the bound seat only")
{
    RoomWorld world;
    world.serve();
    const auto s12 = world.connect(world.enrolSeat("s12"));
    const auto s13 = world.connect(world.enrolSeat("s13"));
    CHECK(piece(*s12, 1, 0, 0, "").status == 409);  // nobody is logged in
    REQUIRE(logIn(*s12).outcome == protocol::LoginOutcome::Ok);
    CHECK(kept(piece(*s12, 1, 0, 0, "")).pieces == 0);
    CHECK(kept(piece(*s12, 1, 1, 4, "one")).pieces == 1);
    CHECK(kept(piece(*s12, 1, 1, 4, "one again")).count == 4);
    CHECK(piece(*s12, 1, 3, 9, "three before two").status == 409);
    CHECK(piece(*s12, 1, 2, 3, "back").status == 409);
    CHECK(kept(piece(*s12, 1, 2, 9, "two")).count == 9);
    CHECK(piece(*s13, 1, 3, 10, "foreign").status == 409);
    CHECK(piece(*s12, 2, 3, 10, "another epoch").status == 409);

    world.stop(SIGKILL);
    world.serve();
    const auto again = world.connect(world.enrolSeat("s12"));
    CHECK(kept(piece(*again, 1, 0, 0, "")).pieces == 2);
    const Json ask = protocol::toJson(protocol::RestoreRequest{kSitting, "20260001", 1});
    const Reply restored = post(*again, "/v1/restore", ask);
    REQUIRE(restored.status == 200);
    const auto reply = take(protocol::restoreReplyFromJson(take(parseJson(bytesOf(restored.body)))));
    REQUIRE(reply.pieces.size() == 2);
    CHECK(textOf(reply.pieces[0]) == "one");
    CHECK(textOf(reply.pieces[1]) == "two");
}

TEST_CASE("the time that a move costs runs until the other seat has the paper open")
{
    RoomWorld world;
    world.serve();
    const auto s12 = world.connect(world.enrolSeat("s12"));
    const auto s13 = world.connect(world.enrolSeat("s13"));
    REQUIRE(logIn(*s12).outcome == protocol::LoginOutcome::Ok);
    beat(*s12, 1);
    const auto left = std::chrono::steady_clock::now();
    REQUIRE(world.run(ticketCommand(world, {"move", "--candidate", "20260001", "--to", "s13"})).exit == 0);
    const int epoch = logIn(*s13).epoch;
    std::this_thread::sleep_for(std::chrono::milliseconds{300});
    beat(*s13, epoch, {}, exam::State::Waiting);  // the candidate is looking for the session code
    const Json ask = protocol::toJson(protocol::RestoreRequest{kSitting, "20260001", 1});
    const Reply restored = post(*s13, "/v1/restore", ask);
    REQUIRE(restored.status == 200);
    const auto reply = take(protocol::restoreReplyFromJson(take(parseJson(bytesOf(restored.body)))));
    CHECK(reply.silent >= std::chrono::milliseconds{300});
    CHECK(reply.silent <= std::chrono::steady_clock::now() - left + std::chrono::seconds{1});
    CHECK(reply.at == std::chrono::seconds{60});
}

TEST_CASE("a ticket waits for its seat until that seat says that it was used")
{
    RoomWorld world;
    world.serve();
    const auto s12 = world.connect(world.enrolSeat("s12"));
    CHECK(world.run(ticketCommand(world, {"credit", "--candidate", "20260001", "--minutes", "5"})).exit == 1);
    REQUIRE(logIn(*s12).outcome == protocol::LoginOutcome::Ok);
    CHECK(world.run(ticketCommand(world, {"credit", "--candidate", "20260001"})).exit == 1);  // how much?
    REQUIRE(world.run(ticketCommand(world, {"credit", "--candidate", "20260001", "--minutes", "5"})).exit ==
            0);
    REQUIRE(beat(*s12, 1).tickets.size() == 1);
    world.stop(SIGKILL);
    world.serve();
    const auto again = world.connect(world.enrolSeat("s12"));
    const auto waiting = beat(*again, 1).tickets;
    REQUIRE(waiting.size() == 1);
    CHECK(beat(*again, 1, {7}).tickets.size() == 1);  // another number
    CHECK(beat(*again, 1, {1}).tickets.empty());
    CHECK(beat(*again, 1).tickets.empty());
}

TEST_CASE("a ticket that its seat refused is settled, and the room says so")
{
    RoomWorld world;
    world.serve();
    const auto s12 = world.connect(world.enrolSeat("s12"));
    REQUIRE(logIn(*s12).outcome == protocol::LoginOutcome::Ok);
    REQUIRE(world.run(ticketCommand(world, {"unlock", "--candidate", "20260001"})).exit == 0);
    REQUIRE(beat(*s12, 1).tickets.size() == 1);
    CHECK(beat(*s12, 1, {}, exam::State::Answering, {1}).tickets.empty());
    CHECK(world.run({"status", "--dir", world.dir().string()}).out.find("ticket 1 came to nothing") !=
          std::string::npos);
    CHECK(beat(*s12, 1, {1}).tickets.empty());
    world.stop(SIGKILL);
    world.serve();
    const auto again = world.connect(world.enrolSeat("s12"));
    CHECK(beat(*again, 1).tickets.empty());
}

TEST_CASE("what concerns everybody wants two different people")
{
    RoomWorld world;
    world.serve();
    const auto s12 = world.connect(world.enrolSeat("s12"));
    REQUIRE(logIn(*s12).outcome == protocol::LoginOutcome::Ok);
    CHECK(world.run(ticketCommand(world, {"pause", "--all"})).exit == 1);
    CHECK(world.run(ticketCommand(world, {"pause", "--all", "--second", "Li"})).exit == 1);
    CHECK(world.run(ticketCommand(world, {"move", "--all", "--second", "Zhao", "--to", "s13"})).exit == 1);
    CHECK(world.run(ticketCommand(world, {"pause", "--all", "--second", "Zhao"})).exit == 0);
    CHECK(world.run(ticketCommand(world, {"fly", "--candidate", "20260001"})).exit == 2);
    CHECK(beat(*s12, 1).tickets.size() == 1);
}

TEST_CASE("after a move the old seat is told so, and nothing it says counts")
{
    RoomWorld world;
    world.serve();
    const auto s12 = world.connect(world.enrolSeat("s12"));
    REQUIRE(logIn(*s12).outcome == protocol::LoginOutcome::Ok);
    REQUIRE(piece(*s12, 1, 1, 4, "one").status == 200);
    const auto move = [&](const char* to) {
        return world.run(ticketCommand(world, {"move", "--candidate", "20260001", "--to", to})).exit;
    };
    CHECK(move("s13") == 1);  // not enrolled
    const auto s13 = world.connect(world.enrolSeat("s13"));
    const auto s14 = world.connect(world.enrolSeat("s14"));
    CHECK(move("s12") == 1);  // sits there
    REQUIRE(move("s13") == 0);
    CHECK(beat(*s12, 1).fencedBy == "s13");
    CHECK_FALSE(beat(*s12, 1).head);
    CHECK(piece(*s12, 1, 2, 9, "late").status == 409);
    CHECK(logIn(*s12).outcome == protocol::LoginOutcome::Elsewhere);

    const auto taken = logIn(*s13);
    CHECK(taken.outcome == protocol::LoginOutcome::Ok);
    CHECK(taken.epoch == 2);
    REQUIRE(taken.ticket);
    CHECK(kept(piece(*s13, 2, 2, 9, "two")).pieces == 2);
    CHECK(beat(*s13, 2).fencedBy.empty());
    CHECK(move("s12") == 1);  // was left: it may hold a sheet of an earlier moment
    CHECK(move("s14") == 0);
    CHECK(logIn(*s14).epoch == 3);
}
