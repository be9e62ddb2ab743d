// SPDX-License-Identifier: Apache-2.0

#include "scoring/judge_sheet.h"

#include "core/unicode.h"
#include "scoring/fraction.h"
#include "scoring/normalise.h"
#include "scoring/reasons.h"

#include <algorithm>

namespace gongyuan::scoring {
namespace {

// Whether one cell is right; what it is about when it is not.
struct CellVerdict {
    bool passed = false;
    std::string why;
};

std::vector<sheet::Address> cellsOf(const sheet::Sheet& sheet, const std::string& at)
{
    std::vector<sheet::Address> out;
    const auto range = sheet::rangeFromText(at);
    if (!range || !sheet.inside(range->last)) {
        return out;
    }
    for (int row = range->first.row; row <= range->last.row; ++row) {
        for (int column = range->first.column; column <= range->last.column; ++column) {
            out.push_back({column, row});
        }
    }
    return out;
}

std::optional<Decimal> numberIn(const sheet::Value& value)
{
    if (const auto* number = std::get_if<Decimal>(&value)) {
        return *number;
    }
    const auto* text = std::get_if<std::string>(&value);
    const auto figure = text == nullptr ? std::nullopt : figureFromText(*text);
    return figure ? std::optional{figure->value} : std::nullopt;
}

// Values of formulas have up to 34 digits; a key is written with fewer, so both are compared at 15.
bool equalNumbers(const Decimal& value, const Decimal& key, const Tolerance& tolerance)
{
    constexpr int kSpreadsheetDigits = 15;
    return within(value, key, tolerance) || (!tolerance.dp && !tolerance.sig &&
                                             within(value.toSignificant(kSpreadsheetDigits),
                                                    key.toSignificant(kSpreadsheetDigits), tolerance));
}

bool matches(const sheet::Value& value, const std::string& key, const Check& check)
{
    const auto wanted = figureFromText(key);
    const auto number = numberIn(value);
    if (wanted && number) {
        return equalNumbers(*number, wanted->value, check.tolerance);
    }
    return !wanted && !std::holds_alternative<sheet::CellError>(value) &&
           normalised(sheet::display(value), check.norm) == normalised(key, check.norm);
}

CellVerdict valueOf(const Check& check, const Response& own, const Responses& all, sheet::Address at)
{
    const sheet::Value& value = own.sheet().value(at);
    if (own.sheet().input(at).empty()) {
        return {false, kBlank};
    }
    for (const std::string& key : check.accepted) {
        if (matches(value, key, check)) {
            return {true, kRight};
        }
    }
    const auto expected = check.carry ? carried(*check.carry, own, all) : std::nullopt;
    const auto* number = expected ? std::get_if<Decimal>(&expected->value) : nullptr;
    const auto given = numberIn(value);
    if (number != nullptr && given) {
        const auto key = check.accepted.empty() ? std::nullopt : figureFromText(check.accepted.front());
        const int places = std::max(key ? key->decimals : 2, 2);
        if (equalNumbers(*given, *number, check.tolerance) || *given == number->rounded(places)) {
            return {true, byCarry(sheet::display(*number))};
        }
    } else if (expected && number == nullptr && matches(value, sheet::display(expected->value), check)) {
        return {true, byCarry(sheet::display(expected->value))};
    }
    const std::string wanted = check.accepted.empty()
                                   ? (expected ? sheet::display(expected->value) : std::string{})
                                   : check.accepted.front();
    return {false, unlike(wanted, sheet::display(value))};
}

CellVerdict formulaOf(const Check& check, const sheet::Sheet& sheet, sheet::Address at)
{
    if (sheet.input(at).empty()) {
        return {false, kBlank};
    }
    if (!sheet.isFormula(at)) {
        return {false, "应使用公式（填写 " + std::string{sheet.input(at).substr(0, 60)} + "）"};
    }
    if (!sheet.problem(at).empty() || sheet.references(at).empty()) {
        return {false, "公式没有引用单元格或无法识别"};
    }
    const std::vector<std::string> called = sheet.functions(at);
    for (const std::string& wanted : check.accepted) {
        if (std::find(called.begin(), called.end(), upperAscii(wanted)) == called.end()) {
            return {false, "公式应使用函数 " + wanted};
        }
    }
    return {true, kRight};
}

CellVerdict hiddenTest(const Check& check, const Response& own, sheet::Address at)
{
    if (own.sheet().input(at).empty()) {
        return {false, kBlank};
    }
    if (!own.sheet().isFormula(at)) {
        return {false, "不是公式，隐藏数据验证不通过"};
    }
    for (std::size_t i = 0; i < check.cases.size(); ++i) {
        const sheet::Sheet changed = own.sheetWith(check.cases[i].set);
        if (!matches(changed.value(at), check.cases[i].value, check)) {
            return {false, "隐藏数据 " + std::to_string(i + 1) + " 验证不通过：应为 " + check.cases[i].value +
                               "，公式得 " + sheet::display(changed.value(at))};
        }
    }
    return {true, kHiddenRight};
}

CellVerdict judgeCell(const Check& check, const Response& own, const Responses& all, sheet::Address at)
{
    switch (check.op) {
    case Op::CellFormula: return formulaOf(check, own.sheet(), at);
    case Op::FormulaTest: return hiddenTest(check, own, at);
    default: return valueOf(check, own, all, at);
    }
}

}  // namespace

Verdict judgeCells(const Check& check, const Response& own, const Responses& all)
{
    const std::vector<sheet::Address> cells =
        own.isSheet() ? cellsOf(own.sheet(), check.at) : std::vector<sheet::Address>{};
    if (cells.empty()) {
        return {false, 0, kBlank};
    }
    std::int64_t right = 0;
    std::string first;
    CellVerdict verdict;
    for (const sheet::Address at : cells) {
        verdict = judgeCell(check, own, all, at);
        right += verdict.passed ? 1 : 0;
        if (!verdict.passed && first.empty()) {
            first = cells.size() == 1 ? verdict.why : sheet::toText(at) + " " + verdict.why;
        }
    }
    const auto count = static_cast<std::int64_t>(cells.size());
    return {right == count, share(check.points, right, count), first.empty() ? verdict.why : first};
}

std::int64_t filledCells(const sheet::Sheet& sheet, const std::string& at)
{
    const std::vector<sheet::Address> cells = cellsOf(sheet, at);
    return std::count_if(cells.begin(), cells.end(), [&sheet](sheet::Address cell) {
        return !std::holds_alternative<std::monostate>(sheet.value(cell));
    });
}

}  // namespace gongyuan::scoring
