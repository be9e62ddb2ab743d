// SPDX-License-Identifier: Apache-2.0

#include "bank/cli/command.h"
#include "bank/cli/command_lint.h"

namespace gongyuan::bank {

Commands allCommands()
{
    Commands commands;
    commands.push_back(std::make_unique<LintCommand>());
    return commands;
}

}  // namespace gongyuan::bank
