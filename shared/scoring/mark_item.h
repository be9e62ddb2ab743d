// SPDX-License-Identifier: Apache-2.0

// Marks one theory item of any type.

#pragma once

#include "scoring/mark.h"

namespace gongyuan::scoring {

/// Malformed when the answer is of another kind than the item, or a human mark cannot be taken. Precondition:
/// the key fits the item. `answer` may be null.
Result<ItemMark> markItem(const exam::Group& group, const exam::Item& item, const ItemKey& key,
                          const exam::Answer* answer, const std::vector<HumanMark>& human);

// Each fills `got`, `why` and `parts`; a blank answer is an empty one.

/// Single, Multiple, TrueFalse; Hottext without correction.
void markChoice(const exam::Group& group, const exam::Item& item, const ItemKey& key,
                const exam::Choice& answer, ItemMark& mark);
/// FillIn and Numeric.
void markInputs(const exam::Item& item, const ItemKey& key, const exam::TextsAnswer& answer, ItemMark& mark);
/// Hottext with correction.
void markCorrections(const exam::Group& group, const exam::Item& item, const ItemKey& key,
                     const exam::TextsAnswer& answer, ItemMark& mark);
/// InlineChoice, Match, GapMatch.
void markPairs(const exam::Item& item, const ItemKey& key, const exam::PairsAnswer& answer, ItemMark& mark);
void markOrder(const exam::Item& item, const ItemKey& key, const exam::OrderAnswer& answer, ItemMark& mark);
/// Malformed for human marks out of bounds or twice by one marker.
Status markText(const ItemKey& key, const exam::TextsAnswer& answer, const std::vector<HumanMark>& human,
                ItemMark& mark);

}  // namespace gongyuan::scoring
