// SPDX-License-Identifier: Apache-2.0

// U, the key that two shares make: FORMAT.md section 5. Sealing and opening derive it here and nowhere else.

#pragma once

#include "crypto/age.h"
#include "crypto/unlock_code.h"
#include "format/manifest.h"

namespace gongyuan::format {

constexpr std::size_t kRoomShareBytes = 32;

/// U of the manifest's paper, room, policy, salt and cost. Malformed when the room share has not 32 bytes.
Result<crypto::AgeIdentity> unlockIdentity(const Manifest& manifest, const crypto::UnlockCode& code,
                                           Bytes roomShare);

}  // namespace gongyuan::format
