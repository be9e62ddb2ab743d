// SPDX-License-Identifier: Apache-2.0

// How a request is refused. The words are few because they are what a peer does differently; `detail` is for
// the log of the peer's technician and never says why a signature or a format was not accepted.

#pragma once

#include "core/json.h"

#include <cstdint>
#include <string>

namespace gongyuan::protocol {

enum class Refused : std::uint8_t {
    NotAccepted,  // 400: malformed or forged, the peer is not told which; do not repeat
    Unsupported,  // 426: another major version
    NotYours,     // 403: the certificate is not a seat's, is revoked, or asks for another seat
    Denied,       // 409: the rules forbid it now
    NotFound,     // 404
    TooLarge,     // 413
    Range,        // 416: nothing there, or the upload does not go on where it ended; ask again how far it got
    Busy,         // 429: too many at once or too many tries; wait as Retry-After says
    Failed,       // 500: the room cannot store; repeat with back-off
};

/// As in JSON.
const char* name(Refused code);
/// HTTP status.
unsigned status(Refused code);

struct Failure {
    Refused code = Refused::Failed;
    std::string detail;
};

Json toJson(const Failure& failure);
/// NotAccepted for a word this version does not know.
Result<Failure> failureFromJson(const Json& json);

/// What a server says of one of our errors. Malformed and Forged give the same bytes, without detail.
Failure failureOf(const Error& error);
/// What a client makes of an answer.
Error errorOf(const Failure& failure);

}  // namespace gongyuan::protocol
