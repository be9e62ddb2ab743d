// SPDX-License-Identifier: Apache-2.0

#include "exam/sitting.h"
#include "round_trip.h"

#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace gongyuan;
    const auto json = parseJson(std::as_bytes(std::span{data, size}));
    if (!json) {
        return 0;
    }
    fuzz::roundTrip(json.value(), exam::sittingFromJson);
    fuzz::roundTrip(json.value(), exam::rosterFromJson);
    return 0;
}
