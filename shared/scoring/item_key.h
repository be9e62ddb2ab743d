// SPDX-License-Identifier: Apache-2.0

// The key of a theory item. Which members it uses follows from the item's type, see README.md; the others are
// empty.

#pragma once

#include "scoring/check.h"

namespace gongyuan::scoring {

/// One thing that a long text should say: any of the phrases, evened out, says it.
struct KeyPoint {
    std::string point;  // in Chinese
    MilliPoints points = 0;
    std::vector<std::string> phrases;
};

/// "Any 10 of 14": the sum of the points that were found, at most `max`.
struct KeyPointGroup {
    std::string id;
    MilliPoints max = 0;
    std::vector<KeyPoint> points;
};

/// What a marker looks at, with the most that he may give.
struct Criterion {
    std::string point;
    MilliPoints points = 0;
};

/// The automatic share and the marker's; together the item's points.
struct TextKey {
    std::vector<KeyPointGroup> groups;
    MilliPoints automatic = 0;      // cap of the groups' sum; 0 without groups
    std::vector<Criterion> rubric;  // empty: no marker
    /// Two markers may differ by so much; otherwise a third decides.
    MilliPoints threshold = 0;
    std::string model;  // an answer for full points

    MilliPoints human() const;
};

struct ItemKey {
    /// Single, Multiple, TrueFalse: right options; Hottext without correction: gaps to be marked. Sorted.
    std::vector<std::string> options{};
    /// A cancelled item gives everybody its full points.
    bool cancelled = false;
    /// Policy `weights`: of options, in thousandths of a right one; absent ones weigh 0.
    std::map<std::string, std::int64_t> weights{};
    /// FillIn: one for each gap; Numeric: `value`, and `unit` where units are offered; Hottext with
    /// correction: one for each gap that is to be marked.
    std::vector<Check> checks{};
    /// Hottext with correction: points for the mark alone, by gap; absent: none.
    std::map<std::string, MilliPoints> found{};
    /// InlineChoice, Match, GapMatch: right options by place, the first being the usual one.
    std::map<std::string, std::vector<std::string>> pairs{};
    std::vector<std::string> order{};  // Order
    std::optional<TextKey> text{};     // ExtendedText
    bool unordered = false;            // FillIn: the gaps' values may stand in any of the gaps, each once
    bool all = false;                  // FillIn, InlineChoice, Match, GapMatch: everything right or nothing
    bool partial = false;              // Order: a share for what is in the right order
};

/// Only the members that say something.
Json toJson(const ItemKey& key);
Result<ItemKey> itemKeyFromJson(const Json& json, const std::string& where);

/// Malformed unless the key answers this item.
Status fits(const ItemKey& key, const exam::Group& group, const exam::Item& item);

}  // namespace gongyuan::scoring
