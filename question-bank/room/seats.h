// SPDX-License-Identifier: Apache-2.0

// Which machines are seats of this room.

#pragma once

#include "protocol/enrol.h"
#include "room/room.h"

#include <chrono>
#include <string>
#include <vector>

namespace gongyuan::room {

/// Seat certificates end by themselves; a seat enrols again for the next exam.
constexpr int kSeatDays = 14;

struct MadeCode {
    std::string code;  // grouped, to be shown once
    WallTime expires{};
};

/// A fresh one-time code; an earlier one for the same seat ends. Malformed when the name is not usable.
Result<MadeCode> makeEnrolCode(Room& room, const std::string& seat, std::chrono::minutes valid);

/// `1-40`, `s01-s40`, `1-20,31,33-40`: names in this order; leading zeros of the first are kept. Malformed,
/// also when a name comes twice or there are more than 500.
Result<std::vector<std::string>> seatNames(const std::string& ranges);

/// Shuts the machine out that is this seat, and makes a code for another one. NotFound when there never was
/// such a seat. Who decided it and why stands in the audit log.
Result<MadeCode> replaceSeat(Room& room, const std::string& seat, std::chrono::minutes valid,
                             const std::string& reason, const std::string& actor);

/// Spends the code and certifies the keys; the same keys get the same answer again until the code expires.
/// Denied for any fault of the code.
Result<protocol::EnrolReply> enrolSeat(Room& room, const protocol::EnrolRequest& request,
                                       std::uint16_t mainPort);

/// Who speaks: from the DER of the certificate that proved itself in the TLS handshake. Denied unless it is
/// this room's, valid now, for TLS, and of a seat that is enrolled and not revoked.
Result<store::SeatRow> seatOf(Room& room, Bytes peerDer);

Status revokeSeat(Room& room, const std::string& seat);

}  // namespace gongyuan::room
