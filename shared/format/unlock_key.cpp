// SPDX-License-Identifier: Apache-2.0

#include "format/unlock_key.h"

#include "crypto/kdf.h"

#include <string>

namespace gongyuan::format {

Result<crypto::AgeIdentity> unlockIdentity(const Manifest& manifest, const crypto::UnlockCode& code,
                                           Bytes roomShare)
{
    if (roomShare.size() != kRoomShareBytes) {
        return Error{Errc::Malformed, "room share has not 32 bytes"};
    }
    GONGYUAN_TRY(const crypto::Secret slow,
                 crypto::argon2id(code.bytes(), bytesOf(manifest.salt), manifest.cost));
    const std::string info =
        "gongyuan.unlock.v1|" + manifest.paper + "|" + manifest.room + "|" + manifest.policy;
    const crypto::Secret scalar = crypto::hkdfSha256(slow.bytes(), roomShare, info, 32);
    return crypto::AgeIdentity::fromScalar(scalar.bytes());
}

}  // namespace gongyuan::format
