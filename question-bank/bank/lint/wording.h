// SPDX-License-Identifier: Apache-2.0

// Hints in the wording of questions that a person should look at.

#pragma once

#include <string>
#include <string_view>

namespace gongyuan::bank {

/// The text without spaces and punctuation and in lower case: equal for texts that say the same.
std::string comparable(std::string_view text);

/// "以上都对", "上述各项均", "all of the above": true only where it stands.
bool refersToOthers(std::string_view text);

/// "A和B", "选项C", "A、B项", "both A and B": wrong once options are shuffled.
bool namesALetter(std::string_view text);

}  // namespace gongyuan::bank
