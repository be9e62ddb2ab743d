// SPDX-License-Identifier: Apache-2.0

#include "format/manifest.h"

#include <cstdint>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace gongyuan;
    const auto json = parseJson(std::as_bytes(std::span{data, size}));
    if (!json) {
        return 0;
    }
    const auto manifest = format::manifestFromJson(json.value());
    if (manifest && format::toJson(manifest.value()) != json.value()) {
        std::abort();
    }
    return 0;
}
