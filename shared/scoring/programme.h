// SPDX-License-Identifier: Apache-2.0

// A programme's rules about results, as data: how scores are reported and who passes.

#pragma once

#include "core/json.h"
#include "exam/paper.h"

#include <optional>
#include <string>

namespace gongyuan::scoring {

struct Programme {
    std::string id;
    /// Decimals of reported scores, 0 to 3; half up.
    int decimals = 1;
    /// Every section that states a pass mark must reach it.
    bool allSections = true;
    /// The reported total must reach this.
    std::optional<exam::MilliPoints> total;
};

/// `{"id":..,"decimals":1,"pass":{"all_sections":true,"total":120000}}`; `total` may be absent.
Json toJson(const Programme& programme);
/// Malformed also for rules under which everybody passes: a programme must say how one passes.
Result<Programme> programmeFromJson(const Json& json);

/// Milli-points rounded half up to the programme's decimals.
exam::MilliPoints reported(exam::MilliPoints points, int decimals);
/// `87.5`: milli-points with exactly `decimals` decimals, after `reported`.
std::string pointsText(exam::MilliPoints points, int decimals);

}  // namespace gongyuan::scoring
