// SPDX-License-Identifier: Apache-2.0

// OpenSSL's X.509 with owned objects, for the .cpp files of this folder.

#pragma once

#include "core/bytes.h"
#include "crypto/secret.h"
#include "crypto/sign.h"

#include <openssl/bio.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

#include <memory>
#include <new>
#include <string_view>

namespace gongyuan::crypto {

template <auto FreeIt>
struct OpenSslFree {
    template <typename T>
    void operator()(T* object) const noexcept
    {
        FreeIt(object);
    }
};

using PkeyPtr = std::unique_ptr<EVP_PKEY, OpenSslFree<EVP_PKEY_free>>;
using BioPtr = std::unique_ptr<BIO, OpenSslFree<BIO_free_all>>;
using X509Ptr = std::unique_ptr<X509, OpenSslFree<X509_free>>;
using RequestPtr = std::unique_ptr<X509_REQ, OpenSslFree<X509_REQ_free>>;
using GeneralNamesPtr = std::unique_ptr<GENERAL_NAMES, OpenSslFree<GENERAL_NAMES_free>>;

/// Longest PEM or DER of a certificate, request or key that is looked at.
constexpr std::size_t kMostX509Bytes = 65536;

/// Extended key usage of those who sign documents (RFC 9336).
constexpr const char* kDocumentSigning = "1.3.6.1.5.5.7.3.36";

/// Leaves the thread's OpenSSL error queue as it found it, so that the next user of OpenSSL (TLS) does not
/// take our refusals for its own.
class ErrorScope {
public:
    ErrorScope() { ERR_set_mark(); }
    ErrorScope(const ErrorScope&) = delete;
    ErrorScope& operator=(const ErrorScope&) = delete;
    ~ErrorScope() { ERR_pop_to_mark(); }
};

/// The object, or bad_alloc: OpenSSL's constructors fail for no other reason.
template <typename T>
T* notNull(T* object)
{
    if (object == nullptr) {
        throw std::bad_alloc{};
    }
    return object;
}

inline BioPtr reading(Bytes bytes)
{
    return BioPtr{notNull(BIO_new_mem_buf(bytes.data(), static_cast<int>(bytes.size())))};
}

/// What was written to a memory BIO.
inline Bytes contentOf(BIO* bio)
{
    char* data = nullptr;
    const long size = BIO_get_mem_data(bio, &data);
    return {reinterpret_cast<const std::byte*>(data), static_cast<std::size_t>(size)};
}

/// Given instead of OpenSSL's default, which asks for a passphrase at the terminal.
inline int noPassphrase(char* /*buffer*/, int /*size*/, int /*writing*/, void* /*user*/)
{
    return -1;
}

inline PkeyPtr pkeyOf(const SigningKey& key)
{
    const Bytes seed = key.seed();
    return PkeyPtr{notNull(EVP_PKEY_new_raw_private_key(
        EVP_PKEY_ED25519, nullptr, reinterpret_cast<const unsigned char*>(seed.data()), seed.size()))};
}

inline bool isEd25519(const EVP_PKEY* key)
{
    return EVP_PKEY_get_id(key) == EVP_PKEY_ED25519;
}

bool isP256(const EVP_PKEY* key);

/// The one common name of a subject. Malformed when there is none, several, or no printable text.
Result<std::string> commonNameOf(const X509_NAME* name);
/// Malformed when it is empty, longer than 64 characters, or no printable UTF-8.
Status setCommonName(X509_NAME* name, std::string_view text);

/// The certificate as OpenSSL's object. Precondition: `der` was accepted by Certificate.
X509Ptr decode(Bytes der);

/// What `write` puts out, as DER.
template <typename T, typename Write>
Buffer encode(const T* object, Write write)
{
    unsigned char* data = nullptr;
    const int size = write(object, &data);
    if (size < 0) {
        throw std::bad_alloc{};
    }
    Buffer der = toBuffer(Bytes{reinterpret_cast<const std::byte*>(data), static_cast<std::size_t>(size)});
    OPENSSL_free(data);
    return der;
}

}  // namespace gongyuan::crypto
