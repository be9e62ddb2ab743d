// SPDX-License-Identifier: Apache-2.0

// From SIGKILL to the same picture: same_picture SECONDS PROCESS COMMAND... waits until the middle of an X
// display has stood still for a second, kills PROCESS, starts COMMAND at once, and waits until the middle
// looks exactly as before. Prints milliseconds and the new process id, and leaves the program running. Exit 1
// when the picture did not come back in time; the program is then ended. Header and footer, where a clock
// runs, are left out.

#include <chrono>
#include <csignal>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <fcntl.h>
#include <memory>
#include <set>
#include <string>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>
#include <vector>
#include <xcb/xcb.h>

namespace {

using Clock = std::chrono::steady_clock;
using Picture = std::vector<std::uint8_t>;

constexpr std::chrono::milliseconds kLook{8};
constexpr std::chrono::seconds kStill{1};
constexpr std::size_t kColours = 8;  // less than that is no question but an empty window

struct Free {
    void operator()(void* memory) const { std::free(memory); }
};

class Display {
public:
    Display()
        : m_connection{xcb_connect(nullptr, nullptr)}
    {
        if (xcb_connection_has_error(m_connection) != 0) {
            std::fputs("same_picture: no X display\n", stderr);
            std::exit(2);
        }
        m_screen = xcb_setup_roots_iterator(xcb_get_setup(m_connection)).data;
    }
    Display(const Display&) = delete;
    Display& operator=(const Display&) = delete;
    ~Display() { xcb_disconnect(m_connection); }

    /// Of the middle of the screen.
    Picture middle() const
    {
        const auto height = static_cast<std::uint16_t>(m_screen->height_in_pixels * 6 / 10);
        const auto top = static_cast<std::int16_t>(m_screen->height_in_pixels / 4);
        const std::unique_ptr<xcb_get_image_reply_t, Free> image{
            xcb_get_image_reply(m_connection,
                                xcb_get_image(m_connection, XCB_IMAGE_FORMAT_Z_PIXMAP, m_screen->root, 0, top,
                                              m_screen->width_in_pixels, height, ~0U),
                                nullptr)};
        if (!image) {
            return {};
        }
        const std::uint8_t* const data = xcb_get_image_data(image.get());
        return {data, data + xcb_get_image_data_length(image.get())};
    }

private:
    xcb_connection_t* m_connection;
    const xcb_screen_t* m_screen = nullptr;
};

bool showsSomething(const Picture& picture)
{
    std::set<std::uint32_t> colours;
    for (std::size_t at = 0; at + 3 < picture.size() && colours.size() < kColours; at += 4) {
        colours.insert(picture[at] | static_cast<std::uint32_t>(picture[at + 1]) << 8U |
                       static_cast<std::uint32_t>(picture[at + 2]) << 16U);
    }
    return colours.size() >= kColours;
}

/// Empty when the screen did not come to rest in time.
Picture settled(const Display& display, std::chrono::seconds most)
{
    const Clock::time_point start = Clock::now();
    Clock::time_point since = start;
    Picture last = display.middle();
    while (Clock::now() - start < most) {
        std::this_thread::sleep_for(std::chrono::milliseconds{50});
        Picture next = display.middle();
        if (next != last || !showsSomething(next)) {
            since = Clock::now();
            last = std::move(next);
        } else if (Clock::now() - since > kStill) {
            return last;
        }
    }
    return {};
}

}  // namespace

int main(int argc, char** argv)
{
    if (argc < 4) {
        std::fputs("usage: same_picture SECONDS PROCESS COMMAND...\n", stderr);
        return 2;
    }
    const std::chrono::seconds most{std::atoi(argv[1])};
    const pid_t old = std::atoi(argv[2]);
    const Display display;
    const Picture wanted = settled(display, most);
    if (wanted.empty() || old <= 1) {
        std::fputs("same_picture: the screen does not stand still\n", stderr);
        return 1;
    }
    const Clock::time_point start = Clock::now();
    ::kill(old, SIGKILL);
    const pid_t child = ::fork();
    if (child == 0) {
        ::setpgid(0, 0);
        // What reads our line must not wait for the program too.
        const int nothing = ::open("/dev/null", O_WRONLY);
        ::dup2(nothing, STDOUT_FILENO);
        ::dup2(nothing, STDERR_FILENO);
        ::execvp(argv[3], argv + 3);
        ::_exit(127);
    }
    bool gone = false;
    while (true) {
        const bool same = display.middle() == wanted;
        gone = gone || !same;
        if (gone && same) {
            break;
        }
        if (Clock::now() - start > most || ::waitpid(child, nullptr, WNOHANG) == child) {
            std::fputs("same_picture: the picture did not come back\n", stderr);
            ::kill(-child, SIGKILL);
            return 1;
        }
        std::this_thread::sleep_for(kLook);
    }
    const std::chrono::duration<double, std::milli> took = Clock::now() - start;
    std::printf("%.1f %d\n", took.count(), child);
    return 0;
}
