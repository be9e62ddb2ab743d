// SPDX-License-Identifier: Apache-2.0

// POST /v1/state, every five seconds and after each change of state: how a seat is. It carries counts and a
// hash, never an answer. The room notes the head of the candidate's journal and signs it, so that a journal
// that was rolled back is seen.

#pragma once

#include "core/clock.h"
#include "core/json.h"
#include "exam/incident.h"
#include "exam/session.h"
#include "format/event_chain.h"
#include "format/signed_document.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace gongyuan::protocol {

/// Something the seat noticed. Told again until the room has answered; the room keeps it once.
struct ToldIncident {
    WallTime at{};
    /// Counts from 1 in each run of the seat's program.
    std::int64_t number = 0;
    exam::Incident incident;
    bool operator==(const ToldIncident&) const = default;
};

struct Heartbeat {
    exam::State state = exam::State::Idle;
    /// Both empty while nobody is logged in.
    std::string sitting;
    std::string candidate;
    /// Of the current section; empty before the paper is open.
    std::string section;
    int answered = 0;
    int total = 0;
    /// Milliseconds left in the current section; 0 when no clock runs.
    std::int64_t remaining = 0;
    /// False when this machine could not store the last answer.
    bool saved = true;
    /// The candidate asks for the proctor.
    bool hand = false;
    /// Of the candidate's journal.
    std::optional<format::ChainHead> head;
    /// As the login said; 0 for a login the room does not know yet.
    int epoch = 0;
    /// The sitting's own time, milliseconds.
    std::int64_t at = 0;
    /// Milliseconds that nobody could answer and nobody credited yet: what the room proposes to credit.
    std::int64_t lost = 0;
    /// Why the seat is paused; otherwise empty.
    std::string pause{};
    /// This seat writes to its second directory because the first failed.
    bool secondary = false;
    /// Numbers of the tickets that were used here, the newest last, at most `kToldTickets`.
    std::vector<std::int64_t> tickets{};
    /// Numbers of the tickets that fitted nothing when they came here, the newest last, at most
    /// `kToldTickets`.
    std::vector<std::int64_t> refused{};
    /// How the seat is guarded, as the sheet says it; empty while it is not.
    std::string guard{};
    /// While locked: why, oldest first.
    std::vector<std::string> locks{};
    /// What the room has not answered yet, oldest first, at most `kToldIncidents`.
    std::vector<ToldIncident> incidents{};
};

constexpr std::size_t kToldTickets = 16;
constexpr std::size_t kToldIncidents = 16;
constexpr std::size_t kMostLocks = 8;

struct HeartbeatReply {
    WallTime serverTime{};
    /// Present when the heartbeat carried one and the room has stored it: for `format::verifyHead`.
    std::optional<format::SignedDocument> head;
    /// Of the login that the room knows; 0 when there is none.
    int epoch = 0;
    /// Another seat carries this sitting on: its name. The asking one must stop.
    std::string fencedBy{};
    /// What proctors decided about this candidate and no seat used or refused yet.
    std::vector<format::SignedDocument> tickets{};
};

Json toJson(const Heartbeat& heartbeat);
Result<Heartbeat> heartbeatFromJson(const Json& json);
Json toJson(const HeartbeatReply& reply);
Result<HeartbeatReply> heartbeatReplyFromJson(const Json& json);

}  // namespace gongyuan::protocol
