// SPDX-License-Identifier: Apache-2.0

#include "crypto/unlock_code.h"

#include <algorithm>
#include <cstdint>
#include <cstdlib>

using namespace gongyuan;
using crypto::UnlockCode;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const auto code = UnlockCode::parse(textOf(std::as_bytes(std::span{data, size})));
    if (code) {
        // The printed form is a code again, and the same one.
        const auto again = UnlockCode::parse(code->grouped());
        if (!again || !std::ranges::equal(again->bytes(), code->bytes())) {
            std::abort();
        }
    }
    return 0;
}
