// SPDX-License-Identifier: Apache-2.0

// Numbers, money and dates as candidates write them, and when two numbers count as equal.

#pragma once

#include "scoring/key.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace gongyuan::scoring {

struct Figure {
    Decimal value;
    int decimals = 0;  // as written
    bool percent = false;
};

/// A number, optionally with a percent sign (then `value` is the hundredth) or one of the units behind it.
std::optional<Figure> figureFromText(std::string_view text, const std::vector<std::string>& units = {});

struct MoneyText {
    std::optional<std::string> currency;  // ISO code
    Figure amount;
};

/// `USD 90,000.00`, `US$90000`, `90000.00 美元`, `90000`: one currency at most, before or behind the number.
std::optional<MoneyText> moneyFromText(std::string_view text);

/// The ISO code of a currency's name, sign or code, in any case; nothing when unknown.
std::optional<std::string> currencyNamed(std::string_view text);

/// `2024-03-05` for every usual way of writing that day: `2024/3/5`, `20240305`, `2024年3月5日`, `MAR. 5,
/// 2024`, `5TH MARCH 2024`, `05-MAR-24`. Nothing for days that do not exist and for orders that leave day and
/// month open
/// (`03/05/2024`).
std::optional<std::string> dateFromText(std::string_view text);

bool within(const Decimal& value, const Decimal& key, const Tolerance& tolerance);

}  // namespace gongyuan::scoring
