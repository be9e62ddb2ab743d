// SPDX-License-Identifier: Apache-2.0

// What opens the room's console: kept as an Argon2id hash beside the room, never as it was typed.

#pragma once

#include "core/result.h"

#include <filesystem>
#include <string_view>

namespace gongyuan::room {

/// Characters, at least.
constexpr std::size_t kLeastPassphrase = 8;

/// Denied when it is too short; Storage.
Status keepPassphrase(const std::filesystem::path& file, std::string_view typed);

/// NotFound when none was chosen yet; Denied when it is another one; Malformed when the file is none of ours.
Status checkPassphrase(const std::filesystem::path& file, std::string_view typed);

}  // namespace gongyuan::room
