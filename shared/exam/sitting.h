// SPDX-License-Identifier: Apache-2.0

// One start time of one paper: when it may be opened, how long its sections run, who sits it where.

#pragma once

#include "core/clock.h"
#include "core/json.h"
#include "exam/profile.h"
#include "exam/session.h"

#include <map>
#include <string>
#include <vector>

namespace gongyuan::exam {

enum class Mode : std::uint8_t { Exam, Rehearsal, Practice };

const char* name(Mode mode);

struct Sitting {
    std::string id;
    Mode mode = Mode::Exam;
    /// The announced start; the waiting screen counts down to it.
    WallTime startsAt{};
    /// No code opens the paper before this moment or after that one.
    WallTime notBefore{};
    WallTime notAfter{};
    /// Seconds of each section by id, when they differ from the paper's.
    std::map<std::string, int> seconds;
    /// What a seat may do after a crash without asking a proctor.
    ResumePlan resume{};
};

struct Candidate {
    std::string admissionNo;
    std::string name;
    /// Last 4 to 6 characters of the ID document, upper case.
    std::string idLast;
    /// As shown: `3301 **** **** 041X`.
    std::string idMasked;
    std::string room;
    std::string seat;
    /// PNG or JPEG, empty when there is none; at most 512 KiB.
    Buffer photo;
    Profile profile{};
};

/// True when `typed` are at least the last four characters of the candidate's ID as far as the roster knows
/// it, in either case.
bool knowsId(const Candidate& candidate, std::string_view typed);

struct Roster {
    std::string sitting;
    std::vector<Candidate> candidates;
    /// Rooms of the sitting's other candidates by admission number, so that who comes to the wrong door is
    /// sent to the right one. Nothing else about them is here; at most 20,000.
    std::map<std::string, std::string> elsewhere{};
};

Json toJson(const Sitting& sitting);
Result<Sitting> sittingFromJson(const Json& json);
/// Photos are base64 in JSON.
Json toJson(const Roster& roster);
Result<Roster> rosterFromJson(const Json& json);

/// Reads the form of `toText(WallTime)`; Malformed for any other spelling and for days that do not exist.
Result<WallTime> wallTimeFromText(std::string_view text);

}  // namespace gongyuan::exam
