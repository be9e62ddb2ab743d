// SPDX-License-Identifier: Apache-2.0

// What was granted to single candidates, from a YAML file beside the roster:
//
//     202612050103:                                    # admission number
//       time_multiplier: "1.3"
//       fixed_extra_min: 10
//       breaks: {count: 2, minutes: 10, clock: stopped}
//       theme: contrast
//       font_percent: 160
//       exempt_sections: [listening]
//
// The whole list is in programmes/schema/profiles.schema.json.

#pragma once

#include "bank/source/finding.h"
#include "exam/paper.h"
#include "exam/sitting.h"

#include <filesystem>
#include <map>
#include <string>

namespace gongyuan::bank {

/// Writes the profiles into the rosters. What is wrong is in `findings`, all of it: the shape, admission
/// numbers that no roster has, sections that the paper does not have, nothing left to sit, a grant without
/// effect.
void readProfiles(const std::filesystem::path& path, const exam::Paper& paper,
                  std::map<std::string, exam::Roster>& rosters, Findings& findings);

}  // namespace gongyuan::bank
