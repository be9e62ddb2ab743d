// SPDX-License-Identifier: Apache-2.0

// One pre-flight from beginning to end: measures, asks the room, judges, tells the room. Runs an event loop
// of its own while it waits for the room: for the terminal, or for a thread where nothing else happens.

#pragma once

#include "net/credentials.h"
#include "preflight/readings.h"

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace gongyuan::preflight {

struct RunOptions {
    std::filesystem::path data;
    std::filesystem::path imeData;
    std::string program;
    bool memoryMode = false;
    /// Of an enrolled seat.
    std::optional<net::Credentials> credentials{};
    /// Of the enrolled seat, in PEM: their ends are judged.
    std::vector<std::string> certificates{};
    /// The seat could not be opened because its program runs.
    bool inUse = false;
    /// Read by the caller where screens and an input method run already; otherwise they are read here.
    std::optional<ScreenReadings> screen{};
};

/// What is being looked at.
enum class Step : std::uint8_t { Machine, Disk, Screen, Room };
constexpr int kSteps = 4;

struct Ran {
    protocol::PreflightReport report;
    /// The room has stored it.
    bool told = false;
};

/// Displays and fonts; what the input method makes of `kTyped` is the caller's to add. GUI thread only.
ScreenReadings readScreen();
inline constexpr std::string_view kTyped = "zhongguo ";

/// `begun` is told when a step begins. Precondition without `options.screen`: this is the GUI thread and
/// there is no `ime::Engine`.
Ran run(RunOptions options, const Clock& clock, const std::function<void(Step)>& begun = {});

}  // namespace gongyuan::preflight
