// SPDX-License-Identifier: Apache-2.0

// Bytes as an age file for a fixed identity. The first byte chooses whether the rest is the whole file or the
// payload behind a header that fits, so that the fuzzer need not forge a MAC to reach the chunks.

#include "crypto/age.h"
#include "crypto/age_header.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdlib>

using namespace gongyuan;
using namespace gongyuan::crypto;

namespace {

const AgeIdentity& identity()
{
    static const AgeIdentity kIdentity = AgeIdentity::fromScalar(std::array<std::byte, 32>{std::byte{7}});
    return kIdentity;
}

// A header for the identity, made once.
const Buffer& fittingHeader()
{
    static const Buffer kHeader = [] {
        const AgeRecipient recipient = identity().recipient();
        Buffer file = std::move(ageSeal({}, {&recipient, 1})).value();
        file.resize(file.size() - 32);  // without the nonce and the empty chunk
        return file;
    }();
    return kHeader;
}

void require(bool holds)
{
    if (!holds) {
        std::abort();
    }
}

// What the grammar accepts, it writes back byte for byte.
void header(Bytes file)
{
    BytesSource source{file};
    LineSource lines{source};
    const auto parsed = readAgeHeader(lines);
    if (parsed) {
        require(std::ranges::equal(writeAgeHeader(parsed->stanzas), parsed->covered));
        require(std::ranges::equal(parsed->covered, file.first(parsed->covered.size())));
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    if (size == 0) {
        return 0;
    }
    const Bytes input = std::as_bytes(std::span{data, size}).subspan(1);
    Buffer file;
    if ((data[0] & 1U) != 0) {
        file = fittingHeader();
    }
    append(file, input);
    header(file);
    const auto opened = ageOpen(file, {&identity(), 1}, std::size_t{1} << 24U);
    require(opened || opened.error().code != Errc::Storage);
    return 0;
}
