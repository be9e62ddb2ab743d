// SPDX-License-Identifier: Apache-2.0

// Which keys reach the exam: an allow-list of symbols. Whatever is not named here is dropped, so a key that
// nobody thought of leads nowhere. What an input method makes of allowed keys is not looked at.

#pragma once

#include <QString>
#include <QtCore/Qt>

#include <cstdint>

namespace gongyuan::lockdown {

enum class KeyKind : std::uint8_t {
    Allowed,
    Super,        // alone or held
    Function,     // F1 .. F35 except F2, which edits the cell of a sheet
    Media,        // sound, brightness, browser, launchers
    System,       // Menu, Print, Pause, ScrollLock, power, sleep, ..
    Combination,  // Ctrl or Alt with something that is not on the list
    Other,
};

/// English, for the log.
const char* name(KeyKind kind);

/// Pure: the same for press and release.
KeyKind judge(int key, Qt::KeyboardModifiers modifiers, const QString& text);

}  // namespace gongyuan::lockdown
