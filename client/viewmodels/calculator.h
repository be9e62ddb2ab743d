// SPDX-License-Identifier: Apache-2.0

// A pocket calculator's arithmetic: what was typed, as text, to an exact decimal. Sums, differences and
// products are exact; quotients and roots are rounded once, at 34 digits. Nothing here is ever an answer:
// a candidate copies a result or does not.

#pragma once

#include "core/decimal.h"

#include <cstdint>
#include <optional>
#include <string_view>

namespace gongyuan::client {

/// What keeps an expression from having a value.
enum class CalculatorProblem : std::uint8_t {
    None,
    Unfinished,  // not an expression (yet)
    DivisionByZero,
    NegativeRoot,
    TooLarge,
};

struct CalculatorValue {
    Decimal value;
    CalculatorProblem problem = CalculatorProblem::None;
};

/// The characters an expression may hold besides digits and the point: + − × ÷ % √ ² ( ). At most 200
/// characters, in UTF-8. Order of operations: ² and %, then sign and root, then × ÷, then + −. A bracket at
/// the end may be left out. Two factors side by side are multiplied: `2(3+4)`, `2√9`.
CalculatorValue calculate(std::string_view expression);

/// To `Decimal::kSignificant` digits; exact where the root is a decimal. Nothing for negative numbers.
std::optional<Decimal> squareRoot(const Decimal& number);

}  // namespace gongyuan::client
