// SPDX-License-Identifier: Apache-2.0

// Sealed sheets as they came from rooms, and what was proved about each: a list of plain statements, so that
// a person reads exactly what was verified and what was not.

#pragma once

#include "format/sheet_set.h"

#include <filesystem>
#include <string>
#include <vector>

namespace gongyuan::bank {

/// The folders below `path` that hold a sealed sheet (itself included), sorted by name. NotFound when there
/// is none.
Result<std::vector<std::filesystem::path>> sheetFolders(const std::filesystem::path& path);

/// `<sitting>.<candidate>`
std::string nameOf(const std::filesystem::path& sheetFolder);

/// Public facts and statements about a set that `verifySheetSet` accepted.
Json evidenceOf(const format::SheetSet& set, const format::VerifiedSet& verified);

/// Adds what opening proved, and the facts that were inside.
void addOpened(Json& evidence, const format::OpenedSheet& sheet);

/// Members that identify an answer sheet in every file about it.
Json toJson(const format::SheetIdentity& identity);

}  // namespace gongyuan::bank
