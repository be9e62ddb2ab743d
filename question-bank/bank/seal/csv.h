// SPDX-License-Identifier: Apache-2.0

// Comma-separated values as spreadsheets write them (RFC 4180): quoted cells may hold commas, quotes and line
// ends; a byte order mark at the begin is passed over.

#pragma once

#include "core/result.h"

#include <string>
#include <string_view>
#include <vector>

namespace gongyuan::bank {

struct CsvRow {
    int line = 1;  // where the row begins
    std::vector<std::string> cells;
};

/// Malformed names the line. Empty lines are left out.
Result<std::vector<CsvRow>> parseCsv(std::string_view text);

}  // namespace gongyuan::bank
