// SPDX-License-Identifier: Apache-2.0

#include "display.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <poll.h>
#include <xcb/damage.h>
#include <xcb/xtest.h>

namespace gongyuan::bench {
namespace {

constexpr std::uint32_t kColour = 0xffffffU;

struct Free {
    void operator()(void* memory) const { std::free(memory); }
};

template <typename Reply>
using Owned = std::unique_ptr<Reply, Free>;

[[noreturn]] void fail(const char* what)
{
    std::fprintf(stderr, "screen: %s\n", what);
    std::exit(2);
}

}  // namespace

Display::Display()
    : m_connection{xcb_connect(nullptr, nullptr)}
{
    xcb_connection_t* const connection = m_connection.get();
    if (xcb_connection_has_error(connection) != 0) {
        fail("no X display");
    }
    m_screen = xcb_setup_roots_iterator(xcb_get_setup(connection)).data;
    const xcb_query_extension_reply_t* damage = xcb_get_extension_data(connection, &xcb_damage_id);
    const xcb_query_extension_reply_t* test = xcb_get_extension_data(connection, &xcb_test_id);
    if (damage == nullptr || damage->present == 0 || test == nullptr || test->present == 0) {
        fail("the X server has no DAMAGE or no XTEST");
    }
    const Owned<xcb_damage_query_version_reply_t> version{
        xcb_damage_query_version_reply(connection, xcb_damage_query_version(connection, 1, 1), nullptr)};
    if (version == nullptr) {
        fail("the X server has no DAMAGE");
    }
    m_damageEvent = static_cast<std::uint8_t>(damage->first_event + XCB_DAMAGE_NOTIFY);
    m_damage = xcb_generate_id(connection);
    xcb_damage_create(connection, m_damage, m_screen->root, XCB_DAMAGE_REPORT_LEVEL_NON_EMPTY);
    xcb_flush(connection);
}

Place Display::whole() const
{
    return {0, 0, m_screen->width_in_pixels, m_screen->height_in_pixels};
}

std::vector<std::uint32_t> Display::pixels(const Place& place) const
{
    xcb_connection_t* const connection = m_connection.get();
    const auto cookie =
        xcb_get_image(connection, XCB_IMAGE_FORMAT_Z_PIXMAP, m_screen->root,
                      static_cast<std::int16_t>(place.x), static_cast<std::int16_t>(place.y),
                      static_cast<std::uint16_t>(place.width), static_cast<std::uint16_t>(place.height), ~0U);
    const Owned<xcb_get_image_reply_t> image{xcb_get_image_reply(connection, cookie, nullptr)};
    const std::size_t count = static_cast<std::size_t>(place.width) * static_cast<std::size_t>(place.height);
    std::vector<std::uint32_t> pixels(count);
    if (image == nullptr ||
        static_cast<std::size_t>(xcb_get_image_data_length(image.get())) < count * sizeof pixels[0]) {
        fail("the place is not on a display of 24 bits");
    }
    std::memcpy(pixels.data(), xcb_get_image_data(image.get()), count * sizeof pixels[0]);
    for (std::uint32_t& pixel : pixels) {
        pixel &= kColour;
    }
    return pixels;
}

std::uint64_t Display::content(const Place& place) const
{
    constexpr std::uint64_t kPrime = 0x100000001b3U;
    std::uint64_t sum = 0xcbf29ce484222325U;
    for (const std::uint32_t pixel : pixels(place)) {
        sum = (sum ^ pixel) * kPrime;
    }
    return sum;
}

std::optional<Place> Display::find(std::uint32_t colour) const
{
    const Place all = whole();
    const auto shown = pixels(all);
    int left = all.width;
    int top = all.height;
    int right = -1;
    int bottom = -1;
    for (int y = 0; y < all.height; ++y) {
        for (int x = 0; x < all.width; ++x) {
            const auto at = static_cast<std::size_t>(y) * static_cast<std::size_t>(all.width) +
                            static_cast<std::size_t>(x);
            if (shown[at] == colour) {
                left = std::min(left, x);
                right = std::max(right, x);
                top = std::min(top, y);
                bottom = std::max(bottom, y);
            }
        }
    }
    return right < 0 ? std::nullopt : std::optional{Place{left, top, right - left + 1, bottom - top + 1}};
}

bool Display::drawn(Clock::time_point until)
{
    xcb_connection_t* const connection = m_connection.get();
    while (true) {
        bool any = false;
        while (const Owned<xcb_generic_event_t> event{xcb_poll_for_event(connection)}) {
            any = any || (event->response_type & 0x7fU) == m_damageEvent;
        }
        if (xcb_connection_has_error(connection) != 0) {
            fail("the X display is gone");
        }
        if (any) {
            // What is drawn from here on is another event: whoever looks now misses nothing.
            xcb_damage_subtract(connection, m_damage, XCB_NONE, XCB_NONE);
            xcb_flush(connection);
            return true;
        }
        const auto left = std::chrono::ceil<std::chrono::milliseconds>(until - Clock::now());
        if (left.count() <= 0) {
            return false;
        }
        pollfd socket{xcb_get_file_descriptor(connection), POLLIN, 0};
        ::poll(&socket, 1, static_cast<int>(left.count()));
    }
}

std::uint8_t Display::keyOf(std::uint32_t symbol) const
{
    xcb_connection_t* const connection = m_connection.get();
    const xcb_setup_t* setup = xcb_get_setup(connection);
    const auto keys = static_cast<std::uint8_t>(setup->max_keycode - setup->min_keycode + 1);
    const Owned<xcb_get_keyboard_mapping_reply_t> map{xcb_get_keyboard_mapping_reply(
        connection, xcb_get_keyboard_mapping(connection, setup->min_keycode, keys), nullptr)};
    if (map == nullptr) {
        fail("the X server tells no keys");
    }
    const xcb_keysym_t* symbols = xcb_get_keyboard_mapping_keysyms(map.get());
    for (std::size_t key = 0; key < keys; ++key) {
        if (symbols[key * map->keysyms_per_keycode] == symbol) {
            return static_cast<std::uint8_t>(setup->min_keycode + key);
        }
    }
    fail("the keyboard has no such key");
}

void Display::press(std::uint32_t symbol)
{
    xcb_connection_t* const connection = m_connection.get();
    const std::uint8_t key = keyOf(symbol);
    for (const int what : {XCB_KEY_PRESS, XCB_KEY_RELEASE}) {
        xcb_test_fake_input(connection, static_cast<std::uint8_t>(what), key, XCB_CURRENT_TIME, XCB_NONE, 0,
                            0, 0);
    }
    xcb_flush(connection);
}

}  // namespace gongyuan::bench
