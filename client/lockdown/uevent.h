// SPDX-License-Identifier: Apache-2.0

// What the kernel says when a device comes or goes: `add@/devices/..` and NUL-separated NAME=value lines.

#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace gongyuan::lockdown {

using Uevent = std::map<std::string, std::string, std::less<>>;

/// Nothing when the bytes are no message of the kernel (udevd's own begin otherwise).
std::optional<Uevent> parseUevent(std::string_view bytes);

/// The value, or empty.
std::string_view valueOf(const Uevent& event, std::string_view name);

enum class DeviceKind { Input, Storage, Display, None };

/// Which watcher an event concerns. Input: a whole device that came, told once and not for each of its nodes.
/// Storage: a disk or a memory card that came. Display: a connector changed.
DeviceKind kindOf(const Uevent& event);

/// `keyboard "USB Keyboard" 3/46d/c31c/110`, for the log; quotes and control characters are dropped.
std::string describe(const Uevent& event);

}  // namespace gongyuan::lockdown
