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

enum class ItemType : std::uint8_t {
    Single,
    Multiple,
    TrueFalse,
    FillIn,        // text typed into gaps of the passage
    Numeric,       // one number, with a unit where units are offered
    InlineChoice,  // a word chosen in each gap of the passage, each gap with options of its own
    Match,         // an option for each prompt
    Order,         // options brought into order
    GapMatch,      // options placed in the gaps of the passage
    Hottext,       // words of the passage marked, and put right where `correction` is asked
    ExtendedText,  // short answer, essay, translation, letter
    CaseSet,       // of groups only: items of several types about shared material
};

/// `single`, `multiple`, `trueFalse`, ...: the words of formats and logs.
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
        Weights,  // of the options, in the key
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

/// A picture of the paper: PNG or JPEG, an asset of the sealed paper by the SHA-256 of its bytes.
struct Image {
    std::string asset;  // 64 hexadecimal digits
    std::string alt;    // what it shows, for whoever cannot see it; never empty
    int width = 0;      // pixels, 1 to 4096
    int height = 0;     // likewise
    bool operator==(const Image&) const = default;
};

/// One piece of a given document: what a candidate reads.
struct Block {
    enum class Kind : std::uint8_t {
        Heading,
        Text,
        Fields,   // rows of [label, value]
        Table,    // first row is the head; all rows equally long
        Picture,  // `image`; `text` is its caption and may be empty
        Formula,  // `text` in the notation of README.md: fractions, roots, indices
    };

    Kind kind = Kind::Text;
    std::string text;
    std::vector<std::vector<std::string>> rows{};
    std::optional<Image> image{};
};

struct Material {
    std::string id;
    std::string title;
    std::vector<Block> blocks;
};

struct Option {
    std::string id;
    std::string text;
    /// Keeps its place when the others are shuffled.
    bool fixed = false;
    std::optional<Image> image{};
};

enum class FieldType : std::uint8_t { Text, Number, Money, Date };

/// A place in the passage, which writes it as `[[id]]`.
struct Gap {
    std::string id;
    FieldType type = FieldType::Text;  // FillIn
    int width = 8;                     // of the input in Chinese characters, 2 to 40; FillIn
    std::vector<Option> options;       // InlineChoice: 2 to 12, never shuffled
    std::string text;                  // Hottext: the words that can be marked
};

/// Which members an item uses follows from its type; the others are empty.
struct Item {
    std::string id;
    ItemType type = ItemType::Single;
    std::string stem;
    std::vector<Block> blocks;  // tables, pictures, formulas below the stem
    /// Single, Multiple: what is chosen from. TrueFalse: exactly `true` and `false`. Match, GapMatch: the
    /// pool. Order: the elements, as first shown.
    std::vector<Option> options;
    std::vector<Option> prompts;  // Match
    /// FillIn, InlineChoice, GapMatch, Hottext: text with every gap once, in the order of `gaps`.
    std::string passage;
    std::vector<Gap> gaps;
    /// Multiple: fewest and most selections; 0 means no bound.
    int minChoices = 0;
    int maxChoices = 0;
    /// Match, GapMatch: an option may stand in several places.
    bool reuse = false;
    std::vector<std::string> units;  // Numeric: to be chosen from; none are asked when empty
    bool correction = false;         // Hottext: what is marked is to be put right
    int lines = 0;                   // ExtendedText: height of the input, 1 to 30
    int minCharacters = 0;           // ExtendedText: advice shown beside the count; 0: none
    int maxCharacters = 0;           // ExtendedText: bound, 1 to 20000
    MilliPoints points = 0;
    bool shuffle = false;
    bool calculator = true;  // false where arithmetic is examined
    std::string material;    // of the group's materials; CaseSet groups only
};

/// Items of one type with one marking rule, shown together in the question map. A case set's items follow
/// each other by material and keep their order.
struct Group {
    std::string id;
    std::string title;
    ItemType type = ItemType::Single;
    Policy policy;                    // of its Single, Multiple, TrueFalse and Hottext items
    std::vector<Material> materials;  // CaseSet only
    std::vector<Item> items;
    bool shuffle = false;  // each candidate gets the items in another order; never in a case set
};

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
