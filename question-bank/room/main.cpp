// SPDX-License-Identifier: Apache-2.0

// gongyuan-room: the server of one examination room.

#include "room/cli/program.h"

#include <csignal>
#include <iostream>

int main(int count, char** values)
{
    std::signal(SIGPIPE, SIG_IGN);  // a peer that hangs up is an error code, not the end
    const gongyuan::SystemClock clock;
    return gongyuan::room::runProgram({values + 1, values + count}, {std::cout, std::cerr}, clock);
}
