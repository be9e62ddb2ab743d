// SPDX-License-Identifier: Apache-2.0

// The checks of the pre-flight in their order, and every finding a check can have: what it means, what to do,
// in both languages. One table for the terminal, the seat's screen and the room's report, so that a finding
// reads the same wherever a technician meets it.

#pragma once

#include "protocol/preflight.h"

#include <span>
#include <string>
#include <string_view>

namespace gongyuan::protocol {

struct CheckWords {
    std::string_view id;
    std::string_view zh;
    std::string_view en;
};

struct FindingWords {
    std::string_view check;
    std::string_view finding;
    Verdict verdict;
    std::string_view zh;  // what was found
    std::string_view en;
    std::string_view fixZh;  // what to do; empty when nothing is
    std::string_view fixEn;
};

std::span<const CheckWords> preflightChecks();
std::span<const FindingWords> preflightFindings();

/// Null when this version does not know it.
const CheckWords* checkWords(std::string_view check);
const FindingWords* findingWords(std::string_view check, std::string_view finding);

/// `12 480 MiB`; empty when nothing was measured.
std::string measured(const PreflightLine& line);
/// Name, finding and fix of a line; of unknown checks and findings their identifiers.
std::string checkText(const PreflightLine& line, bool english);
std::string findingText(const PreflightLine& line, bool english);
std::string fixText(const PreflightLine& line, bool english);
std::string_view verdictText(Verdict verdict, bool english);

}  // namespace gongyuan::protocol
