// SPDX-License-Identifier: Apache-2.0

// Ed25519 signatures, and signed documents: a document is signed over the DSSE pre-authentication encoding of
// its type and its exact bytes, so a signature made for one kind of document is worth nothing for another.
// `openssl pkeyutl -verify -rawin` accepts what is made here; libsodium's verdict, the stricter one, is ours.

#pragma once

#include "core/bytes.h"
#include "crypto/secret.h"

#include <array>
#include <string>
#include <string_view>

namespace gongyuan::crypto {

using Signature = std::array<std::byte, 64>;

class VerifyKey {
public:
    using Point = std::array<std::byte, 32>;

    explicit VerifyKey(const Point& point)
        : m_point{point}
    {
    }
    /// SubjectPublicKeyInfo in PEM, in the one spelling `pem` gives. Malformed.
    static Result<VerifyKey> fromPem(Bytes pem);

    std::string pem() const;
    const Point& point() const { return m_point; }
    /// Forged unless `signature` is this key's over exactly `message`.
    Status verify(Bytes message, Bytes signature) const;

    bool operator==(const VerifyKey&) const = default;

private:
    Point m_point;
};

class SigningKey {
public:
    static SigningKey generate();
    /// PKCS#8 in PEM, in the one spelling `pem` gives (and `openssl genpkey -algorithm ed25519`). Malformed.
    static Result<SigningKey> fromPem(Bytes pem);
    /// Precondition: 32 bytes.
    static SigningKey fromSeed(Bytes seed);

    Secret pem() const;
    VerifyKey publicKey() const;
    Signature sign(Bytes message) const;
    /// The 32 bytes from which the key is derived.
    Bytes seed() const { return m_key.bytes().first(32); }

private:
    explicit SigningKey(Secret key);

    Secret m_key;  // libsodium's form: seed, public key
};

/// `DSSEv1 <length> <type> <length> <body>`, lengths in bytes and decimal.
Buffer pae(std::string_view type, Bytes body);

Signature signDocument(const SigningKey& key, std::string_view type, Bytes body);
/// Forged. Verify before the body is parsed.
Status verifyDocument(const VerifyKey& key, std::string_view type, Bytes body, Bytes signature);

}  // namespace gongyuan::crypto
