// SPDX-License-Identifier: Apache-2.0

#include "sheet/functions.h"

#include "sheet/criterion.h"

#include <algorithm>
#include <array>
#include <cassert>

namespace gongyuan::sheet {
namespace {

constexpr int kMany = 255;

constexpr std::array kFunctions{
    FunctionInfo{"SUM", Function::Sum, 1, kMany},
    FunctionInfo{"AVERAGE", Function::Average, 1, kMany},
    FunctionInfo{"MIN", Function::Min, 1, kMany},
    FunctionInfo{"MAX", Function::Max, 1, kMany},
    FunctionInfo{"COUNT", Function::Count, 1, kMany},
    FunctionInfo{"COUNTA", Function::CountA, 1, kMany},
    FunctionInfo{"PRODUCT", Function::Product, 1, kMany},
    FunctionInfo{"ROUND", Function::Round, 1, 2},
    FunctionInfo{"ROUNDUP", Function::RoundUp, 1, 2},
    FunctionInfo{"ROUNDDOWN", Function::RoundDown, 1, 2},
    FunctionInfo{"ABS", Function::Abs, 1, 1},
    FunctionInfo{"INT", Function::Int, 1, 1},
    FunctionInfo{"MOD", Function::Mod, 2, 2},
    FunctionInfo{"POWER", Function::Power, 2, 2},
    FunctionInfo{"AND", Function::And, 1, kMany},
    FunctionInfo{"OR", Function::Or, 1, kMany},
    FunctionInfo{"NOT", Function::Not, 1, 1},
    FunctionInfo{"COUNTIF", Function::CountIf, 2, 2},
    FunctionInfo{"SUMIF", Function::SumIf, 2, 3},
    FunctionInfo{"AVERAGEIF", Function::AverageIf, 2, 3},
    FunctionInfo{"SUMPRODUCT", Function::SumProduct, 1, 30},
    FunctionInfo{"RANK", Function::Rank, 2, 3},
    FunctionInfo{"IF", Function::If, 2, 3},
    FunctionInfo{"IFERROR", Function::IfError, 2, 2},
};

using Arguments = std::span<const Operand>;

// The numbers that SUM and its relatives see, or the first error.
struct Numbers {
    std::vector<Decimal> values;
    std::optional<CellError> error;
};

Numbers numbersOf(Arguments arguments, const Context& context)
{
    Numbers out;
    for (const Operand& argument : arguments) {
        for (const Value& value : all(argument, context)) {
            const bool counts = isWritten(argument) ? true : std::holds_alternative<Decimal>(value);
            if (const auto* error = std::get_if<CellError>(&value)) {
                out.error = *error;
                return out;
            }
            if (!counts) {
                continue;
            }
            const Number number = numberOf(value);
            if (number.error) {
                out.error = number.error;
                return out;
            }
            out.values.push_back(number.value);
        }
    }
    return out;
}

Value total(const std::vector<Decimal>& values)
{
    Decimal sum;
    for (const Decimal& value : values) {
        auto next = add(sum, value);
        if (!next) {
            return CellError::Num;
        }
        sum = std::move(next).value();
    }
    return valueOf(sum);
}

Value mean(const std::vector<Decimal>& values)
{
    if (values.empty()) {
        return CellError::DivZero;
    }
    const Value sum = total(values);
    return operate(Step::Kind::Divide, sum, Decimal::fromInteger(static_cast<std::int64_t>(values.size())));
}

Value product(const std::vector<Decimal>& values)
{
    Value out = values.empty() ? Decimal{} : Decimal::fromInteger(1);
    for (const Decimal& value : values) {
        out = operate(Step::Kind::Multiply, out, value);
    }
    return out;
}

Value aggregate(Function function, const std::vector<Decimal>& values)
{
    switch (function) {
    case Function::Sum: return total(values);
    case Function::Average: return mean(values);
    case Function::Product: return product(values);
    case Function::Min: return values.empty() ? Decimal{} : *std::min_element(values.begin(), values.end());
    case Function::Max: return values.empty() ? Decimal{} : *std::max_element(values.begin(), values.end());
    default: assert(false); return CellError::Value;
    }
}

Value count(Arguments arguments, const Context& context)
{
    std::int64_t number = 0;
    for (const Operand& argument : arguments) {
        for (const Value& value : all(argument, context)) {
            const bool readable =
                isWritten(argument) && !std::holds_alternative<CellError>(value) && !numberOf(value).error;
            number += std::holds_alternative<Decimal>(value) || readable ? 1 : 0;
        }
    }
    return Decimal::fromInteger(number);
}

Value countFilled(Arguments arguments, const Context& context)
{
    std::int64_t number = 0;
    for (const Operand& argument : arguments) {
        for (const Value& value : all(argument, context)) {
            number += isWritten(argument) || !std::holds_alternative<std::monostate>(value) ? 1 : 0;
        }
    }
    return Decimal::fromInteger(number);
}

Value rounding(Function function, const Decimal& number, const Decimal& places)
{
    constexpr std::int64_t kFar = Decimal::kMaxDigits;
    const auto whole = guarded(places).roundedDown(0).toInteger();
    const auto decimals = static_cast<int>(whole ? std::clamp<std::int64_t>(whole.value(), -kFar, kFar)
                                                 : (places.isNegative() ? -kFar : kFar));
    if (decimals >= number.decimals()) {
        return number;
    }
    const Decimal exact = guarded(number);
    switch (function) {
    case Function::RoundUp: return exact.roundedUp(decimals).trimmed();
    case Function::RoundDown: return exact.roundedDown(decimals).trimmed();
    default: return exact.rounded(decimals).trimmed();
    }
}

Value remainder(const Decimal& number, const Decimal& divisor)
{
    const Value quotient = operate(Step::Kind::Divide, number, divisor);
    const auto* exact = std::get_if<Decimal>(&quotient);
    if (exact == nullptr) {
        return quotient;
    }
    return operate(Step::Kind::Subtract, number,
                   operate(Step::Kind::Multiply, divisor, guarded(*exact).floored()));
}

// Functions of one or two numbers; a second one that is left out is 0.
Value ofNumbers(Function function, Arguments arguments, const Context& context)
{
    const Number first = numberOf(single(arguments[0], context));
    const Number second = arguments.size() > 1 ? numberOf(single(arguments[1], context)) : Number{};
    if (first.error || second.error) {
        return first.error ? *first.error : *second.error;
    }
    switch (function) {
    case Function::Abs: return first.value.magnitude();
    case Function::Int: return guarded(first.value).floored();
    case Function::Mod: return remainder(first.value, second.value);
    case Function::Power: return operate(Step::Kind::Power, first.value, second.value);
    case Function::Not: return first.value.isZero();
    default: return rounding(function, first.value, second.value);
    }
}

Value allOrAny(Function function, Arguments arguments, const Context& context)
{
    bool seen = false;
    bool result = function == Function::And;
    for (const Operand& argument : arguments) {
        for (const Value& value : all(argument, context)) {
            const bool silent =
                std::holds_alternative<std::monostate>(value) || std::holds_alternative<std::string>(value);
            if (silent && !isWritten(argument)) {
                continue;
            }
            const Number number = numberOf(value);
            if (number.error) {
                return *number.error;
            }
            const bool truth = !number.value.isZero();
            result = function == Function::And ? result && truth : result || truth;
            seen = true;
        }
    }
    return seen ? Value{result} : Value{CellError::Value};
}

// The cells that are added up stand as the tested ones do, from the same upper left corner.
Operand besides(const Operand& tested, const Operand& given)
{
    const auto* from = std::get_if<Range>(&tested);
    const auto* to = std::get_if<Range>(&given);
    if (from == nullptr || to == nullptr) {
        return given;
    }
    Range shaped{to->first, to->first};
    shaped.last.column += from->last.column - from->first.column;
    shaped.last.row += from->last.row - from->first.row;
    return shaped;
}

Value conditional(Function function, Arguments arguments, const Context& context)
{
    if (isWritten(arguments[0])) {
        return CellError::Value;
    }
    const Criterion criterion{single(arguments[1], context)};
    const Array tested = all(arguments[0], context);
    const Array added = arguments.size() > 2 ? all(besides(arguments[0], arguments[2]), context) : tested;
    std::vector<Decimal> numbers;
    std::int64_t matches = 0;
    for (std::size_t i = 0; i < tested.size(); ++i) {
        if (!criterion.matches(tested[i])) {
            continue;
        }
        ++matches;
        if (i >= added.size() || function == Function::CountIf) {
            continue;
        }
        if (const auto* error = std::get_if<CellError>(&added[i])) {
            return *error;
        }
        if (const auto* number = std::get_if<Decimal>(&added[i])) {
            numbers.push_back(*number);
        }
    }
    if (function == Function::CountIf) {
        return Decimal::fromInteger(matches);
    }
    return function == Function::SumIf ? total(numbers) : mean(numbers);
}

Value sumProduct(Arguments arguments, const Context& context)
{
    std::vector<Array> columns;
    for (const Operand& argument : arguments) {
        columns.push_back(all(argument, context));
    }
    std::vector<Decimal> sums;
    for (std::size_t i = 0; i < columns.front().size(); ++i) {
        Value out = Decimal::fromInteger(1);
        for (const Array& column : columns) {
            if (column.size() != columns.front().size()) {
                return CellError::Value;
            }
            const bool counts =
                std::holds_alternative<Decimal>(column[i]) || std::holds_alternative<CellError>(column[i]);
            out = operate(Step::Kind::Multiply, out, counts ? column[i] : Value{Decimal{}});
        }
        if (const auto* error = std::get_if<CellError>(&out)) {
            return *error;
        }
        sums.push_back(std::get<Decimal>(out));
    }
    return total(sums);
}

Value rank(Arguments arguments, const Context& context)
{
    const Number number = numberOf(single(arguments[0], context));
    const Number ascending = arguments.size() > 2 ? numberOf(single(arguments[2], context)) : Number{};
    const Numbers among = numbersOf(arguments.subspan(1, 1), context);
    for (const auto& error : {number.error, among.error, ascending.error}) {
        if (error) {
            return *error;
        }
    }
    std::int64_t place = 1;
    bool found = false;
    for (const Decimal& other : among.values) {
        const int order = compare(other, number.value);
        found = found || order == 0;
        place += (ascending.value.isZero() ? order > 0 : order < 0) ? 1 : 0;
    }
    return found ? Value{Decimal::fromInteger(place)} : Value{CellError::Num};
}

}  // namespace

const FunctionInfo* functionNamed(std::string_view name)
{
    const auto* found = std::find_if(kFunctions.begin(), kFunctions.end(),
                                     [name](const FunctionInfo& info) { return info.name == name; });
    return found == kFunctions.end() ? nullptr : found;
}

Value call(Function function, std::span<const Operand> arguments, const Context& context)
{
    switch (function) {
    case Function::Sum:
    case Function::Average:
    case Function::Min:
    case Function::Max:
    case Function::Product: {
        const Numbers numbers = numbersOf(arguments, context);
        return numbers.error ? Value{*numbers.error} : aggregate(function, numbers.values);
    }
    case Function::Count: return count(arguments, context);
    case Function::CountA: return countFilled(arguments, context);
    case Function::And:
    case Function::Or: return allOrAny(function, arguments, context);
    case Function::CountIf:
    case Function::SumIf:
    case Function::AverageIf: return conditional(function, arguments, context);
    case Function::SumProduct: return sumProduct(arguments, context);
    case Function::Rank: return rank(arguments, context);
    case Function::Round:
    case Function::RoundUp:
    case Function::RoundDown:
    case Function::Abs:
    case Function::Int:
    case Function::Mod:
    case Function::Power:
    case Function::Not: return ofNumbers(function, arguments, context);
    case Function::If:
    case Function::IfError: break;
    }
    assert(false);
    return CellError::Value;
}

}  // namespace gongyuan::sheet
