// SPDX-License-Identifier: Apache-2.0

#include "crypto/age_stanza.h"

#include "crypto/aead.h"
#include "crypto/kdf.h"
#include "crypto/sodium.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <utility>

namespace gongyuan::crypto {
namespace {

constexpr std::string_view kX25519 = "X25519";
constexpr std::string_view kX25519Info = "age-encryption.org/v1/X25519";
constexpr std::string_view kScrypt = "scrypt";
constexpr std::string_view kScryptLabel = "age-encryption.org/v1/scrypt";
constexpr std::size_t kPointSize = 32;
constexpr std::size_t kScryptSalt = 16;
constexpr unsigned kMostScryptWork = 20;  // 2^20 rounds use 1 GiB
constexpr std::size_t kBodySize = kFileKeySize + kTagSize;

// No value when the stanza is of another kind or for somebody else.
using Unwrapped = Result<std::optional<Secret>>;

Error malformed(std::string reason)
{
    return Error{Errc::Malformed, "age stanza: " + std::move(reason)};
}

// HKDF of the shared secret; Malformed when it is zero, which only a point of low order makes it.
Result<Secret> wrapKey(Bytes scalar, Bytes point, Bytes share, Bytes recipient)
{
    Secret shared{crypto_scalarmult_BYTES};
    if (crypto_scalarmult(writableOctets(shared.writable()), octets(scalar), octets(point)) != 0) {
        return malformed("point of low order");
    }
    Buffer salt = toBuffer(share);
    append(salt, recipient);
    return hkdfSha256(shared.bytes(), salt, kX25519Info, 32);
}

std::optional<Secret> openBody(Bytes key, Bytes body)
{
    Secret fileKey{kFileKeySize};
    ChaChaPoly cipher{key};
    if (!cipher.open(Nonce{}, body, fileKey.writable())) {
        return std::nullopt;
    }
    return fileKey;
}

Status checkShape(const AgeStanza& stanza, std::size_t arguments, std::size_t second, Buffer& decoded)
{
    if (stanza.arguments.size() != arguments) {
        return malformed("number of arguments");
    }
    GONGYUAN_TRY(decoded, fromRawBase64(stanza.arguments[1]));
    if (decoded.size() != second) {
        return malformed("size of the second argument");
    }
    // Checked before any decryption: a body of free size would let one file open under many keys.
    if (stanza.body.size() != kBodySize) {
        return malformed("size of the body");
    }
    return done();
}

Unwrapped unwrap(const AgeStanza& stanza, const AgeIdentity& identity)
{
    if (stanza.arguments.front() != kX25519) {
        return std::optional<Secret>{};
    }
    Buffer share;
    GONGYUAN_CHECK(checkShape(stanza, 2, kPointSize, share));
    GONGYUAN_TRY(const Secret key, wrapKey(identity.scalar(), share, share, identity.recipient().point()));
    return openBody(key.bytes(), stanza.body);
}

Result<unsigned> workFactor(const std::string& text)
{
    unsigned work = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), work);
    if (error != std::errc{} || end != text.data() + text.size() || text.front() < '1' ||
        text.front() > '9') {
        return malformed("work factor");
    }
    if (work > kMostScryptWork) {
        return malformed("work factor over the limit");
    }
    return work;
}

Unwrapped unwrap(const AgeStanza& stanza, const Secret& passphrase)
{
    if (stanza.arguments.front() != kScrypt) {
        return std::optional<Secret>{};
    }
    Buffer random;
    GONGYUAN_CHECK(checkShape(stanza, 3, kScryptSalt, random));
    GONGYUAN_TRY(const unsigned work, workFactor(stanza.arguments[2]));
    Buffer salt = toBuffer(kScryptLabel);
    append(salt, random);
    Secret key{32};
    if (crypto_pwhash_scryptsalsa208sha256_ll(octets(passphrase.bytes()), passphrase.size(), octets(salt),
                                              salt.size(), std::uint64_t{1} << work, 8, 1,
                                              writableOctets(key.writable()), key.size()) != 0) {
        return Error{Errc::Platform, "not enough memory for scrypt"};
    }
    return openBody(key.bytes(), stanza.body);
}

template <typename Key>
Unwrapped unwrapAny(const std::vector<AgeStanza>& stanzas, std::span<const Key> keys)
{
    for (const Key& key : keys) {
        for (const AgeStanza& stanza : stanzas) {
            GONGYUAN_TRY(auto fileKey, unwrap(stanza, key));
            if (fileKey) {
                return fileKey;
            }
        }
    }
    return std::optional<Secret>{};
}

}  // namespace

Result<AgeStanza> wrapFileKey(Bytes fileKey, const AgeRecipient& recipient)
{
    const Secret scalar = Secret::random(crypto_scalarmult_SCALARBYTES);
    AgeRecipient::Point share{};
    crypto_scalarmult_base(writableOctets(std::span{share}), octets(scalar.bytes()));
    GONGYUAN_TRY(const Secret key, wrapKey(scalar.bytes(), recipient.point(), share, recipient.point()));
    AgeStanza stanza{{std::string{kX25519}, toRawBase64(share)}, Buffer(kBodySize)};
    ChaChaPoly cipher{key.bytes()};
    cipher.seal(Nonce{}, fileKey, stanza.body);
    return stanza;
}

Result<Secret> unwrapFileKey(const std::vector<AgeStanza>& stanzas, AgeKeys keys)
{
    const auto isScrypt = [](const AgeStanza& stanza) { return stanza.arguments.front() == kScrypt; };
    if (stanzas.size() > 1 && std::ranges::any_of(stanzas, isScrypt)) {
        return malformed("a passphrase stanza is not alone");
    }
    GONGYUAN_TRY(auto byIdentity, unwrapAny(stanzas, keys.identities));
    if (byIdentity) {
        return std::move(*byIdentity);
    }
    GONGYUAN_TRY(auto byPassphrase, unwrapAny(stanzas, keys.passphrases));
    if (byPassphrase) {
        return std::move(*byPassphrase);
    }
    return Error{Errc::Denied, "no key given opens this file"};
}

Digest ageHeaderMac(Bytes fileKey, Bytes covered)
{
    const Secret key = hkdfSha256(fileKey, {}, "header", 32);
    return hmacSha256(key.bytes(), covered);
}

Secret agePayloadKey(Bytes fileKey, Bytes nonce)
{
    return hkdfSha256(fileKey, nonce, "payload", 32);
}

}  // namespace gongyuan::crypto
