// SPDX-License-Identifier: Apache-2.0

#include "protocol/code_try.h"

#include "protocol/wire_json.h"

#include <cassert>

namespace gongyuan::protocol {

const char* name(CodeOutcome outcome)
{
    switch (outcome) {
    case CodeOutcome::Opened: return "opened";
    case CodeOutcome::Mistyped: return "mistyped";
    case CodeOutcome::Wrong: return "wrong";
    case CodeOutcome::TooEarly: return "too-early";
    case CodeOutcome::TooLate: return "too-late";
    case CodeOutcome::Damaged: return "damaged";
    }
    assert(false);
    return "";
}

Json toJson(const CodeTry& codeTry)
{
    return {{"paper", codeTry.paper},
            {"candidate", codeTry.candidate},
            {"outcome", name(codeTry.outcome)},
            {"at", millisOf(codeTry.at)},
            {"number", codeTry.number}};
}

Result<CodeTry> codeTryFromJson(const Json& json)
{
    constexpr int kMostTries = 1000000;
    JsonObject reader{json, "code-try"};
    CodeTry codeTry;
    codeTry.paper = reader.identifier("paper");
    codeTry.candidate = readName(reader, "candidate");
    codeTry.outcome = readWord(reader, "outcome",
                               {CodeOutcome::Opened, CodeOutcome::Mistyped, CodeOutcome::Wrong,
                                CodeOutcome::TooEarly, CodeOutcome::TooLate, CodeOutcome::Damaged});
    codeTry.at = readMoment(reader, "at");
    codeTry.number = static_cast<int>(reader.integer("number", 1, kMostTries));
    GONGYUAN_CHECK(reader.finishLenient());
    return codeTry;
}

}  // namespace gongyuan::protocol
