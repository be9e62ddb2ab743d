// SPDX-License-Identifier: Apache-2.0

// Amounts written in words: `SAY US DOLLARS NINETY THOUSAND ONLY`, `人民币玖万元整`.

#pragma once

#include "core/decimal.h"

#include <optional>
#include <string>
#include <string_view>

namespace gongyuan::scoring {

struct WordedAmount {
    std::optional<std::string> currency;  // ISO code
    Decimal amount;                       // two decimals at most
};

/// English or Chinese words (capital 壹贰叁 and plain 一二三 forms). SAY, TOTAL, ONLY, AND, 整 may be
/// missing; cents are `CENTS TWENTY FIVE`, `AND TWENTY FIVE CENTS`, `POINT TWO FIVE` or `25/100`. Nothing
/// when any word does not belong to an amount below 10^15.
std::optional<WordedAmount> amountFromWords(std::string_view text);

/// The usual form; nothing for negative amounts, more than two decimals, or 10^15 and more. The currency is
/// an ISO code; one without a name of ours stands as its code.
std::optional<std::string> wordsOfAmount(const Decimal& amount, const std::string& currency);
/// `玖万元整`, without the currency's name.
std::optional<std::string> chineseWordsOfAmount(const Decimal& amount);

}  // namespace gongyuan::scoring
