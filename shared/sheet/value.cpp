// SPDX-License-Identifier: Apache-2.0

#include "sheet/value.h"

#include "core/unicode.h"

#include <algorithm>
#include <cassert>

namespace gongyuan::sheet {
namespace {

constexpr int kGeneralDecimals = 10;

std::string numberText(const Decimal& number, const Style& style)
{
    Decimal shown = number;
    if (style.percent) {
        auto hundredfold = multiply(number, Decimal::fromInteger(100));
        if (!hundredfold) {
            return text(CellError::Num);
        }
        shown = std::move(hundredfold).value();
    }
    shown = style.decimals ? shown.rounded(*style.decimals)
                           : shown.rounded(std::min(shown.decimals(), kGeneralDecimals)).trimmed();
    return (style.thousands ? shown.toGroupedText() : shown.toText()) + (style.percent ? "%" : "");
}

}  // namespace

const char* text(CellError error)
{
    switch (error) {
    case CellError::Syntax: return "#ERROR!";
    case CellError::Name: return "#NAME?";
    case CellError::Ref: return "#REF!";
    case CellError::Value: return "#VALUE!";
    case CellError::DivZero: return "#DIV/0!";
    case CellError::Num: return "#NUM!";
    case CellError::Circular: return "#CIRC!";
    }
    assert(false);
    return "#ERROR!";
}

std::optional<Address> addressFromText(std::string_view text)
{
    std::size_t at = 0;
    const auto skipDollar = [&] {
        if (at < text.size() && text[at] == '$') {
            ++at;
        }
    };
    skipDollar();
    int column = 0;
    std::size_t letters = 0;
    for (; at < text.size() && letters < 3; ++at, ++letters) {
        const char c = upperAscii(text.substr(at, 1))[0];
        if (c < 'A' || c > 'Z') {
            break;
        }
        column = column * 26 + (c - 'A' + 1);
    }
    skipDollar();
    int row = 0;
    const std::size_t digits = text.size() - std::min(at, text.size());
    if (letters < 1 || letters > 2 || digits < 1 || digits > 6 || text[at] == '0') {
        return std::nullopt;
    }
    for (; at < text.size(); ++at) {
        if (text[at] < '0' || text[at] > '9') {
            return std::nullopt;
        }
        row = row * 10 + (text[at] - '0');
    }
    return Address{column - 1, row - 1};
}

std::string toText(Address address)
{
    std::string letters(1, static_cast<char>('A' + address.column % 26));
    if (address.column >= 26) {
        letters.insert(0, 1, static_cast<char>('A' + address.column / 26 - 1));
    }
    return letters + std::to_string(address.row + 1);
}

std::optional<Range> rangeFromText(std::string_view text)
{
    const std::size_t colon = text.find(':');
    const auto first = addressFromText(text.substr(0, colon));
    const auto last = colon == std::string_view::npos ? first : addressFromText(text.substr(colon + 1));
    if (!first || !last) {
        return std::nullopt;
    }
    return Range{{std::min(first->column, last->column), std::min(first->row, last->row)},
                 {std::max(first->column, last->column), std::max(first->row, last->row)}};
}

std::string display(const Value& value, const Style& style)
{
    if (const auto* number = std::get_if<Decimal>(&value)) {
        return numberText(*number, style);
    }
    if (const auto* words = std::get_if<std::string>(&value)) {
        return *words;
    }
    if (const auto* truth = std::get_if<bool>(&value)) {
        return *truth ? "TRUE" : "FALSE";
    }
    const auto* error = std::get_if<CellError>(&value);
    return error != nullptr ? text(*error) : "";
}

Alignment alignment(const Value& value)
{
    if (std::holds_alternative<Decimal>(value)) {
        return Alignment::Right;
    }
    const bool centred = std::holds_alternative<bool>(value) || std::holds_alternative<CellError>(value);
    return centred ? Alignment::Centre : Alignment::Left;
}

}  // namespace gongyuan::sheet
