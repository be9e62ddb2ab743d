// SPDX-License-Identifier: Apache-2.0

// What the machine's watchers found. The codes are shown to proctors and stand in the sheet; LockWords.qml
// has their words for the lock screen, client/README.md the whole list.

#pragma once

#include <QMetaType>

#include <string>

namespace gongyuan::lockdown {

struct Incident {
    std::string code;    // `D-04`
    std::string detail;  // for the log, in English
    /// The running section is locked until a proctor has looked.
    bool locks = false;
    bool operator==(const Incident&) const = default;
};

namespace code {
inline constexpr const char* kSecondDisplay = "D-04";
inline constexpr const char* kNoDisplay = "D-05";
inline constexpr const char* kStorage = "U-02";
inline constexpr const char* kInputDevice = "I-01";
inline constexpr const char* kTypingRate = "I-02";
inline constexpr const char* kKeys = "K-01";
inline constexpr const char* kFocus = "W-03";
inline constexpr const char* kKeyboardLost = "W-04";
inline constexpr const char* kOtherProgram = "W-05";
inline constexpr const char* kRecording = "W-06";
inline constexpr const char* kClock = "T-01";
inline constexpr const char* kSuspended = "S-01";
inline constexpr const char* kVirtual = "V-01";
inline constexpr const char* kRemote = "R-01";
inline constexpr const char* kEnvironment = "E-01";
inline constexpr const char* kNotYet = "M-00";  // only on the cover, never told
inline constexpr const char* kNotGuarded = "M-01";
}  // namespace code

}  // namespace gongyuan::lockdown

Q_DECLARE_METATYPE(gongyuan::lockdown::Incident)
