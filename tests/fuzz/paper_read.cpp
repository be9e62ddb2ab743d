// SPDX-License-Identifier: Apache-2.0

// Whatever paper is accepted must be written as it was read, and its questions must count up.

#include "exam/paper.h"

#include <cstdint>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace gongyuan;
    const auto json = parseJson(std::as_bytes(std::span{data, size}), exam::kPaperJsonLimits);
    if (!json) {
        return 0;
    }
    const auto paper = exam::paperFromJson(json.value());
    if (paper && exam::toJson(paper.value()) != json.value()) {
        std::abort();
    }
    return 0;
}
