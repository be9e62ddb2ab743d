// SPDX-License-Identifier: Apache-2.0

// Who listens to the room's events. A listener that does not keep up is dropped; it comes back and asks for
// what it missed.

#pragma once

#include "protocol/room_event.h"
#include "room/net/asio.h"

#include <deque>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

namespace gongyuan::room {

constexpr std::size_t kEventQueue = 64;

/// One open stream. Touched only on its executor, the strand of its connection.
struct Listener {
    Listener(std::string seatName, const asio::any_io_executor& executor)
        : seat{std::move(seatName)}
        , wake{executor}
    {
    }

    const std::string seat;
    asio::steady_timer wake;
    std::deque<std::string> queue;
    bool dropped = false;
};

class EventHub {
public:
    /// Shared, because an event may be on its way to the listener's strand while its connection ends. A
    /// seat has one stream: an earlier one is dropped.
    std::shared_ptr<Listener> add(const std::string& seat, const asio::any_io_executor& executor);
    void remove(const std::shared_ptr<Listener>& listener);

    /// To one seat, or to all when `seat` is empty. False when nobody listens. Any thread.
    bool publish(const std::string& seat, const protocol::RoomEvent& event);
    void dropAll();

private:
    std::mutex m_mutex;
    std::vector<std::shared_ptr<Listener>> m_listeners;
};

}  // namespace gongyuan::room
