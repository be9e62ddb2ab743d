// SPDX-License-Identifier: Apache-2.0

// The file key (16 bytes): how a stanza of an age header wraps it and what is derived from it. For this
// folder and its tests.

#pragma once

#include "crypto/age.h"
#include "crypto/age_header.h"
#include "crypto/hash.h"
#include "crypto/secret.h"

#include <vector>

namespace gongyuan::crypto {

constexpr std::size_t kFileKeySize = 16;
constexpr std::size_t kAgeNonce = 16;

/// Malformed when the recipient is a point of low order.
Result<AgeStanza> wrapFileKey(Bytes fileKey, const AgeRecipient& recipient);

/// The file key from the first stanza that one of the keys opens. Malformed when a stanza of a known type
/// breaks its rules or a passphrase stanza has company; Denied when no key fits.
Result<Secret> unwrapFileKey(const std::vector<AgeStanza>& stanzas, AgeKeys keys);

/// Over the header from its first byte to the `---`.
Digest ageHeaderMac(Bytes fileKey, Bytes covered);
Secret agePayloadKey(Bytes fileKey, Bytes nonce);

}  // namespace gongyuan::crypto
