// SPDX-License-Identifier: Apache-2.0

// What a schema cannot see: whether a paper makes sense. Files have the shape of their schemas here. Every
// fault is an error when candidates or markers would suffer from it, a warning when only a person can tell.

#pragma once

#include "bank/source/paper_source.h"

#include <filesystem>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace gongyuan::bank {

/// One item, in the group of paper.yaml that names it.
void lintItem(const SourceFile& file, const Json& group, const SourceFile& programme, Findings& findings);
/// False when members or the form of the answer do not fit the type; then the key cannot be looked at.
bool lintMembers(const SourceFile& file, Findings& findings);
/// Precondition: `lintMembers` is true.
void lintAnswer(const SourceFile& file, const std::string& type, Findings& findings);
/// The gaps of the passage, in order. Precondition as above.
std::vector<std::string> lintPassage(const SourceFile& file, const std::string& type, Findings& findings);

/// Materials, and how the items go with them.
void lintCase(const SourceFile& file, Findings& findings);
void lintMaterials(const SourceFile& file, Findings& findings);

/// Characters that a seat cannot show, or would not show as they are written; formulas.
void lintTexts(const SourceFile& file, Findings& findings);

/// Names that have no room where they stand.
void lintTitles(const PaperSource& source, Findings& findings);

/// What was met so far in a paper.
struct Seen {
    std::map<std::string, std::string> questions;  // id -> where
    std::map<std::string, std::string> stems;      // comparable text -> file
};

/// A group of paper.yaml and its items.
void lintGroup(const PaperSource& source, const std::string& pointer, const Json& group, Seen& seen,
               Findings& findings);

/// Sections, groups, sums, policies and repetitions over the whole paper.
void lintPaper(const PaperSource& source, Findings& findings);

/// A practical task: widget, checks, groups, gates.
void lintTask(const SourceFile& file, Findings& findings);

/// What a check may name in a task: inputs of a form (`fields.x`, `lines.0.x`) or cells of a sheet.
struct Places {
    std::set<std::string> inputs;
    std::set<std::string> given;  // there, but not the candidate's
    bool sheet = false;
};

Places lintForm(const SourceFile& file, Findings& findings);
Places lintSheet(const SourceFile& file, Findings& findings);
void lintChecks(const SourceFile& file, const Places& places, Findings& findings);
/// Whether a check's key is of the kind that its operator compares with.
void lintCheckKey(const SourceFile& file, const std::string& pointer, const Places& places,
                  Findings& findings);

/// Everything above, over one paper's folder.
std::optional<PaperSource> lintFolder(const std::filesystem::path& folder, Findings& findings);

}  // namespace gongyuan::bank
