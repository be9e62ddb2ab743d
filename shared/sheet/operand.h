// SPDX-License-Identifier: Apache-2.0

// What lies on the stack of a running formula, and how operators look at it.

#pragma once

#include "sheet/formula.h"

#include <functional>

namespace gongyuan::sheet {

struct Context {
    const Source& source;
    std::optional<Address> at;
};

using Array = std::vector<Value>;
using Operand = std::variant<Value, Range, Array>;

/// Texts in a sheet are no longer than this; a longer result is #VALUE!.
constexpr std::size_t kMaxText = 20000;

/// A number or what stands in its way.
struct Number {
    Decimal value;
    std::optional<CellError> error;
};

/// Blank is 0, a truth is 1 or 0, a text counts when it reads as a number.
Number numberOf(const Value& value);

/// One value: a single cell's, or the cell of a column in the formula's row (of a row in its column).
Value single(const Operand& operand, const Context& context);

/// All values, row by row.
Array all(const Operand& operand, const Context& context);

/// Values of a reference or a column differ from written ones: texts and truths among them are passed over.
inline bool isWritten(const Operand& operand)
{
    return std::holds_alternative<Value>(operand);
}

/// Rounded so that errors of earlier divisions vanish: 1/3*3 is 1.
Decimal guarded(const Decimal& number);

/// The result of an operation on decimals, at 34 significant digits, or #NUM!.
Value valueOf(Result<Decimal> result);

/// -1, 0, 1 in the order of spreadsheets: numbers, texts without regard to case, FALSE, TRUE; blank equals 0,
/// "" and FALSE. Precondition: neither is an error.
int compare(const Value& left, const Value& right);

/// As `&` joins it: numbers at 15 significant digits. Precondition: not an error.
std::string plainText(const Value& value);

/// The value of an infix or prefix operator for two single values (`b` is ignored by prefix operators).
Value operate(Step::Kind kind, const Value& a, const Value& b);

/// What a cell means that was typed as `input`: number, truth or text; not for formulas.
Value typed(std::string_view input);

}  // namespace gongyuan::sheet
