// SPDX-License-Identifier: Apache-2.0

#include "crypto/kdf.h"

#include "crypto/sodium.h"

#include <algorithm>
#include <cassert>

namespace gongyuan::crypto {
namespace {

constexpr std::size_t kHashSize = crypto_auth_hmacsha256_BYTES;
static_assert(kHashSize == sizeof(Digest));

// Holds key material between calls; wiped when it goes.
class Hmac {
public:
    explicit Hmac(Bytes key) { crypto_auth_hmacsha256_init(&m_state, octets(key), key.size()); }
    Hmac(const Hmac&) = delete;
    Hmac& operator=(const Hmac&) = delete;
    ~Hmac() { sodium_memzero(&m_state, sizeof m_state); }

    void update(Bytes bytes) { crypto_auth_hmacsha256_update(&m_state, octets(bytes), bytes.size()); }
    void finish(std::span<std::byte> into) { crypto_auth_hmacsha256_final(&m_state, writableOctets(into)); }

private:
    crypto_auth_hmacsha256_state m_state{};
};

bool within(Argon2Cost cost)
{
    return cost.ops >= kLeastArgon2Cost.ops && cost.ops <= kMostArgon2Cost.ops &&
           cost.memoryBytes >= kLeastArgon2Cost.memoryBytes &&
           cost.memoryBytes <= kMostArgon2Cost.memoryBytes && cost.memoryBytes % 1024 == 0;
}

}  // namespace

Digest hmacSha256(Bytes key, Bytes message)
{
    requireSodium();
    Digest digest{};
    Hmac hmac{key};
    hmac.update(message);
    hmac.finish(digest);
    return digest;
}

Secret hkdfSha256(Bytes keyMaterial, Bytes salt, std::string_view info, std::size_t size)
{
    assert(size >= 1 && size <= 255 * kHashSize);
    Secret pseudorandom{kHashSize};
    Hmac extract{salt};
    extract.update(keyMaterial);
    extract.finish(pseudorandom.writable());

    Secret result{size};
    Secret block{kHashSize};
    std::size_t filled = 0;
    for (std::uint8_t counter = 1; filled < size; ++counter) {
        Hmac expand{pseudorandom.bytes()};
        if (counter > 1) {
            expand.update(block.bytes());
        }
        expand.update(bytesOf(info));
        expand.update(std::as_bytes(std::span{&counter, 1}));
        expand.finish(block.writable());
        const std::size_t count = std::min(kHashSize, size - filled);
        std::ranges::copy(block.bytes().first(count), result.writable().subspan(filled).begin());
        filled += count;
    }
    return result;
}

Result<Secret> argon2id(Bytes password, Bytes salt, Argon2Cost cost)
{
    if (!within(cost)) {
        return Error{Errc::Unsupported, "Argon2id cost out of bounds"};
    }
    if (salt.size() != crypto_pwhash_SALTBYTES) {
        return Error{Errc::Malformed, "Argon2id salt has not 16 bytes"};
    }
    Secret key{32};
    const int failed =
        crypto_pwhash(writableOctets(key.writable()), key.size(),
                      reinterpret_cast<const char*>(octets(password)), password.size(), octets(salt),
                      cost.ops, static_cast<std::size_t>(cost.memoryBytes), crypto_pwhash_ALG_ARGON2ID13);
    if (failed != 0) {
        return Error{Errc::Platform, "not enough memory for Argon2id"};
    }
    return key;
}

}  // namespace gongyuan::crypto
