// SPDX-License-Identifier: Apache-2.0

#include "room/log.h"

#include <string>
#include <unistd.h>

namespace gongyuan::room {

void logLine(std::string_view text)
{
    std::string line = "gongyuan-room: ";
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        line += byte < 0x20 || byte == 0x7F ? '?' : c;
    }
    line += '\n';
    // One write, so that lines of two threads do not mix; when nobody reads them there is nothing to do.
    static_cast<void>(::write(STDERR_FILENO, line.data(), line.size()) == 0);
}

}  // namespace gongyuan::room
