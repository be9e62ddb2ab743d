// SPDX-License-Identifier: Apache-2.0

// A sealed sheet and all that vouches for it, as one folder of plain files named `<sitting>.<candidate>`.

#pragma once

#include "format/answer_sheet.h"
#include "format/receipt.h"

#include <filesystem>
#include <optional>
#include <string>

namespace gongyuan::format {

struct SheetSet {
    Buffer sheet;
    SignedDocument transport;
    std::optional<SignedDocument> receipt;
    std::string seatPem;
    std::string roomCaPem;
    std::string roomSignPem;  // empty without a receipt
};

/// Makes `folder/<sitting>.<candidate>/` with `<sitting>.<candidate>.sheet.age`, `.transport.json/.sig`,
/// `.receipt.json/.sig`, `seat.pem`, `roomca.pem`, `room-sign.pem`. Denied when it exists.
Result<std::filesystem::path> writeSheetSet(const std::filesystem::path& folder, std::string_view sitting,
                                            std::string_view candidate, const SheetSet& set);
/// Reads such a folder, verifying nothing.
Result<SheetSet> readSheetSet(const std::filesystem::path& folder);

/// Verifies transport and receipt against each other and the sheet's bytes; decrypts nothing.
Result<Transport> verifySheetSet(const SheetSet& set, const crypto::Certificate& root, WallTime at);

}  // namespace gongyuan::format
