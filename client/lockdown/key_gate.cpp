// SPDX-License-Identifier: Apache-2.0

#include "lockdown/key_gate.h"

#include <algorithm>
#include <array>
#include <cassert>

namespace gongyuan::lockdown {
namespace {

using Held = Qt::KeyboardModifiers;

bool isModifier(int key)
{
    constexpr std::array kModifiers{Qt::Key_Shift, Qt::Key_Control,  Qt::Key_Alt,
                                    Qt::Key_AltGr, Qt::Key_CapsLock, Qt::Key_NumLock};
    return std::find(kModifiers.begin(), kModifiers.end(), key) != kModifiers.end();
}

bool isSuper(int key)
{
    return key == Qt::Key_Meta || (key >= Qt::Key_Super_L && key <= Qt::Key_Hyper_R && key != Qt::Key_Menu);
}

bool isSystem(int key)
{
    constexpr std::array kSystem{Qt::Key_Insert,    Qt::Key_Pause,    Qt::Key_Print,       Qt::Key_SysReq,
                                 Qt::Key_Clear,     Qt::Key_Menu,     Qt::Key_Help,        Qt::Key_Standby,
                                 Qt::Key_Sleep,     Qt::Key_PowerOff, Qt::Key_PowerDown,   Qt::Key_WakeUp,
                                 Qt::Key_Hibernate, Qt::Key_Eject,    Qt::Key_ScreenSaver, Qt::Key_Suspend,
                                 Qt::Key_LogOff,    Qt::Key_Execute,  Qt::Key_Cancel,      Qt::Key_Printer,
                                 Qt::Key_Display,   Qt::Key_Terminal, Qt::Key_Select,      Qt::Key_Exit,
                                 Qt::Key_TaskPane,  Qt::Key_Sleep,    Qt::Key_ScrollLock};
    return std::find(kSystem.begin(), kSystem.end(), key) != kSystem.end();
}

bool isArrow(int key)
{
    return key >= Qt::Key_Left && key <= Qt::Key_Down;
}

// Moves and edits, wherever a cursor stands.
bool isEditing(int key)
{
    constexpr std::array kEditing{Qt::Key_Escape, Qt::Key_Tab,    Qt::Key_Backtab, Qt::Key_Backspace,
                                  Qt::Key_Return, Qt::Key_Enter,  Qt::Key_Delete,  Qt::Key_Home,
                                  Qt::Key_End,    Qt::Key_PageUp, Qt::Key_PageDown};
    return isArrow(key) || std::find(kEditing.begin(), kEditing.end(), key) != kEditing.end();
}

bool allowedWithControl(int key, bool shift)
{
    if (isArrow(key) || key == Qt::Key_Home || key == Qt::Key_End || key == Qt::Key_Space ||
        key == Qt::Key_Plus || key == Qt::Key_Equal || key == Qt::Key_Z) {
        return true;
    }
    constexpr std::array kPlain{
        Qt::Key_A, Qt::Key_C,     Qt::Key_D,      Qt::Key_G,     Qt::Key_V,         Qt::Key_X,     Qt::Key_Y,
        Qt::Key_0, Qt::Key_Minus, Qt::Key_Period, Qt::Key_Slash, Qt::Key_Backspace, Qt::Key_Delete};
    return !shift && std::find(kPlain.begin(), kPlain.end(), key) != kPlain.end();
}

bool allowedWithAlt(int key)
{
    constexpr std::array kKeys{Qt::Key_C, Qt::Key_N, Qt::Key_R,    Qt::Key_L,     Qt::Key_0,    Qt::Key_1,
                               Qt::Key_2, Qt::Key_3, Qt::Key_Plus, Qt::Key_Equal, Qt::Key_Minus};
    return isArrow(key) || std::find(kKeys.begin(), kKeys.end(), key) != kKeys.end();
}

bool isPrintable(const QString& text)
{
    return !text.isEmpty() &&
           std::all_of(text.begin(), text.end(), [](QChar c) { return c.isPrint() || c.isSurrogate(); });
}

// Symbols of the layout, its dead keys included: without them an accented letter could not be typed.
bool isSymbol(int key)
{
    return (key >= Qt::Key_Space && key < Qt::Key_Escape) ||
           (key >= Qt::Key_Dead_Grave && key <= Qt::Key_Dead_Longsolidusoverlay) || key == Qt::Key_unknown ||
           key == 0;
}

}  // namespace

const char* name(KeyKind kind)
{
    switch (kind) {
    case KeyKind::Allowed: return "allowed";
    case KeyKind::Super: return "super";
    case KeyKind::Function: return "function";
    case KeyKind::Media: return "media";
    case KeyKind::System: return "system";
    case KeyKind::Combination: return "combination";
    case KeyKind::Other: return "other";
    }
    assert(false);
    return "";
}

KeyKind judge(int key, Held modifiers, const QString& text)
{
    if (isSuper(key) || (modifiers & Qt::MetaModifier)) {
        return KeyKind::Super;
    }
    if (isModifier(key)) {
        return KeyKind::Allowed;
    }
    const bool shift = (modifiers & Qt::ShiftModifier) != 0;
    const bool control = (modifiers & Qt::ControlModifier) != 0;
    const bool alt = (modifiers & Qt::AltModifier) != 0;
    if (key >= Qt::Key_F1 && key <= Qt::Key_F35) {
        return key == Qt::Key_F2 && !shift && !control && !alt ? KeyKind::Allowed : KeyKind::Function;
    }
    if (isSystem(key)) {
        return KeyKind::System;
    }
    const bool written = key >= Qt::Key_AltGr && key < Qt::Key_MediaLast;  // dead keys, Compose, kana
    if (!written && key >= Qt::Key_Back && key < Qt::Key_unknown) {
        return KeyKind::Media;
    }
    if (control || alt) {
        const bool listed =
            control != alt && (control ? allowedWithControl(key, shift) : allowedWithAlt(key));
        return listed ? KeyKind::Allowed : KeyKind::Combination;
    }
    if (isEditing(key)) {
        return shift && key == Qt::Key_Delete ? KeyKind::Combination : KeyKind::Allowed;
    }
    const bool known = isSymbol(key) && key != Qt::Key_unknown && key != 0;
    return known || (isSymbol(key) && isPrintable(text)) ? KeyKind::Allowed : KeyKind::Other;
}

}  // namespace gongyuan::lockdown
