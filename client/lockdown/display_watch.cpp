// SPDX-License-Identifier: Apache-2.0

#include "lockdown/display_watch.h"

#include <QGuiApplication>
#include <QScreen>

#include <algorithm>
#include <fstream>
#include <utility>

namespace gongyuan::lockdown {
namespace {

std::string wordIn(const std::filesystem::path& file)
{
    std::ifstream stream{file};
    std::string word;
    stream >> word;
    return word;
}

std::string listed(const std::set<std::string>& names)
{
    std::string text;
    for (const std::string& name : names) {
        text += (text.empty() ? "" : ", ") + name;
    }
    return text;
}

}  // namespace

Displays kernelDisplays(const std::filesystem::path& drm)
{
    Displays displays;
    bool connectors = false;
    std::error_code none;
    for (const auto& entry : std::filesystem::directory_iterator{drm, none}) {
        const std::string status = wordIn(entry.path() / "status");
        const std::string name = entry.path().filename();
        if (status.empty() || name.find("Writeback") != std::string::npos) {
            continue;
        }
        connectors = true;
        if (status == "connected") {
            displays.connected.insert(name);
            if (wordIn(entry.path() / "enabled") == "enabled") {
                displays.lit.insert(name);
            }
        }
    }
    if (!connectors) {
        displays = {{"framebuffer"}, {"framebuffer"}};
    }
    return displays;
}

Displays windowSystemDisplays()
{
    Displays displays;
    for (const QScreen* screen : QGuiApplication::screens()) {
        // X11 without an output has a screen without a name or a size.
        if (!screen->geometry().isEmpty() && !screen->name().isEmpty()) {
            displays.connected.insert(screen->name().toStdString());
        }
    }
    displays.lit = displays.connected;
    return displays;
}

DisplayWatch::DisplayWatch(std::function<Displays()> displays)
    : m_displays{std::move(displays)}
{
}

void DisplayWatch::start()
{
    m_known = m_displays().connected;
    m_last.reset();
    look();
}

void DisplayWatch::look()
{
    const Displays now = m_displays();
    // One that was there and dark from the start (a closed lid) is no second display until it is lit.
    const bool more =
        !std::includes(m_known.begin(), m_known.end(), now.connected.begin(), now.connected.end());
    const bool second = now.connected.size() > 1 && (now.lit.size() > 1 || more);
    const bool none = now.connected.empty();
    if (!second && !none) {
        m_known = now.connected;
    }
    if (std::exchange(m_unsafe, second || none) != (second || none)) {
        Q_EMIT unsafeChanged();
    }
    if (std::exchange(m_last, now) == now) {
        return;
    }
    if (second) {
        Q_EMIT noticed({code::kSecondDisplay, "displays: " + listed(now.connected), true});
    } else if (none) {
        Q_EMIT noticed({code::kNoDisplay, "no display", false});
    }
}

}  // namespace gongyuan::lockdown
