// SPDX-License-Identifier: Apache-2.0

#include "protocol/login.h"

#include "protocol/limits.h"
#include "protocol/wire_json.h"

#include <cassert>

namespace gongyuan::protocol {

const char* name(LoginOutcome outcome)
{
    switch (outcome) {
    case LoginOutcome::Ok: return "ok";
    case LoginOutcome::Unknown: return "unknown";
    case LoginOutcome::WrongRoom: return "wrong-room";
    case LoginOutcome::WrongSeat: return "wrong-seat";
    case LoginOutcome::Elsewhere: return "elsewhere";
    case LoginOutcome::TooEarly: return "too-early";
    case LoginOutcome::Submitted: return "submitted";
    }
    assert(false);
    return "";
}

Json toJson(const LoginRequest& request)
{
    return {{"sitting", request.sitting}, {"candidate", request.candidate}, {"id_last", request.idLast}};
}

Result<LoginRequest> loginRequestFromJson(const Json& json)
{
    JsonObject reader{json, "login"};
    LoginRequest request;
    request.sitting = reader.identifier("sitting");
    request.candidate = reader.text("candidate", 64);  // as typed: need not be an identifier
    request.idLast = reader.text("id_last", 12);
    GONGYUAN_CHECK(reader.finishLenient());
    return request;
}

Json toJson(const LoginReply& reply)
{
    Json json{{"outcome", name(reply.outcome)},
              {"place", reply.place},
              {"starts_at", millisOf(reply.startsAt)},
              {"epoch", reply.epoch}};
    if (reply.ticket) {
        json["ticket"] = documentToJson(*reply.ticket);
    }
    return json;
}

Result<LoginReply> loginReplyFromJson(const Json& json)
{
    JsonObject reader{json, "login"};
    LoginReply reply;
    reply.outcome =
        readWord(reader, "outcome",
                 {LoginOutcome::Ok, LoginOutcome::Unknown, LoginOutcome::WrongRoom, LoginOutcome::WrongSeat,
                  LoginOutcome::Elsewhere, LoginOutcome::TooEarly, LoginOutcome::Submitted});
    reply.place = readName(reader, "place");
    reply.startsAt = readMoment(reader, "starts_at");
    reply.epoch = static_cast<int>(reader.integerOr("epoch", 1, 1, kMostEpochs));
    const bool hasTicket = reader.has("ticket");
    const Json& ticket = hasTicket ? reader.object("ticket") : json;
    GONGYUAN_CHECK(reader.finishLenient());
    if (hasTicket) {
        GONGYUAN_TRY(reply.ticket, documentFromJson(ticket, "ticket"));
    }
    return reply;
}

Json toJson(const LogoutRequest& request)
{
    return {{"sitting", request.sitting}, {"candidate", request.candidate}};
}

Result<LogoutRequest> logoutRequestFromJson(const Json& json)
{
    JsonObject reader{json, "logout"};
    LogoutRequest request;
    request.sitting = reader.identifier("sitting");
    request.candidate = reader.identifier("candidate");
    GONGYUAN_CHECK(reader.finishLenient());
    return request;
}

}  // namespace gongyuan::protocol
