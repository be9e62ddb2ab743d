// SPDX-License-Identifier: Apache-2.0

#include "commands.h"

namespace gongyuan::ime {

std::optional<Command> commandOf(const QKeyEvent& event)
{
    const Qt::KeyboardModifiers held = event.modifiers() & ~Qt::KeypadModifier;
    if (event.key() == Qt::Key_Space) {
        if (held == Qt::ControlModifier) {
            return Command::Latin;
        }
        if (held == Qt::ShiftModifier) {
            return Command::Width;
        }
        if (held == (Qt::ControlModifier | Qt::ShiftModifier)) {
            return Command::Scheme;
        }
    }
    if (held == Qt::ControlModifier && event.key() == Qt::Key_Period) {
        return Command::Punctuation;
    }
    if (held == Qt::ControlModifier && event.key() == Qt::Key_Slash) {
        return Command::Symbols;
    }
    return std::nullopt;
}

bool isModifier(int key)
{
    switch (key) {
    case Qt::Key_Shift:
    case Qt::Key_Control:
    case Qt::Key_Alt:
    case Qt::Key_AltGr:
    case Qt::Key_Meta:
    case Qt::Key_Super_L:
    case Qt::Key_Super_R:
    case Qt::Key_CapsLock:
    case Qt::Key_NumLock: return true;
    default: return false;
    }
}

std::optional<char> characterOf(const QKeyEvent& event)
{
    const QString text = event.text();
    if ((event.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier)) ||
        text.size() != 1) {
        return std::nullopt;
    }
    const char16_t code = text.front().unicode();
    if (code < u' ' || code > u'~') {
        return std::nullopt;
    }
    return static_cast<char>(code);
}

}  // namespace gongyuan::ime
