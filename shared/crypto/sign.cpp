// SPDX-License-Identifier: Apache-2.0

// The PEM forms of an Ed25519 key are a fixed prefix and 32 bytes, so they are written and compared here, in
// guarded memory, and no ASN.1 parser sees them.

#include "crypto/sign.h"

#include "crypto/sodium.h"

#include <algorithm>
#include <cassert>
#include <cstdint>
#include <utility>

namespace gongyuan::crypto {
namespace {

static_assert(crypto_sign_BYTES == sizeof(Signature));
static_assert(crypto_sign_SEEDBYTES == 32 && crypto_sign_SECRETKEYBYTES == 64);

constexpr std::size_t kKeySize = 32;
constexpr std::array<std::uint8_t, 16> kPkcs8Prefix{0x30, 0x2e, 0x02, 0x01, 0x00, 0x30, 0x05, 0x06,
                                                    0x03, 0x2b, 0x65, 0x70, 0x04, 0x22, 0x04, 0x20};
constexpr std::array<std::uint8_t, 12> kSpkiPrefix{0x30, 0x2a, 0x30, 0x05, 0x06, 0x03,
                                                   0x2b, 0x65, 0x70, 0x03, 0x21, 0x00};

struct PemForm {
    std::string_view begin;
    std::span<const std::uint8_t> prefix;
    std::string_view end;
};

constexpr PemForm kPrivate{"-----BEGIN PRIVATE KEY-----\n", kPkcs8Prefix, "\n-----END PRIVATE KEY-----\n"};
constexpr PemForm kPublic{"-----BEGIN PUBLIC KEY-----\n", kSpkiPrefix, "\n-----END PUBLIC KEY-----\n"};

// Both forms are 48 and 44 bytes, so the base64 text fits on one line of 64 columns.
Secret toPem(const PemForm& form, Bytes key)
{
    Secret der{form.prefix.size() + key.size()};
    std::ranges::copy(std::as_bytes(form.prefix), der.writable().begin());
    std::ranges::copy(key, der.writable().subspan(form.prefix.size()).begin());
    const std::size_t encoded = sodium_base64_encoded_len(der.size(), sodium_base64_VARIANT_ORIGINAL);
    Secret text{encoded};
    sodium_bin2base64(reinterpret_cast<char*>(text.writable().data()), encoded, octets(der.bytes()),
                      der.size(), sodium_base64_VARIANT_ORIGINAL);
    const Bytes body = text.bytes().first(encoded - 1);  // without the terminating zero

    Secret pem{form.begin.size() + body.size() + form.end.size()};
    auto at = std::ranges::copy(bytesOf(form.begin), pem.writable().begin()).out;
    at = std::ranges::copy(body, at).out;
    std::ranges::copy(bytesOf(form.end), at);
    return pem;
}

Result<Secret> fromPemForm(const PemForm& form, Bytes pem)
{
    const std::string_view text = textOf(pem);
    Secret der{form.prefix.size() + kKeySize};
    const std::size_t line = sodium_base64_encoded_len(der.size(), sodium_base64_VARIANT_ORIGINAL) - 1;
    if (text.size() != form.begin.size() + line + form.end.size() || !text.starts_with(form.begin) ||
        !text.ends_with(form.end)) {
        return Error{Errc::Malformed, "not an Ed25519 key in PEM"};
    }
    std::size_t size = 0;
    const int failed =
        sodium_base642bin(writableOctets(der.writable()), der.size(), text.data() + form.begin.size(), line,
                          nullptr, &size, nullptr, sodium_base64_VARIANT_ORIGINAL);
    if (failed != 0 || size != der.size() ||
        !equal(der.bytes().first(form.prefix.size()), std::as_bytes(form.prefix))) {
        return Error{Errc::Malformed, "not an Ed25519 key in PEM"};
    }
    const Bytes key = der.bytes().subspan(form.prefix.size());
    // libsodium's decoder takes some bytes outside ASCII for digits: compare with the one right spelling.
    if (!equal(toPem(form, key).bytes(), pem)) {
        return Error{Errc::Malformed, "not an Ed25519 key in PEM"};
    }
    return Secret::copyOf(key);
}

}  // namespace

Result<VerifyKey> VerifyKey::fromPem(Bytes pem)
{
    GONGYUAN_TRY(const Secret key, fromPemForm(kPublic, pem));
    Point point{};
    std::ranges::copy(key.bytes(), point.begin());
    return VerifyKey{point};
}

std::string VerifyKey::pem() const
{
    const Secret text = toPem(kPublic, m_point);
    return std::string{textOf(text.bytes())};
}

Status VerifyKey::verify(Bytes message, Bytes signature) const
{
    requireSodium();
    if (signature.size() != crypto_sign_BYTES ||
        crypto_sign_verify_detached(octets(signature), octets(message), message.size(),
                                    octets(Bytes{m_point})) != 0) {
        return Error{Errc::Forged, "signature does not verify"};
    }
    return done();
}

SigningKey::SigningKey(Secret key)
    : m_key{std::move(key)}
{
}

SigningKey SigningKey::generate()
{
    const Secret seed = Secret::random(kKeySize);
    return fromSeed(seed.bytes());
}

SigningKey SigningKey::fromSeed(Bytes seed)
{
    assert(seed.size() == kKeySize);
    Secret key{crypto_sign_SECRETKEYBYTES};
    VerifyKey::Point point{};
    crypto_sign_seed_keypair(writableOctets(std::span{point}), writableOctets(key.writable()), octets(seed));
    return SigningKey{std::move(key)};
}

Result<SigningKey> SigningKey::fromPem(Bytes pem)
{
    GONGYUAN_TRY(const Secret seed, fromPemForm(kPrivate, pem));
    return fromSeed(seed.bytes());
}

Secret SigningKey::pem() const
{
    return toPem(kPrivate, seed());
}

VerifyKey SigningKey::publicKey() const
{
    VerifyKey::Point point{};
    std::ranges::copy(m_key.bytes().subspan(kKeySize), point.begin());
    return VerifyKey{point};
}

Signature SigningKey::sign(Bytes message) const
{
    Signature signature{};
    crypto_sign_detached(writableOctets(std::span{signature}), nullptr, octets(message), message.size(),
                         octets(m_key.bytes()));
    return signature;
}

Buffer pae(std::string_view type, Bytes body)
{
    const std::string head = "DSSEv1 " + std::to_string(type.size()) + " " + std::string{type} + " " +
                             std::to_string(body.size()) + " ";
    Buffer encoded;
    encoded.reserve(head.size() + body.size());
    append(encoded, bytesOf(head));
    append(encoded, body);
    return encoded;
}

Signature signDocument(const SigningKey& key, std::string_view type, Bytes body)
{
    return key.sign(pae(type, body));
}

Status verifyDocument(const VerifyKey& key, std::string_view type, Bytes body, Bytes signature)
{
    return key.verify(pae(type, body), signature);
}

}  // namespace gongyuan::crypto
