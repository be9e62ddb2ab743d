// SPDX-License-Identifier: Apache-2.0

// The worked comparison of the policies: an item worth 2 points, options A to E, key ABC.

#include "scoring/fraction.h"
#include "scoring/mark.h"

#include <catch2/catch_test_macros.hpp>

#include <array>

using namespace gongyuan;
using namespace gongyuan::scoring;
using Kind = exam::Policy::Kind;

namespace {

std::vector<std::string> letters(std::string_view text)
{
    std::vector<std::string> out;
    for (const char c : text) {
        out.emplace_back(1, c);
    }
    return out;
}

exam::Policy policy(Kind kind, MilliPoints each = 0, MilliPoints penalty = 0)
{
    exam::Policy out;
    out.kind = kind;
    out.each = each;
    out.penalty = penalty;
    return out;
}

MilliPoints score(const exam::Policy& rule, std::string_view selected, MilliPoints points = 2000)
{
    return scoreSelection(rule, exam::ItemType::Multiple, letters("ABC"), 5, letters(selected), points);
}

MilliPoints single(const exam::Policy& rule, std::string_view selected)
{
    return scoreSelection(rule, exam::ItemType::Single, {"B"}, 4, letters(selected), 1000);
}

}  // namespace

TEST_CASE("the worked comparison of the policies holds")
{
    static constexpr std::array<std::string_view, 8> kSelections{"ABC",  "AB",    "A", "ABD",
                                                                 "ABCD", "ABCDE", "D", ""};
    struct Row {
        exam::Policy policy;
        std::array<MilliPoints, 8> scores;
    };
    const std::array<Row, 8> rows{{
        {policy(Kind::AllOrNothing), {2000, 0, 0, 0, 0, 0, 0, 0}},
        {policy(Kind::UnderSelectFixed, 500), {2000, 1000, 500, 0, 0, 0, 0, 0}},
        {policy(Kind::UnderSelectProportional), {2000, 1333, 667, 0, 0, 0, 0, 0}},
        {policy(Kind::UnderSelectHalf), {2000, 1000, 1000, 0, 0, 0, 0, 0}},
        {policy(Kind::Signed, 500, 500), {1500, 1000, 500, 500, 1000, 500, 0, 0}},
        {policy(Kind::NetCorrect), {2000, 1333, 667, 667, 1333, 667, 0, 0}},
        {policy(Kind::Coverage), {2000, 1333, 667, 889, 1500, 1200, 0, 0}},
        {policy(Kind::PerOptionTrueFalse), {2000, 1600, 1200, 1200, 1600, 1200, 400, 800}},
    }};
    for (const Row& row : rows) {
        for (std::size_t i = 0; i < kSelections.size(); ++i) {
            CAPTURE(static_cast<int>(row.policy.kind), kSelections[i]);
            CHECK(score(row.policy, kSelections[i]) == row.scores[i]);
        }
    }
}

TEST_CASE("too few selections score as blank")
{
    exam::Policy rule = policy(Kind::PerOptionTrueFalse);
    rule.minSelect = 1;
    CHECK(score(rule, "") == 0);
    CHECK(score(rule, "A") == 1200);
    rule = policy(Kind::UnderSelectProportional);
    rule.minSelect = 2;
    CHECK(score(rule, "A") == 0);
    CHECK(score(rule, "AB") == 1333);
}

TEST_CASE("single and true/false items have their own points for wrong and blank")
{
    exam::Policy rule = policy(Kind::AllOrNothing);
    rule.wrong = -500;
    rule.blank = -100;
    rule.floor = exam::Policy::Floor::Section;
    CHECK(single(rule, "B") == 1000);
    CHECK(single(rule, "C") == -500);
    CHECK(single(rule, "") == -100);
    rule.floor = exam::Policy::Floor::Item;
    CHECK(single(rule, "C") == 0);
    CHECK(single(rule, "") == 0);
}

TEST_CASE("the signed policy is negative only without the item's floor")
{
    exam::Policy rule = policy(Kind::Signed, 500, 500);
    CHECK(score(rule, "DE") == 0);
    rule.floor = exam::Policy::Floor::None;
    CHECK(score(rule, "DE") == -1000);
}

TEST_CASE("a repeated option counts once and an unknown one is wrong")
{
    CHECK(score(policy(Kind::NetCorrect), "AAB") == 1333);
    CHECK(score(policy(Kind::NetCorrect), "ABX") == 667);
}

TEST_CASE("fractions are rounded once, half up in magnitude")
{
    CHECK(share(1, 1, 2) == 1);
    CHECK(share(-1, 1, 2) == -1);
    CHECK(share(1000, 1, 3) == 333);
    CHECK(share(2000, 1, 3) == 667);
}

TEST_CASE("reported points are rounded half up to the programme's decimals")
{
    CHECK(reported(59'949, 1) == 59'900);
    CHECK(reported(59'950, 1) == 60'000);
    CHECK(reported(59'999, 0) == 60'000);
    CHECK(reported(1'234, 3) == 1'234);
    CHECK(reported(-1'250, 1) == -1'300);
    CHECK(pointsText(87'450, 1) == "87.5");
    CHECK(pointsText(0, 1) == "0.0");
    CHECK(pointsText(60'000, 0) == "60");
}
