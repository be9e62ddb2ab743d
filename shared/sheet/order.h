// SPDX-License-Identifier: Apache-2.0

// In which order cells must be calculated so that each finds what it refers to already there.

#pragma once

#include <cstddef>
#include <vector>

namespace gongyuan::sheet {

/// For each cell the cells whose formulas refer to it.
using Dependents = std::vector<std::vector<std::size_t>>;

struct Order {
    std::vector<std::size_t> cells;     // in the order of calculation
    std::vector<std::size_t> circular;  // on a circle
};

/// Everything that follows from the changed cells, these included.
Order orderOf(const Dependents& dependents, const std::vector<std::size_t>& changed);

}  // namespace gongyuan::sheet
