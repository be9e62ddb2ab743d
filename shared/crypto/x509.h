// SPDX-License-Identifier: Apache-2.0

// Certificates: who a key belongs to and what it may do. Authorities are Ed25519; leaves are Ed25519 (they
// sign documents) or P-256 (they speak TLS, because Qt 6.4 loads no other private key). What a holder is
// stands in a URI, `urn:gongyuan:<role>:<name>`; common names are for people and decide nothing.

#pragma once

#include "core/bytes.h"
#include "core/clock.h"
#include "crypto/hash.h"
#include "crypto/secret.h"
#include "crypto/sign.h"

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace gongyuan::crypto {

/// What a certificate's holder is. The names in parentheses are identifiers (isIdentifier).
enum class Role : std::uint8_t {
    Issuer,      // urn:gongyuan:issuer:(issuer)          signs papers; certified by the root
    Room,        // urn:gongyuan:room:(room)              authority over one room; certified by the root
    RoomServer,  // urn:gongyuan:room-server:(room)       TLS server of the room; certified by the room
    RoomSigner,  // urn:gongyuan:room-sign:(room)         signs receipts; certified by the room
    Seat,        // urn:gongyuan:seat:(room):(seat)       TLS client and signer; certified by the room
};

/// The URI of a role; `name` is one identifier, for a seat `<room>:<seat>`.
std::string roleUri(Role role, std::string_view name);
/// The URI under which a certificate carries its holder's age recipient.
std::string ageUri(std::string_view recipient);

/// A P-256 private key for TLS.
class TlsKey {
public:
    static TlsKey generate();
    /// Unencrypted PKCS#8 in PEM. Malformed, or Unsupported when it is another kind of key.
    static Result<TlsKey> fromPem(Bytes pem);

    TlsKey(TlsKey&&) noexcept;
    TlsKey& operator=(TlsKey&&) noexcept;
    TlsKey(const TlsKey&) = delete;
    TlsKey& operator=(const TlsKey&) = delete;
    ~TlsKey();

    Secret pem() const;
    /// An OpenSSL EVP_PKEY, for this folder only.
    void* handle() const { return m_key.get(); }

private:
    struct Free {
        void operator()(void* key) const noexcept;
    };
    explicit TlsKey(void* key);

    std::unique_ptr<void, Free> m_key;
};

enum class Usage : std::uint8_t {
    Authority,  // certifies others
    Sign,       // signs documents (Ed25519)
    TlsServer,
    TlsClient,
};

/// A certificate, taken apart when it was parsed. What it says is true only after `verifyChain`.
class Certificate {
public:
    /// Exactly one certificate, in the one spelling `pem` gives. Malformed, or Unsupported when its key is
    /// neither Ed25519 nor P-256 or its usage none of ours.
    static Result<Certificate> parsePem(Bytes pem);
    static Result<Certificate> parseDer(Bytes der);

    std::string pem() const;
    const Buffer& der() const { return m_der; }
    const std::string& commonName() const { return m_commonName; }
    const std::vector<std::string>& uris() const { return m_uris; }
    Usage usage() const { return m_usage; }
    bool isAuthority() const { return m_usage == Usage::Authority; }
    WallTime notBefore() const { return m_notBefore; }
    WallTime notAfter() const { return m_notAfter; }
    /// Unsupported when the key is not Ed25519.
    Result<VerifyKey> verifyKey() const;
    /// SHA-256 of the DER.
    Digest fingerprint() const { return sha256(m_der); }

    /// What follows `urn:gongyuan:<role>:`. Denied unless exactly one URI names a role and it is this one.
    Result<std::string> nameAs(Role role) const;
    /// The age recipient it carries (`age1...`). NotFound, or Malformed when there are several.
    Result<std::string> ageRecipient() const;

    bool operator==(const Certificate& other) const { return m_der == other.m_der; }

private:
    Certificate() = default;

    Buffer m_der;
    std::string m_commonName;
    std::vector<std::string> m_uris;
    std::vector<std::byte> m_ed25519;  // empty for P-256
    WallTime m_notBefore;
    WallTime m_notAfter;
    Usage m_usage = Usage::Sign;
};

/// A PKCS#10 request whose holder has proved to have the private key. The names in it are wishes: an
/// authority decides itself what it certifies.
class CertificateRequest {
public:
    /// Malformed, Unsupported (kind of key), or Forged when the proof does not verify.
    static Result<CertificateRequest> parsePem(Bytes pem);

    std::string pem() const;
    const std::string& commonName() const { return m_commonName; }
    bool isEd25519() const { return m_isEd25519; }
    /// The certificate is for the very key of this request; what else it says is not looked at.
    bool isFor(const Certificate& certificate) const;

private:
    CertificateRequest() = default;
    friend class CertificateAuthority;

    Buffer m_der;
    std::string m_commonName;
    bool m_isEd25519 = false;
};

/// Malformed when the name is empty, longer than 64 characters or not printable.
Result<CertificateRequest> makeRequest(const SigningKey& key, std::string_view commonName);
Result<CertificateRequest> makeRequest(const TlsKey& key, std::string_view commonName);

/// What an authority puts into a certificate.
struct Issue {
    std::string commonName;
    Usage usage = Usage::Sign;
    std::vector<std::string> uris = {};
    std::vector<std::string> dnsNames = {};
    std::vector<std::string> addresses = {};  // IPv4 or IPv6, as text
    int pathLength = 0;                       // of an authority: how many authorities below it
    WallTime notBefore = {};
    int days = 1;
};

/// A key that certifies, with its own certificate. Both must outlive it.
class CertificateAuthority {
public:
    /// A root: signs itself. Malformed when a name is not usable.
    static Result<Certificate> selfSign(const SigningKey& key, const Issue& what);

    CertificateAuthority(const SigningKey& key, const Certificate& certificate)
        : m_key{key}
        , m_certificate{certificate}
    {
    }
    /// Denied when our key does not fit our certificate, Unsupported when the key in the request does not fit
    /// the usage, Malformed when a name is not usable.
    Result<Certificate> issue(const CertificateRequest& request, const Issue& what) const;

private:
    const SigningKey& m_key;
    const Certificate& m_certificate;
};

/// Done only when `leaf` leads through `intermediates` to `root`, all of them valid at `at`
/// (notBefore <= at < notAfter), and its holder
/// is `role`: an issuer or room certified by the root itself, a room's machine by the authority of the same
/// room. Forged when a signature fails or the chain is incomplete; Denied when a time, usage, role or room is
/// wrong.
Status verifyChain(const Certificate& leaf, std::span<const Certificate> intermediates,
                   const Certificate& root, WallTime at, Role role);

}  // namespace gongyuan::crypto
