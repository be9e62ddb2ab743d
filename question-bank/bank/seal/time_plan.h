// SPDX-License-Identifier: Apache-2.0

// How long a sitting takes for everybody who sits it: what each profile grants, when it ends for who begins
// on time and for who begins at the latest moment, and whether anything would cut one of them off.

#pragma once

#include "bank/source/finding.h"
#include "exam/paper.h"
#include "exam/sitting.h"

#include <chrono>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace gongyuan::bank {

/// One way to be granted time, and who has it.
struct TimeLine {
    /// Admission numbers; empty for the standard that everybody else has.
    std::vector<std::string> candidates;
    /// Minutes of each section that is sat, by id, rounded up.
    std::vector<std::pair<std::string, std::int64_t>> sections;
    /// Breaks that stop the clock, minutes together.
    std::int64_t breaks = 0;
    std::chrono::seconds longest{};
    /// For who begins at the announced start, and at the last moment that a code opens the paper.
    WallTime onTime{};
    WallTime latest{};
};

/// The standard first, then each distinct profile of the rosters.
std::vector<TimeLine> timePlan(const exam::Paper& paper, const exam::Sitting& sitting,
                               const std::map<std::string, exam::Roster>& rosters);

/// Errors for whoever would not be finished when the room closes or the seats' certificates, good for 14
/// days, end; a warning for lengths that the sitting shortens. `where` is the sitting's file.
void judgeTimes(const std::vector<TimeLine>& plan, const exam::Paper& paper, const exam::Sitting& sitting,
                std::optional<WallTime> closes, const std::string& where, Findings& findings);

/// A table for people.
std::string timeTable(const std::vector<TimeLine>& plan);

}  // namespace gongyuan::bank
