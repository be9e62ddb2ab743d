// SPDX-License-Identifier: Apache-2.0

// What a room signs, after its signature was verified, and what a proctor reads to a seat without a network.

#include "format/room_document.h"

#include <cstdlib>
#include <string_view>

namespace {

using namespace gongyuan;

template <typename Content>
void same(Result<Content> (*read)(const Json&), const Json& json)
{
    const auto content = read(json);
    if (content && format::toJson(content.value()) != json) {
        std::abort();
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string_view text{reinterpret_cast<const char*>(data), size};
    const auto challenge = format::parseChallenge(text);
    if (challenge &&
        format::parseChallenge(format::groupedChallenge(challenge.value())).value() != challenge.value()) {
        std::abort();
    }
    const auto json = parseJson(bytesOf(text));
    if (json) {
        same(format::receiptFromJson, json.value());
        same(format::headNoteFromJson, json.value());
        same(format::ticketFromJson, json.value());
    }
    return 0;
}
