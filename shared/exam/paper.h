// SPDX-License-Identifier: Apache-2.0

// A paper as a seat may see it: what to show, what to ask, how long, and how it will be marked. Answer keys
// are not part of these types; they live in scoring/key.h and never reach a seat. Texts are plain UTF-8, a
// line feed begins a new paragraph; there is no markup to be executed.

#pragma once

#include "core/json.h"

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace gongyuan::exam {

/// 1 point = 1000; see SCORING: no floating point anywhere near a score.
using MilliPoints = std::int64_t;

constexpr MilliPoints kPoint = 1000;

enum class ItemType : std::uint8_t { Single, Multiple, TrueFalse };

/// `single`, `multiple`, `trueFalse`: the words of formats and logs.
const char* name(ItemType type);

/// How a selection becomes points; definitions in scoring/README.md.
struct Policy {
    enum class Kind : std::uint8_t {
        AllOrNothing,
        UnderSelectFixed,  // `each` milli-points per right option when none is wrong
        UnderSelectProportional,
        UnderSelectHalf,
        Signed,  // +`each` per right option, -`penalty` per wrong one, then floor
        NetCorrect,
        Coverage,
        PerOptionTrueFalse,
    };
    enum class Floor : std::uint8_t { Item, Section, None };

    Kind kind = Kind::AllOrNothing;
    Floor floor = Floor::Item;
    MilliPoints each = 0;
    MilliPoints penalty = 0;
    /// Points for a wrong and for a blank single or true/false answer; usually 0, may be negative.
    MilliPoints wrong = 0;
    MilliPoints blank = 0;
    /// Fewer selections than this score as blank.
    int minSelect = 0;

    bool operator==(const Policy&) const = default;
};

struct Option {
    std::string id;
    std::string text;
    /// Keeps its place when the others are shuffled.
    bool fixed = false;
};

struct Item {
    std::string id;
    ItemType type = ItemType::Single;
    std::string stem;
    std::vector<Option> options;  // true/false items have exactly `true` and `false`
    MilliPoints points = 0;
    bool shuffle = false;
};

/// Items of one type with one marking rule, shown together in the question map.
struct Group {
    std::string id;
    std::string title;
    ItemType type = ItemType::Single;
    Policy policy;
    std::vector<Item> items;
};

/// One piece of a given document: what a task's candidate reads.
struct Block {
    enum class Kind : std::uint8_t {
        Heading,
        Text,
        Fields,  // rows of [label, value]
        Table,   // first row is the head; all rows equally long
    };

    Kind kind = Kind::Text;
    std::string text;
    std::vector<std::vector<std::string>> rows;
};

struct Material {
    std::string id;
    std::string title;
    std::vector<Block> blocks;
};

enum class FieldType : std::uint8_t { Text, Number, Money, Date };

/// One input of a form. `given` is printed text that the candidate cannot change.
struct FormField {
    std::string id;
    std::string zh;
    std::string en;
    FieldType type = FieldType::Text;
    int lines = 1;  // height of the input in lines of text, 1 to 8
    bool alignRight = false;
    std::optional<std::string> given;
};

/// A field in the grid of a form block, counted from 0.
struct FormCell {
    FormField field;
    int row = 0;
    int column = 0;
    int rowSpan = 1;
    int columnSpan = 1;
};

/// A form is a stack of blocks: grids of labelled cells, and tables of repeated lines. The input of line n
/// (from 0) and column c of a table `lines` is the field `lines.n.c`.
struct FormBlock {
    enum class Kind : std::uint8_t { Grid, Lines };

    Kind kind = Kind::Grid;
    // Grid
    std::vector<int> widths;  // relative width of each grid column
    std::vector<FormCell> cells;
    // Lines
    std::string id;
    std::vector<FormField> columns;  // `widths` holds their relative widths too
    int count = 0;
};

struct FormWidget {
    std::string titleZh;
    std::string titleEn;
    std::vector<FormBlock> blocks;

    /// Every field that can be typed into, by its full id, in reading order.
    std::vector<std::string> inputs() const;
};

enum class CellFormat : std::uint8_t { General, Text, Integer, Fixed2, Fixed4, Percent2, Money2 };

struct SheetCell {
    std::string input;  // as typed; a formula begins with '='
    CellFormat format = CellFormat::General;
    bool locked = false;
    bool bold = false;
    /// Asked for: counts as an input of the question map while empty.
    bool wanted = false;
};

struct SheetWidget {
    int columns = 0;                                       // 1 to 26
    int rows = 0;                                          // 1 to 200
    std::vector<int> widths;                               // relative, one per column
    std::vector<std::pair<std::string, SheetCell>> cells;  // by address "A1"; absent cells are empty and free

    /// True for the one spelling of an address within the sheet: "A1", never "a1" or "A01".
    bool holds(std::string_view address) const;
};

struct Task {
    std::string id;
    std::string title;
    std::string brief;
    MilliPoints points = 0;
    int minutes = 0;  // advice, not a limit
    std::vector<Material> materials;
    std::variant<FormWidget, SheetWidget> widget;
};

struct Section {
    enum class Kind : std::uint8_t { Theory, Practice };

    std::string id;
    std::string title;
    Kind kind = Kind::Theory;
    int seconds = 0;
    MilliPoints points = 0;
    /// At least this many reported points pass the section; absent when the section alone decides nothing.
    std::optional<MilliPoints> pass;
    /// Minutes left at which the candidate is warned, descending.
    std::vector<int> warnings{15, 5, 1};
    /// Shown on the section's start page; carries the scoring rule in words.
    std::string instructions;
    std::vector<Group> groups;
    std::vector<Task> tasks;

    std::size_t questionCount() const;
};

struct Paper {
    std::string id;
    std::string programme;
    std::string programmeName;
    std::string title;
    std::string level;
    std::string notice;  // the rules a candidate reads before the exam
    std::string pledge;
    std::vector<Section> sections;
};

/// Malformed names the place, for example `sections[0].groups[1].items[3].options: ...`. Refuses ids that
/// repeat, points that do not add up, empty stems and option lists, and sizes beyond the limits of FORMAT.md.
Result<Paper> paperFromJson(const Json& json);
Json toJson(const Paper& paper);

/// The limits that `paperFromJson` needs of the reader: a paper may hold 50 MB of text.
constexpr JsonLimits kPaperJsonLimits{std::size_t{64} << 20U, 24};

Json toJson(const Policy& policy);
Result<Policy> policyFromJson(const Json& json, const std::string& where);

}  // namespace gongyuan::exam
