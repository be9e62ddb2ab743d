// SPDX-License-Identifier: Apache-2.0

// How a file key (16 bytes) is wrapped in a stanza of an age header. For this folder and its tests.

#pragma once

#include "crypto/age.h"
#include "crypto/age_header.h"
#include "crypto/secret.h"

#include <optional>

namespace gongyuan::crypto {

constexpr std::size_t kFileKeySize = 16;

/// Malformed when the recipient is a point of low order.
Result<AgeStanza> wrapFileKey(Bytes fileKey, const AgeRecipient& recipient);

/// The file key from the first stanza that one of the keys opens. Malformed when a stanza of a known type
/// breaks its rules or a passphrase stanza has company; Denied when no key fits.
Result<Secret> unwrapFileKey(const std::vector<AgeStanza>& stanzas, AgeKeys keys);

}  // namespace gongyuan::crypto
