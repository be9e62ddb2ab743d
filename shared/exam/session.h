// SPDX-License-Identifier: Apache-2.0

// One candidate's sitting: which states exist, and the only ways between them.
//
//          identify           confirm             agree            unlock
//   Idle ----------> Identified -------> Confirmed -------> Waiting -------> Briefing <-----------+
//    ^  ^               |  |                                                    |                 |
//    |  +--- reject ----+  |                                              begin |                 | hand in
//    or |                                                                          v        lock     | time
//    up, when a |                                                            +-------> Answering -------+ |
//    section follows |                                                            | unlockSeat  |  | v    |
//    |                                                            +-------------|--|------ Locked |
//    |                                                                          |  +--------------+
//    |                                  hand in or time up of the last section  v       (Locked too)
//    |   release             deliver               seal
//    +---------- Delivered <--------- Sealed <------------ Submitted
//
// The machine is a pure function: it reads no clock, file or socket. `step` says what the next state is and
// what must be done; the runner journals the event first, so that replaying the journal after a crash gives
// the same state. Time is the sitting's own: milliseconds that were measured on a clock nobody can set,
// counted on across restarts by the runner. A section that was handed in never opens again.

#pragma once

#include "core/json.h"
#include "core/result.h"

#include <chrono>
#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace gongyuan::exam {

/// Milliseconds of the sitting's own time.
using Instant = std::chrono::milliseconds;

enum class State : std::uint8_t {
    Idle,        // nobody has logged in; the roster is known
    Identified,  // an admission number was accepted; the candidate is asked "is this you?"
    Confirmed,   // the candidate is who the roster says; notices and pledge are open
    Waiting,     // pledge given; the paper is still sealed
    Briefing,    // the paper is open; the start page of section `section` is shown, its clock stands
    Answering,   // the clock of section `section` runs
    Locked,      // as Answering, but nothing of the paper is shown; the clock runs on
    Submitted,   // the last section is handed in; nothing can change; the sheet must be sealed
    Sealed,      // the sheet exists as a sealed file; it must reach the room
    Delivered,   // a receipt for that file exists
};

const char* name(State state);

enum class HandInCause : std::uint8_t { Candidate, TimeUp, Forced };

const char* name(HandInCause cause);

/// Planned length of a section, after all credits known when the paper was opened.
struct SectionPlan {
    std::string id;
    std::chrono::milliseconds length{};
    bool operator==(const SectionPlan&) const = default;
};

namespace event {
struct Identify {
    std::string candidate;  // admission number
};
struct Reject {};
struct Confirm {};
struct Agree {};
struct Unlock {
    std::string manifest;  // hex SHA-256 of the paper manifest that was verified
    std::vector<SectionPlan> sections;
};
struct Begin {};
struct HandIn {
    HandInCause cause = HandInCause::Candidate;
};
struct TimeUp {};
/// The program came back after it had stopped; `gap` is how long nobody could answer, negative when unknown
/// because the machine was restarted.
struct Return {
    std::chrono::milliseconds gap{};
};
struct Lock {
    std::string reason;
};
struct UnlockSeat {};
struct Seal {
    std::string sheet;  // hex SHA-256 of the sealed sheet
};
struct Deliver {
    std::string receipt;  // the eight characters shown
};
struct Release {};
}  // namespace event

using Event = std::variant<event::Identify, event::Reject, event::Confirm, event::Agree, event::Unlock,
                           event::Begin, event::HandIn, event::TimeUp, event::Return, event::Lock,
                           event::UnlockSeat, event::Seal, event::Deliver, event::Release>;

const char* name(const Event& event);

enum class Effect : std::uint8_t {
    EnterLockdown,
    StartClock,
    StopClock,
    FlushAnswers,  // before anything that ends a section
    SealSheet,
    UploadSheet,
    WipeSecrets,
    LeaveLockdown,
};

/// One line of the time ledger, part of the signed sheet: what happened to a section's clock.
struct LedgerLine {
    enum class Kind : std::uint8_t { Start, Gap, Lock, Unlock, HandIn };

    Kind kind = Kind::Start;
    Instant at{};
    std::size_t section = 0;
    /// Start: the section's length. Gap: how long, negative when unknown. Otherwise 0.
    std::chrono::milliseconds amount{};
    /// HandIn: the cause. Lock: the reason.
    std::string note;
    bool operator==(const LedgerLine&) const = default;
};

Json toJson(const LedgerLine& line);

struct Session {
    State state = State::Idle;
    std::string candidate;
    std::string manifest;
    std::vector<SectionPlan> plan;
    std::size_t section = 0;
    Instant startedAt{};
    Instant endsAt{};
    std::vector<LedgerLine> ledger;
    std::string lockReason;
    std::string sheet;
    std::string receipt;

    bool operator==(const Session&) const = default;
};

struct Step {
    Session next;
    std::vector<Effect> effects;
};

/// Denied when the event is not allowed in this state or at this time; the session is then unchanged.
Result<Step> step(const Session& session, const Event& event, Instant now);

/// What must be done again after a restart that found the session in this state: effects are idempotent.
std::vector<Effect> redo(const Session& session);

/// `{"e":"begin", ...}`: how an event stands in the journal.
Json toJson(const Event& event);
/// Malformed for unknown events and members.
Result<Event> eventFromJson(const Json& json);

}  // namespace gongyuan::exam
