// SPDX-License-Identifier: Apache-2.0

// The paper is shown on exactly one display. Which connector it hangs on does not matter; a second one does,
// and so does one that comes later, lit or not.

#pragma once

#include "lockdown/incident.h"

#include <QObject>

#include <filesystem>
#include <functional>
#include <optional>
#include <set>
#include <string>

namespace gongyuan::lockdown {

struct Displays {
    std::set<std::string> connected;
    /// Of them, those that show a picture.
    std::set<std::string> lit;
    bool operator==(const Displays&) const = default;
};

/// The kernel's connectors; `drm` is /sys/class/drm. A display that the kernel has no connector for (a plain
/// framebuffer) counts as one.
Displays kernelDisplays(const std::filesystem::path& drm = "/sys/class/drm");
/// What the window system says: each of its screens is lit.
Displays windowSystemDisplays();

class DisplayWatch final : public QObject {
    Q_OBJECT

public:
    explicit DisplayWatch(std::function<Displays()> displays);

    /// The displays of this moment are those the machine is used with.
    void start();
    /// Counts again.
    void look();
    /// Something other than one display is there; nothing of the paper may be shown.
    bool unsafe() const { return m_unsafe; }

Q_SIGNALS:
    /// Comes before the incident: the picture is covered first.
    void unsafeChanged();
    void noticed(const gongyuan::lockdown::Incident& incident);

private:
    std::function<Displays()> m_displays;
    std::set<std::string> m_known;  // when exactly one was shown on
    std::optional<Displays> m_last;
    bool m_unsafe = false;
};

}  // namespace gongyuan::lockdown
