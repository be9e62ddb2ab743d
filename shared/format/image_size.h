// SPDX-License-Identifier: Apache-2.0

// What kind of picture a file is and how large, read from its header alone. Nothing is decoded here: that is
// done on the seat only, for pictures that a signed paper names.

#pragma once

#include "core/bytes.h"
#include "core/result.h"

namespace gongyuan::format {

constexpr std::size_t kMostImageBytes = std::size_t{8} << 20U;
constexpr int kMostImagePixels = 4096;  // each way

struct ImageSize {
    int width = 0;  // 1 to kMostImagePixels
    int height = 0;
    bool operator==(const ImageSize&) const = default;
};

/// PNG (8 bits a sample or a palette of 1, 2, 4, 8) or JPEG (baseline or progressive, grey or colour), from
/// its first byte to its last. Malformed for others, for larger ones and for files that end early or late.
Result<ImageSize> imageSize(Bytes file);

}  // namespace gongyuan::format
