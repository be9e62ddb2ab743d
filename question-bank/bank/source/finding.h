// SPDX-License-Identifier: Apache-2.0

// What is wrong in an author's source, said so that the author can cure it: file, line, what, cure. Findings
// are collected, never thrown: an author sees all of them at once.

#pragma once

#include "bank/source/source_file.h"

#include <cstdint>
#include <string>
#include <vector>

namespace gongyuan::bank {

enum class Severity : std::uint8_t {
    Error,    // the paper cannot be sealed
    Warning,  // probably a slip; a person decides
};

const char* name(Severity severity);

struct Finding {
    std::string file;
    int line = 1;  // from 1
    Severity severity = Severity::Error;
    std::string what;
    std::string cure;

    bool operator==(const Finding&) const = default;
};

class Findings {
public:
    void error(const SourceFile& file, const std::string& pointer, std::string what, std::string cure);
    void warning(const SourceFile& file, const std::string& pointer, std::string what, std::string cure);
    void add(Finding finding);

    std::size_t errors() const;
    std::size_t warnings() const;
    /// By file and line, without repetitions.
    std::vector<Finding> sorted() const;

private:
    std::vector<Finding> m_findings;
};

/// `file:line: error: what` and, on a second line, `    cure: ...`.
std::string worded(const Finding& finding);
Json toJson(const Finding& finding);

}  // namespace gongyuan::bank
