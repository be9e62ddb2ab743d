// SPDX-License-Identifier: Apache-2.0

// The JSON of the three documents around an answer sheet. FORMAT.md section 7.

#pragma once

#include "exam/sitting.h"
#include "format/answer_sheet.h"

namespace gongyuan::format {

/// session-key.json: by the seat's key.
struct Delegation {
    SheetIdentity identity;
    std::array<std::byte, 32> session{};  // public key
    crypto::Digest seatCert{};            // SHA-256 of the certificate's DER
    WallTime opened{};
};

/// sheet.json: by the session's key.
struct SheetBody {
    SheetIdentity identity;
    Json answers;  // by item id
    Json ledger;
    ChainHead head;
    std::string guard;
    std::string build;
    std::vector<std::string> collection;
    WallTime opened{};
    WallTime submitted{};
};

Json toJson(const Delegation& delegation);
Result<Delegation> delegationFromJson(const Json& json);
Json toJson(const SheetBody& body);
Result<SheetBody> sheetBodyFromJson(const Json& json);
Json toJson(const Transport& transport);
Result<Transport> transportFromJson(const Json& json);

Json answersToJson(const exam::Answers& answers);
Json ledgerToJson(const std::vector<exam::LedgerLine>& ledger);

}  // namespace gongyuan::format
