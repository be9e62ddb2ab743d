// SPDX-License-Identifier: Apache-2.0

#include "format/journal.h"

#include <cstdint>
#include <cstdlib>

// Events that are read stand there in canonical form, and replaying them never crashes.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace gongyuan;
    const Bytes input = std::as_bytes(std::span{data, size});
    const auto events = format::fromLines(input);
    if (!events) {
        return 0;
    }
    if (format::toLines(events.value()) != toBuffer(input)) {
        std::abort();
    }
    format::Journal journal;
    for (const Buffer& bytes : events.value()) {
        const auto event = format::eventFromBytes(bytes);
        if (!event) {
            continue;
        }
        if (format::toBytes(event.value()) != bytes) {
            std::abort();
        }
        const Status ignored = format::replay(journal, event.value());
        static_cast<void>(ignored);
    }
    return 0;
}
