// SPDX-License-Identifier: Apache-2.0

#include "format/sheet_documents.h"
#include "format/tar.h"
#include "round_trip.h"

#include <cstdint>

// What is read of a sheet after it was decrypted: the bundle, its documents and its events.
namespace {

template <typename Read>
void document(gongyuan::Bytes bytes, Read read)
{
    auto json = gongyuan::parseJson(bytes, {std::size_t{1} << 20U, 12});
    if (!json || !json->is_object()) {
        return;
    }
    json->erase("v");
    json->erase("type");
    gongyuan::fuzz::roundTrip(json.value(), read);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace gongyuan;
    const auto files = format::readTar(std::as_bytes(std::span{data, size}), {7, 1 << 20, 1 << 21});
    if (!files) {
        return 0;
    }
    for (const format::TarFile& file : files.value()) {
        document(file.content, format::delegationFromJson);
        document(file.content, format::sheetBodyFromJson);
        document(file.content, format::transportFromJson);
        const auto certificate = crypto::Certificate::parsePem(file.content);
        static_cast<void>(certificate);
        const auto events = format::fromLines(file.content);
        if (events) {
            const auto journal = format::replayAll(events.value());
            static_cast<void>(journal);
        }
    }
    return 0;
}
