// SPDX-License-Identifier: Apache-2.0

// Formulas: from what was typed to a list of steps for a stack machine, and running it. Grammar and meaning
// of every function are in README.md. Neither reading nor running recurses: brackets and calls are kept on
// explicit stacks, so no input can exhaust the program's own.

#pragma once

#include "core/result.h"
#include "sheet/value.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace gongyuan::sheet {

/// Size of a sheet.
struct Extent {
    int columns = 0;
    int rows = 0;
};

/// Where in the typed text (bytes from its begin, the `=` included) a reference stands: for colouring.
struct Reference {
    Range range;
    std::size_t begin = 0;
    std::size_t end = 0;
};

constexpr std::size_t kMaxFormula = 2000;  // characters
constexpr std::size_t kMaxNesting = 64;    // brackets and calls

enum class Function : std::uint8_t;

struct Step {
    enum class Kind : std::uint8_t {
        Number,
        Text,
        Truth,
        Missing,  // an argument that was left out
        Cells,    // a reference
        Name,     // a value of the caller's, see Source
        Negate,
        Plus,
        Percent,
        Add,
        Subtract,
        Multiply,
        Divide,
        Power,
        Concatenate,
        Equal,
        NotEqual,
        Less,
        LessEqual,
        Greater,
        GreaterEqual,
        Call,
        Branch,      // IF: pops the condition; false goes on at `target`, an error stays and goes to `end`
        Jump,        // goes on at `target`
        JumpIfFine,  // IFERROR: no error on top goes on at `target`, an error is popped
    };

    Kind kind = Kind::Missing;
    Decimal number;
    std::string text;  // Text, Name
    Range cells;
    Function function{};
    int arguments = 0;  // of a Call; of a Truth: 1 for TRUE
    std::size_t target = 0;
    std::size_t end = 0;
};

struct Formula {
    std::vector<Step> steps;
    std::vector<Reference> references;
    /// Names of functions called, upper case, and names of the caller's used; sorted, none twice.
    std::vector<std::string> functions;
    std::vector<std::string> names;
};

/// What went wrong and what the cell shows then.
struct FormulaProblem {
    CellError error = CellError::Syntax;
    std::string detail;
};

struct Reading {
    Formula formula;
    std::optional<FormulaProblem> problem;
};

/// Whether words that are neither functions nor addresses may stand for values of the caller's.
enum class Names : std::uint8_t { Refused, Allowed };

/// Reads a formula; a leading `=` is optional. Full-width characters count as their ASCII forms.
Reading readFormula(std::string_view text, Extent extent, Names names = Names::Refused);

/// Where a running formula gets its values from.
class Source {
public:
    Source() = default;
    Source(const Source&) = delete;
    Source& operator=(const Source&) = delete;
    virtual ~Source() = default;

    virtual Value cell(Address address) const = 0;
    /// The values of a name: one for a scalar, several for a column. Nothing: unknown, `#NAME?`.
    virtual std::optional<std::vector<Value>> name(const std::string& word) const;
};

/// `at` is the cell the formula stands in: a column where one value is needed then means the cell of the same
/// row, and so for rows. Without it, operators work on whole columns, element by element.
Value run(const Formula& formula, const Source& source, std::optional<Address> at);

}  // namespace gongyuan::sheet
