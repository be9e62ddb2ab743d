// SPDX-License-Identifier: Apache-2.0

// On a desktop: every key goes to our window, so no shortcut of a window manager works.

#pragma once

#include "lockdown/lockdown.h"

#include <QWindow>

namespace gongyuan::app {

class KeyboardGrab final : public lockdown::Measure {
public:
    /// The window outlives the measure and is on the screen.
    explicit KeyboardGrab(QWindow& window)
        : m_window{window}
    {
    }

    std::string_view name() const override { return "keyboard"; }
    Status apply() override
    {
        if (!m_window.setKeyboardGrabEnabled(true)) {
            return Error{Errc::Platform, "the display does not grant the keyboard"};
        }
        return done();
    }
    Status revert() override
    {
        m_window.setKeyboardGrabEnabled(false);
        return done();
    }

private:
    QWindow& m_window;
};

}  // namespace gongyuan::app
