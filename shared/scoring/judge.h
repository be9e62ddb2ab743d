// SPDX-License-Identifier: Apache-2.0

// One check against what the candidate gave.

#pragma once

#include "scoring/response.h"

#include <string>

namespace gongyuan::scoring {

struct Verdict {
    /// The operator holds; gates and `requires` look at this.
    bool passed = false;
    /// Earned: of the check's points, before groups. A negative check earns nothing by itself.
    MilliPoints got = 0;
    std::string why;
};

/// Without `requires`, groups and gates. Precondition: the check fits the task.
Verdict judge(const Check& check, const Response& own, const Responses& all);

}  // namespace gongyuan::scoring
