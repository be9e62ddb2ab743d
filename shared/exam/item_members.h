// SPDX-License-Identifier: Apache-2.0

// Which members an item uses: one answer for the reader, the writer and the author's tools.

#pragma once

#include "exam/paper.h"

namespace gongyuan::exam {

/// Marked by the policy of its group.
constexpr bool isChoice(ItemType type)
{
    return type == ItemType::Single || type == ItemType::Multiple || type == ItemType::TrueFalse;
}

/// Has `options` of the item, which can be shuffled.
constexpr bool hasOptions(ItemType type)
{
    return isChoice(type) || type == ItemType::Match || type == ItemType::Order || type == ItemType::GapMatch;
}

constexpr bool hasPassage(ItemType type)
{
    return type == ItemType::FillIn || type == ItemType::InlineChoice || type == ItemType::GapMatch ||
           type == ItemType::Hottext;
}

/// Asks whether an option may stand in several places.
constexpr bool hasReuse(ItemType type)
{
    return type == ItemType::Match || type == ItemType::GapMatch;
}

}  // namespace gongyuan::exam
