// SPDX-License-Identifier: Apache-2.0

// What the authority has granted to one candidate beyond what everybody gets: more time, breaks, how the
// screen looks, aids, sections that need not be sat. Part of the signed roster, so neither a seat nor a room
// can grant it. Only time, breaks and exempt sections reach the session; the rest is for the screens.

#pragma once

#include "core/json.h"

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace gongyuan::exam {

/// Breaks of the whole sitting.
struct Breaks {
    int count = 0;     // 0 to 10
    int minutes = 10;  // each; 1 to 60
    /// The section's clock stands during a break; otherwise it runs on.
    bool clockStops = false;

    bool operator==(const Breaks&) const = default;
};

/// The themes of the screens, by the names they have there.
enum class Colours : std::uint8_t { Paper, Dark, Contrast, Yellow };

const char* name(Colours colours);

struct Profile {
    int timeThousandths = 1000;  // of every section's length; 1000 to 2000
    int extraMinutes = 0;        // on top, for each section; 0 to 120
    Breaks breaks;
    /// What the screens begin with; the candidate may change it. Absent: as the seat stands.
    std::optional<Colours> theme;
    std::optional<int> fontPercent;        // 100, 115, 130, 160 or 200
    std::optional<int> lineSpacingTenths;  // 12 to 20
    bool singleColumn = false;
    bool mask = false;        // parts of the screen may be covered
    bool lineReader = false;  // a band that follows the line being read
    bool tts = false;         // questions may be read aloud
    bool shortcutsOff = false;
    /// Speed bands of practical tasks give full points.
    bool speedPointsWaived = false;
    /// Ids of sections that are not sat, at most 16; what stands in for their points is the authority's rule.
    std::vector<std::string> exemptSections;

    bool operator==(const Profile&) const = default;

    bool isExempt(const std::string& section) const;
    /// The length of a section that everybody else gets `seconds` for: multiplied, rounded up to a whole
    /// second, then the fixed minutes added.
    std::chrono::seconds granted(std::chrono::seconds seconds) const;
};

/// Only members that differ from the default.
Json toJson(const Profile& profile);
Result<Profile> profileFromJson(const Json& json, const std::string& where);

}  // namespace gongyuan::exam
