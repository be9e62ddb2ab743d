// SPDX-License-Identifier: Apache-2.0

// An opened answer sheet as a folder of readable files: `answers.json`, `ledger.json`, `events.jsonl`, and
// `report.json`, which says what was verified and carries the SHA-256 of the other three.

#pragma once

#include "bank/files/staged_folder.h"
#include "exam/answer.h"
#include "format/sheet_set.h"

namespace gongyuan::bank {

/// Writes the four files into `folder/<name>/`.
Status writeOpened(const StagedFolder& folder, const std::string& name, const format::OpenedSheet& sheet,
                   Json report);

/// What marking needs of a sheet.
struct MarkableSheet {
    format::SheetIdentity identity;
    exam::Answers answers;
    std::string sheetSha256;
};

bool isOpened(const std::filesystem::path& folder);
/// Forged when answers.json is not the file that report.json names.
Result<MarkableSheet> readOpened(const std::filesystem::path& folder);

MarkableSheet markable(const format::OpenedSheet& sheet, std::string sheetSha256);

}  // namespace gongyuan::bank
