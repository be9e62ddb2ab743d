// SPDX-License-Identifier: Apache-2.0

// A key that is read is written and read back the same.

#include "core/bytes.h"
#include "scoring/key.h"

#include <cassert>
#include <cstdint>

using namespace gongyuan;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const auto json = parseJson(std::as_bytes(std::span{data, size}));
    if (!json) {
        return 0;
    }
    const auto key = scoring::keyFromJson(json.value());
    if (key) {
        const Json written = scoring::toJson(key.value());
        const auto again = scoring::keyFromJson(written);
        assert(again.ok() && scoring::toJson(again.value()) == written);
    }
    return 0;
}
