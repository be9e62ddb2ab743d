// SPDX-License-Identifier: Apache-2.0

// The server's log: lines on standard error, for the service manager to keep. No answers, codes or keys.

#pragma once

#include <string_view>

namespace gongyuan::room {

/// One line; control characters from outside are replaced. Any thread.
void logLine(std::string_view text);

}  // namespace gongyuan::room
