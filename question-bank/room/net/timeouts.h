// SPDX-License-Identifier: Apache-2.0

// How long a connection may keep the server waiting.

#pragma once

#include <chrono>

namespace gongyuan::room {

struct Timeouts {
    std::chrono::milliseconds handshake{10000};
    /// From the end of one answer to the end of the next request's header.
    std::chrono::milliseconds idle{60000};
    /// For each 64 KiB of a body, in or out.
    std::chrono::milliseconds body{30000};
};

}  // namespace gongyuan::room
