// SPDX-License-Identifier: Apache-2.0

#include "crypto/kdf.h"

#include <catch2/catch_test_macros.hpp>

#include <string>

using namespace gongyuan;
using namespace gongyuan::crypto;

namespace {

constexpr std::uint64_t kMiB = std::uint64_t{1} << 20U;

}  // namespace

TEST_CASE("HKDF gives the keys of RFC 5869")
{
    const Buffer ikm(22, std::byte{0x0b});
    const Buffer salt = fromHex("000102030405060708090a0b0c").value();
    const Buffer info = fromHex("f0f1f2f3f4f5f6f7f8f9").value();
    CHECK(toHex(hkdfSha256(ikm, salt, textOf(info), 42).bytes()) ==
          "3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865");
    CHECK(toHex(hkdfSha256(ikm, {}, "", 42).bytes()) ==
          "8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d201395faa4b61a96c8");
    CHECK(hkdfSha256(ikm, {}, "", 8160).size() == 8160);
}

TEST_CASE("HMAC gives the tag of RFC 4231")
{
    const Digest tag = hmacSha256(bytesOf("Jefe"), bytesOf("what do ya want for nothing?"));
    CHECK(toHex(tag) == "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
}

TEST_CASE("Argon2id gives what the stock argon2 gives")
{
    // echo -n 100000000000000V | argon2 ABCDEFGHJKMNPQRS -id -t 3 -k 8192 -p 1 -l 32 -r
    const auto key =
        argon2id(bytesOf("100000000000000V"), bytesOf("ABCDEFGHJKMNPQRS"), Argon2Cost{3, 8 * kMiB});
    REQUIRE(key);
    CHECK(toHex(key->bytes()) == "017685eef2509aa8c31b5faf8a6281f6122256be0d3e9673cfbd244586760023");
}

TEST_CASE("Argon2id refuses costs that would exhaust a seat or protect nothing")
{
    const Bytes code = bytesOf("100000000000000V");
    const Bytes salt = bytesOf("ABCDEFGHJKMNPQRS");
    for (const Argon2Cost cost :
         {Argon2Cost{0, 256 * kMiB}, Argon2Cost{11, 256 * kMiB}, Argon2Cost{3, 0},
          Argon2Cost{3, 8 * kMiB - 1024}, Argon2Cost{3, 1024 * kMiB + 1024}, Argon2Cost{3, 256 * kMiB + 1},
          Argon2Cost{3, UINT64_MAX}, Argon2Cost{UINT32_MAX, 256 * kMiB}}) {
        CAPTURE(cost.ops, cost.memoryBytes);
        CHECK(argon2id(code, salt, cost).error().code == Errc::Unsupported);
    }
    CHECK(argon2id(code, bytesOf("short"), Argon2Cost{1, 8 * kMiB}).error().code == Errc::Malformed);
}
