// SPDX-License-Identifier: Apache-2.0

// POST /v1/code-try: every try of a session code on a seat is told to the room and stands in its log. The
// code itself is never sent.

#pragma once

#include "core/clock.h"
#include "core/json.h"

#include <cstdint>
#include <string>

namespace gongyuan::protocol {

enum class CodeOutcome : std::uint8_t { Opened, Mistyped, Wrong, TooEarly, TooLate, Damaged };

const char* name(CodeOutcome outcome);

struct CodeTry {
    std::string paper;
    /// Empty when nobody is logged in.
    std::string candidate;
    CodeOutcome outcome = CodeOutcome::Wrong;
    /// By the seat's clock; tries made without network are told later.
    WallTime at{};
    /// Counts the seat's tries of this paper from 1, so that a repeated request is logged once.
    int number = 0;
};

Json toJson(const CodeTry& codeTry);
Result<CodeTry> codeTryFromJson(const Json& json);

}  // namespace gongyuan::protocol
