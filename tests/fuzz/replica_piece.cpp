// SPDX-License-Identifier: Apache-2.0

// A piece of a replica after it was decrypted: what is read stands there in canonical form, and joining it
// never crashes.

#include "format/replica.h"

#include <cstdint>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace gongyuan;
    const auto piece = format::pieceFromBytes(std::as_bytes(std::span{data, size}));
    if (!piece) {
        return 0;
    }
    const Buffer written = format::toBytes(piece.value());
    const auto again = format::pieceFromBytes(written);
    if (!again || format::toBytes(again.value()) != written) {
        std::abort();
    }
    const auto joined = format::joinPieces({piece.value()}, "s", "c");
    static_cast<void>(joined);
    return 0;
}
