// SPDX-License-Identifier: Apache-2.0

// What a room signs, after its signature was verified, and what a proctor reads to a seat without a network.

#include "format/room_document.h"
#include "round_trip.h"

#include <cstdlib>
#include <string_view>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace gongyuan;
    const std::string_view text{reinterpret_cast<const char*>(data), size};
    const auto challenge = format::parseChallenge(text);
    if (challenge &&
        format::parseChallenge(format::groupedChallenge(challenge.value())).value() != challenge.value()) {
        std::abort();
    }
    const auto json = parseJson(bytesOf(text));
    if (json) {
        fuzz::roundTrip(json.value(), format::receiptFromJson);
        fuzz::roundTrip(json.value(), format::headNoteFromJson);
        fuzz::roundTrip(json.value(), format::ticketFromJson);
    }
    return 0;
}
