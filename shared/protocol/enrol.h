// SPDX-License-Identifier: Apache-2.0

// POST /v1/enrol, the only request a machine without a certificate may make: it proves with a one-time code
// that it may be a seat, and its keys, which never leave it, get their certificates.

#pragma once

#include "core/json.h"

#include <cstdint>
#include <string>

namespace gongyuan::protocol {

struct EnrolRequest {
    /// As `parseEnrolCode` gives it.
    std::string code;
    /// PEM requests for the TLS key (P-256) and the signing key (Ed25519); subject and names are ignored, the
    /// room writes its own.
    std::string tlsRequest;
    std::string signRequest;
    /// `age1…` of the seat's own sealing key.
    std::string ageRecipient;
    /// Program and version, for the log.
    std::string program;
};

struct EnrolReply {
    std::string room;
    std::string seat;
    /// PEM. The seat checks that each fits its own keys and chains to the root it already has.
    std::string tlsCertificate;
    std::string signCertificate;
    std::string roomCa;
    std::string roomSign;
    /// Of the listener that knows seats; the address is the one just used.
    std::uint16_t mainPort = 0;
};

Json toJson(const EnrolRequest& request);
Result<EnrolRequest> enrolRequestFromJson(const Json& json);
Json toJson(const EnrolReply& reply);
Result<EnrolReply> enrolReplyFromJson(const Json& json);

}  // namespace gongyuan::protocol
