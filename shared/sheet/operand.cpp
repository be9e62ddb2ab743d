// SPDX-License-Identifier: Apache-2.0

#include "sheet/operand.h"

#include "core/unicode.h"

#include <cassert>

namespace gongyuan::sheet {
namespace {

constexpr int kGuarded = 30;
constexpr int kJoined = 15;

// Numbers before texts before truths; blank takes the kind of the other side.
int kindOrder(const Value& value)
{
    if (std::holds_alternative<std::string>(value)) {
        return 1;
    }
    return std::holds_alternative<bool>(value) ? 2 : 0;
}

Value asKindOf(const Value& blank, const Value& other)
{
    if (!std::holds_alternative<std::monostate>(blank)) {
        return blank;
    }
    if (std::holds_alternative<std::string>(other)) {
        return std::string{};
    }
    if (std::holds_alternative<bool>(other)) {
        return false;
    }
    return Decimal{};
}

int signOf(std::strong_ordering order)
{
    if (order == std::strong_ordering::equal) {
        return 0;
    }
    return order == std::strong_ordering::less ? -1 : 1;
}

Value joined(const Value& a, const Value& b)
{
    std::string out = plainText(a) + plainText(b);
    if (out.size() > kMaxText) {
        return CellError::Value;
    }
    return out;
}

Value powered(const Decimal& base, const Decimal& exponent)
{
    if (base.isZero() && exponent.isNegative()) {
        return CellError::DivZero;
    }
    if (base.isZero() && exponent.isZero()) {
        return CellError::Num;
    }
    const auto whole = guarded(exponent).toInteger();
    return whole ? valueOf(power(base, whole.value())) : Value{CellError::Num};
}

Value arithmetic(Step::Kind kind, const Decimal& a, const Decimal& b)
{
    switch (kind) {
    case Step::Kind::Negate: return a.negated();
    case Step::Kind::Percent: return valueOf(divide(a, Decimal::fromInteger(100)));
    case Step::Kind::Add: return valueOf(add(a, b));
    case Step::Kind::Subtract: return valueOf(subtract(a, b));
    case Step::Kind::Multiply: return valueOf(multiply(a, b));
    case Step::Kind::Divide: return b.isZero() ? Value{CellError::DivZero} : valueOf(divide(a, b));
    case Step::Kind::Power: return powered(a, b);
    default: assert(false); return CellError::Value;
    }
}

bool holds(Step::Kind kind, int order)
{
    switch (kind) {
    case Step::Kind::Equal: return order == 0;
    case Step::Kind::NotEqual: return order != 0;
    case Step::Kind::Less: return order < 0;
    case Step::Kind::LessEqual: return order <= 0;
    case Step::Kind::Greater: return order > 0;
    default: return order >= 0;
    }
}

bool isComparison(Step::Kind kind)
{
    return kind >= Step::Kind::Equal && kind <= Step::Kind::GreaterEqual;
}

}  // namespace

Decimal guarded(const Decimal& number)
{
    return number.toSignificant(kGuarded);
}

Value valueOf(Result<Decimal> result)
{
    if (!result) {
        return CellError::Num;
    }
    return result->toSignificant().trimmed();
}

Number numberOf(const Value& value)
{
    if (const auto* number = std::get_if<Decimal>(&value)) {
        return {*number, std::nullopt};
    }
    if (const auto* truth = std::get_if<bool>(&value)) {
        return {Decimal::fromInteger(*truth ? 1 : 0), std::nullopt};
    }
    if (const auto* error = std::get_if<CellError>(&value)) {
        return {{}, *error};
    }
    if (const auto* words = std::get_if<std::string>(&value)) {
        const Value read = typed(*words);
        const auto* number = std::get_if<Decimal>(&read);
        return number != nullptr ? Number{*number, std::nullopt} : Number{{}, CellError::Value};
    }
    return {};
}

Value single(const Operand& operand, const Context& context)
{
    if (const auto* value = std::get_if<Value>(&operand)) {
        return *value;
    }
    if (const auto* array = std::get_if<Array>(&operand)) {
        return array->size() == 1 ? array->front() : Value{CellError::Value};
    }
    const Range range = std::get<Range>(operand);
    if (range.first == range.last) {
        return context.source.cell(range.first);
    }
    if (!context.at) {
        return CellError::Value;
    }
    const Address sameRow{range.first.column, context.at->row};
    if (range.first.column == range.last.column && range.contains(sameRow)) {
        return context.source.cell(sameRow);
    }
    const Address sameColumn{context.at->column, range.first.row};
    if (range.first.row == range.last.row && range.contains(sameColumn)) {
        return context.source.cell(sameColumn);
    }
    return CellError::Value;
}

Array all(const Operand& operand, const Context& context)
{
    if (const auto* array = std::get_if<Array>(&operand)) {
        return *array;
    }
    if (const auto* value = std::get_if<Value>(&operand)) {
        return {*value};
    }
    const Range range = std::get<Range>(operand);
    Array values;
    values.reserve(static_cast<std::size_t>(range.count()));
    for (int row = range.first.row; row <= range.last.row; ++row) {
        for (int column = range.first.column; column <= range.last.column; ++column) {
            values.push_back(context.source.cell({column, row}));
        }
    }
    return values;
}

int compare(const Value& left, const Value& right)
{
    const Value a = asKindOf(left, right);
    const Value b = asKindOf(right, left);
    if (kindOrder(a) != kindOrder(b)) {
        return kindOrder(a) < kindOrder(b) ? -1 : 1;
    }
    if (const auto* words = std::get_if<std::string>(&a)) {
        return signOf(lowerCase(*words) <=> lowerCase(std::get<std::string>(b)));
    }
    if (const auto* truth = std::get_if<bool>(&a)) {
        return signOf(*truth <=> std::get<bool>(b));
    }
    return signOf(guarded(std::get<Decimal>(a)) <=> guarded(std::get<Decimal>(b)));
}

std::string plainText(const Value& value)
{
    if (const auto* number = std::get_if<Decimal>(&value)) {
        return number->toSignificant(kJoined).trimmed().toText();
    }
    return display(value);
}

Value operate(Step::Kind kind, const Value& a, const Value& b)
{
    for (const Value* value : {&a, &b}) {
        if (const auto* error = std::get_if<CellError>(value)) {
            return *error;
        }
    }
    if (kind == Step::Kind::Concatenate) {
        return joined(a, b);
    }
    if (isComparison(kind)) {
        return holds(kind, compare(a, b));
    }
    if (kind == Step::Kind::Plus) {
        return a;
    }
    const Number left = numberOf(a);
    const Number right = numberOf(b);
    if (left.error || right.error) {
        return left.error ? *left.error : *right.error;
    }
    return arithmetic(kind, left.value, right.value);
}

Value typed(std::string_view input)
{
    std::string text = trimmed(foldWidth(input));
    const std::string word = upperAscii(text);
    if (word == "TRUE" || word == "FALSE") {
        return word == "TRUE";
    }
    const bool percent = text.ends_with('%');
    if (percent) {
        text.pop_back();
    }
    auto number = Decimal::parse(text);
    if (!number) {
        return std::string{input};
    }
    return percent ? valueOf(divide(number.value(), Decimal::fromInteger(100)))
                   : Value{number.value().trimmed()};
}

}  // namespace gongyuan::sheet
