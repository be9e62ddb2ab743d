// SPDX-License-Identifier: Apache-2.0

// What a schema cannot see: whether a paper makes sense. Files have the shape of their schemas here. Every
// fault is an error when candidates or markers would suffer from it, a warning when only a person can tell.

#pragma once

#include "bank/source/paper_source.h"

#include <filesystem>
#include <optional>
#include <set>
#include <string>

namespace gongyuan::bank {

/// One choice or true/false item, in the group of paper.yaml that names it.
void lintItem(const SourceFile& file, const Json& group, const SourceFile& programme, Findings& findings);

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
