// SPDX-License-Identifier: Apache-2.0

// Whatever file of ours one is handed: what it is and says, without any key. With the root certificate its
// signatures are checked as well, and the description says so; without it, nothing is claimed.

#pragma once

#include "core/clock.h"
#include "core/json.h"
#include "crypto/x509.h"

#include <filesystem>

namespace gongyuan::bank {

struct Anchor {
    const crypto::Certificate* root = nullptr;  // none: nothing is verified
    WallTime now{};
};

/// One envelope, bulk file, marking file, document, certificate, or folder of a sealed sheet. Unsupported
/// when it is none of these; with a root also Forged, Malformed or Denied when it does not verify.
Result<Json> describe(const std::filesystem::path& path, const Anchor& anchor);

/// A description as lines `key  value`, nested keys joined by dots.
std::string asLines(const Json& description);

}  // namespace gongyuan::bank
