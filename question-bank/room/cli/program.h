// SPDX-License-Identifier: Apache-2.0

// The command line of gongyuan-room. Exit codes: 0 done, 1 refused, 2 usage.

#pragma once

#include "core/clock.h"

#include <iosfwd>
#include <string>
#include <vector>

namespace gongyuan::room {

struct Terminal {
    std::ostream& out;
    std::ostream& err;
};

/// `arguments` without the program's name.
int runProgram(std::vector<std::string> arguments, const Terminal& terminal, const Clock& clock);

}  // namespace gongyuan::room
