// SPDX-License-Identifier: Apache-2.0

// Owns the clipboards of an X11 session, so that what somebody put there before is gone and what somebody
// puts there now is gone at once. On a connection and a thread of its own: Qt asks the owner of a clipboard
// and waits for the answer, which the same thread could not give.

#pragma once

#include "core/result.h"

#include <thread>

struct xcb_connection_t;

namespace gongyuan::lockdown {

class X11Clipboards final {
public:
    X11Clipboards() = default;
    X11Clipboards(const X11Clipboards&) = delete;
    X11Clipboards& operator=(const X11Clipboards&) = delete;
    ~X11Clipboards() { stop(); }

    Status start();
    /// Leaves them empty.
    void stop();

private:
    xcb_connection_t* m_connection = nullptr;
    std::thread m_thread;
};

}  // namespace gongyuan::lockdown
