// SPDX-License-Identifier: Apache-2.0

// A sealed sheet and all that vouches for it, as one folder of plain files named `<sitting>.<candidate>`.

#pragma once

#include "format/answer_sheet.h"
#include "format/receipt.h"

#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>

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

/// The certificates of a set, parsed; `verifySheetSet` and `openSheetSet` decide whether they are good.
struct SheetCertificates {
    crypto::Certificate seat;
    crypto::Certificate roomCa;
    std::optional<crypto::Certificate> roomSign;
};
Result<SheetCertificates> certificatesOf(const SheetSet& set);

struct VerifiedSet {
    Transport transport;
    std::optional<Receipt> receipt;
    /// When the certificates had to be valid: the receipt's time, or `now` without a receipt.
    WallTime at{};
};

/// Verifies transport and receipt, and both against the sheet's bytes; decrypts nothing.
Result<VerifiedSet> verifySheetSet(const SheetSet& set, const crypto::Certificate& root, WallTime now);

/// `verifySheetSet`, then `openSheet`.
Result<OpenedSheet> openSheetSet(const SheetSet& set, const crypto::Certificate& root, WallTime now,
                                 std::span<const crypto::AgeIdentity> identities);

}  // namespace gongyuan::format
