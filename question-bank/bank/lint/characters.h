// SPDX-License-Identifier: Apache-2.0

// What kind of trouble a character makes on a screen, whatever the font.

#pragma once

#include <optional>
#include <string_view>

namespace gongyuan::bank {

/// Marks and embeddings that turn the direction of the text around them.
bool turnsDirection(char32_t character);
/// Joiners, fillers, selectors of variants, invisible operators.
bool isInvisible(char32_t character);
/// All but the line feed, which begins a new paragraph.
bool isControl(char32_t character);
bool isRightToLeft(char32_t character);
bool isEmoji(char32_t character);

/// The first combining mark that has no letter before it, or two marks already: it would be drawn over
/// whatever stands beside, or above the line.
std::optional<char32_t> strayMark(std::u32string_view text);

}  // namespace gongyuan::bank
