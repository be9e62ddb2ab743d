// SPDX-License-Identifier: Apache-2.0

// Which programs may show a window beside the exam on a desktop: the parts of the desktop itself, by the path
// of their file. Everything else is unknown, whatever it calls itself.

#pragma once

#include "core/result.h"

#include <filesystem>
#include <set>
#include <string>

namespace gongyuan::lockdown {

struct DesktopPolicy {
    std::set<std::string> programs;  // absolute paths
};

/// Window managers, panels and desktops of Debian, UOS and Kylin.
DesktopPolicy usualDesktop();

/// `{"v":1,"programs":["/usr/bin/xfwm4",..]}`, added to the usual ones. A missing file is an empty one. The
/// file must belong to root or to us and be writable by nobody else: Denied. Malformed.
Result<DesktopPolicy> loadPolicy(const std::filesystem::path& file = "/etc/gongyuan/desktop.json");

}  // namespace gongyuan::lockdown
