// SPDX-License-Identifier: Apache-2.0

// The marking key of a paper: right options of items, and checks, gates and groups of tasks. Every operator
// is defined in README.md. Keys exist at the authority only; the client never links this folder.

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

struct ItemKey {
    /// Right option ids, sorted, none twice.
    std::vector<std::string> options;
    /// A cancelled item gives everybody its full points.
    bool cancelled = false;
};

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
    std::string at;  // `fields.<id>`, a full field id, a cell `F2` or a range `F2:F9`
    Op op = Op::Equals;
    /// equals, text, one_of, numeric, date, cell_value: accepted values (`alt` included); cell_formula:
    /// functions that must be called; decimals: the count.
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

struct Gate {
    std::string check;
    std::string group;
    MilliPoints cap = 0;  // 0: the group is zeroed
    std::string why;
};

struct CheckGroup {
    std::string id;
    MilliPoints max = 0;
    int bestOf = 0;  // 0: all
    MilliPoints floor = 0;
};

struct TaskKey {
    std::vector<Check> checks;
    std::vector<Gate> gates;
    std::vector<CheckGroup> groups;
};

struct Key {
    std::string paper;
    int version = 1;
    std::map<std::string, ItemKey> items;
    std::map<std::string, TaskKey> tasks;
};

/// `{"v":1,"paper":..,"version":..,"items":{id:{"options":[..]}},"tasks":{id:{"checks":..,"gates":..,
/// "groups":..}}}`; points are milli-points, everything else as in the author's source form.
Json toJson(const Key& key);
/// Malformed names the place; Unsupported names an operator that is known but not read, `regex`.
Result<Key> keyFromJson(const Json& json);

/// One task's part, for readers of the author's source form.
Json toJson(const TaskKey& key);
Result<TaskKey> taskKeyFromJson(const Json& json, const std::string& where);

/// Malformed unless the key answers this paper: every item and task has a key and no other is named, options,
/// fields and cells exist, the points of each task's checks and groups make up the task's points, and carry
/// expressions can be read.
Status fits(const Key& key, const exam::Paper& paper);

}  // namespace gongyuan::scoring
