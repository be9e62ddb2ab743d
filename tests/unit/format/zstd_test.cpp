// SPDX-License-Identifier: Apache-2.0

#include "format/zstd.h"

#include "support/hall.h"

#include <catch2/catch_test_macros.hpp>

using namespace gongyuan;
using namespace gongyuan::format;
using namespace gongyuan::test;

namespace {

Buffer compressed(const Buffer& plain)
{
    BufferSink out{std::size_t{1} << 26U};
    ZstdSink zstd{out};
    REQUIRE(zstd.write(plain).ok());
    REQUIRE(zstd.finish().ok());
    return out.take();
}

Result<Buffer> expanded(Bytes frame, std::uint64_t limit, std::size_t piece = SIZE_MAX)
{
    BufferSink out{std::size_t{1} << 26U};
    UnzstdSink unzstd{out, limit};
    while (!frame.empty()) {
        const std::size_t count = std::min(piece, frame.size());
        GONGYUAN_CHECK(unzstd.write(frame.first(count)));
        frame = frame.subspan(count);
    }
    GONGYUAN_CHECK(unzstd.finish());
    return out.take();
}

}  // namespace

TEST_CASE("what is compressed expands to the same bytes, in whatever pieces")
{
    for (const std::size_t size :
         {std::size_t{0}, std::size_t{1}, std::size_t{131072}, std::size_t{1} << 22U}) {
        const Buffer plain = crypto::randomBytes(size);
        const Buffer frame = compressed(plain);
        CHECK(take(expanded(frame, size)) == plain);
        CHECK(take(expanded(frame, size, 4093)) == plain);
    }
    const Buffer small = toBuffer("small");
    CHECK(take(expanded(compressed(small), 5, 1)) == small);
}

TEST_CASE("a small frame cannot become a large file")
{
    const Buffer bomb = compressed(Buffer(std::size_t{1} << 25U));
    REQUIRE(bomb.size() < 10'000);
    CHECK(refusal(expanded(bomb, 1 << 20)) == Errc::Malformed);
    CHECK(refusal(expanded(bomb, (std::uint64_t{1} << 25U) - 1)) == Errc::Malformed);
    CHECK(expanded(bomb, std::uint64_t{1} << 25U).ok());
}

TEST_CASE("only one whole frame is accepted")
{
    const Buffer frame = compressed(toBuffer("one frame"));
    Buffer twice = frame;
    append(twice, frame);
    CHECK(refusal(expanded(twice, 1000)) == Errc::Malformed);
    CHECK(refusal(expanded(twice, 1000, 1)) == Errc::Malformed);
    CHECK(refusal(expanded(Bytes{frame}.first(frame.size() - 1), 1000)) == Errc::Malformed);
    CHECK(refusal(expanded({}, 1000)) == Errc::Malformed);
    // A skippable frame, which the library would pass over in silence.
    Buffer skippable{std::byte{0x50}, std::byte{0x2A}, std::byte{0x4D}, std::byte{0x18},
                     std::byte{0},    std::byte{0},    std::byte{0},    std::byte{0}};
    append(skippable, frame);
    CHECK(refusal(expanded(skippable, 1000)) == Errc::Malformed);
    CHECK(refusal(expanded(skippable, 1000, 1)) == Errc::Malformed);
}
