// SPDX-License-Identifier: Apache-2.0

// Pages of the manual, as `--help` prints them: written by hand but for OPTIONS, which is made from the
// declared options, so that the two cannot drift apart.

#pragma once

#include "bank/cli/command.h"

namespace gongyuan::bank {

std::string manual(const Command& command, const CLI::App& app);

/// The page of the program itself, or of a group such as `keys` (then only its own sub-commands).
std::string overview(const Commands& commands, const std::string& group);

}  // namespace gongyuan::bank
