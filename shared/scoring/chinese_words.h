// SPDX-License-Identifier: Apache-2.0

// 大写金额: the Chinese half of amount_words.h.

#pragma once

#include "scoring/amount_words.h"

namespace gongyuan::scoring {

/// `人民币壹拾贰万叁仟元伍角整`; nothing when the text is not one.
std::optional<WordedAmount> amountFromChinese(std::string_view text);

/// Precondition: 0 <= cents < 10^17.
std::string chineseOfCents(std::int64_t cents);

}  // namespace gongyuan::scoring
