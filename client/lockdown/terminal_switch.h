// SPDX-License-Identifier: Apache-2.0

// On a desktop the X server itself switches to a text console on Ctrl+Alt+F1 .. F12, whatever is grabbed. An
// option of its keyboard map turns that off. The option outlives the program, so what was there before is
// written down first and put back at the next start when this one died.

#pragma once

#include "lockdown/lockdown.h"

#include <filesystem>
#include <string>

namespace gongyuan::lockdown {

class TerminalSwitch final : public Measure {
public:
    /// `state` is a file in a folder that exists.
    explicit TerminalSwitch(std::filesystem::path state)
        : m_state{std::move(state)}
    {
    }

    std::string_view name() const override { return "text consoles"; }
    Status apply() override;
    Status revert() override;

    /// Puts back what a program that died had changed; does nothing when there is nothing to put back.
    static Status recover(const std::filesystem::path& state);

private:
    std::filesystem::path m_state;
};

}  // namespace gongyuan::lockdown
