// SPDX-License-Identifier: Apache-2.0

// One candidate's sitting: which states exist, and the only ways between them.
//
//          identify           confirm            agree           unlock
//   Idle -----------> Identified ------> Confirmed ------> Waiting ------> Briefing
//    ^  ^                  |                                                |    ^
//    |  +----- reject -----+                                          begin |    | the section ends,
//    |                                                                      v    | another follows
//    |                +--> Locked <------ lock, unlockSeat ----------->  Answering
//    |           lock +------+ ^                                            ^   |
//    |                         +--- lock --- OnBreak <-- breakBegin, -------+   | the last section
//    |                                                   breakEnd               v ends
//    +----------- Delivered <---------- Sealed <------------------------- Submitted
//       release               deliver              seal
//
// A section ends by hand-in or when its time is up, from Locked and OnBreak too. Sections that the candidate
// is exempt from are passed over.
//
// Two more states stand beside these. Paused: the section's clock stands and nothing is shown, because a
// proctor stopped it or because nobody knows for how long this seat was away; `continue` leads back to where
// it came from. Fenced: another seat carries on, nothing here counts any more; only `release` leads out.
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
#include <optional>
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
    OnBreak,     // a granted break: nothing of the paper is shown; the clock stands or runs as granted
    Paused,      // nothing of the paper is shown; the clock stands until a proctor lets the candidate go on
    Submitted,   // the last section is handed in; nothing can change; the sheet must be sealed
    Sealed,      // the sheet exists as a sealed file; it must reach the room
    Delivered,   // a receipt for that file exists
    Fenced,      // the sitting goes on at another seat; what is here is evidence
};

/// The paper was opened here and the sheet is not delivered yet.
bool isUnderWay(State state);

const char* name(State state);

enum class HandInCause : std::uint8_t { Candidate, TimeUp, Forced };

const char* name(HandInCause cause);

/// Planned length of a section, with what the candidate's profile grants: frozen when the paper was opened.
struct SectionPlan {
    std::string id;
    std::chrono::milliseconds length{};
    /// Not sat by this candidate.
    bool exempt = false;
    bool operator==(const SectionPlan&) const = default;
};

/// Breaks of the whole sitting, frozen with the sections.
struct BreakPlan {
    int count = 0;
    std::chrono::milliseconds length{};
    bool clockStops = false;
    bool operator==(const BreakPlan&) const = default;
};

/// What a seat may do after a crash without asking a proctor; frozen with the sections. Longer or more often,
/// and the sitting is paused.
struct ResumePlan {
    std::chrono::milliseconds limit = std::chrono::seconds{120};
    int times = 10;
    bool operator==(const ResumePlan&) const = default;
};

/// Bytes of an actor's and of a reason's words, at most.
inline constexpr std::size_t kWarrantWords = 200;

/// By whose word something happened.
struct Warrant {
    /// Of the room's ticket, each good once; 0 for a word given through a challenge.
    std::int64_t ticket = 0;
    std::string actor;
    std::string reason;
    bool operator==(const Warrant&) const = default;
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
    BreakPlan breaks{};
    ResumePlan resume{};
};
struct Begin {};
struct HandIn {
    HandInCause cause = HandInCause::Candidate;
    /// Of a forced hand-in.
    Warrant by{};
};
struct TimeUp {};
/// The program came back after it had stopped; `gap` is how long nobody could answer, negative when unknown
/// because the machine was restarted: the sitting's own time then stood still.
struct Return {
    std::chrono::milliseconds gap{};
};
/// The room's clock told how long an unknown gap was.
struct Measure {
    std::chrono::milliseconds gap{};
};
struct Pause {
    Warrant by;
};
/// Ends a pause. `credit` is how much of the time that the clock stood stays credited, negative for all.
struct Continue {
    Warrant by;
    std::chrono::milliseconds credit{-1};
};
/// The running section ends later.
struct Credit {
    Warrant by;
    std::chrono::milliseconds amount{};
};
/// This seat took the sitting over from another; `gap` is how long nobody could answer, as the room knows.
/// The sitting's own time stood still.
struct Move {
    Warrant by;
    std::string from;
    std::string to;
    std::chrono::milliseconds gap{};
};
/// Another seat took the sitting over.
struct Fence {
    std::string seat;
};
/// Another cause is added to a seat that is locked already; the same cause once only.
struct Lock {
    std::string reason;
};
/// Takes back the causes that were there at `seen`; without it all. The seat stays locked by what came later.
struct UnlockSeat {
    Warrant by{};
    std::optional<Instant> seen{};
};
struct BreakBegin {};
/// The candidate is back, or the break's time is over.
struct BreakEnd {};
struct Seal {
    std::string sheet;  // hex SHA-256 of the sealed sheet
};
struct Deliver {
    std::string receipt;  // the eight characters shown
};
struct Release {};
}  // namespace event

using Event =
    std::variant<event::Identify, event::Reject, event::Confirm, event::Agree, event::Unlock, event::Begin,
                 event::HandIn, event::TimeUp, event::Return, event::Measure, event::Pause, event::Continue,
                 event::Credit, event::Move, event::Fence, event::Lock, event::UnlockSeat, event::BreakBegin,
                 event::BreakEnd, event::Seal, event::Deliver, event::Release>;

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
    enum class Kind : std::uint8_t {
        Start,
        Gap,
        Pause,
        Continue,
        Credit,
        Move,
        Lock,
        Unlock,
        BreakBegin,
        BreakEnd,
        Exempt,
        HandIn,
    };

    Kind kind = Kind::Start;
    Instant at{};
    std::size_t section = 0;
    /// Start: the section's length. Gap, Move: how long nobody could answer, negative when unknown.
    /// BreakBegin: the break's length. BreakEnd, Continue, Credit: by how much the section's end moved.
    /// Otherwise 0.
    std::chrono::milliseconds amount{};
    /// HandIn: the cause. Lock, Pause, Continue, Credit: the reason. Move: `from>to`. BreakBegin: `stopped`
    /// or `running`, the clock. Gap: `ran` or `stood`, the sitting's own time.
    std::string note;
    /// Who decided, where that was neither the candidate nor a rule.
    std::string actor{};
    bool operator==(const LedgerLine&) const = default;
};

Json toJson(const LedgerLine& line);

/// Why a seat is locked: a code such as `D-04`, or the proctor's words; and since when.
struct LockCause {
    std::string reason;
    Instant at{};
    bool operator==(const LockCause&) const = default;
};

struct Session {
    State state = State::Idle;
    std::string candidate;
    std::string manifest;
    std::vector<SectionPlan> plan;
    std::size_t section = 0;
    Instant startedAt{};
    Instant endsAt{};
    std::vector<LedgerLine> ledger;
    /// While Locked, or Paused out of Locked: why, oldest first.
    std::vector<LockCause> locks;
    ResumePlan resume;
    int returns = 0;
    /// While Paused.
    Instant pausedAt{};
    std::string pauseReason;
    /// While Paused: nobody knows yet for how long the seat was away.
    bool awayUnknown = false;
    /// Numbers of the tickets that were used.
    std::vector<std::int64_t> tickets;
    /// The seat that took the sitting over last; empty when none did.
    std::string movedTo;
    /// While Fenced: the seat that carries on.
    std::string fencedBy;
    BreakPlan breaks;
    int breaksTaken = 0;
    /// While OnBreak.
    Instant breakStartedAt{};
    Instant breakEndsAt{};
    std::string sheet;
    std::string receipt;

    bool operator==(const Session&) const = default;
};

struct Step {
    Session next;
    std::vector<Effect> effects;
};

/// `pauseReason` of a pause that no proctor asked for.
constexpr const char* kAway = "away";

/// What is left of the running section at `now`: stands still while a break or a pause stops the clock. 0
/// when no section runs.
std::chrono::milliseconds timeLeft(const Session& session, Instant now);

/// Denied when the event is not allowed in this state or at this time; the session is then unchanged.
Result<Step> step(const Session& session, const Event& event, Instant now);

/// What must be done again after a restart that found the session in this state: effects are idempotent.
std::vector<Effect> redo(const Session& session);

/// `{"e":"begin", ...}`: how an event stands in the journal.
Json toJson(const Event& event);
/// Malformed for unknown events and members.
Result<Event> eventFromJson(const Json& json);

}  // namespace gongyuan::exam
