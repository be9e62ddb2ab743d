// SPDX-License-Identifier: Apache-2.0

#include "lockdown/key_gate.h"

#include <QKeySequence>
#include <QMetaEnum>
#include <catch2/catch_test_macros.hpp>

#include <array>
#include <set>

using namespace gongyuan::lockdown;

namespace {

using Held = Qt::KeyboardModifiers;

std::vector<int> everyKey()
{
    const auto keys = QMetaEnum::fromType<Qt::Key>();
    std::set<int> values;
    for (int i = 0; i < keys.keyCount(); ++i) {
        values.insert(keys.value(i));
    }
    return {values.begin(), values.end()};
}

std::vector<Held> everyHeld()
{
    std::vector<Held> all;
    for (int bits = 0; bits < 64; ++bits) {
        Held held;
        held.setFlag(Qt::ShiftModifier, bits & 1);
        held.setFlag(Qt::ControlModifier, bits & 2);
        held.setFlag(Qt::AltModifier, bits & 4);
        held.setFlag(Qt::MetaModifier, bits & 8);
        held.setFlag(Qt::KeypadModifier, bits & 16);
        held.setFlag(Qt::GroupSwitchModifier, bits & 32);
        all.push_back(held);
    }
    return all;
}

bool allowed(int key, Held held = Qt::NoModifier, const QString& text = {})
{
    return judge(key, held, text) == KeyKind::Allowed;
}

// Written as the reference writes it, independently of the code: what may do something with Ctrl or Alt held.
const std::set<int> kControl{Qt::Key_A,    Qt::Key_C,      Qt::Key_X,        Qt::Key_V,      Qt::Key_Z,
                             Qt::Key_Y,    Qt::Key_G,      Qt::Key_Plus,     Qt::Key_Equal,  Qt::Key_Minus,
                             Qt::Key_0,    Qt::Key_Space,  Qt::Key_D,        Qt::Key_Period, Qt::Key_Slash,
                             Qt::Key_Left, Qt::Key_Right,  Qt::Key_Up,       Qt::Key_Down,   Qt::Key_Home,
                             Qt::Key_End,  Qt::Key_Delete, Qt::Key_Backspace};
const std::set<int> kAlt{Qt::Key_C,     Qt::Key_N,  Qt::Key_R,    Qt::Key_L,    Qt::Key_0,
                         Qt::Key_1,     Qt::Key_2,  Qt::Key_3,    Qt::Key_Plus, Qt::Key_Equal,
                         Qt::Key_Minus, Qt::Key_Up, Qt::Key_Down, Qt::Key_Left, Qt::Key_Right};
const std::set<int> kModifiers{Qt::Key_Shift, Qt::Key_Control,  Qt::Key_Alt,
                               Qt::Key_AltGr, Qt::Key_CapsLock, Qt::Key_NumLock};
const std::set<int> kEditing{Qt::Key_Escape, Qt::Key_Tab,    Qt::Key_Backtab, Qt::Key_Backspace,
                             Qt::Key_Return, Qt::Key_Enter,  Qt::Key_Delete,  Qt::Key_Home,
                             Qt::Key_End,    Qt::Key_Left,   Qt::Key_Up,      Qt::Key_Right,
                             Qt::Key_Down,   Qt::Key_PageUp, Qt::Key_PageDown};

bool isSymbolKey(int key)
{
    return (key >= 0x20 && key < 0x01000000) ||
           (key >= Qt::Key_Dead_Grave && key <= Qt::Key_Dead_Longsolidusoverlay);
}

}  // namespace

TEST_CASE("of every key with every combination of modifiers only what is on the list gets through")
{
    const std::vector<int> keys = everyKey();
    REQUIRE(keys.size() > 400);
    std::size_t tried = 0;
    for (const int key : keys) {
        for (const Held held : everyHeld()) {
            const bool control = held & Qt::ControlModifier;
            const bool alt = held & Qt::AltModifier;
            const bool plain = !control && !alt;
            bool expected = false;
            if (held & Qt::MetaModifier) {
                expected = false;
            } else if (kModifiers.contains(key)) {
                expected = true;
            } else if (control && alt) {
                expected = false;
            } else if (control) {
                // With Shift, the keys that select and the four that have a meaning of their own.
                const std::set<int> shifted{Qt::Key_Left,  Qt::Key_Right, Qt::Key_Up,    Qt::Key_Down,
                                            Qt::Key_Home,  Qt::Key_End,   Qt::Key_Space, Qt::Key_Plus,
                                            Qt::Key_Equal, Qt::Key_Z};
                expected = held & Qt::ShiftModifier ? shifted.contains(key) : kControl.contains(key);
            } else if (alt) {
                expected = kAlt.contains(key);
            } else if (key == Qt::Key_F2) {
                expected = !(held & Qt::ShiftModifier);
            } else if (key == Qt::Key_Delete) {
                expected = !(held & Qt::ShiftModifier);
            } else {
                expected = plain && (kEditing.contains(key) || isSymbolKey(key));
            }
            ++tried;
            if (allowed(key, held) != expected) {
                CAPTURE(QKeySequence{key}.toString().toStdString(), key, static_cast<int>(held));
                CHECK(allowed(key, held) == expected);
            }
        }
    }
    CHECK(tried == keys.size() * 64);
}

TEST_CASE("no text is ever held back")
{
    for (const char* text : {"a", "Z", "9", "，", "。", "你", "ａ", "　", "é", "€", "𠮷"}) {
        const QString symbol = QString::fromUtf8(text);
        CAPTURE(text);
        CHECK(allowed(0, Qt::NoModifier, symbol));
        CHECK(allowed(Qt::Key_unknown, Qt::NoModifier, symbol));
        CHECK(allowed(Qt::Key_unknown, Qt::ShiftModifier, symbol));
        CHECK(allowed(Qt::Key_unknown, Qt::GroupSwitchModifier, symbol));
    }
    for (int code = 0x20; code < 0x7F; ++code) {
        const QString symbol{QChar{code}};
        const int key = symbol.toUpper().front().unicode();
        CAPTURE(code);
        CHECK(allowed(key, Qt::NoModifier, symbol));
        CHECK(allowed(key, Qt::ShiftModifier, symbol));
        CHECK(allowed(key, Qt::KeypadModifier, symbol));
    }
    // What the input method is switched by.
    CHECK(allowed(Qt::Key_Space, Qt::ShiftModifier));
    CHECK(allowed(Qt::Key_Space, Qt::ControlModifier));
    CHECK(allowed(Qt::Key_Space, Qt::ControlModifier | Qt::ShiftModifier));
    CHECK(allowed(Qt::Key_Period, Qt::ControlModifier));
    CHECK(allowed(Qt::Key_Slash, Qt::ControlModifier));
}

TEST_CASE("what is dropped is told apart")
{
    CHECK(judge(Qt::Key_Super_L, Qt::NoModifier, {}) == KeyKind::Super);
    CHECK(judge(Qt::Key_Super_R, Qt::MetaModifier, {}) == KeyKind::Super);
    CHECK(judge(Qt::Key_Hyper_L, Qt::NoModifier, {}) == KeyKind::Super);
    CHECK(judge(Qt::Key_L, Qt::MetaModifier, QStringLiteral("l")) == KeyKind::Super);
    CHECK(judge(Qt::Key_F1, Qt::NoModifier, {}) == KeyKind::Function);
    CHECK(judge(Qt::Key_F4, Qt::AltModifier, {}) == KeyKind::Function);
    CHECK(judge(Qt::Key_F2, Qt::ControlModifier | Qt::AltModifier, {}) == KeyKind::Function);
    CHECK(judge(Qt::Key_VolumeMute, Qt::NoModifier, {}) == KeyKind::Media);
    CHECK(judge(Qt::Key_LaunchMail, Qt::NoModifier, {}) == KeyKind::Media);
    CHECK(judge(Qt::Key_Print, Qt::NoModifier, {}) == KeyKind::System);
    CHECK(judge(Qt::Key_Menu, Qt::NoModifier, {}) == KeyKind::System);
    CHECK(judge(Qt::Key_Insert, Qt::ShiftModifier, {}) == KeyKind::System);
    CHECK(judge(Qt::Key_Sleep, Qt::NoModifier, {}) != KeyKind::Allowed);
    CHECK(judge(Qt::Key_Tab, Qt::AltModifier, {}) == KeyKind::Combination);
    CHECK(judge(Qt::Key_Backspace, Qt::ControlModifier | Qt::AltModifier, {}) == KeyKind::Combination);
    CHECK(judge(Qt::Key_Escape, Qt::ControlModifier, {}) == KeyKind::Combination);
    CHECK(judge(Qt::Key_Multi_key, Qt::NoModifier, {}) == KeyKind::Other);
    CHECK(judge(Qt::Key_Kanji, Qt::NoModifier, {}) == KeyKind::Other);
}
