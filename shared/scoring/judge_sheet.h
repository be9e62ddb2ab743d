// SPDX-License-Identifier: Apache-2.0

// Checks of spreadsheet cells: cell_value, cell_formula, formula_test.

#pragma once

#include "scoring/judge.h"

namespace gongyuan::scoring {

/// A check of a range gives each cell the same part of the points.
Verdict judgeCells(const Check& check, const Response& own, const Responses& all);

/// Cells of a range, or a single cell, that are not blank.
std::int64_t filledCells(const sheet::Sheet& sheet, const std::string& at);

}  // namespace gongyuan::scoring
