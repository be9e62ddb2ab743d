// SPDX-License-Identifier: Apache-2.0

// What the measurements of the real client see and do, on the display of DISPLAY:
//   screen first RRGGBB SECONDS COMMAND...   starts a program and leaves it running. Prints milliseconds from
//   fork
//       until the middle of the display's left edge shows the colour (the first frame), until the left half
//       of the page did not change any more (everything shown), and the process id.
//   screen find RRGGBB                       prints the place of that colour as X,Y,W,H; exit 1 when there is
//   none. screen keys PERIOD PLACE...              reads key symbols, one number a line, and presses one each
//   PERIOD
//       milliseconds. Prints for each the moment (CLOCK_MONOTONIC), and for each place the milliseconds to
//       its first and to its last change before the next key, or "- -".
//   screen still MILLISECONDS SECONDS        waits until the page did not change for so long, SECONDS at
//   most.

#include "display.h"

#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <fcntl.h>
#include <iostream>
#include <string>
#include <string_view>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

using namespace gongyuan::bench;

namespace {

constexpr std::chrono::milliseconds kStill{2000};
constexpr std::chrono::milliseconds kLook{20};

double milliseconds(Clock::duration time)
{
    return std::chrono::duration<double, std::milli>(time).count();
}

/// A page without its header, its footer and what moves at its right.
Place pageOf(const Display& display)
{
    const Place whole = display.whole();
    return {0, whole.height / 6, whole.width / 2, whole.height * 2 / 3};
}

std::uint32_t edge(const Display& display)
{
    return display.pixels({3, display.whole().height / 2, 1, 1}).front();
}

pid_t start(char** command)
{
    const pid_t child = ::fork();
    if (child == 0) {
        ::setpgid(0, 0);
        // It outlives this program, whose output somebody reads to its end.
        const int nothing = ::open("/dev/null", O_RDWR);
        ::dup2(nothing, STDIN_FILENO);
        ::dup2(nothing, STDOUT_FILENO);
        ::dup2(nothing, STDERR_FILENO);
        ::execvp(command[0], command);
        ::_exit(127);
    }
    return child;
}

int first(std::uint32_t wanted, std::chrono::seconds most, char** command)
{
    Display display;
    if (edge(display) == wanted) {
        std::fputs("screen: the display shows that colour already\n", stderr);
        return 2;
    }
    const Place page = pageOf(display);
    display.drawn(Clock::now());
    const auto begun = Clock::now();
    const pid_t child = start(command);
    while (edge(display) != wanted) {
        if (Clock::now() - begun > most || ::waitpid(child, nullptr, WNOHANG) == child) {
            std::fprintf(stderr, "screen: %s did not show #%06x\n", command[0], wanted);
            ::kill(-child, SIGKILL);
            return 1;
        }
        display.drawn(Clock::now() + kLook);
    }
    const auto frame = Clock::now();
    auto changed = frame;
    auto content = display.content(page);
    while (Clock::now() - changed < kStill && Clock::now() - begun < most) {
        display.drawn(Clock::now() + kLook);
        if (const auto now = display.content(page); now != content) {
            content = now;
            changed = Clock::now();
        }
    }
    std::printf("%.1f %.1f %d\n", milliseconds(frame - begun), milliseconds(changed - begun), child);
    return 0;
}

int find(std::uint32_t colour)
{
    const Display display;
    const auto place = display.find(colour);
    if (!place) {
        return 1;
    }
    std::printf("%d,%d,%d,%d\n", place->x, place->y, place->width, place->height);
    return 0;
}

int still(std::chrono::milliseconds wanted, std::chrono::seconds most)
{
    Display display;
    const Place page = pageOf(display);
    const auto begun = Clock::now();
    auto changed = begun;
    auto content = display.content(page);
    while (Clock::now() - changed < wanted) {
        if (Clock::now() - begun > most) {
            std::fputs("screen: the page does not come to rest\n", stderr);
            return 1;
        }
        display.drawn(Clock::now() + kLook);
        if (const auto now = display.content(page); now != content) {
            content = now;
            changed = Clock::now();
        }
    }
    return 0;
}

struct Watched {
    Place place;
    std::uint64_t content = 0;
    double first = -1;
    double last = -1;
};

int keys(std::chrono::milliseconds period, std::vector<Watched> watched)
{
    Display display;
    for (Watched& each : watched) {
        each.content = display.content(each.place);
    }
    auto next = Clock::now();
    std::string line;
    while (std::getline(std::cin, line)) {
        const auto pressed = Clock::now();
        next = std::max(next + period, pressed + period / 2);
        display.press(static_cast<std::uint32_t>(std::stoul(line, nullptr, 0)));
        for (Watched& each : watched) {
            each.first = -1;
            each.last = -1;
        }
        while (Clock::now() < next) {
            if (!display.drawn(next)) {
                continue;
            }
            for (Watched& each : watched) {
                if (const auto now = display.content(each.place); now != each.content) {
                    each.content = now;
                    each.last = milliseconds(Clock::now() - pressed);
                    each.first = each.first < 0 ? each.last : each.first;
                }
            }
        }
        std::printf("%.1f", milliseconds(pressed.time_since_epoch()));
        for (const Watched& each : watched) {
            if (each.last < 0) {
                std::fputs(" - -", stdout);
            } else {
                std::printf(" %.2f %.2f", each.first, each.last);
            }
        }
        std::putchar('\n');
        std::fflush(stdout);
    }
    return 0;
}

Watched watchedFrom(const char* text)
{
    Watched made;
    Place& place = made.place;
    if (std::sscanf(text, "%d,%d,%d,%d", &place.x, &place.y, &place.width, &place.height) != 4) {
        std::fputs("screen: a place is X,Y,W,H\n", stderr);
        std::exit(2);
    }
    return made;
}

std::uint32_t colourFrom(const char* text)
{
    return static_cast<std::uint32_t>(std::strtoul(text, nullptr, 16));
}

}  // namespace

int main(int argc, char** argv)
{
    const std::string_view verb = argc > 1 ? argv[1] : "";
    if (verb == "first" && argc > 4) {
        return first(colourFrom(argv[2]), std::chrono::seconds{std::atoi(argv[3])}, argv + 4);
    }
    if (verb == "find" && argc == 3) {
        return find(colourFrom(argv[2]));
    }
    if (verb == "still" && argc == 4) {
        return still(std::chrono::milliseconds{std::atoi(argv[2])}, std::chrono::seconds{std::atoi(argv[3])});
    }
    if (verb == "keys" && argc > 3) {
        std::vector<Watched> watched;
        for (int i = 3; i < argc; ++i) {
            watched.push_back(watchedFrom(argv[i]));
        }
        return keys(std::chrono::milliseconds{std::atoi(argv[2])}, std::move(watched));
    }
    std::fputs("usage: screen first|find|keys|still ...; the head of screen_bench.cpp says how\n", stderr);
    return 2;
}
