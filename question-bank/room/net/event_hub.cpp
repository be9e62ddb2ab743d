// SPDX-License-Identifier: Apache-2.0

#include "room/net/event_hub.h"

#include <algorithm>

namespace gongyuan::room {
namespace {

void drop(const std::shared_ptr<Listener>& listener)
{
    asio::post(listener->wake.get_executor(), [listener] {
        listener->dropped = true;
        listener->wake.cancel();
    });
}

void give(const std::shared_ptr<Listener>& listener, const std::string& text)
{
    asio::post(listener->wake.get_executor(), [listener, text] {
        if (listener->queue.size() >= kEventQueue) {
            listener->dropped = true;
        } else {
            listener->queue.push_back(text);
        }
        listener->wake.cancel();
    });
}

}  // namespace

std::shared_ptr<Listener> EventHub::add(const std::string& seat, const asio::any_io_executor& executor)
{
    auto listener = std::make_shared<Listener>(seat, executor);
    const std::lock_guard lock{m_mutex};
    for (const auto& other : m_listeners) {
        if (other->seat == seat) {
            drop(other);
        }
    }
    m_listeners.push_back(listener);
    return listener;
}

void EventHub::remove(const std::shared_ptr<Listener>& listener)
{
    const std::lock_guard lock{m_mutex};
    std::erase(m_listeners, listener);
}

bool EventHub::publish(const std::string& seat, const protocol::RoomEvent& event)
{
    const std::string text = protocol::toStream(event);
    const std::lock_guard lock{m_mutex};
    bool heard = false;
    for (const auto& listener : m_listeners) {
        if (seat.empty() || listener->seat == seat) {
            give(listener, text);
            heard = true;
        }
    }
    return heard;
}

void EventHub::dropAll()
{
    const std::lock_guard lock{m_mutex};
    std::for_each(m_listeners.begin(), m_listeners.end(), drop);
}

}  // namespace gongyuan::room
