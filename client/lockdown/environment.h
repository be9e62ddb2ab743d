// SPDX-License-Identifier: Apache-2.0

// The environment that the program was started with is somebody else's word. Only listed variables are kept,
// those of Qt only with listed values: no library, plug-in, QML module, style or debugger comes in this way.

#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace gongyuan::lockdown {

struct CleanEnvironment {
    std::vector<std::string> kept;     // NAME=value
    std::vector<std::string> dropped;  // names only: values are not for a log
};

/// `NAME=value` strings; a name that comes twice is kept as it came first. PATH is always ours.
CleanEnvironment clean(const std::vector<std::string>& environment);

/// Starts this program again, in the same process, with a clean environment; returns when it was clean. A
/// library that was preloaded is gone then, because the new start maps nothing that is not asked for. Must
/// come before anything reads the environment. False when the start again failed: do not go on.
bool cleanStart(char** argv, char** environment);

/// Files that are mapped as code and belong to neither the system nor this program: what LD_PRELOAD and its
/// like leave behind. `maps` is /proc/self/maps, `own` the program's folder.
std::vector<std::string> foreignCode(const std::filesystem::path& maps, const std::filesystem::path& own);

}  // namespace gongyuan::lockdown
