// SPDX-License-Identifier: Apache-2.0

// One pre-flight from beginning to end: measures, asks the room, judges, tells the room. Runs an event loop
// of its own while it waits for the room; for the terminal, where nothing else happens.

#pragma once

#include "net/credentials.h"
#include "preflight/readings.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace gongyuan::preflight {

struct RunOptions {
    std::filesystem::path data;
    std::filesystem::path imeData;
    std::string program;
    bool memoryMode = false;
    /// Of an enrolled seat.
    std::optional<net::Credentials> credentials;
    /// Of the enrolled seat, in PEM: their ends are judged.
    std::vector<std::string> certificates;
    /// The seat could not be opened because its program runs.
    bool inUse = false;
};

struct Ran {
    protocol::PreflightReport report;
    /// The room has stored it.
    bool told = false;
};

/// Precondition: a QGuiApplication exists, and no `ime::Engine`.
Ran run(RunOptions options, const Clock& clock);

}  // namespace gongyuan::preflight
