// SPDX-License-Identifier: Apache-2.0

// How the room stands, for the technician and for programs that watch: counts and names, no answers, no keys.

#pragma once

#include "core/json.h"
#include "room/attendance.h"
#include "room/room.h"

#include <string>
#include <vector>

namespace gongyuan::room {

/// The word of GLOSSARY section 8 for one candidate: `not-checked-in`, `checked-in`, `waiting`,
/// `in-progress`, `paused`, `moved`, `submitted`, `collected`.
const char* candidateState(bool collected, bool loggedIn, const SeatNow* now);

/// `attendance` is null when the server does not run: then only what is stored is known.
Result<Json> statusOf(Room& room, const Attendance* attendance);

/// The same for people.
std::string statusText(const Json& status);

/// Why this is no day to stop the server, one line for each sitting: it starts within two hours or began
/// within the last one, or somebody logged in within a day whose sheet is not here. Empty on a closed day.
Result<std::vector<std::string>> openSittings(Room& room);

}  // namespace gongyuan::room
