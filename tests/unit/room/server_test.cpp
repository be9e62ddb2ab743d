// SPDX-License-Identifier: Apache-2.0

// The real program over loopback TLS: who gets in, and what a wrong peer gets.

#include "core/file.h"
#include "crypto/age.h"
#include "protocol/enrol_code.h"
#include "protocol/enrol_stick.h"
#include "protocol/heartbeat.h"
#include "protocol/login.h"
#include "protocol/room_info.h"
#include "room_world.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <csignal>

namespace gongyuan::test {
namespace {

std::string loginBody(const std::string& candidate, const std::string& idLast)
{
    return canonical(toJson(protocol::LoginRequest{"2026-11-demo", candidate, idLast}));
}

protocol::LoginReply logIn(SeatClient& client, const std::string& candidate, const std::string& idLast)
{
    const Reply reply = client.request("POST", "/v1/login", loginBody(candidate, idLast));
    INFO(reply.body);
    REQUIRE(reply.status == 200);
    return take(protocol::loginReplyFromJson(take(parseJson(bytesOf(reply.body)))));
}

}  // namespace

TEST_CASE("a machine with the code becomes a seat, once")
{
    RoomWorld world;
    world.serve();
    const Seat seat = world.enrolSeat("s12");
    CHECK(seat.enrolled.room == "r7");
    CHECK(seat.enrolled.seat == "s12");
    const auto ca = take(crypto::Certificate::parsePem(bytesOf(seat.enrolled.roomCa)));
    const auto sign = take(crypto::Certificate::parsePem(bytesOf(seat.enrolled.signCertificate)));
    CHECK(crypto::verifyChain(sign, {&ca, 1}, world.hall().root, SystemClock{}.wall(), crypto::Role::Seat));
    CHECK(take(sign.nameAs(crypto::Role::Seat)) == "r7:s12");

    const crypto::TlsKey tls = crypto::TlsKey::generate();
    protocol::EnrolRequest again{
        take(protocol::parseEnrolCode(world.code("s13"))), take(crypto::makeRequest(tls, "x")).pem(),
        take(crypto::makeRequest(seat.signKey, "x")).pem(), seat.age.recipient().text(), "test"};
    CHECK(world.enrol(canonical(toJson(again))).status == 200);
    const crypto::TlsKey another = crypto::TlsKey::generate();
    again.tlsRequest = take(crypto::makeRequest(another, "x")).pem();
    CHECK(world.enrol(canonical(toJson(again))).status == 409);  // spent for the first machine's keys
    CHECK(world.stop(SIGTERM) == 0);
}

TEST_CASE("the main port wants a certificate of this room, and TLS 1.3")
{
    RoomWorld world;
    world.serve();
    const Seat seat = world.enrolSeat("s12");
    CHECK(world.connect(seat)->request("GET", "/v1/room").status == 200);

    SeatClient nobody{world.port(), world.stranger()};
    CHECK(nobody.request("GET", "/v1/room").status == 0);
    SeatClient old{world.port(), seat.keys, SeatClient::Tls::V12};
    CHECK_FALSE(old.connected());

    RoomWorld other;
    other.serve();
    const Seat foreign = other.enrolSeat("s12");
    SeatClient stranger{world.port(), {world.hall().root.pem(), foreign.keys.certificate, foreign.keys.key}};
    CHECK(stranger.request("GET", "/v1/room").status == 0);

    CHECK(world.run({"revoke", "--dir", world.dir().string(), "--seat", "s12"}).exit == 0);
    CHECK(world.connect(seat)->request("GET", "/v1/room").status == 403);
}

TEST_CASE("a seat that was killed before it stored the answer asks again with the same code")
{
    RoomWorld world;
    world.serve();
    const crypto::TlsKey tls = crypto::TlsKey::generate();
    const crypto::SigningKey sign = crypto::SigningKey::generate();
    const std::string age = crypto::AgeIdentity::generate().recipient().text();
    protocol::EnrolRequest request{take(protocol::parseEnrolCode(world.code("s12"))),
                                   take(crypto::makeRequest(tls, "seat")).pem(),
                                   take(crypto::makeRequest(sign, "seat")).pem(), age, "test"};
    const Reply first = world.enrol(canonical(toJson(request)));
    REQUIRE(first.status == 200);
    // The same keys, in a request that was made anew.
    request.tlsRequest = take(crypto::makeRequest(tls, "seat")).pem();
    const Reply again = world.enrol(canonical(toJson(request)));
    CHECK(again.status == 200);
    CHECK(again.body == first.body);

    const crypto::TlsKey other = crypto::TlsKey::generate();
    request.tlsRequest = take(crypto::makeRequest(other, "seat")).pem();
    CHECK(world.enrol(canonical(toJson(request))).status == 409);
    request.tlsRequest = take(crypto::makeRequest(tls, "seat")).pem();
    request.ageRecipient = crypto::AgeIdentity::generate().recipient().text();
    CHECK(world.enrol(canonical(toJson(request))).status == 409);
    CHECK(world.run({"revoke", "--dir", world.dir().string(), "--seat", "s12"}).exit == 0);
    request.ageRecipient = age;
    CHECK(world.enrol(canonical(toJson(request))).status == 409);
}

TEST_CASE("forty codes are printed at once, and each enrols its seat")
{
    RoomWorld world;
    world.serve();
    const auto printed = world.run({"enrol", "--dir", world.dir().string(), "--seats", "01-38,40,x9"});
    REQUIRE(printed.exit == 0);
    CHECK(std::count(printed.out.begin(), printed.out.end(), '\t') == 80);
    CHECK(printed.out.find("\n07\t") != std::string::npos);
    CHECK(printed.out.find("\nx9\t") != std::string::npos);
    for (const char* odd : {"40-1", "1-2-3", "a-b", "1-2,2", "1-9999", "s1-t2", ",", "1-99999999999", ""}) {
        CAPTURE(odd);
        CHECK(world.run({"enrol", "--dir", world.dir().string(), "--seats", odd}).exit == 1);
    }
}

TEST_CASE("codes go on a stick and on labels to be cut instead of the screen")
{
    RoomWorld world;
    world.serve();
    const std::string dir = world.dir().string();
    const auto stick = world.file("stick");
    const auto labels = world.file("labels.pdf");
    std::filesystem::create_directory(stick);
    const auto made = world.run(
        {"enrol", "--dir", dir, "--seats", "01-40", "--stick", stick.string(), "--pdf", labels.string()});
    REQUIRE(made.exit == 0);
    const auto written = take(protocol::enrolStickFromJson(
        take(parseJson(take(readFile(stick / protocol::kEnrolStickFile, 1U << 20U))))));
    CHECK(written.room == "r7");
    CHECK(written.address.ends_with(":" + std::to_string(world.enrolPort())));
    REQUIRE(written.seats.size() == 40);
    CHECK(made.out.find(written.seats[6].code) == std::string::npos);
    const Buffer pdf = take(readFile(labels, 1U << 24U));
    CHECK(textOf(pdf).starts_with("%PDF-"));
    constexpr std::string_view kPage = "/Type /Page %";
    std::size_t pages = 0;
    for (std::size_t at = textOf(pdf).find(kPage); at != std::string_view::npos;
         at = textOf(pdf).find(kPage, at + 1)) {
        ++pages;
    }
    CHECK(pages == 2);

    // The codes are the room's own, and a new list ends the one before.
    const auto first = written.seats.front();
    CHECK(world.enrolSeatBy(first.code, first.seat).enrolled.seat == "01");
    REQUIRE(world.run({"enrol", "--dir", dir, "--seats", "01-40", "--stick", stick.string()}).exit == 0);
    const auto keys = crypto::TlsKey::generate();
    const protocol::EnrolRequest old{take(protocol::parseEnrolCode(written.seats[1].code)),
                                     take(crypto::makeRequest(keys, "x")).pem(),
                                     take(crypto::makeRequest(crypto::SigningKey::generate(), "x")).pem(),
                                     crypto::AgeIdentity::generate().recipient().text(), "test"};
    CHECK(world.enrol(canonical(toJson(old))).status == 409);

    CHECK(world.run({"enrol", "--dir", dir, "--seat", "01", "--stick", stick.string()}).exit == 1);
    CHECK(world.run({"enrol", "--dir", dir, "--seats", "01", "--stick", "/nowhere"}).exit == 1);
}

TEST_CASE("a dead seat is shut out and its place taken in one step, with who decided it")
{
    RoomWorld world;
    world.serve();
    const Seat dead = world.enrolSeat("s12");
    const std::string dir = world.dir().string();
    CHECK(world.run({"replace", "--dir", dir, "--seat", "s12", "--by", "Li Wei"}).exit == 2);
    CHECK(world.run({"replace", "--dir", dir, "--seat", "s99", "--reason", "dead", "--by", "Li Wei"}).exit ==
          1);
    CHECK(world.connect(dead)->request("GET", "/v1/room").status == 200);
    const auto open = world.connect(dead);
    const auto printed =
        world.run({"replace", "--dir", dir, "--seat", "s12", "--reason", "screen dead", "--by", "Li Wei"});
    REQUIRE(printed.exit == 0);
    CHECK(printed.out.find("code ") != std::string::npos);
    CHECK(open->request("GET", "/v1/room").status == 403);
    const Seat fresh = world.enrolSeat("s12");
    CHECK(world.connect(fresh)->request("GET", "/v1/room").status == 200);
    CHECK(world.connect(dead)->request("GET", "/v1/room").status == 403);
}

TEST_CASE("bodies and paths that are not of the protocol are refused")
{
    RoomWorld world;
    world.serve();
    const Seat seat = world.enrolSeat("s12");
    const auto client = world.connect(seat);
    CHECK(client->request("GET", "/v1/nothing").status == 404);
    CHECK(client->request("DELETE", "/v1/room").status == 404);
    CHECK(client->request("GET", "/v2/room").status == 426);
    CHECK(client->request("POST", "/v1/enrol", "{}").status == 404);
    CHECK(client->request("POST", "/v1/login", "{").status == 400);
    CHECK(client->request("POST", "/v1/login", std::string(70000, 'x')).status == 413);
    CHECK(world.connect(seat)->request("GET", "/v1/room", {}, {{"X", std::string(9000, 'x')}}).status == 413);
    CHECK(world.connect(seat)->request("GET", "/v1/room").status == 200);
}

TEST_CASE("the answer to forged bytes is the answer to malformed ones")
{
    RoomWorld world;
    world.serve();
    const Seat seat = world.enrolSeat("s12");
    const format::SealedSheet sheet = world.sheet(seat);
    protocol::TransportRequest forged{sheet.transport, seat.enrolled.signCertificate};
    forged.transport.signature[5] ^= std::byte{1};
    const auto client = world.connect(seat);
    const Reply toForged = client->request("POST", "/v1/transport", canonical(toJson(forged)));
    const Reply toMalformed = client->request("POST", "/v1/transport", "{\"transport\":3}");
    CHECK(toForged.status == 400);
    CHECK(toForged.status == toMalformed.status);
    CHECK(toForged.body == toMalformed.body);
}

TEST_CASE("a seat fetches envelope, share, roster and any part of the paper")
{
    RoomWorld world;
    world.serve();
    const Seat seat = world.enrolSeat("s12");
    const auto client = world.connect(seat);
    const Reply room = client->request("GET", "/v1/room");
    const auto info = take(protocol::roomInfoFromJson(take(parseJson(bytesOf(room.body)))));
    CHECK(info.seat == "s12");
    REQUIRE(info.sittings.size() == 1);
    const protocol::SittingInfo& sitting = info.sittings.front();
    CHECK(sitting.startsAt == world.startsAt());

    const Reply envelope = client->request("GET", "/v1/envelope/" + sitting.paper);
    CHECK(crypto::sha256(bytesOf(envelope.body)) == sitting.envelope);
    const auto opened =
        take(format::Envelope::open(bytesOf(envelope.body), world.hall().root, SystemClock{}.wall()));
    const Reply roster = client->request("GET", "/v1/roster/" + sitting.sitting);
    const Buffer archive = take(crypto::ageOpen(bytesOf(roster.body), {&seat.age, 1}, 1U << 20U));
    CHECK(crypto::sha256(archive) == sitting.roster);
    CHECK(take(opened.rosterOf(archive)).candidates.size() == 2);
    const Reply share = client->request("GET", "/v1/share/" + sitting.paper);
    const Buffer plain = take(crypto::ageOpen(bytesOf(share.body), {&seat.age, 1}, 64));
    CHECK(format::unlock(opened, world.hall().code, plain, SystemClock{}.wall()).ok());

    const std::string bulk{textOf(world.hall().bulk)};
    const std::string target = "/v1/paper/" + toHex(sitting.bulk);
    CHECK(client->request("GET", target).body == bulk);
    const Reply part = client->request("GET", target, {}, {{"Range", "bytes=100-299"}});
    CHECK(part.status == 206);
    CHECK(part.body == bulk.substr(100, 200));
    CHECK(part.headers.at("content-range") == "bytes 100-299/" + std::to_string(bulk.size()));
    CHECK(client->request("GET", target, {}, {{"Range", "bytes=1000-"}}).body == bulk.substr(1000));
    CHECK(client->request("GET", target, {}, {{"Range", "bytes=99999999-"}}).status == 416);
    CHECK(client->request("GET", "/v1/paper/" + std::string(64, '0')).status == 404);
}

TEST_CASE("candidates log in at their own seat, and the reasons against it are told apart")
{
    using protocol::LoginOutcome;
    RoomWorld world;
    world.serve();
    const auto s12 = world.connect(world.enrolSeat("s12"));
    const auto s13 = world.connect(world.enrolSeat("s13"));
    CHECK(logIn(*s12, "nobody at all", "041X").outcome == LoginOutcome::Unknown);
    CHECK(logIn(*s12, "20260001", "0000").outcome == LoginOutcome::Unknown);
    const auto wrongSeat = logIn(*s12, "20260002", "1234");
    CHECK(wrongSeat.outcome == LoginOutcome::WrongSeat);
    CHECK(wrongSeat.place == "s13");
    const auto wrongRoom = logIn(*s12, "20260003", "anything");
    CHECK(wrongRoom.outcome == LoginOutcome::WrongRoom);
    CHECK(wrongRoom.place == "r8");
    CHECK(logIn(*s12, "20260001", "041x").outcome == LoginOutcome::Ok);
    CHECK(logIn(*s12, "20260001", "041X").outcome == LoginOutcome::Ok);
    const auto elsewhere = logIn(*s13, "20260001", "041X");
    CHECK(elsewhere.outcome == LoginOutcome::Elsewhere);
    CHECK(elsewhere.place == "s12");
    const std::string logout = canonical(toJson(protocol::LogoutRequest{"2026-11-demo", "20260001"}));
    CHECK(s13->request("POST", "/v1/logout", logout).status == 409);
    CHECK(s12->request("POST", "/v1/logout", logout).status == 200);
    CHECK(s12->request("POST", "/v1/logout", logout).status == 200);
    CHECK(logIn(*s13, "20260001", "041X").outcome == LoginOutcome::WrongSeat);
    for (int i = 0; i < 5; ++i) {
        logIn(*s13, "20260002", "0000");
    }
    const Reply busy = s13->request("POST", "/v1/login", loginBody("20260002", "0000"));
    CHECK(busy.status == 429);
    CHECK(busy.headers.contains("retry-after"));
}

TEST_CASE("a journal that went back gets no signed head")
{
    RoomWorld world;
    world.serve();
    const Seat seat = world.enrolSeat("s12");
    auto client = world.connect(seat);
    protocol::Heartbeat beat;
    beat.state = exam::State::Answering;
    beat.sitting = "2026-11-demo";
    beat.candidate = "20260001";
    beat.head = format::ChainHead{7, crypto::sha256(bytesOf("seven"))};
    const auto say = [&] {
        const Reply reply = client->request("POST", "/v1/state", canonical(toJson(beat)));
        INFO(reply.body);
        REQUIRE(reply.status == 200);
        return take(protocol::heartbeatReplyFromJson(take(parseJson(bytesOf(reply.body)))));
    };
    const auto first = say();
    REQUIRE(first.head);
    const auto roomSign = take(crypto::Certificate::parsePem(bytesOf(seat.enrolled.roomSign)));
    const auto note =
        take(format::verifyHead(*first.head, {roomSign, world.hall().roomCa, world.hall().root}));
    CHECK(note.head == *beat.head);
    CHECK(note.seat == "s12");

    world.stop(SIGKILL);
    world.serve();
    client = world.connect(seat);
    beat.head->count = 6;
    CHECK_FALSE(say().head);
    const Ran status = world.run({"status", "--dir", world.dir().string(), "--json"});
    CHECK(status.out.find("went back from 7 to 6") != std::string::npos);
    CHECK(status.out.find("in-progress") != std::string::npos);
}

TEST_CASE("the room keeps what a seat noticed once, and says how it is guarded and why it is locked")
{
    RoomWorld world;
    world.serve();
    const Seat seat = world.enrolSeat("s12");
    auto client = world.connect(seat);
    protocol::Heartbeat beat;
    beat.state = exam::State::Locked;
    beat.sitting = "2026-11-demo";
    beat.candidate = "20260001";
    beat.guard = "desktop xcb";
    beat.locks = {"D-04"};
    beat.incidents = {{WallTime{Millis{1'700'000'000'000}}, 1, {"D-04", "HDMI-A-1"}},
                      {WallTime{Millis{1'700'000'001'000}}, 2, {"K-01", "9 keys dropped"}}};
    const auto say = [&] {
        const Reply reply = client->request("POST", "/v1/state", canonical(toJson(beat)));
        INFO(reply.body);
        REQUIRE(reply.status == 200);
    };
    say();
    say();  // the answer was lost
    const auto status = [&] { return world.run({"status", "--dir", world.dir().string()}).out; };
    const std::string text = status();
    INFO(text);
    CHECK(text.find("guard desktop xcb, LOCKED: D-04, 2 incidents, the last K-01 9 keys dropped") !=
          std::string::npos);

    world.stop(SIGKILL);
    world.serve();
    client = world.connect(seat);
    say();
    beat.incidents.clear();
    beat.locks.clear();
    beat.guard.clear();
    say();
    const std::string later = status();
    INFO(later);
    CHECK(later.find("NOT GUARDED, 2 incidents") != std::string::npos);
    CHECK(later.find("LOCKED") == std::string::npos);
}

TEST_CASE("what the room says reaches the seats that listen")
{
    RoomWorld world;
    world.serve();
    const auto client = world.connect(world.enrolSeat("s12"));
    REQUIRE(client->send("GET /v1/events HTTP/1.1\r\nHost: room\r\n\r\n"));
    std::string stream = client->receive();
    while (stream.find("event: hello") == std::string::npos) {
        stream += client->receive();
    }
    CHECK(stream.starts_with("HTTP/1.1 200 OK\r\n"));
    const std::string dir = world.dir().string();
    CHECK(world.run({"say", "--dir", dir, "--seat", "s99", "x"}).exit == 1);
    CHECK(world.run({"say", "--dir", dir, "请安静等待"}).exit == 0);
    CHECK(client->receive().find("请安静等待") != std::string::npos);
    CHECK(world
              .run({"import", "--dir", dir, world.file("p.envelope").string(),
                    world.file("p.paper.age").string()})
              .exit == 0);
    CHECK(client->receive().find("event: changed") != std::string::npos);
    CHECK(world.stop(SIGTERM) == 0);
}

}  // namespace gongyuan::test
