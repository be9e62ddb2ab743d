// SPDX-License-Identifier: Apache-2.0

// The copies of sittings that seats leave with the room, sealed to a key that the room has not.

#pragma once

#include "protocol/replica.h"
#include "room/attendance.h"
#include "room/room.h"

#include <string>

namespace gongyuan::room {

/// Durable when it returns. Denied for a candidate of another seat, an earlier epoch, or a gap.
Result<protocol::ReplicaReply> takePiece(Room& room, const std::string& seat,
                                         const protocol::ReplicaRequest& request);

/// Denied unless the candidate is bound to the asking seat. `attendance` knows best for how long the other
/// seat was silent.
Result<protocol::RestoreReply> restore(Room& room, const Attendance& attendance, const std::string& seat,
                                       const protocol::RestoreRequest& request);

}  // namespace gongyuan::room
