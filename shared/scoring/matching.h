// SPDX-License-Identifier: Apache-2.0

// Which of several values stands for which of several keys, when their order does not matter.

#pragma once

#include "scoring/check.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace gongyuan::scoring {

/// For each check the gap whose value is taken for it, each gap once, so that the points are as many as can
/// be. `fitting[i]` are the gaps whose value is right for check i.
std::vector<std::optional<std::size_t>> heaviestMatching(const std::vector<std::vector<std::size_t>>& fitting,
                                                         const std::vector<Check>& checks);

}  // namespace gongyuan::scoring
