// SPDX-License-Identifier: Apache-2.0

// The functions of formulas, except IF and IFERROR, which the reader turns into jumps.

#pragma once

#include "sheet/operand.h"

#include <optional>
#include <span>
#include <string_view>

namespace gongyuan::sheet {

enum class Function : std::uint8_t {
    Sum,
    Average,
    Min,
    Max,
    Count,
    CountA,
    Product,
    Round,
    RoundUp,
    RoundDown,
    Abs,
    Int,
    Mod,
    Power,
    And,
    Or,
    Not,
    CountIf,
    SumIf,
    AverageIf,
    SumProduct,
    Rank,
    If,
    IfError,
};

struct FunctionInfo {
    std::string_view name;
    Function function;
    int least;  // arguments
    int most;
};

/// By name in capitals; nothing when there is no such function.
const FunctionInfo* functionNamed(std::string_view name);

/// Precondition: as many arguments as the function takes, and neither IF nor IFERROR.
Value call(Function function, std::span<const Operand> arguments, const Context& context);

}  // namespace gongyuan::sheet
