// SPDX-License-Identifier: Apache-2.0

// An X display as a measurement needs it: what it shows, when something was drawn, and keys as from a
// keyboard. One thread. Ends the program with exit code 2 and a sentence when the display cannot do what is
// asked.

#pragma once

#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <vector>
#include <xcb/xcb.h>

namespace gongyuan::bench {

using Clock = std::chrono::steady_clock;

struct Place {
    int x = 0;
    int y = 0;
    int width = 0;
    int height = 0;
};

class Display {
public:
    Display();

    Place whole() const;
    /// 0xRRGGBB of every pixel, row by row.
    std::vector<std::uint32_t> pixels(const Place& place) const;
    /// Equal for equal pixels; differs for others as good as always.
    std::uint64_t content(const Place& place) const;
    /// The smallest place that holds every pixel of this colour; nothing when there is none.
    std::optional<Place> find(std::uint32_t colour) const;

    /// Whether anything was drawn anywhere since the last call, waiting for it until then.
    bool drawn(Clock::time_point until);

    /// Presses and releases the key that has this symbol without a modifier.
    void press(std::uint32_t symbol);

private:
    struct Disconnect {
        void operator()(xcb_connection_t* connection) const { xcb_disconnect(connection); }
    };

    std::uint8_t keyOf(std::uint32_t symbol) const;

    std::unique_ptr<xcb_connection_t, Disconnect> m_connection;
    const xcb_screen_t* m_screen = nullptr;
    std::uint32_t m_damage = 0;
    std::uint8_t m_damageEvent = 0;
};

}  // namespace gongyuan::bench
