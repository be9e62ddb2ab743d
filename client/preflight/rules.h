// SPDX-License-Identifier: Apache-2.0

// What the readings mean. Pure: no clock, no disk, no network. Every limit stands in README.md with its
// reason.

#pragma once

#include "preflight/readings.h"

namespace gongyuan::preflight {

/// One line per check, in the order of `preflight_words.h`.
protocol::PreflightReport judge(const Readings& readings);

/// Precondition: 0 <= share <= 1 and there is a value.
Micros quantile(std::vector<Micros> values, double share);

}  // namespace gongyuan::preflight
