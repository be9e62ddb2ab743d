// SPDX-License-Identifier: Apache-2.0

// What technical staff ask of a room, as JSON in and out: the same whether the command works in the folder
// itself or speaks through the control socket of the running server.

#pragma once

#include "core/json.h"
#include "protocol/limits.h"
#include "room/attendance.h"
#include "room/room.h"

#include <functional>
#include <string>

namespace gongyuan::room {

/// What a running server adds; empty functions and null when there is none.
struct Serving {
    const Attendance* attendance = nullptr;
    std::function<void()> papersChanged;
    /// To one seat, or to all when the name is empty; false when nobody listens.
    std::function<bool(const std::string& seat, const std::string& text)> say;
    /// Something was decided about who sits at this seat: it should ask.
    std::function<void(const std::string& seat)> nudge;
    /// Of the listener for machines that become seats.
    std::uint16_t enrolPort = protocol::kEnrolPort;
};

/// `{"do":"enrol","seat":..,"minutes":..}` and so on; the answer is what the command prints. Paths are
/// absolute.
Result<Json> perform(Room& room, const Serving& serving, const Json& request);

/// `{"ok":..}` or `{"error":..,"detail":..}`, one line each: what goes over the control socket.
std::string answerLine(const Result<Json>& answer);
Result<Json> readAnswerLine(const std::string& line);

}  // namespace gongyuan::room
