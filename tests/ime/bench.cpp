// SPDX-License-Identifier: Apache-2.0

// How long a key takes: from the key event until the frame that shows its effect is drawn and read back, and
// within that the input method alone. Every key of all sentences, once to warm up and then [ROUNDS] times.

#include "keys.h"
#include "pad.h"

#include <QGuiApplication>
#include <QImage>
#include <QQuickStyle>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <vector>

namespace {

using namespace gongyuan::ime;
using Clock = std::chrono::steady_clock;

double since(Clock::time_point start)
{
    return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

double share(const std::vector<double>& ascending, double part)
{
    return ascending[static_cast<std::size_t>(part * static_cast<double>(ascending.size() - 1))];
}

}  // namespace

int main(int argc, char** argv)
{
    useOwnInputMethod();
    int one = 1;
    const QGuiApplication application{one, argv};
    QQuickStyle::setStyle(QStringLiteral("Basic"));
    const auto begin = Clock::now();
    {
        const auto engine = Engine::open(GONGYUAN_IME_DATA);
        std::printf("%-34s %8.1f ms\n", "engine opens", since(begin));
        if (!engine) {
            std::fprintf(stderr, "%s\n", engine.error().detail.c_str());
            return 1;
        }
    }
    Pad pad{GONGYUAN_IME_DATA};
    const auto lines = readKeys(GONGYUAN_IME_PINYIN_KEYS);
    const int rounds = argc > 1 ? std::atoi(argv[1]) : 1;
    std::vector<double> keys;
    std::vector<double> frames;
    for (int round = 0; round <= rounds; ++round) {
        for (const auto& line : lines) {
            pad.focus(QStringLiteral("area"));
            for (const char key : line.second) {
                const auto start = Clock::now();
                pad.type({key});
                const double typed = since(start);
                const bool drawn = !pad.window().grabWindow().isNull();
                if (round > 0 && drawn) {
                    keys.push_back(typed);
                    frames.push_back(since(start));
                }
            }
        }
    }
    std::sort(keys.begin(), keys.end());
    std::sort(frames.begin(), frames.end());
    std::printf("%zu keys\n", keys.size());
    std::printf("%-34s p50 %6.2f  p99 %6.2f  most %6.2f ms\n", "key handled", share(keys, 0.5),
                share(keys, 0.99), keys.back());
    std::printf("%-34s p50 %6.2f  p99 %6.2f  most %6.2f ms   goal: p99 16\n", "key handled and frame drawn",
                share(frames, 0.5), share(frames, 0.99), frames.back());
    return 0;
}
