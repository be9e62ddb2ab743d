// SPDX-License-Identifier: Apache-2.0

#include "crypto/sign.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <string>

using namespace gongyuan;
using namespace gongyuan::crypto;

TEST_CASE("the key and signature of RFC 8032, test 2")
{
    const Buffer seed = fromHex("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb").value();
    const SigningKey key = SigningKey::fromSeed(seed);
    CHECK(toHex(key.publicKey().point()) ==
          "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c");
    CHECK(toHex(key.sign(fromHex("72").value())) == "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223"
                                                    "ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eae"
                                                    "b4302aeeb00d291612bb0c00");
    CHECK(std::ranges::equal(key.seed(), seed));
}

TEST_CASE("a signature verifies for its key and message only")
{
    const SigningKey key = SigningKey::generate();
    const SigningKey other = SigningKey::generate();
    const Signature signature = key.sign(bytesOf("message"));
    CHECK(key.publicKey().verify(bytesOf("message"), signature));
    CHECK(key.publicKey().verify(bytesOf("massage"), signature).error().code == Errc::Forged);
    CHECK(other.publicKey().verify(bytesOf("message"), signature).error().code == Errc::Forged);
    CHECK(key.publicKey().verify(bytesOf("message"), Bytes{signature}.first(63)).error().code ==
          Errc::Forged);
    CHECK(key.publicKey().verify(bytesOf("message"), {}).error().code == Errc::Forged);
    for (std::size_t bit = 0; bit < signature.size() * 8; ++bit) {
        Signature wrong = signature;
        wrong[bit / 8] ^= static_cast<std::byte>(1U << (bit % 8));
        CHECK(!key.publicKey().verify(bytesOf("message"), wrong));
    }
}

TEST_CASE("the pre-authentication encoding is that of DSSE")
{
    CHECK(textOf(pae("http://example.com/HelloWorld", bytesOf("hello world"))) ==
          "DSSEv1 29 http://example.com/HelloWorld 11 hello world");
    CHECK(textOf(pae("", {})) == "DSSEv1 0  0 ");
    // Moving a byte between type and body changes the encoding.
    CHECK(pae("ab", bytesOf("c")) != pae("a", bytesOf("bc")));
}

TEST_CASE("a document of one type is worth nothing as another")
{
    const SigningKey key = SigningKey::generate();
    const Bytes body = bytesOf(R"({"v":1})");
    const Signature signature = signDocument(key, "application/vnd.gongyuan.paper.v1+json", body);
    CHECK(verifyDocument(key.publicKey(), "application/vnd.gongyuan.paper.v1+json", body, signature));
    CHECK(verifyDocument(key.publicKey(), "application/vnd.gongyuan.sheet.v1+json", body, signature)
              .error()
              .code == Errc::Forged);
    CHECK(!key.publicKey().verify(body, signature));
}

TEST_CASE("keys survive their PEM forms and nothing else does")
{
    const SigningKey key = SigningKey::generate();
    const Secret pem = key.pem();
    const auto again = SigningKey::fromPem(pem.bytes());
    REQUIRE(again);
    CHECK(again->publicKey() == key.publicKey());
    const std::string open = key.publicKey().pem();
    CHECK(VerifyKey::fromPem(bytesOf(open)).value() == key.publicKey());

    CHECK(!SigningKey::fromPem(bytesOf(open)));
    CHECK(!VerifyKey::fromPem(pem.bytes()));
    CHECK(!VerifyKey::fromPem(bytesOf(open + "\n")));
    CHECK(!VerifyKey::fromPem(bytesOf(open).first(open.size() - 1)));
    CHECK(!VerifyKey::fromPem({}));
    // The prefix names the algorithm.
    std::string wrong = open;
    wrong[wrong.find("MCow") + 3] = 'x';
    CHECK(VerifyKey::fromPem(bytesOf(wrong)).error().code == Errc::Malformed);
}
