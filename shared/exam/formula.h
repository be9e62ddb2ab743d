// SPDX-License-Identifier: Apache-2.0

// The formulas of papers: one line of text with fractions `{a}/{b}`, indices `x_{i}`, powers `x^{2}` and
// roots `√{x}`; everything else stands for itself. Read into a tree that a view can lay out; nothing is
// computed.

#pragma once

#include "core/result.h"

#include <string>
#include <string_view>
#include <vector>

namespace gongyuan::exam {

struct FormulaNode {
    enum class Kind : std::uint8_t {
        Text,      // `text`
        Fraction,  // `inner` over `below`
        Index,     // `inner`, lowered, behind what stands before it
        Power,     // `inner`, raised, likewise
        Root,      // of `inner`
    };

    Kind kind = Kind::Text;
    std::string text{};                // never empty in a Text, empty in the others
    std::vector<FormulaNode> inner{};  // never empty but in a Text
    std::vector<FormulaNode> below{};  // never empty in a Fraction, empty in the others

    bool operator==(const FormulaNode&) const = default;
};

/// Braces inside braces inside braces ...: never more.
constexpr std::size_t kFormulaDepth = 4;

/// From left to right. Malformed for braces without a partner, empty braces, `{..}` that is no part of a
/// fraction, index, power or root, an index or power without anything before it, and too deep nesting.
Result<std::vector<FormulaNode>> formulaFromText(std::string_view text);

}  // namespace gongyuan::exam
