// SPDX-License-Identifier: Apache-2.0

// PKCS#10 requests: made by who has the private key, checked by who certifies.

#include "crypto/openssl.h"
#include "crypto/x509.h"

#include <utility>

namespace gongyuan::crypto {
namespace {

Buffer derOf(const X509_REQ* request)
{
    return encode(request, [](const X509_REQ* r, unsigned char** to) { return i2d_X509_REQ(r, to); });
}

RequestPtr decodeRequest(Bytes der)
{
    const auto* at = reinterpret_cast<const unsigned char*>(der.data());
    return RequestPtr{d2i_X509_REQ(nullptr, &at, static_cast<long>(der.size()))};
}

std::string pemOf(X509_REQ* request)
{
    const BioPtr bio{notNull(BIO_new(BIO_s_mem()))};
    if (PEM_write_bio_X509_REQ(bio.get(), request) != 1) {
        throw std::bad_alloc{};
    }
    return std::string{textOf(contentOf(bio.get()))};
}

// Malformed when the name is not usable.
Result<std::string> requestPem(EVP_PKEY* key, const EVP_MD* digest, std::string_view commonName)
{
    const ErrorScope scope;
    const RequestPtr request{notNull(X509_REQ_new())};
    GONGYUAN_CHECK(setCommonName(X509_REQ_get_subject_name(request.get()), commonName));
    if (X509_REQ_set_version(request.get(), X509_REQ_VERSION_1) != 1 ||
        X509_REQ_set_pubkey(request.get(), key) != 1 || X509_REQ_sign(request.get(), key, digest) == 0) {
        throw std::bad_alloc{};
    }
    return pemOf(request.get());
}

}  // namespace

Result<CertificateRequest> CertificateRequest::parsePem(Bytes pem)
{
    const ErrorScope scope;
    if (pem.size() > kMostX509Bytes) {
        return Error{Errc::Malformed, "certificate request is too long"};
    }
    const RequestPtr request{PEM_read_bio_X509_REQ(reading(pem).get(), nullptr, noPassphrase, nullptr)};
    if (!request || pemOf(request.get()) != textOf(pem)) {
        return Error{Errc::Malformed, "not exactly one certificate request in PEM"};
    }
    EVP_PKEY* const key = X509_REQ_get0_pubkey(request.get());
    if (key == nullptr) {
        return Error{Errc::Malformed, "certificate request: public key"};
    }
    if (!crypto::isEd25519(key) && !isP256(key)) {
        return Error{Errc::Unsupported, "certificate request: key is neither Ed25519 nor P-256"};
    }
    if (X509_REQ_verify(request.get(), key) != 1) {
        return Error{Errc::Forged, "certificate request: proof of possession does not verify"};
    }
    CertificateRequest parsed;
    GONGYUAN_TRY(parsed.m_commonName, commonNameOf(X509_REQ_get_subject_name(request.get())));
    parsed.m_isEd25519 = crypto::isEd25519(key);
    parsed.m_der = derOf(request.get());
    return parsed;
}

bool CertificateRequest::isFor(const Certificate& certificate) const
{
    const ErrorScope scope;
    const auto* at = reinterpret_cast<const unsigned char*>(certificate.der().data());
    const X509Ptr certified{d2i_X509(nullptr, &at, static_cast<long>(certificate.der().size()))};
    const RequestPtr request = decodeRequest(m_der);
    return certified &&
           EVP_PKEY_eq(X509_get0_pubkey(certified.get()), X509_REQ_get0_pubkey(request.get())) == 1;
}

std::string CertificateRequest::pem() const
{
    return pemOf(decodeRequest(m_der).get());
}

Result<CertificateRequest> makeRequest(const SigningKey& key, std::string_view commonName)
{
    GONGYUAN_TRY(const std::string pem, requestPem(pkeyOf(key).get(), nullptr, commonName));
    return CertificateRequest::parsePem(bytesOf(pem));
}

Result<CertificateRequest> makeRequest(const TlsKey& key, std::string_view commonName)
{
    GONGYUAN_TRY(const std::string pem,
                 requestPem(static_cast<EVP_PKEY*>(key.handle()), EVP_sha256(), commonName));
    return CertificateRequest::parsePem(bytesOf(pem));
}

}  // namespace gongyuan::crypto
