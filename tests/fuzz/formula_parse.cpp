// SPDX-License-Identifier: Apache-2.0

// Types each line into a cell of a small sheet; nothing may crash, and reloading gives the same values.

#include "core/bytes.h"
#include "sheet/sheet.h"

#include <algorithm>
#include <cassert>
#include <cstdint>

using namespace gongyuan;
using namespace gongyuan::sheet;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    constexpr int kColumns = 4;
    constexpr int kRows = 6;
    Sheet live{kColumns, kRows};
    std::string_view rest = textOf(std::as_bytes(std::span{data, size}));
    std::vector<Sheet::Typed> typed;
    for (int at = 0; at < kColumns * kRows && !rest.empty(); ++at) {
        const std::size_t end = std::min(rest.find('\n'), rest.size());
        const Address address{at % kColumns, at / kColumns};
        if (live.set(address, rest.substr(0, end))) {
            typed.push_back({address, std::string{rest.substr(0, end)}, Entry::Auto});
        }
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    Sheet loaded{kColumns, kRows};
    const Status status = loaded.load(typed);
    assert(status.ok());
    for (const Sheet::Typed& cell : typed) {
        assert(loaded.value(cell.address) == live.value(cell.address));
    }
    return 0;
}
