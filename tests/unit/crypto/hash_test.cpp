// SPDX-License-Identifier: Apache-2.0

#include "crypto/hash.h"

#include <catch2/catch_test_macros.hpp>

#include <array>

using namespace gongyuan;
using namespace gongyuan::crypto;

namespace {

const char* const kAbc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

}  // namespace

TEST_CASE("SHA-256 gives the digests of FIPS 180-2, at once and in pieces")
{
    CHECK(toHex(sha256(bytesOf("abc"))) == kAbc);
    CHECK(toHex(sha256({})) == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    Sha256 hash;
    hash.update(bytesOf("a"));
    hash.update({});
    hash.update(bytesOf("bc"));
    CHECK(toHex(hash.finish()) == kAbc);
}

TEST_CASE("bytes are hashed and counted on their way to a sink and from a source")
{
    BufferSink kept{3};
    HashingSink sink{kept};
    REQUIRE(sink.write(bytesOf("ab")));
    REQUIRE(sink.write(bytesOf("c")));
    CHECK(!sink.write(bytesOf("d")));
    CHECK(sink.size() == 3);
    CHECK(toHex(sink.finish()) == kAbc);
    CHECK(textOf(kept.bytes()) == "abc");

    BytesSource bytes{bytesOf("abc")};
    HashingSource source{bytes};
    std::array<std::byte, 2> two{};
    CHECK(source.read(two).value() == 2);
    CHECK(source.read(two).value() == 1);
    CHECK(source.read(two).value() == 0);
    CHECK(source.size() == 3);
    CHECK(toHex(source.finish()) == kAbc);
}
