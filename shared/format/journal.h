// SPDX-License-Identifier: Apache-2.0

// What a sitting's events say. An event is one line of canonical JSON without a line feed; the journal is the
// only truth about a sitting: replaying it after a crash, for the sheet, and at the authority gives the same
// session and the same answers.

#pragma once

#include "core/bytes.h"
#include "exam/answer.h"
#include "exam/incident.h"
#include "exam/session.h"

#include <map>
#include <set>
#include <string>
#include <variant>
#include <vector>

namespace gongyuan::format {

constexpr std::size_t kMostEventBytes = std::size_t{1} << 20U;
constexpr std::size_t kMostEvents = 200'000;
constexpr std::size_t kMostJournalBytes = std::size_t{64} << 20U;

struct AnswerEvent {
    std::string item;  // item or task id
    std::int64_t revision = 0;
    exam::Answer value;
};

struct FlagEvent {
    std::string item;
    bool on = false;
};

struct SeenEvent {
    std::string item;
};

/// What the seat noticed. It is evidence only: no state follows from it.
struct IncidentEvent {
    exam::Incident incident;
};

struct JournalEvent {
    exam::Instant at{};
    std::variant<exam::Event, AnswerEvent, FlagEvent, IncidentEvent, SeenEvent> what;
};

/// `{"at":1200,"event":{"e":"begin"}}`, `{"answer":{..},"at":..}`, `{"at":..,"flag":{..}}`,
/// `{"at":..,"incident":{..}}`, `{"at":..,"seen":{..}}`.
Buffer toBytes(const JournalEvent& event);
/// Malformed unless these are exactly the bytes that `toBytes` writes.
Result<JournalEvent> eventFromBytes(Bytes bytes);

/// An incident and when it was noticed, in the sitting's own time.
struct NotedIncident {
    exam::Instant at{};
    exam::Incident incident;
    bool operator==(const NotedIncident&) const = default;
};

struct Journal {
    exam::Session session;
    exam::Answers answers;
    std::map<std::string, std::int64_t> revisions;
    std::set<std::string> flagged;
    std::set<std::string> seen;
    std::vector<NotedIncident> incidents;
    exam::Instant last{};
};

/// Adds one event. Malformed when time goes back or a revision is not the next one, Denied when the session
/// machine refuses the event.
Status replay(Journal& journal, const JournalEvent& event);
Result<Journal> replayAll(const std::vector<Buffer>& events);

/// events.jsonl: each event and a line feed.
Buffer toLines(const std::vector<Buffer>& events);
Result<std::vector<Buffer>> fromLines(Bytes lines);

}  // namespace gongyuan::format
