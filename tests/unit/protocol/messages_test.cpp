// SPDX-License-Identifier: Apache-2.0

#include "protocol/code_try.h"
#include "protocol/enrol.h"
#include "protocol/enrol_code.h"
#include "protocol/enrol_stick.h"
#include "protocol/failure.h"
#include "protocol/heartbeat.h"
#include "protocol/login.h"
#include "protocol/preflight.h"
#include "protocol/room_info.h"
#include "protocol/sheet_upload.h"

#include <catch2/catch_test_macros.hpp>

namespace gongyuan::protocol {
namespace {

const WallTime kAt{Millis{1795251600123}};

}  // namespace

TEST_CASE("every message comes back as it was sent")
{
    const Json enrol = toJson(EnrolRequest{"000000000000", "a", "b", "age1x", "client 0.1.0"});
    CHECK(toJson(enrolRequestFromJson(enrol).value()) == enrol);
    const Json enrolled = toJson(EnrolReply{"r7", "s12", "a", "b", "c", "d", 7443});
    CHECK(toJson(enrolReplyFromJson(enrolled).value()) == enrolled);
    SittingInfo sitting{"p1", "d1", "样卷", exam::Mode::Rehearsal, kAt, {}, {}, 99, {}};
    sitting.bulk[3] = std::byte{7};
    const Json room = toJson(RoomInfo{"r7", "s12", "room 0.1.0", kAt, {sitting}});
    CHECK(toJson(roomInfoFromJson(room).value()) == room);
    const Json login = toJson(LoginRequest{"d1", "typed by anyone", "041X"});
    CHECK(toJson(loginRequestFromJson(login).value()) == login);
    const Json outcome = toJson(LoginReply{LoginOutcome::WrongSeat, "s13", kAt});
    CHECK(toJson(loginReplyFromJson(outcome).value()) == outcome);
    Heartbeat beat{exam::State::Answering, "d1", "c1", "theory", 3, 80, 1234, true, true, {}};
    CHECK(toJson(heartbeatFromJson(toJson(beat)).value()) == toJson(beat));
    beat.head = format::ChainHead{7, {}};
    CHECK(heartbeatFromJson(toJson(beat))->head == beat.head);
    beat.guard = "desktop xcb";
    beat.locks = {"D-04", "提问"};
    beat.incidents = {{kAt, 1, {"D-04", "HDMI-1"}}, {kAt, 2, {"K-01", ""}}};
    CHECK(toJson(heartbeatFromJson(toJson(beat)).value()) == toJson(beat));
    CHECK(heartbeatFromJson(toJson(beat))->incidents == beat.incidents);
    const format::SignedDocument document{toBuffer("{}"), toBuffer(std::string(64, 's'))};
    const Json heard = toJson(HeartbeatReply{kAt, document});
    CHECK(toJson(heartbeatReplyFromJson(heard).value()) == heard);
    const Json transport = toJson(TransportRequest{document, "pem"});
    CHECK(toJson(transportRequestFromJson(transport).value()) == transport);
    const Json upload = toJson(UploadReply{17, document});
    CHECK(toJson(uploadReplyFromJson(upload).value()) == upload);
    const PreflightReport checked{"client 0.1.0",
                                  std::string(32, 'a'),
                                  kAt,
                                  true,
                                  {"uuid 1 /d", std::string(32, 'b'), "boot", 3},
                                  {{"clock", "right", Verdict::Ok, -7, "ms", "x"}}};
    CHECK(preflightFromJson(toJson(checked)).value() == checked);
    CHECK(preflightReplyFromJson(toJson(PreflightReply{kAt, true}))->rolledBack);
    const Json codeTry = toJson(CodeTry{"p1", "", CodeOutcome::Wrong, kAt, 2});
    CHECK(toJson(codeTryFromJson(codeTry).value()) == codeTry);
}

TEST_CASE("members of a newer peer are passed over, missing ones are not")
{
    Json login = toJson(LogoutRequest{"d1", "c1"});
    login["later"] = 1;
    CHECK(logoutRequestFromJson(login).ok());
    login.erase("sitting");
    CHECK(logoutRequestFromJson(login).error().code == Errc::Malformed);
}

TEST_CASE("an enrolment stick is read as it was written, and refused when anything in it is odd")
{
    const std::string code = groupedEnrolCode(enrolCodeOf(Buffer(kEnrolCodeRandom, std::byte{9})));
    const EnrolStick stick{"r7", "10.1.7.1:7444", {}, kAt, {{"01", code}, {"02", code}}};
    const Json right = toJson(stick);
    CHECK(enrolStickFromJson(right).value() == stick);
    const auto refuses = [&right](const auto& change) {
        Json odd = right;
        change(odd);
        return !enrolStickFromJson(odd).ok();
    };
    CHECK(refuses([](Json& odd) { odd["v"] = 2; }));
    CHECK(refuses([](Json& odd) { odd["room"] = "../r7"; }));
    CHECK(refuses([](Json& odd) { odd["room_ca_sha256"] = "00"; }));
    CHECK(refuses([](Json& odd) { odd["later"] = 1; }));
    CHECK(refuses([](Json& odd) { odd.erase("expires"); }));
    CHECK(refuses([](Json& odd) { odd["seats"][1]["seat"] = "01"; }));
    CHECK(refuses([](Json& odd) { odd["seats"][1]["code"] = "AAAA-AAAA-AAAA"; }));
    CHECK(refuses([](Json& odd) { odd["seats"][1]["note"] = "x"; }));
    CHECK(refuses([](Json& odd) { odd["seats"] = std::vector<Json>(501, odd["seats"][0]); }));
}

TEST_CASE("a heartbeat names a candidate only together with the sitting")
{
    Json beat = toJson(Heartbeat{});
    beat["candidate"] = "c1";
    CHECK_FALSE(heartbeatFromJson(beat));
    beat["sitting"] = "d1";
    CHECK(heartbeatFromJson(beat));
    beat["head"] = 3;
    CHECK_FALSE(heartbeatFromJson(beat));
}

TEST_CASE("what a heartbeat says of locks and incidents is checked, and may be missing")
{
    Json old = toJson(Heartbeat{});
    for (const char* later : {"guard", "locks", "incidents"}) {
        old.erase(later);
    }
    CHECK(heartbeatFromJson(old));
    const Json right = {{"at", 1}, {"number", 1}, {"code", "D-04"}, {"detail", "x"}};
    const auto says = [&right](const char* member, const Json& value) {
        Json beat = toJson(Heartbeat{});
        beat["incidents"] = {right};
        beat["incidents"][0][member] = value;
        return heartbeatFromJson(beat).ok();
    };
    CHECK(says("detail", ""));
    CHECK_FALSE(says("number", 0));
    CHECK_FALSE(says("code", "D04"));
    CHECK_FALSE(says("detail", std::string(201, 'x')));
    Json many = toJson(Heartbeat{});
    many["incidents"] = std::vector<Json>(kToldIncidents + 1, right);
    CHECK_FALSE(heartbeatFromJson(many));
    Json locked = toJson(Heartbeat{});
    locked["locks"] = {7};
    CHECK_FALSE(heartbeatFromJson(locked));
}

TEST_CASE("forged and malformed are the same to a peer")
{
    const Failure forged = failureOf({Errc::Forged, "signature of seat s12"});
    const Failure malformed = failureOf({Errc::Malformed, "byte 17"});
    CHECK(toJson(forged) == toJson(malformed));
    CHECK(status(forged.code) == 400);
    CHECK(failureFromJson(toJson(forged))->code == Refused::NotAccepted);
    CHECK(failureOf({Errc::Storage, "/var/x: no space"}).detail.find("/var") == std::string::npos);
}

TEST_CASE("a refusal of a newer server is understood as not accepted")
{
    CHECK(failureFromJson({{"error", "moved"}, {"detail", "x"}})->code == Refused::NotAccepted);
    CHECK(errorOf({Refused::Busy, "later"}).code == Errc::Network);
}

}  // namespace gongyuan::protocol
