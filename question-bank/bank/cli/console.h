// SPDX-License-Identifier: Apache-2.0

// What a sub-command may use to speak: results on `out`, everything else on `err`. Nothing else in the bank
// writes to the terminal, so tests run commands in the process and read what they said.

#pragma once

#include "core/clock.h"
#include "core/json.h"

#include <iosfwd>
#include <optional>
#include <string>

namespace gongyuan::bank {

struct Console {
    std::ostream& out;
    std::ostream& err;
    const Clock& clock;
    /// Somebody watches `err`: long work may say how far it is.
    bool watched = false;

    void progress(const std::string& line) const;
    void print(const Json& json) const;
};

/// Why a command did not do what it was asked, for the person at the keyboard.
struct Refusal {
    std::string what;  // what happened
    std::string safe;  // what is safe all the same
    std::string hint;  // who does what now
};

/// Nothing: done.
using Outcome = std::optional<Refusal>;

/// The refusal that an error of the libraries amounts to; a hint that is not given follows from the code.
Refusal explain(const Error& error, std::string safe, std::string hint = {});

/// `gongyuan-bank: <what>`, `  <safe>`, `  hint: <hint>`.
std::string worded(const Refusal& refusal);

enum class Exit { Done = 0, Refused = 1, Usage = 2 };

}  // namespace gongyuan::bank
