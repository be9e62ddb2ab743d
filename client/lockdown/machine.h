// SPDX-License-Identifier: Apache-2.0

// What the machine says of itself: whether it is a virtual one, whether somebody sits at it from afar, and
// which of the three guard levels it can hold.

#pragma once

#include "lockdown/incident.h"

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace gongyuan::lockdown {

/// The maker of a virtual machine, or nothing on real hardware. `root` holds sys/ and proc/.
std::optional<std::string> virtualMachine(const std::filesystem::path& root = "/");

/// Signs in the environment that this session is not at the machine's own keyboard and screen. `value` gives
/// an environment variable, empty when unset.
std::vector<Incident> remoteSigns(const std::function<std::string(const char*)>& value);

/// How strongly a seat is guarded.
enum class GuardLevel {
    Image,    // our read-only image on the kernel's display: nothing else runs
    Desktop,  // a full screen among other programs of somebody else's system
    Window,   // developers only: nothing is guarded
};

const char* name(GuardLevel level);

/// `marker` exists, belongs to root, nobody else may write it, and its file system is read-only.
bool isImage(const std::filesystem::path& marker = "/etc/gongyuan/image.json");

/// Whether `level` can be held on this platform of Qt. Only displays that we know how to guard: X11 and the
/// kernel's own.
bool canGuard(const std::string& platform);

}  // namespace gongyuan::lockdown
