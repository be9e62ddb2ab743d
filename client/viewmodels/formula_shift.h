// SPDX-License-Identifier: Apache-2.0

// A formula that is copied to another cell: references move along, parts fixed with `$` stay.

#pragma once

#include "sheet/formula.h"

#include <string>

namespace gongyuan::client {

/// Other inputs than formulas come back as they are. References pushed over the edge become `#REF!`.
std::string shifted(const std::string& input, sheet::Extent extent, int columns, int rows);

}  // namespace gongyuan::client
