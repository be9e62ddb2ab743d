// SPDX-License-Identifier: Apache-2.0

// Marks sheets and writes results: one JSON file each, a summary as JSON and as a table. Equal inputs give
// equal bytes: no file carries the time or the machine of the marking.

#pragma once

#include "bank/files/staged_folder.h"
#include "bank/sheets/opened.h"
#include "scoring/mark.h"
#include "scoring/marking.h"

#include <string>
#include <vector>

namespace gongyuan::bank {

/// The marking file of a paper. `path` is `<paper>.marking.age`, its document and signature lie beside it.
Result<scoring::Marking> readMarking(const std::filesystem::path& path, const crypto::Certificate& issuer,
                                     const crypto::Certificate& root, WallTime now,
                                     std::span<const crypto::AgeIdentity> identities);

struct MarkedSheet {
    MarkableSheet sheet;
    scoring::Report report;
};

/// Denied when the sheet is of another paper; Malformed when a human mark cannot be taken.
Result<MarkedSheet> markSheet(const scoring::Marking& marking, MarkableSheet sheet,
                              const scoring::HumanMarks& human = {});

/// `<sitting>.<candidate>.result.json` for each, `summary.json`, `summary.csv`.
Status writeResults(const StagedFolder& folder, const scoring::Marking& marking,
                    const std::vector<MarkedSheet>& sheets);

Json resultJson(const MarkedSheet& sheet);
Json summaryJson(const scoring::Marking& marking, const std::vector<MarkedSheet>& sheets);

}  // namespace gongyuan::bank
