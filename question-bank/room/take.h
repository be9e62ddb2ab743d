// SPDX-License-Identifier: Apache-2.0

// Sealed sheets that came by hand, on a stick, because the network would not carry them.

#pragma once

#include "room/room.h"

#include <filesystem>
#include <string>
#include <vector>

namespace gongyuan::room {

struct Taken {
    /// Candidates whose sheets are here now, with a receipt.
    std::vector<std::string> sheets;
    /// `folder: reason` of each that was not acceptable; nothing was changed for it.
    std::vector<std::string> refused;
};

/// Takes every sheet folder below `from` as an upload would be taken, and leaves the receipt beside it for
/// the seat. NotFound when there is none.
Result<Taken> takeSheets(Room& room, const std::filesystem::path& from);

}  // namespace gongyuan::room
