// SPDX-License-Identifier: Apache-2.0

// Bech32 (BIP 173) without its length limit, for the text forms of age keys. For this folder and its tests.

#pragma once

#include "core/bytes.h"
#include "crypto/secret.h"

#include <cstdint>
#include <string_view>

namespace gongyuan::crypto {

enum class Case : std::uint8_t { Lower, Upper };

/// Precondition: `prefix` is in the case asked for.
Secret bech32Encode(std::string_view prefix, Bytes bytes, Case textCase);

/// The 32 bytes that `text` encodes. Malformed unless it is what bech32Encode gives for them.
Result<Secret> bech32Decode32(std::string_view text, std::string_view prefix, Case textCase);

}  // namespace gongyuan::crypto
