// SPDX-License-Identifier: Apache-2.0

// One scoring point: an operator, what it compares with, and what it is worth. Every operator is defined in
// README.md.

#pragma once

#include "core/decimal.h"
#include "core/json.h"
#include "exam/paper.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace gongyuan::scoring {

using exam::MilliPoints;

enum class Op : std::uint8_t {
    Equals,
    OneOf,
    Text,
    Numeric,
    Money,
    Date,
    AmountWords,
    CellValue,
    CellFormula,
    FormulaTest,
    Range,
    Count,
    CharCount,
    Decimals,
    Regex,
};

/// `equals`, `one_of`, ...: the words of keys.
const char* name(Op op);

enum class Norm : std::uint8_t { Nfkc, Space, Punct, Case };

const char* name(Norm norm);

/// How far a number may be from its key. At most one is set; bounds are included.
struct Tolerance {
    std::optional<Decimal> abs;
    std::optional<Decimal> rel;  // share of the key's magnitude
    std::optional<int> dp;       // both rounded to so many decimals
    std::optional<int> sig;      // both rounded to so many significant digits
};

/// Hidden data of `formula_test`: after these inputs the cell must show the value.
struct HiddenCase {
    std::map<std::string, std::string> set;
    std::string value;
};

/// `range`: from least to most gives `points`; `count` and `char_count` have one band of the check's points.
struct Band {
    std::optional<Decimal> least;
    std::optional<Decimal> most;
    MilliPoints points = 0;
};

struct Check {
    std::string id;
    std::string point;  // what is examined, in Chinese
    MilliPoints points = 0;
    std::string at;  // `fields.<id>`, a full field id, a cell `F2`, a range `F2:F9`; an item's gap or input
    Op op = Op::Equals;
    /// equals, text, one_of, numeric, date, cell_value: accepted values (`alt` included); cell_formula:
    /// functions that must be called; decimals: the count; regex: expressions that match the whole text.
    std::vector<std::string> accepted;
    std::optional<std::string> currency;  // money, amount_words
    std::optional<Decimal> amount;        // money, amount_words
    std::vector<HiddenCase> cases;
    std::vector<Band> bands;
    std::vector<Norm> norm;
    Tolerance tolerance;
    std::optional<int> requiredDp;
    /// Thousandths of the points that are left when requiredDp is not kept.
    int dpFactor = 0;
    std::vector<std::string> units;  // may stand behind the number
    std::vector<std::string> needs;  // `requires`: earlier checks that must have passed
    std::optional<std::string> carry;
    std::string group;  // empty: none
    bool negative = false;
};

/// The author's form with milli-points. Malformed names the place.
Json toJson(const Check& check);
Result<Check> checkFromJson(const Json& json, const std::string& where);

}  // namespace gongyuan::scoring
