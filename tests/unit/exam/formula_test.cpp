// SPDX-License-Identifier: Apache-2.0

#include "exam/formula.h"

#include <catch2/catch_test_macros.hpp>

using namespace gongyuan;
using namespace gongyuan::exam;

namespace {

using Kind = FormulaNode::Kind;
using Row = std::vector<FormulaNode>;

FormulaNode text(std::string content)
{
    return {Kind::Text, std::move(content)};
}

std::string refusal(const char* formula)
{
    const auto read = formulaFromText(formula);
    return read ? "accepted" : read.error().detail;
}

}  // namespace

TEST_CASE("a formula is read into a tree")
{
    const Row wanted{
        text("CIF = "),
        {Kind::Fraction, {}, {text("CFR")}, {text("1 - r × i"), {Kind::Index, {}, {text("p")}}}}};
    CHECK(formulaFromText("CIF = {CFR}/{1 - r × i_{p}}").value() == wanted);
    const Row roots{{Kind::Root, {}, {text("x"), {Kind::Power, {}, {text("2")}}}}, text(" + y")};
    CHECK(formulaFromText("√{x^{2}} + y").value() == roots);
}

TEST_CASE("signs without braces stand for themselves")
{
    CHECK(formulaFromText("a_b ^ c / √2").value() == Row{text("a_b ^ c / √2")});
    CHECK(formulaFromText("{1}/{2}/3").value() ==
          Row{{Kind::Fraction, {}, {text("1")}, {text("2")}}, text("/3")});
}

TEST_CASE("a formula that cannot be laid out is refused by its reason")
{
    CHECK(refusal("") == "formula: empty");
    CHECK(refusal("{a") == "formula: `{` without `}`");
    CHECK(refusal("a}") == "formula: `}` without `{`");
    CHECK(refusal("{}/{b}") == "formula: empty braces");
    CHECK(refusal("{a}/b") == "formula: `{..}` without `/{..}` behind it");
    CHECK(refusal("_{i}") == "formula: an index or power without anything before it");
    CHECK(refusal("√{√{√{√{x}}}}") == "accepted");
    CHECK(refusal("√{√{√{√{√{x}}}}}") == "formula: nested deeper than 4");
}
