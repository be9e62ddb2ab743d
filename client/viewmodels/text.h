// SPDX-License-Identifier: Apache-2.0

// How the models spell things for the screens: texts, times of day, durations and points. No sentences: words
// belong to QML, where they can be translated.

#pragma once

#include "core/clock.h"
#include "exam/paper.h"

#include <QString>

#include <string>

namespace gongyuan::client {

QString toQt(const std::string& text);
std::string fromQt(const QString& text);

/// `10:42:07` in the room's time zone; empty for the epoch, which means "never".
QString timeOfDay(WallTime time);
/// `10:42`
QString hourAndMinute(WallTime time);
/// `01:12:36`
QString duration(int seconds);
/// `1`, `0.5`: as few decimals as say the same.
QString pointsText(exam::MilliPoints points);
/// Of the option in a row counted from 0: A to Z, then AA, AB, ...
QString optionLetter(int row);
/// Digits in groups of four, as an admission number stands on the card.
QString groupedNumber(const QString& number);
/// Full-width digits and letters become ordinary ones, blanks and dashes go, letters become capitals.
QString plainCharacters(const QString& typed);

}  // namespace gongyuan::client
