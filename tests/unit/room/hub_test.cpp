// SPDX-License-Identifier: Apache-2.0

// Who may knock how often, and what becomes of a listener that does not keep up.

#include "room/net/event_hub.h"
#include "room/net/throttle.h"

#include <catch2/catch_test_macros.hpp>

namespace gongyuan::room {
namespace {

using namespace std::chrono_literals;

protocol::RoomEvent message()
{
    return protocol::room_event::Message{"请安静等待", WallTime{}};
}

TEST_CASE("an address may knock a few times at once, then once in a while, and disturbs no other")
{
    Throttle throttle{3, 3s};
    const Throttle::Clock::time_point start{};
    for (int i = 0; i < 3; ++i) {
        CHECK(throttle.allow("192.0.2.1", start));
    }
    CHECK_FALSE(throttle.allow("192.0.2.1", start));
    CHECK(throttle.allow("192.0.2.2", start));
    CHECK_FALSE(throttle.allow("192.0.2.1", start + 2s));
    CHECK(throttle.allow("192.0.2.1", start + 4s));
    CHECK_FALSE(throttle.allow("192.0.2.1", start + 5s));
    for (int i = 0; i < 3; ++i) {
        CHECK(throttle.allow("192.0.2.1", start + 1h));
    }
    CHECK_FALSE(throttle.allow("192.0.2.1", start + 1h));
}

TEST_CASE("thousands of addresses neither lock anybody out nor give anybody more")
{
    Throttle throttle{1, 3s};
    const Throttle::Clock::time_point start{};
    CHECK(throttle.allow("192.0.2.1", start));
    for (int i = 0; i < 10000; ++i) {
        CHECK(throttle.allow("2001:db8::" + std::to_string(i), start));
    }
    CHECK_FALSE(throttle.allow("192.0.2.1", start + 1s));
    CHECK(throttle.allow("192.0.2.1", start + 4s));
}

TEST_CASE("a listener that does not keep up is dropped, and the others hear everything")
{
    asio::io_context context;
    EventHub hub;
    const auto slow = hub.add("s12", context.get_executor());
    const auto quick = hub.add("s13", context.get_executor());
    for (std::size_t i = 0; i <= kEventQueue; ++i) {
        CHECK(hub.publish({}, message()));
        context.restart();
        context.run();
        quick->queue.clear();
    }
    CHECK(slow->dropped);
    CHECK(slow->queue.size() == kEventQueue);
    CHECK_FALSE(quick->dropped);

    hub.remove(slow);
    CHECK_FALSE(hub.publish("s12", message()));
    CHECK(hub.publish("s13", message()));
}

TEST_CASE("a seat that listens again ends its earlier stream")
{
    asio::io_context context;
    EventHub hub;
    const auto before = hub.add("s12", context.get_executor());
    const auto after = hub.add("s12", context.get_executor());
    context.run();
    CHECK(before->dropped);
    CHECK_FALSE(after->dropped);
}

}  // namespace
}  // namespace gongyuan::room
