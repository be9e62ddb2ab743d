// SPDX-License-Identifier: Apache-2.0

// POST /v1/login and POST /v1/logout: a candidate at a seat. The room knows who sits where; while it cannot
// be reached a seat answers from its own sealed roster by the same rules, without `Elsewhere`.

#pragma once

#include "core/clock.h"
#include "core/json.h"
#include "format/signed_document.h"

#include <cstdint>
#include <optional>
#include <string>

namespace gongyuan::protocol {

struct LoginRequest {
    std::string sitting;
    /// Admission number, as typed.
    std::string candidate;
    /// Last 4 to 6 characters of the ID.
    std::string idLast;
};

enum class LoginOutcome : std::uint8_t {
    Ok,
    Unknown,    // no such number in this sitting, or the ID does not fit; which of both is not told
    WrongRoom,  // `place` is the right room; the ID was not asked
    WrongSeat,  // `place` is the right seat
    Elsewhere,  // `place` is the seat where the candidate is logged in
    TooEarly,   // `startsAt` is the announced start
    Submitted,  // the room holds a sheet of this candidate
};

const char* name(LoginOutcome outcome);

struct LoginReply {
    LoginOutcome outcome = LoginOutcome::Unknown;
    std::string place;
    WallTime startsAt{};
    /// Of an `ok`: how often this sitting was taken up by a seat, from 1.
    int epoch = 1;
    /// Of an `ok` that takes the sitting over from another seat: the room's ticket.
    std::optional<format::SignedDocument> ticket{};
};

/// "This is not me", or the seat is released. Refused as Denied while the candidate's clock runs.
struct LogoutRequest {
    std::string sitting;
    std::string candidate;
};

Json toJson(const LoginRequest& request);
Result<LoginRequest> loginRequestFromJson(const Json& json);
Json toJson(const LoginReply& reply);
Result<LoginReply> loginReplyFromJson(const Json& json);
Json toJson(const LogoutRequest& request);
Result<LogoutRequest> logoutRequestFromJson(const Json& json);

}  // namespace gongyuan::protocol
