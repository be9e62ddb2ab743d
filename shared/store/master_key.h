// SPDX-License-Identifier: Apache-2.0

// The one secret file of a machine, and the keys of its databases, which are derived from it.

#pragma once

#include "core/result.h"
#include "crypto/secret.h"

#include <filesystem>
#include <string_view>

namespace gongyuan::store {

/// 32 random bytes, mode 0600. Denied when the file exists.
Result<crypto::Secret> createMaster(const std::filesystem::path& path);
/// From the first of: `gongyuan.<file name>` among the credentials that systemd gave this service, the plain
/// file, and `<path>.cred`, which systemd-creds unwraps for root on the machine it was wrapped for. NotFound
/// when there is none; Malformed unless exactly 32 bytes; Denied when others may read the plain file, or when
/// it cannot be unwrapped here.
Result<crypto::Secret> loadMaster(const std::filesystem::path& path);

/// HKDF-SHA256(master, salt "", info), 32 bytes.
crypto::Secret deriveKey(const crypto::Secret& master, std::string_view info);

}  // namespace gongyuan::store
