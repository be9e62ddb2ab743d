// SPDX-License-Identifier: Apache-2.0

// Lines of a pre-flight for tests of its page, in the words that technicians meet.

#pragma once

#include "viewmodels/preflight_lines_model.h"

#include <vector>

namespace gongyuan::client {

enum class Outcome { Passed, Mixed, Longest };

/// Every check once: all passed; mostly passed, some failed or open; each with its longest words.
std::vector<PreflightRow> preflightRows(Outcome outcome);

}  // namespace gongyuan::client
