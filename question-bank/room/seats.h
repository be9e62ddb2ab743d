// SPDX-License-Identifier: Apache-2.0

// Which machines are seats of this room.

#pragma once

#include "protocol/enrol.h"
#include "room/room.h"

#include <chrono>
#include <string>

namespace gongyuan::room {

/// Seat certificates end by themselves; a seat enrols again for the next exam.
constexpr int kSeatDays = 14;

struct MadeCode {
    std::string code;  // grouped, to be shown once
    WallTime expires{};
};

/// A fresh one-time code; an earlier one for the same seat ends. Malformed when the name is not usable.
Result<MadeCode> makeEnrolCode(Room& room, const std::string& seat, std::chrono::minutes valid);

/// Spends the code and certifies the keys. Denied for any fault of the code.
Result<protocol::EnrolReply> enrolSeat(Room& room, const protocol::EnrolRequest& request,
                                       std::uint16_t mainPort);

/// Who speaks: from the DER of the certificate that proved itself in the TLS handshake. Denied unless it is
/// this room's, valid now, for TLS, and of a seat that is enrolled and not revoked.
Result<store::SeatRow> seatOf(Room& room, Bytes peerDer);

Status revokeSeat(Room& room, const std::string& seat);

}  // namespace gongyuan::room
