// SPDX-License-Identifier: Apache-2.0

// From source files to the types of the exam. Sources have the shape of their schemas here, and have passed
// the semantic checks; what is left to fail is an error of ours, found by `paperFromJson` at the end.

#pragma once

#include "bank/source/paper_source.h"
#include "exam/paper.h"

namespace gongyuan::bank {

/// `group` is the entry of paper.yaml that names the item.
exam::Item buildItem(const SourceFile& file, const Json& group);
exam::Policy buildPolicy(const Json& policy);
exam::Task buildTask(const SourceFile& file);

/// Malformed when a named file is missing or the whole does not pass the paper format's own reader.
Result<exam::Paper> buildPaper(const PaperSource& source);

/// The ids of the options that are the item's key.
std::vector<std::string> keyOf(const Json& item);

}  // namespace gongyuan::bank
