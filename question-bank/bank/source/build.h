// SPDX-License-Identifier: Apache-2.0

// From source files to the types of the exam. Sources have the shape of their schemas here, and have passed
// the semantic checks; what is left to fail is an error of ours, found by `paperFromJson` at the end.

#pragma once

#include "bank/source/paper_source.h"
#include "exam/paper.h"
#include "scoring/marking.h"

namespace gongyuan::bank {

/// `group` is the entry of paper.yaml that names the item.
exam::Item buildItem(const SourceFile& file, const Json& group, const Pictures& pictures);
/// The item's own points, or those of its group.
exam::MilliPoints pointsOfItem(const SourceFile& file, const Json& group);
exam::Policy buildPolicy(const Json& policy);
exam::Task buildTask(const SourceFile& file, const Pictures& pictures);
std::vector<exam::Block> buildBlocks(const Json& list, const Pictures& pictures);
exam::Material buildMaterial(const Json& json, const Pictures& pictures);

/// Malformed when a named file is missing or the whole does not pass the paper format's own reader.
Result<exam::Paper> buildPaper(const PaperSource& source);

/// Paper, key and rules: all that marking needs. Malformed as above, or when the key does not fit the paper.
Result<scoring::Marking> buildMarking(const PaperSource& source);
/// One task's checks, groups and gates. Malformed names the check.
Result<scoring::TaskKey> buildTaskKey(const SourceFile& file);

/// Malformed names the member. Precondition: the answer has the form of its type.
Result<scoring::ItemKey> buildItemKey(const SourceFile& file, const Json& group);

/// The ids of the options, or marked gaps, that are the item's key.
std::vector<std::string> keyOf(const Json& item);

}  // namespace gongyuan::bank
