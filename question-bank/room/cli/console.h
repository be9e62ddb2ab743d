// SPDX-License-Identifier: Apache-2.0

// The desk of a room's machine that has no shell: after a passphrase, one line is one command of
// gongyuan-room. Nothing else can be started from it. Files are named as they are called on the exchange
// stick.

#pragma once

#include "room/cli/commands.h"

namespace gongyuan::room {

/// Until `off`, or until nobody is at the other end of standard input. Storage, Platform.
Status runConsole(const Context& context);

/// Words are divided by blanks; quotes hold words together. Malformed when a quote stays open or a character
/// is no text.
Result<std::vector<std::string>> wordsOf(std::string_view line);

}  // namespace gongyuan::room
