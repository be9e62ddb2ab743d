// SPDX-License-Identifier: Apache-2.0

// OpenSSL's SHA-256 uses the processor's SHA extensions and libsodium's does not.

#include "crypto/hash.h"

#include "crypto/sodium.h"

#include <openssl/evp.h>

#include <new>

namespace gongyuan::crypto {
namespace {

void require(bool worked)
{
    if (!worked) {
        std::abort();  // SHA-256 cannot fail on any input; if it does, nothing can be trusted
    }
}

}  // namespace

void Sha256::Free::operator()(void* context) const noexcept
{
    EVP_MD_CTX_free(static_cast<EVP_MD_CTX*>(context));
}

Sha256::Sha256()
    : m_context{EVP_MD_CTX_new()}
{
    if (!m_context) {
        throw std::bad_alloc{};
    }
    require(EVP_DigestInit_ex(static_cast<EVP_MD_CTX*>(m_context.get()), EVP_sha256(), nullptr) == 1);
}

void Sha256::update(Bytes bytes)
{
    require(EVP_DigestUpdate(static_cast<EVP_MD_CTX*>(m_context.get()), bytes.data(), bytes.size()) == 1);
}

Digest Sha256::finish()
{
    Digest digest{};
    require(EVP_DigestFinal_ex(static_cast<EVP_MD_CTX*>(m_context.get()), writableOctets(std::span{digest}),
                               nullptr) == 1);
    return digest;
}

Digest sha256(Bytes bytes)
{
    Sha256 hash;
    hash.update(bytes);
    return hash.finish();
}

Status HashingSink::write(Bytes bytes)
{
    GONGYUAN_CHECK(m_next.write(bytes));
    m_hash.update(bytes);
    m_size += bytes.size();
    return done();
}

Result<std::size_t> HashingSource::read(std::span<std::byte> into)
{
    GONGYUAN_TRY(const std::size_t count, m_from.read(into));
    m_hash.update(into.first(count));
    m_size += count;
    return count;
}

}  // namespace gongyuan::crypto
