// SPDX-License-Identifier: Apache-2.0

// Takes a certificate apart once. Both its DER and its PEM must be exactly what OpenSSL would write for it,
// so that a fingerprint or a comparison of bytes is a comparison of certificates.

#include "crypto/openssl.h"
#include "crypto/x509.h"

#include <algorithm>
#include <array>
#include <ctime>

namespace gongyuan::crypto {
namespace {

constexpr int kMostAltNames = 16;
constexpr std::size_t kMostUri = 512;

Error malformed(std::string reason)
{
    return Error{Errc::Malformed, "certificate: " + std::move(reason)};
}

Result<WallTime> timeOf(const ASN1_TIME* time)
{
    std::tm parts{};
    if (ASN1_TIME_to_tm(time, &parts) != 1) {
        return malformed("time");
    }
    return WallTime{std::chrono::duration_cast<Millis>(std::chrono::seconds{timegm(&parts)})};
}

Result<std::vector<std::string>> urisOf(const X509* certificate)
{
    int critical = 0;
    const GeneralNamesPtr names{
        static_cast<GENERAL_NAMES*>(X509_get_ext_d2i(certificate, NID_subject_alt_name, &critical, nullptr))};
    std::vector<std::string> uris;
    if (!names) {
        return critical == -1 ? Result{uris} : malformed("alternative names");
    }
    if (sk_GENERAL_NAME_num(names.get()) > kMostAltNames) {
        return malformed("too many alternative names");
    }
    for (int i = 0; i < sk_GENERAL_NAME_num(names.get()); ++i) {
        int type = 0;
        const void* const value = GENERAL_NAME_get0_value(sk_GENERAL_NAME_value(names.get(), i), &type);
        if (type != GEN_URI) {
            continue;
        }
        const auto* const text = static_cast<const ASN1_IA5STRING*>(value);
        std::string uri{reinterpret_cast<const char*>(ASN1_STRING_get0_data(text)),
                        static_cast<std::size_t>(ASN1_STRING_length(text))};
        if (uri.size() > kMostUri || !std::ranges::all_of(uri, [](char c) { return c > ' ' && c <= '~'; })) {
            return malformed("URI");
        }
        uris.push_back(std::move(uri));
    }
    return uris;
}

// The raw key when it is Ed25519, nothing when it is P-256.
Result<std::vector<std::byte>> keyOf(const X509* certificate)
{
    const EVP_PKEY* const key = X509_get0_pubkey(certificate);
    if (key == nullptr) {
        return malformed("public key");
    }
    if (isP256(key)) {
        return std::vector<std::byte>{};
    }
    if (!isEd25519(key)) {
        return Error{Errc::Unsupported, "certificate: key is neither Ed25519 nor P-256"};
    }
    std::vector<std::byte> raw(32);
    std::size_t size = raw.size();
    if (EVP_PKEY_get_raw_public_key(key, reinterpret_cast<unsigned char*>(raw.data()), &size) != 1 ||
        size != raw.size()) {
        return malformed("public key");
    }
    return raw;
}

// Exactly one purpose: a key that does two things can be talked into doing one for the other.
Result<Usage> usageOf(const X509* certificate, std::uint32_t flags)
{
    if ((flags & EXFLAG_CA) != 0) {
        return Usage::Authority;
    }
    const std::unique_ptr<EXTENDED_KEY_USAGE, OpenSslFree<EXTENDED_KEY_USAGE_free>> purposes{
        static_cast<EXTENDED_KEY_USAGE*>(X509_get_ext_d2i(certificate, NID_ext_key_usage, nullptr, nullptr))};
    std::array<char, 64> purpose{};
    if (purposes && sk_ASN1_OBJECT_num(purposes.get()) == 1) {
        const ASN1_OBJECT* const object = sk_ASN1_OBJECT_value(purposes.get(), 0);
        switch (OBJ_obj2nid(object)) {
        case NID_server_auth: return Usage::TlsServer;
        case NID_client_auth: return Usage::TlsClient;
        default: OBJ_obj2txt(purpose.data(), static_cast<int>(purpose.size()), object, 1);
        }
    }
    if (std::string_view{purpose.data()} == kDocumentSigning) {
        return Usage::Sign;
    }
    return Error{Errc::Unsupported, "certificate: its usage is none of ours"};
}

}  // namespace

X509Ptr decode(Bytes der)
{
    const auto* at = reinterpret_cast<const unsigned char*>(der.data());
    return X509Ptr{d2i_X509(nullptr, &at, static_cast<long>(der.size()))};
}

Result<Certificate> Certificate::parseDer(Bytes der)
{
    const ErrorScope scope;
    if (der.size() > kMostX509Bytes) {
        return malformed("too long");
    }
    const X509Ptr x509 = decode(der);
    if (!x509) {
        return malformed("not DER of a certificate");
    }
    if (!equal(encode(x509.get(), [](const X509* c, unsigned char** to) { return i2d_X509(c, to); }), der)) {
        return malformed("not canonical DER");
    }
    // Reads and checks all known extensions; what it cannot read makes the certificate invalid.
    const std::uint32_t flags = X509_get_extension_flags(x509.get());
    if ((flags & EXFLAG_INVALID) != 0 || X509_get_version(x509.get()) != X509_VERSION_3) {
        return malformed("version or extensions");
    }
    Certificate certificate;
    GONGYUAN_TRY(certificate.m_ed25519, keyOf(x509.get()));
    GONGYUAN_TRY(certificate.m_commonName, commonNameOf(X509_get_subject_name(x509.get())));
    GONGYUAN_TRY(certificate.m_uris, urisOf(x509.get()));
    GONGYUAN_TRY(certificate.m_notBefore, timeOf(X509_get0_notBefore(x509.get())));
    GONGYUAN_TRY(certificate.m_notAfter, timeOf(X509_get0_notAfter(x509.get())));
    GONGYUAN_TRY(certificate.m_usage, usageOf(x509.get(), flags));
    certificate.m_der = toBuffer(der);
    return certificate;
}

Result<Certificate> Certificate::parsePem(Bytes pem)
{
    const ErrorScope scope;
    if (pem.size() > kMostX509Bytes) {
        return malformed("PEM is too long");
    }
    const X509Ptr x509{PEM_read_bio_X509(reading(pem).get(), nullptr, noPassphrase, nullptr)};
    if (!x509) {
        return malformed("not PEM of a certificate");
    }
    GONGYUAN_TRY(Certificate certificate, parseDer(encode(x509.get(), [](const X509* c, unsigned char** to) {
                     return i2d_X509(c, to);
                 })));
    if (!equal(bytesOf(certificate.pem()), pem)) {
        return malformed("PEM with anything before, in or after it");
    }
    return certificate;
}

std::string Certificate::pem() const
{
    const X509Ptr x509 = decode(m_der);
    const BioPtr bio{notNull(BIO_new(BIO_s_mem()))};
    if (PEM_write_bio_X509(bio.get(), x509.get()) != 1) {
        throw std::bad_alloc{};
    }
    return std::string{textOf(contentOf(bio.get()))};
}

Result<VerifyKey> Certificate::verifyKey() const
{
    VerifyKey::Point point{};
    if (m_ed25519.size() != point.size()) {
        return Error{Errc::Unsupported, "certificate of " + m_commonName + " has no Ed25519 key"};
    }
    std::ranges::copy(m_ed25519, point.begin());
    return VerifyKey{point};
}

}  // namespace gongyuan::crypto
