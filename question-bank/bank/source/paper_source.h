// SPDX-License-Identifier: Apache-2.0

// The files of one paper as its author keeps them:
//
//     <programme>/programme.yaml
//     <programme>/papers/<paper>/paper.yaml
//     <programme>/papers/<paper>/theory/<item>.yaml      or <case>.yaml
//     <programme>/papers/<paper>/images/<picture>.png
//     <programme>/papers/<paper>/practice/<task>.yaml

#pragma once

#include "bank/source/finding.h"
#include "bank/source/picture.h"
#include "core/json.h"

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace gongyuan::bank {

struct PaperSource {
    SourceFile programme;
    SourceFile paper;
    /// By id; only the files that the paper names, that could be read, and that have the shape of their kind.
    /// The items of a case set are here by their own ids, each as if it had a file of its own.
    std::map<std::string, SourceFile> items;
    std::map<std::string, SourceFile> cases;
    std::map<std::string, SourceFile> tasks;
    Pictures pictures;  // that could be read
};

/// Reads programme, paper and every file that the paper names, and checks the shape of each. Nothing when the
/// paper or its programme cannot be understood at all; otherwise what can be read, so that every file's own
/// faults are shown in one run.
std::optional<PaperSource> readPaperSource(const std::filesystem::path& folder, Findings& findings);

/// Whether it is a practice paper, which states its own times and points.
bool isPractice(const PaperSource& source);

/// The rules of the paper's section: an entry of the programme's `sections`, or the section of a practice
/// paper itself. Null when the programme has none of that name.
const Json* rulesOf(const PaperSource& source, const Json& section);

/// The items of a group of paper.yaml in the order shown, each by its id; those of a case set are the case's.
std::vector<std::string> itemsOf(const PaperSource& source, const Json& group);

/// The folders of papers below `path`: itself, or those of the programme, or of all programmes.
std::vector<std::filesystem::path> paperFolders(const std::filesystem::path& path);

/// The text without line feeds and spaces at its end, as block texts of YAML leave them.
std::string trimmed(const Json& text);
/// The member as text, trimmed; empty when absent.
std::string textOf(const Json& map, const char* key);
/// The member, or an empty list when absent.
const Json& listOf(const Json& map, const char* key);

}  // namespace gongyuan::bank
