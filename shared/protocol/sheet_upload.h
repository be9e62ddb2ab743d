// SPDX-License-Identifier: Apache-2.0

// A sealed sheet on its way to the room: the signed transport statement first, then the bytes in one or more
// pieces, then the signed receipt. Every step may be repeated; the sheet's hash is its name.
//
//   POST /v1/transport     -> how many bytes the room has (all of them: the receipt comes at once)
//   PUT  /v1/sheet/{hash}  -> Content-Range: bytes a-b/size, a = what the room has; the last piece brings the
//   receipt

#pragma once

#include "core/json.h"
#include "format/signed_document.h"

#include <cstdint>
#include <optional>
#include <string>

namespace gongyuan::protocol {

struct TransportRequest {
    /// transport.json and transport.sig, byte for byte.
    format::SignedDocument transport;
    /// PEM of the seat's signing certificate.
    std::string seatCertificate;
};

/// Answers both requests.
struct UploadReply {
    /// Bytes that are durable at the room; the next piece begins here.
    std::uint64_t have = 0;
    /// Present when the sheet is complete and verified: for `format::verifyReceipt`.
    std::optional<format::SignedDocument> receipt;
};

Json toJson(const TransportRequest& request);
Result<TransportRequest> transportRequestFromJson(const Json& json);
Json toJson(const UploadReply& reply);
Result<UploadReply> uploadReplyFromJson(const Json& json);

}  // namespace gongyuan::protocol
