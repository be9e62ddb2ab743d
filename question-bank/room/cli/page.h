// SPDX-License-Identifier: Apache-2.0

// The pages of the manual. Each sub-command has one; `--help` prints it.

#pragma once

#include <string>
#include <string_view>

namespace gongyuan::room {

/// Of the program when `command` is empty. Precondition: a command of ours.
std::string manualPage(std::string_view command);

}  // namespace gongyuan::room
