// SPDX-License-Identifier: Apache-2.0

// The restore-card test: a file beside the answers that counts the starts it has lived through. A restore
// card or software puts the disk back at every start, and the file with it; then it is missing or older than
// what the room has seen.

#pragma once

#include "protocol/preflight.h"

#include <filesystem>
#include <optional>
#include <string>

namespace gongyuan::preflight {

struct MarkerStep {
    std::optional<protocol::RestoreMarker> found;
    protocol::RestoreMarker written;
};

/// Reads the marker in `folder`, and writes and syncs its successor: a new one when there was none or it
/// could not be read, one more start survived when it was written at another `boot`. Storage.
Result<MarkerStep> stepMarker(const std::filesystem::path& folder, const std::string& place,
                              const std::string& boot);

}  // namespace gongyuan::preflight
