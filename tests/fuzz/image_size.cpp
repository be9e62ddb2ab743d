// SPDX-License-Identifier: Apache-2.0

// Pictures come from authors and out of sealed papers: a size that is told must be one a seat can hold.

#include "format/image_size.h"

#include <cstdlib>
#include <span>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace gongyuan::format;
    const auto read = imageSize(std::as_bytes(std::span{data, size}));
    if (read && (read->width < 1 || read->width > kMostImagePixels || read->height < 1 ||
                 read->height > kMostImagePixels)) {
        std::abort();
    }
    return 0;
}
