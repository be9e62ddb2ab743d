// SPDX-License-Identifier: Apache-2.0

// What a cell can hold, where cells are, and how values become text.

#pragma once

#include "core/decimal.h"

#include <compare>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

namespace gongyuan::sheet {

enum class CellError : std::uint8_t {
    Syntax,    // the formula cannot be read
    Name,      // unknown function or name
    Ref,       // a reference outside the sheet
    Value,     // a text where a number is needed
    DivZero,   // division by zero, or the mean of nothing
    Num,       // a result that is too large or not defined
    Circular,  // the cell depends on itself
};

/// As shown: `#ERROR!`, `#NAME?`, `#REF!`, `#VALUE!`, `#DIV/0!`, `#NUM!`, `#CIRC!`.
const char* text(CellError error);

/// Blank, number, text, truth or error.
using Value = std::variant<std::monostate, Decimal, std::string, bool, CellError>;

/// Counted from 0: column 0 and row 0 is A1.
struct Address {
    int column = 0;
    int row = 0;
    auto operator<=>(const Address&) const = default;
};

/// `A1`, `b12`, `$C$3`; one or two letters. Nothing for anything else.
std::optional<Address> addressFromText(std::string_view text);
std::string toText(Address address);

/// A rectangle; `first` is its upper left corner, `last` its lower right one, both belong to it.
struct Range {
    Address first;
    Address last;

    bool contains(Address address) const
    {
        return address.column >= first.column && address.column <= last.column && address.row >= first.row &&
               address.row <= last.row;
    }
    int count() const { return (last.column - first.column + 1) * (last.row - first.row + 1); }
    bool operator==(const Range&) const = default;
};

/// `B2` or `B2:C5`, corners in any order.
std::optional<Range> rangeFromText(std::string_view text);

/// How a number is shown. Texts, truths and errors are shown as they are.
struct Style {
    /// Decimals shown, rounded half up; absent: as many as the number has, at most 10, no zeros at the end.
    std::optional<int> decimals;
    bool percent = false;
    bool thousands = false;
};

std::string display(const Value& value, const Style& style = {});

/// Numbers align right, texts left, truths and errors centre.
enum class Alignment : std::uint8_t { Left, Right, Centre };
Alignment alignment(const Value& value);

}  // namespace gongyuan::sheet
