// SPDX-License-Identifier: Apache-2.0

// Starts a program on an X display and waits until the middle of its left edge shows a colour: the first
// frame. first_frame RRGGBB SECONDS COMMAND... prints milliseconds from fork to colour and the process id,
// and leaves the program running. Exit 1 when the colour did not come in time; the program is then ended.

#include <chrono>
#include <csignal>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>
#include <xcb/xcb.h>

namespace {

using Clock = std::chrono::steady_clock;

constexpr std::uint32_t kColour = 0xffffffU;

struct Free {
    void operator()(void* memory) const { std::free(memory); }
};

/// The pixel some way down the left edge, where pages have nothing but their ground.
std::uint32_t edgePixel(xcb_connection_t* display, const xcb_screen_t& screen)
{
    const auto y = static_cast<std::int16_t>(screen.height_in_pixels / 2);
    const std::unique_ptr<xcb_get_image_reply_t, Free> image{xcb_get_image_reply(
        display, xcb_get_image(display, XCB_IMAGE_FORMAT_Z_PIXMAP, screen.root, 3, y, 1, 1, ~0U), nullptr)};
    std::uint32_t pixel = 0;
    if (image && xcb_get_image_data_length(image.get()) >= 4) {
        std::memcpy(&pixel, xcb_get_image_data(image.get()), sizeof pixel);
    }
    return pixel & kColour;
}

}  // namespace

int main(int argc, char** argv)
{
    if (argc < 4) {
        std::fputs("usage: first_frame RRGGBB SECONDS COMMAND...\n", stderr);
        return 2;
    }
    const auto wanted = static_cast<std::uint32_t>(std::strtoul(argv[1], nullptr, 16)) & kColour;
    const std::chrono::seconds most{std::atoi(argv[2])};
    xcb_connection_t* const display = xcb_connect(nullptr, nullptr);
    if (xcb_connection_has_error(display) != 0) {
        std::fputs("first_frame: no X display\n", stderr);
        return 2;
    }
    const xcb_screen_t& screen = *xcb_setup_roots_iterator(xcb_get_setup(display)).data;
    if (edgePixel(display, screen) == wanted) {
        std::fputs("first_frame: the display shows that colour already\n", stderr);
        return 2;
    }
    const Clock::time_point start = Clock::now();
    const pid_t child = ::fork();
    if (child == 0) {
        ::setpgid(0, 0);
        ::execvp(argv[3], argv + 3);
        ::_exit(127);
    }
    while (edgePixel(display, screen) != wanted) {
        if (Clock::now() - start > most || ::waitpid(child, nullptr, WNOHANG) == child) {
            std::fprintf(stderr, "first_frame: %s did not show #%06x\n", argv[3], wanted);
            ::kill(-child, SIGKILL);
            return 1;
        }
        std::this_thread::sleep_for(std::chrono::milliseconds{2});
    }
    const std::chrono::duration<double, std::milli> took = Clock::now() - start;
    std::printf("%.1f %d\n", took.count(), child);
    xcb_disconnect(display);
    return 0;
}
