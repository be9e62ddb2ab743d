// SPDX-License-Identifier: Apache-2.0

// The keys that switch instead of typing.

#pragma once

#include <QKeyEvent>

#include <optional>

namespace gongyuan::ime {

enum class Command { Latin, Width, Punctuation, Scheme, Symbols };

/// Ctrl+Space, Shift+Space, Ctrl+., Ctrl+Shift+Space, Ctrl+/. (Shift alone is seen by its release.)
std::optional<Command> commandOf(const QKeyEvent& event);

/// Keys that only change others.
bool isModifier(int key);

/// The printable ASCII character that the key types without Ctrl, Alt or Meta; nothing otherwise.
std::optional<char> characterOf(const QKeyEvent& event);

}  // namespace gongyuan::ime
