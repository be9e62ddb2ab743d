// SPDX-License-Identifier: Apache-2.0

// A spreadsheet: what was typed into each cell, and the values that follow. Every change recalculates what
// depends on it before `set` returns. The same sheet runs on the seat, where the candidate sees values, and
// at the authority, where they are marked; it reads no clock, no locale and no file.

#pragma once

#include "core/result.h"
#include "sheet/formula.h"
#include "sheet/value.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace gongyuan::sheet {

/// How typed characters are understood. `Text` is for cells whose format is text: `007` stays `007`.
enum class Entry : std::uint8_t { Auto, Text };

class Sheet {
public:
    static constexpr int kMaxColumns = 26;
    static constexpr int kMaxRows = 200;
    /// Longest input of a cell in bytes.
    static constexpr std::size_t kMaxInput = 20000;

    /// Precondition: 1 to kMaxColumns columns, 1 to kMaxRows rows.
    Sheet(int columns, int rows);

    Extent extent() const { return m_extent; }

    /// Types into a cell; an empty input clears it. `=` or `＝` begins a formula, `'` a text; what reads as a
    /// number (`1,234.50`, `12%`, full-width digits) is one, TRUE and FALSE are truths, anything else is
    /// text. A formula that cannot be read is kept as typed and has the value `#ERROR!`, `#NAME?` or `#REF!`.
    /// Malformed outside the sheet and for inputs over kMaxInput. Returns the cells whose value changed.
    Result<std::vector<Address>> set(Address address, std::string_view input, Entry entry = Entry::Auto);

    struct Typed {
        Address address;
        std::string input;
        Entry entry = Entry::Auto;
    };
    /// Types into many cells and calculates once. On an error nothing has changed.
    Status load(const std::vector<Typed>& cells);

    bool inside(Address address) const;
    /// As typed. Precondition for these: the address lies in the sheet.
    std::string_view input(Address address) const;
    const Value& value(Address address) const;
    std::string display(Address address, const Style& style = {}) const;
    bool isFormula(Address address) const;
    /// What the cell's formula refers to, in order of appearance; empty for anything else.
    std::vector<Reference> references(Address address) const;
    /// Why a formula cannot be read, in English, for logs; empty when it can.
    std::string problem(Address address) const;
    /// The functions a cell's formula calls, in capitals, sorted.
    std::vector<std::string> functions(Address address) const;

    /// The value a formula would have in a cell at `at`, without changing anything; for checks and previews.
    Value evaluate(std::string_view formula, Address at) const;

private:
    struct Cell {
        std::string input;
        Value value;
        bool isFormula = false;
        bool isText = false;
        Formula formula;
        std::optional<FormulaProblem> problem;
    };

    std::size_t indexOf(Address address) const;
    Address addressOf(std::size_t index) const;
    void place(Address address, std::string_view input, Entry entry);
    std::vector<Address> recalculate(const std::vector<Address>& changed);
    Value calculated(Address address) const;

    Extent m_extent;
    std::vector<Cell> m_cells;  // row by row
};

}  // namespace gongyuan::sheet
