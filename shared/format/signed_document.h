// SPDX-License-Identifier: Apache-2.0

// A small JSON document and the Ed25519 signature over its exact bytes and its type. Documents are kept as
// they were signed, never written again, and never parsed before the signature was verified.

#pragma once

#include "core/json.h"
#include "crypto/sign.h"

#include <string_view>

namespace gongyuan::format {

// Payload types of the DSSE pre-authentication encoding: FORMAT.md section 2.
constexpr std::string_view kPaperType = "application/vnd.gongyuan.paper.v1+json";
constexpr std::string_view kMarkingType = "application/vnd.gongyuan.marking.v1+json";
constexpr std::string_view kRosterType = "application/vnd.gongyuan.roster.v1+json";
constexpr std::string_view kSessionKeyType = "application/vnd.gongyuan.session-key.v1+json";
constexpr std::string_view kSheetType = "application/vnd.gongyuan.sheet.v1+json";
constexpr std::string_view kTransportType = "application/vnd.gongyuan.transport.v1+json";
constexpr std::string_view kReceiptType = "application/vnd.gongyuan.receipt.v1+json";
constexpr std::string_view kTicketType = "application/vnd.gongyuan.ticket.v1+json";
constexpr std::string_view kHeadType = "application/vnd.gongyuan.head.v1+json";

struct SignedDocument {
    Buffer body;       // `<thing>.json`
    Buffer signature;  // `<thing>.sig`, 64 raw bytes
};

/// Writes `json` with the members `v` (1) and `type`, and signs the bytes.
SignedDocument signJson(const crypto::SigningKey& key, std::string_view type, Json json);

/// Verifies, and only then parses. Forged; Malformed; Unsupported for another `v`; Malformed when the member
/// `type` is not `type`. The members `v` and `type` are removed from the result.
Result<Json> verifyJson(const crypto::VerifyKey& key, std::string_view type, const SignedDocument& document,
                        JsonLimits limits = {});

}  // namespace gongyuan::format
