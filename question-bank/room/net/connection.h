// SPDX-License-Identifier: Apache-2.0

// One connection: handshake, then request after request until the peer leaves, errs, or is too slow. Nothing
// a peer does holds more than one connection's memory, or holds it longer than the time-outs.

#pragma once

#include "room/net/event_hub.h"
#include "room/net/throttle.h"
#include "room/net/timeouts.h"
#include "room/net/tls.h"
#include "room/service.h"

#include <atomic>

namespace gongyuan::room {

/// What all connections share.
struct Hall {
    Service& service;
    asio::thread_pool& store;
    EventHub& events;
    Throttle& enrolments;
    Timeouts timeouts;
    std::atomic<int> seats{0};
    std::atomic<int> strangers{0};
    /// Requests between their header and the end of their answer.
    std::atomic<int> working{0};
    std::atomic<bool> closing{false};

    /// Open connections.
    std::atomic<int>& open(Face face) { return face == Face::Seats ? seats : strangers; }
};

/// Serves until the connection ends. The context and the hall outlive it.
asio::awaitable<void> serve(tcp::socket socket, asio::ssl::context& context, Hall& hall, Face face);

}  // namespace gongyuan::room
