// SPDX-License-Identifier: Apache-2.0

// Runs the marking itself over answers made from the keys. A key that does not earn its own points, a carry
// formula that does not lead to the key, or points for a blank paper: each is an author's slip that no
// candidate shall find.

#pragma once

#include "bank/source/paper_source.h"
#include "exam/answer.h"
#include "scoring/marking.h"

#include <set>
#include <string>

namespace gongyuan::bank {

/// Precondition: the source has no errors and `marking` was built from it.
void rehearse(const PaperSource& source, const scoring::Marking& marking, Findings& findings);

/// Answers as the keys want them, and the checks (`task.check`) that no answer could be made for: formulas
/// whose author gave no `carry` to take one from.
struct PerfectAnswers {
    exam::Answers answers;
    std::set<std::string> unmade;
};

PerfectAnswers perfectAnswers(const scoring::Marking& marking);

}  // namespace gongyuan::bank
