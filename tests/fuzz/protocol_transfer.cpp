// SPDX-License-Identifier: Apache-2.0

// Request lines, ranges, enrolment codes and event streams, from bytes of a peer.

#include "protocol/enrol_code.h"
#include "protocol/range.h"
#include "protocol/room_event.h"
#include "protocol/route.h"

#include <cstdlib>
#include <string_view>

namespace {

using namespace gongyuan;
using namespace gongyuan::protocol;

void check(bool holds)
{
    if (!holds) {
        std::abort();
    }
}

void routes(std::string_view text)
{
    for (const char* const word : {"GET", "POST", "PUT"}) {
        if (const auto route = parseRoute(word, text)) {
            check(target(route->endpoint, route->argument) == text);
        }
    }
}

void ranges(std::string_view text)
{
    constexpr std::uint64_t kSize = 1000;
    if (const auto range = parseRange(text, kSize)) {
        check(range->first <= range->last && range->last < kSize);
    }
    if (const auto range = parseContentRange(text)) {
        check(range->range.first <= range->range.last && range->range.last < range->size);
        const auto again = parseContentRange(toText(range.value()));
        check(again && again->range == range->range && again->size == range->size);
    }
}

void codes(std::string_view text)
{
    if (const auto code = parseEnrolCode(text)) {
        check(parseEnrolCode(groupedEnrolCode(code.value())).value() == code.value());
    }
}

// The first byte says in pieces of which size the stream arrives.
void streams(std::string_view text)
{
    if (text.empty()) {
        return;
    }
    const std::size_t piece = static_cast<unsigned char>(text.front()) + std::size_t{1};
    RoomEventReader reader;
    for (std::string_view rest = text.substr(1); !rest.empty();
         rest.remove_prefix(std::min(piece, rest.size()))) {
        reader.feed(rest.substr(0, piece));
        auto event = reader.next();
        while (event && event.value()) {
            event = reader.next();
        }
        if (!event) {
            return;
        }
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string_view text{reinterpret_cast<const char*>(data), size};
    routes(text);
    ranges(text);
    codes(text);
    streams(text);
    return 0;
}
