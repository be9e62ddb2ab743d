// SPDX-License-Identifier: Apache-2.0

#include "bank/cli/command.h"
#include "bank/cli/command_inspect.h"
#include "bank/cli/command_keys.h"
#include "bank/cli/command_lint.h"
#include "bank/cli/command_mark.h"
#include "bank/cli/command_open.h"
#include "bank/cli/command_seal.h"

namespace gongyuan::bank {

Commands allCommands()
{
    Commands commands;
    commands.push_back(std::make_unique<KeysNewCommand>());
    commands.push_back(std::make_unique<KeysCertifyCommand>());
    commands.push_back(std::make_unique<LintCommand>());
    commands.push_back(std::make_unique<SealCommand>());
    commands.push_back(std::make_unique<InspectCommand>());
    commands.push_back(std::make_unique<VerifyCommand>());
    commands.push_back(std::make_unique<OpenCommand>());
    commands.push_back(std::make_unique<MarkCommand>());
    return commands;
}

}  // namespace gongyuan::bank
