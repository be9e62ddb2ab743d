// SPDX-License-Identifier: Apache-2.0

// What lint says of a paper that a test wrote.

#pragma once

#include "bank/lint/lint.h"
#include "small_paper.h"

namespace gongyuan::bank::test {

/// Findings in the order of their places, with the names of files alone.
inline std::vector<Finding> lint(const Files& files)
{
    const Scratch scratch;
    Findings findings;
    lintFolder(write(files, scratch.path()), findings);
    std::vector<Finding> found = findings.sorted();
    for (Finding& each : found) {
        each.file = std::filesystem::path{each.file}.filename().string();
        CHECK(!each.cure.empty());
    }
    return found;
}

/// `file:line: what`
inline std::string headOf(const Finding& finding)
{
    return finding.file + ":" + std::to_string(finding.line) + ": " + finding.what;
}

}  // namespace gongyuan::bank::test
