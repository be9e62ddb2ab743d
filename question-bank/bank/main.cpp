// SPDX-License-Identifier: Apache-2.0

// gongyuan-bank, the examination authority's command line: `gongyuan-bank --help`.

#include "bank/cli/command.h"

#include <iostream>
#include <sys/stat.h>
#include <unistd.h>

int main(int argc, char** argv)
{
    using namespace gongyuan;
    ::umask(0077);  // files that others may read are given their mode explicitly
    const SystemClock clock;
    bank::Console console{std::cout, std::cerr, clock, ::isatty(STDERR_FILENO) == 1};
    const std::vector<std::string> arguments{argv + 1, argv + argc};
    const bank::Commands commands = bank::allCommands();
    return static_cast<int>(bank::runProgram(commands, arguments, console));
}
