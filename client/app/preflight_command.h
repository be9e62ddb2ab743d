// SPDX-License-Identifier: Apache-2.0

// `gongyuan-client --preflight`: the checks on a terminal.

#pragma once

#include "options.h"

#include <filesystem>
#include <string>

namespace gongyuan::app {

/// Prints numbered lines or JSON. 0, or 1 when a check failed. Precondition: a QGuiApplication exists.
int runPreflight(const Options& options, const std::filesystem::path& programs, const std::string& program);

/// The folder, made when it is missing, is on a file system that a power cut empties.
bool liesInMemory(const std::filesystem::path& folder);

}  // namespace gongyuan::app
