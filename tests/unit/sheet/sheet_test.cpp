// SPDX-License-Identifier: Apache-2.0

#include "sheet/sheet.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

using namespace gongyuan;
using namespace gongyuan::sheet;

namespace {

Address at(std::string_view text)
{
    return addressFromText(text).value();
}

std::vector<Address> type(Sheet& sheet, std::string_view address, std::string_view input)
{
    auto altered = sheet.set(at(address), input);
    REQUIRE(altered.ok());
    std::sort(altered->begin(), altered->end());
    return altered.value();
}

std::string show(const Sheet& sheet, std::string_view address)
{
    return sheet.display(at(address));
}

std::string result(std::string_view formula)
{
    Sheet sheet{5, 5};
    type(sheet, "A1", formula);
    return show(sheet, "A1");
}

}  // namespace

TEST_CASE("a change recalculates what depends on it and nothing else")
{
    Sheet sheet{5, 5};
    type(sheet, "A1", "2");
    type(sheet, "A2", "=A1*10");
    type(sheet, "A3", "=A2+1");
    type(sheet, "B1", "=7");
    CHECK(show(sheet, "A3") == "21");
    CHECK(type(sheet, "A1", "3") == std::vector{at("A1"), at("A2"), at("A3")});
    CHECK(show(sheet, "A3") == "31");
    CHECK(type(sheet, "A1", "3.0").empty());
    type(sheet, "A1", "");
    CHECK(show(sheet, "A3") == "1");
    CHECK(show(sheet, "A1").empty());
}

TEST_CASE("formulas may be typed before what they refer to")
{
    Sheet sheet{3, 9};
    REQUIRE(sheet
                .load({{at("C1"), "=SUM(A1:B3)", Entry::Auto},
                       {at("A1"), "=B1*2", Entry::Auto},
                       {at("B1"), "1.5", Entry::Auto},
                       {at("B2"), "007", Entry::Text}})
                .ok());
    CHECK(show(sheet, "C1") == "4.5");
    CHECK(show(sheet, "B2") == "007");
}

TEST_CASE("circles are seen, named and resolved")
{
    Sheet sheet{5, 5};
    type(sheet, "A1", "=B1");
    type(sheet, "C1", "=A1+1");
    type(sheet, "D1", "=IFERROR(A1,9)");
    type(sheet, "B1", "=A1");
    CHECK(show(sheet, "A1") == "#CIRC!");
    CHECK(show(sheet, "B1") == "#CIRC!");
    CHECK(show(sheet, "C1") == "#CIRC!");
    CHECK(show(sheet, "D1") == "9");
    type(sheet, "B1", "4");
    CHECK(show(sheet, "C1") == "5");
    type(sheet, "E1", "=SUM(E1:E2)");
    CHECK(show(sheet, "E1") == "#CIRC!");
    type(sheet, "E1", "");
    CHECK(show(sheet, "E1").empty());
}

TEST_CASE("what is circular depends on the formulas, not on the order of typing")
{
    const std::vector<std::pair<std::string, std::string>> cells{
        {"A1", "=A1"}, {"A2", "=IFERROR(A1,7)"}, {"B1", "=B1+A2"}, {"C1", "=A2"}, {"D1", "=1+"}};
    Sheet forward{5, 5};
    Sheet backward{5, 5};
    for (const auto& [address, input] : cells) {
        type(forward, address, input);
    }
    for (auto cell = cells.rbegin(); cell != cells.rend(); ++cell) {
        type(backward, cell->first, cell->second);
    }
    for (const auto& [address, input] : cells) {
        CAPTURE(address);
        CHECK(show(forward, address) == show(backward, address));
    }
    CHECK(show(forward, "A2") == "7");
    CHECK(show(forward, "B1") == "#CIRC!");
    CHECK(show(forward, "C1") == "7");
}

TEST_CASE("what Chinese keyboards type is understood")
{
    CHECK(result("＝１＋２") == "3");
    CHECK(result("=ＳＵＭ（１，２；３）") == "6");
    CHECK(result("=IF（1＞0，“是”，“否”）") == "是");
    CHECK(result("=3×4÷2") == "6");
    CHECK(result("=3≤3") == "TRUE");
    CHECK(result("=50％") == "0.5");
    CHECK(result("=SUM(Ａ２：Ｂ３)") == "0");
    CHECK(result("１２３．５") == "123.5");
    CHECK(result("1,234.50") == "1234.5");
    CHECK(result("12%") == "0.12");
}

TEST_CASE("what cannot be read is an error of its kind and keeps its text")
{
    for (const auto& [formula, shown] : std::vector<std::pair<std::string, std::string>>{
             {"=1+", "#ERROR!"},      {"=", "#ERROR!"},         {"=)", "#ERROR!"},
             {"=1 2", "#ERROR!"},     {"=SUM(,)", "0"},         {"=SUM()", "#ERROR!"},
             {"=ROUND()", "#ERROR!"}, {"=IF(1)", "#ERROR!"},    {"=IF(1,2,3,4)", "#ERROR!"},
             {"=\"abc", "#ERROR!"},   {"=FOO(1)", "#NAME?"},    {"=foo", "#NAME?"},
             {"=Z99", "#REF!"},       {"=A1:Z9", "#REF!"},      {"=1..2", "#ERROR!"},
             {"=(1,2)", "#ERROR!"},   {"=SUM(A2:)", "#ERROR!"}, {"=#REF!", "#ERROR!"},
             {"=2^0.5", "#NUM!"},     {"=10^151", "#NUM!"},     {"=0^0", "#NUM!"},
             {"=0^-1", "#DIV/0!"},    {"=A2:B3", "#VALUE!"},    {"=B5&", "#ERROR!"},
         }) {
        CAPTURE(formula);
        CHECK(result(formula) == shown);
    }
    Sheet sheet{2, 2};
    type(sheet, "A1", "=1+");
    CHECK(sheet.input(at("A1")) == "=1+");
    CHECK(sheet.problem(at("A1")) == "ends too early");
}

TEST_CASE("limits hold")
{
    CHECK(result("=" + std::string(64, '(') + "1" + std::string(64, ')')) == "1");
    CHECK(result("=" + std::string(65, '(') + "1" + std::string(65, ')')) == "#ERROR!");
    CHECK(result("=" + std::string(1998, '-') + "1") == "1");
    CHECK(result("=" + std::string(2000, '-') + "1") == "#ERROR!");
    Sheet sheet{2, 2};
    CHECK(!sheet.set({2, 0}, "1").ok());
    CHECK(!sheet.set({0, 0}, std::string(Sheet::kMaxInput + 1, 'x')).ok());
    CHECK(!sheet.set({0, 0}, "\xFF").ok());
    Sheet big{26, 200};
    type(big, "A1", "=SUM(B1:Z200,B1:Z200,B1:Z200,B1:Z200,B1)");
    CHECK(show(big, "A1") == "#NUM!");
}

TEST_CASE("a column means the cell of the same row where one value is needed")
{
    Sheet sheet{3, 3};
    type(sheet, "A2", "5");
    type(sheet, "B2", "=A1:A3*2");
    CHECK(show(sheet, "B2") == "10");
}

TEST_CASE("references are told with their place in the text")
{
    Sheet sheet{5, 5};
    type(sheet, "A1", "=和(B1)");
    CHECK(sheet.references(at("A1")).empty());
    type(sheet, "A1", "=SUM(B1:$C$2)+d4");
    const auto references = sheet.references(at("A1"));
    REQUIRE(references.size() == 2);
    CHECK(references[0].range == Range{{1, 0}, {2, 1}});
    CHECK(references[0].begin == 5);
    CHECK(references[0].end == 12);
    CHECK(references[1].range == Range{{3, 3}, {3, 3}});
    CHECK(sheet.functions(at("A1")) == std::vector<std::string>{"SUM"});
}

TEST_CASE("numbers are shown in the style of their cell")
{
    const Value number = Decimal::parse("-1234567.891").value();
    CHECK(display(number) == "-1234567.891");
    CHECK(display(number, {2, false, true}) == "-1,234,567.89");
    CHECK(display(number, {0, false, false}) == "-1234568");
    CHECK(display(Decimal::parse("0.12345").value(), {2, true, false}) == "12.35%");
    CHECK(display(Decimal::parse("5").value(), {2, false, false}) == "5.00");
    CHECK(display(Decimal::parse("0.33333333333333333333").value()) == "0.3333333333");
    CHECK(display(Decimal::parse("999.999").value(), {2, false, true}) == "1,000.00");
}

TEST_CASE("addresses and ranges are read and written")
{
    CHECK(toText(Address{27, 9}) == "AB10");
    CHECK(addressFromText("$C$3") == Address{2, 2});
    for (const char* bad : {"", "A", "1", "A0", "A01", "ABC1", "A1B", "$", "A$", "Ａ1"}) {
        CAPTURE(bad);
        CHECK(!addressFromText(bad));
    }
    CHECK(rangeFromText("C5:A2") == Range{{0, 1}, {2, 4}});
    CHECK(!rangeFromText("A1:"));
}
