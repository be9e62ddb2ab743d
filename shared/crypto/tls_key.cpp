// SPDX-License-Identifier: Apache-2.0

#include "crypto/openssl.h"
#include "crypto/x509.h"

#include <openssl/ec.h>

#include <array>

namespace gongyuan::crypto {
namespace {

Secret pemOf(EVP_PKEY* key)
{
    // A BIO that clears its memory, also when it grows.
    const BioPtr bio{notNull(BIO_new(BIO_s_secmem()))};
    if (PEM_write_bio_PKCS8PrivateKey(bio.get(), key, nullptr, nullptr, 0, nullptr, nullptr) != 1) {
        throw std::bad_alloc{};
    }
    return Secret::copyOf(contentOf(bio.get()));
}

}  // namespace

bool isP256(const EVP_PKEY* key)
{
    std::array<char, 64> group{};
    std::size_t size = 0;
    return EVP_PKEY_get_id(key) == EVP_PKEY_EC &&
           EVP_PKEY_get_group_name(key, group.data(), group.size(), &size) == 1 &&
           std::string_view{group.data(), size} == SN_X9_62_prime256v1;
}

void TlsKey::Free::operator()(void* key) const noexcept
{
    EVP_PKEY_free(static_cast<EVP_PKEY*>(key));
}

TlsKey::TlsKey(void* key)
    : m_key{key}
{
}

TlsKey::TlsKey(TlsKey&&) noexcept = default;
TlsKey& TlsKey::operator=(TlsKey&&) noexcept = default;
TlsKey::~TlsKey() = default;

TlsKey TlsKey::generate()
{
    return TlsKey{notNull(EVP_EC_gen(SN_X9_62_prime256v1))};
}

Result<TlsKey> TlsKey::fromPem(Bytes pem)
{
    const ErrorScope scope;
    if (pem.size() > kMostX509Bytes) {
        return Error{Errc::Malformed, "private key in PEM is too long"};
    }
    PkeyPtr key{PEM_read_bio_PrivateKey(reading(pem).get(), nullptr, noPassphrase, nullptr)};
    if (!key) {
        return Error{Errc::Malformed, "not a private key in PEM"};
    }
    if (!isP256(key.get())) {
        return Error{Errc::Unsupported, "private key is not P-256"};
    }
    if (!equal(pemOf(key.get()).bytes(), pem)) {
        return Error{Errc::Malformed, "private key is not plain PKCS#8 in PEM"};
    }
    return TlsKey{key.release()};
}

Secret TlsKey::pem() const
{
    return pemOf(static_cast<EVP_PKEY*>(m_key.get()));
}

}  // namespace gongyuan::crypto
