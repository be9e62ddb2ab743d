// SPDX-License-Identifier: Apache-2.0

#include "core/json.h"

#include <cstdint>
#include <cstdlib>

using namespace gongyuan;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const auto parsed = parseJson(std::as_bytes(std::span{data, size}));
    if (parsed) {
        // The canonical form is accepted and is its own canonical form.
        const std::string text = canonical(parsed.value());
        const auto again = parseJson(bytesOf(text), {.bytes = text.size(), .depth = 24});
        if (!again || again.value() != parsed.value() || canonical(again.value()) != text) {
            std::abort();
        }
    }
    return 0;
}
