// SPDX-License-Identifier: Apache-2.0

// Whatever paper is accepted must be written as it was read, and its questions must count up.

#include "exam/paper.h"
#include "round_trip.h"

#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace gongyuan;
    const auto json = parseJson(std::as_bytes(std::span{data, size}), exam::kPaperJsonLimits);
    if (!json) {
        return 0;
    }
    fuzz::roundTrip(json.value(), exam::paperFromJson);
    return 0;
}
