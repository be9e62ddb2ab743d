// SPDX-License-Identifier: Apache-2.0

#include "lockdown/uevent.h"

#include <algorithm>

namespace gongyuan::lockdown {
namespace {

constexpr std::size_t kMostDescription = 120;

std::string plain(std::string_view text)
{
    std::string kept;
    std::copy_if(text.begin(), text.end(), std::back_inserter(kept),
                 [](char c) { return c >= ' ' && c <= '~' && c != '"'; });
    return kept;
}

// Bit 16 is Q: who has letters is a keyboard. KEY is words of hexadecimal, the last holds the lowest bits.
bool hasLetters(std::string_view keys)
{
    const std::string last{keys.substr(keys.find_last_of(' ') + 1)};
    return !last.empty() && last.find_first_not_of("0123456789abcdef") == std::string::npos &&
           last.size() <= 16 && (std::stoull(last, nullptr, 16) >> 16U & 1U) != 0;
}

}  // namespace

std::optional<Uevent> parseUevent(std::string_view bytes)
{
    const std::size_t end = bytes.find('\0');
    const std::size_t at = bytes.substr(0, end).find('@');
    if (end == std::string_view::npos || at == std::string_view::npos || at == 0) {
        return std::nullopt;
    }
    Uevent event;
    bytes.remove_prefix(end + 1);
    while (!bytes.empty()) {
        const std::string_view line = bytes.substr(0, bytes.find('\0'));
        const std::size_t equals = line.find('=');
        if (equals != std::string_view::npos && equals > 0) {
            event.emplace(line.substr(0, equals), line.substr(equals + 1));
        }
        bytes.remove_prefix(std::min(line.size() + 1, bytes.size()));
    }
    return event.contains("ACTION") && event.contains("SUBSYSTEM") ? std::optional{std::move(event)}
                                                                   : std::nullopt;
}

std::string_view valueOf(const Uevent& event, std::string_view name)
{
    const auto found = event.find(name);
    return found == event.end() ? std::string_view{} : std::string_view{found->second};
}

DeviceKind kindOf(const Uevent& event)
{
    const std::string_view subsystem = valueOf(event, "SUBSYSTEM");
    const std::string_view action = valueOf(event, "ACTION");
    if (subsystem == "drm") {
        return DeviceKind::Display;
    }
    if (action != "add") {
        return DeviceKind::None;
    }
    if (subsystem == "input" && event.contains("PRODUCT")) {
        return DeviceKind::Input;
    }
    const std::string_view path = valueOf(event, "DEVPATH");
    const bool made = path.starts_with("/devices/virtual/");  // loop, ram and zram disks of our own
    return subsystem == "block" && valueOf(event, "DEVTYPE") == "disk" && !made ? DeviceKind::Storage
                                                                                : DeviceKind::None;
}

std::string describe(const Uevent& event)
{
    std::string text;
    if (kindOf(event) == DeviceKind::Input) {
        text = (hasLetters(valueOf(event, "KEY")) ? "keyboard \"" : "input device \"") +
               plain(valueOf(event, "NAME")) + "\" " + plain(valueOf(event, "PRODUCT"));
    } else {
        text = plain(valueOf(event, "DEVNAME"));
    }
    text.resize(std::min(text.size(), kMostDescription));
    return text;
}

}  // namespace gongyuan::lockdown
