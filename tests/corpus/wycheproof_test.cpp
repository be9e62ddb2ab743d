// SPDX-License-Identifier: Apache-2.0

// Wycheproof's vectors for the primitives that this project calls.

#include "corpus.h"
#include "crypto/aead.h"
#include "crypto/age.h"
#include "crypto/kdf.h"
#include "crypto/sign.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <fstream>
#include <nlohmann/json.hpp>

using namespace gongyuan;
using namespace gongyuan::crypto;
using Vector = nlohmann::json;

namespace {

Buffer hex(const Vector& vector, const char* key)
{
    return std::move(fromHex(vector.at(key).get_ref<const std::string&>())).value();
}

// Calls `judge(group, test, isValid)` for every test in the file.
template <typename Judge>
void forEach(const char* file, Judge judge)
{
    const auto path = test::corpusFolder("wycheproof") / file;
    if (!std::filesystem::exists(path)) {
        SKIP("the corpus has no " + path.filename().string());
    }
    std::ifstream in{path};
    const Vector all = Vector::parse(in);
    for (const Vector& group : all.at("testGroups")) {
        for (const Vector& one : group.at("tests")) {
            CAPTURE(file, one.at("tcId").get<int>(), one.at("comment").get<std::string>());
            judge(group, one, one.at("result") != "invalid");
        }
    }
}

}  // namespace

TEST_CASE("Ed25519 signatures are judged as Wycheproof judges them")
{
    forEach("ed25519_test.json", [](const Vector& group, const Vector& one, bool valid) {
        VerifyKey::Point point{};
        const Buffer key = hex(group.at("publicKey"), "pk");
        REQUIRE(key.size() == point.size());
        std::ranges::copy(key, point.begin());
        const auto fromPem = VerifyKey::fromPem(bytesOf(group.at("publicKeyPem").get<std::string>()));
        REQUIRE(fromPem);
        CHECK(fromPem.value() == VerifyKey{point});
        CHECK(VerifyKey{point}.verify(hex(one, "msg"), hex(one, "sig")).ok() == valid);
    });
}

TEST_CASE("HKDF-SHA256 gives Wycheproof's keys")
{
    forEach("hkdf_sha256_test.json", [](const Vector&, const Vector& one, bool valid) {
        if (!valid) {
            CHECK(one.at("size").get<std::size_t>() > 255 * 32);  // our precondition, not an error
            return;
        }
        const Buffer info = hex(one, "info");
        const Secret key =
            hkdfSha256(hex(one, "ikm"), hex(one, "salt"), textOf(info), one.at("size").get<std::size_t>());
        CHECK(toHex(key.bytes()) == one.at("okm").get<std::string>());
    });
}

TEST_CASE("HMAC-SHA256 gives Wycheproof's tags")
{
    forEach("hmac_sha256_test.json", [](const Vector& group, const Vector& one, bool valid) {
        const Buffer tag = hex(one, "tag");
        const Digest digest = hmacSha256(hex(one, "key"), hex(one, "msg"));
        const std::size_t size = group.at("tagSize").get<std::size_t>() / 8;
        CHECK(equal(Bytes{digest}.first(size), tag) == valid);
    });
}

TEST_CASE("ChaCha20-Poly1305 seals and opens as Wycheproof says, where there is no associated data")
{
    int judged = 0;
    forEach("chacha20_poly1305_test.json", [&judged](const Vector&, const Vector& one, bool valid) {
        const Buffer iv = hex(one, "iv");
        const Buffer key = hex(one, "key");
        if (!hex(one, "aad").empty() || iv.size() != 12 || key.size() != 32) {
            return;
        }
        ++judged;
        Nonce nonce{};
        std::ranges::copy(iv, nonce.begin());
        const Buffer message = hex(one, "msg");
        Buffer sealed = hex(one, "ct");
        append(sealed, hex(one, "tag"));
        ChaChaPoly cipher{key};
        Buffer opened(message.size());
        CHECK(cipher.open(nonce, sealed, opened) == valid);
        if (valid) {
            CHECK(opened == message);
            Buffer again(sealed.size());
            cipher.seal(nonce, message, again);
            CHECK(again == sealed);
        }
    });
    CHECK(judged > 0);
}

TEST_CASE("X25519, seen through an age identity's recipient and stanza, refuses what Wycheproof refuses")
{
    forEach("x25519_test.json", [](const Vector&, const Vector& one, bool /*valid*/) {
        const Buffer point = hex(one, "public");
        const Buffer shared = hex(one, "shared");
        AgeRecipient::Point copy{};
        std::ranges::copy(point, copy.begin());
        const AgeRecipient recipient{copy};
        const bool isZero = std::ranges::all_of(shared, [](std::byte b) { return b == std::byte{0}; });
        // A point of low order gives zero with every scalar; then nothing may be sealed to it.
        CHECK(ageSeal({}, {&recipient, 1}).ok() != isZero);
    });
}
