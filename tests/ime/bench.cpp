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

void report(const char* what, std::vector<double> values, const char* goal)
{
    std::sort(values.begin(), values.end());
    const auto share = [&values](double part) {
        return values[static_cast<std::size_t>(part * static_cast<double>(values.size() - 1))];
    };
    if (keys.empty()) {
        return 1;
    }
    report("key handled", keys, "");
    report("key handled and frame drawn", frames, "   goal: p99 16");
    return 0;
}
