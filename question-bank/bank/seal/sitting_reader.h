// SPDX-License-Identifier: Apache-2.0

// The sitting a paper is sealed for, from a small YAML file:
//
//     id: 2026-11-21-am
//     mode: exam                        # exam, rehearsal or practice
//     starts_at: 2026-11-21T01:00:00Z   # UTC
//     not_before: 2026-11-21T00:50:00Z
//     not_after: 2026-11-21T04:00:00Z
//     seconds: {theory: 3600}           # only where it differs from the paper; may be left out
//     resume_seconds: 120               # how long a seat may be away, and
//     resume_times: 10                  # how often, before a proctor must let it go on; both or neither

#pragma once

#include "bank/source/finding.h"
#include "exam/paper.h"
#include "exam/sitting.h"

#include <filesystem>
#include <optional>

namespace gongyuan::bank {

/// Nothing when something is wrong; it is then in `findings`.
std::optional<exam::Sitting> readSitting(const std::filesystem::path& path, const exam::Paper& paper,
                                         Findings& findings);

}  // namespace gongyuan::bank
