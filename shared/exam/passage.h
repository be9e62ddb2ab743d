// SPDX-License-Identifier: Apache-2.0

// The text of an item with gaps, taken apart: `CIF = FOB + [[freight]] + [[premium]]` is text, gap, text,
// gap.

#pragma once

#include "core/result.h"

#include <string>
#include <string_view>
#include <vector>

namespace gongyuan::exam {

/// Either text or a gap: one of the two is not empty.
struct PassagePart {
    std::string text;
    std::string gap;  // its id
    bool operator==(const PassagePart&) const = default;
};

/// The parts in reading order; texts are never empty. Malformed for `[[` that does not begin
/// `[[identifier]]`.
Result<std::vector<PassagePart>> passageParts(std::string_view passage);

}  // namespace gongyuan::exam
