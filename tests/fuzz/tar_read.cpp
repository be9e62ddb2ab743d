// SPDX-License-Identifier: Apache-2.0

#include "format/tar.h"

#include <algorithm>
#include <cstdint>
#include <cstdlib>

// What is accepted is exactly what the writer would have written, in whatever pieces it came.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace gongyuan;
    const Bytes input = std::as_bytes(std::span{data, size});
    const format::TarLimits limits{8, 1 << 20, 1 << 21};
    const auto whole = format::readTar(input, limits);

    format::TarReader reader{limits};
    Status fed = done();
    for (std::size_t at = 0; at < size && fed; at += 100) {
        fed = reader.write(input.subspan(at, std::min<std::size_t>(100, size - at)));
    }
    const bool inPieces = fed && reader.finish().ok();
    if (whole.ok() != inPieces) {
        std::abort();
    }
    if (whole && format::writeTar(whole.value()) != toBuffer(input)) {
        std::abort();
    }
    return 0;
}
