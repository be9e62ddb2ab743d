// SPDX-License-Identifier: Apache-2.0

// What a proctor decides about candidates: tickets that the seats fetch, moves to another seat, and answers
// to the challenges of seats that the network does not reach. Each is in the audit log with who and why.

#pragma once

#include "format/ticket.h"
#include "room/room.h"

#include <chrono>
#include <optional>
#include <string>
#include <vector>

namespace gongyuan::room {

struct Decision {
    format::TicketAction action = format::TicketAction::Resume;
    /// As for `format::Ticket`.
    std::chrono::milliseconds amount{};
    std::string reason;
    std::string actor;
    std::string second;
    /// Of a Move.
    std::string to;
};

struct Issued {
    std::int64_t number = 0;
    std::string sitting;
    std::string candidate;
    /// Where it is to be used.
    std::string seat;
    /// Of a Move: the seat that was left.
    std::string from;
    WallTime expires{};
};

/// For one candidate. An empty `sitting` means the only one where the candidate is logged in. NotFound;
/// Denied when nobody sits there, the sheet is here already, the new seat is taken or not enrolled, or the
/// words are missing.
Result<Issued> decide(Room& room, const std::string& sitting, const std::string& candidate,
                      const Decision& decision);

/// For everybody who is logged in and has not handed in. Denied without a second person, and for a Move.
Result<std::vector<Issued>> decideForAll(Room& room, const std::string& sitting, const Decision& decision);

/// The eight characters that tell the decision to a seat without network. Malformed, NotFound.
Result<std::string> answerChallenge(Room& room, const std::string& sitting, const std::string& candidate,
                                    const std::string& seat, const std::string& challenge,
                                    const Decision& decision);

}  // namespace gongyuan::room
