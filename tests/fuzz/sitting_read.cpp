// SPDX-License-Identifier: Apache-2.0

#include "exam/sitting.h"

#include <cstdint>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace gongyuan;
    const auto json = parseJson(std::as_bytes(std::span{data, size}));
    if (!json) {
        return 0;
    }
    const auto sitting = exam::sittingFromJson(json.value());
    if (sitting && exam::toJson(sitting.value()) != json.value()) {
        std::abort();
    }
    const auto roster = exam::rosterFromJson(json.value());
    if (roster && exam::toJson(roster.value()) != json.value()) {
        std::abort();
    }
    return 0;
}
