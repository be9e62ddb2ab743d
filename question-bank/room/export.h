// SPDX-License-Identifier: Apache-2.0

// Collected sheets leave the room: one folder per candidate with everything that vouches for the sheet, and a
// signed index. Each folder is read back from the disk and verified before the index names it.

#pragma once

#include "room/room.h"

#include <string>
#include <vector>

namespace gongyuan::room {

constexpr std::string_view kIndexType = "application/vnd.gongyuan.index.v1+json";

struct Exported {
    std::size_t sheets = 0;
    /// Candidates of whom there are several different sheets; the later ones lie in `second/<hash>`.
    std::vector<std::string> several;
};

/// Denied when `out` exists. Sheets without receipt are not complete and are left out.
Result<Exported> exportSheets(Room& room, const std::filesystem::path& out);

}  // namespace gongyuan::room
