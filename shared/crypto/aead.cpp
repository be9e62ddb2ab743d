// SPDX-License-Identifier: Apache-2.0

#include "crypto/aead.h"

#include "crypto/secret.h"
#include "crypto/sodium.h"

#include <openssl/evp.h>

#include <algorithm>
#include <cassert>
#include <cstdlib>
#include <limits>
#include <new>

namespace gongyuan::crypto {
namespace {

// With these arguments OpenSSL can fail only for want of memory.
void require(bool worked)
{
    if (!worked) {
        std::abort();
    }
}

int length(std::size_t size)
{
    assert(size <= static_cast<std::size_t>(std::numeric_limits<int>::max()));
    return static_cast<int>(size);
}

}  // namespace

void ChaChaPoly::Free::operator()(void* context) const noexcept
{
    EVP_CIPHER_CTX_free(static_cast<EVP_CIPHER_CTX*>(context));
}

ChaChaPoly::ChaChaPoly(Bytes key)
    : m_context{EVP_CIPHER_CTX_new()}
{
    assert(key.size() == 32);
    if (!m_context) {
        throw std::bad_alloc{};
    }
    auto* const context = static_cast<EVP_CIPHER_CTX*>(m_context.get());
    require(EVP_CipherInit_ex2(context, EVP_chacha20_poly1305(), octets(key), nullptr, 1, nullptr) == 1);
}

void ChaChaPoly::seal(const Nonce& nonce, Bytes plain, std::span<std::byte> sealed)
{
    assert(sealed.size() == plain.size() + kTagSize);
    auto* const context = static_cast<EVP_CIPHER_CTX*>(m_context.get());
    int written = 0;
    require(EVP_CipherInit_ex2(context, nullptr, nullptr, octets(nonce), 1, nullptr) == 1);
    if (!plain.empty()) {
        require(EVP_CipherUpdate(context, writableOctets(sealed), &written, octets(plain),
                                 length(plain.size())) == 1);
    }
    int rest = 0;
    const auto tag = sealed.last(kTagSize);
    require(EVP_CipherFinal_ex(context, writableOctets(tag), &rest) == 1);
    require(EVP_CIPHER_CTX_ctrl(context, EVP_CTRL_AEAD_GET_TAG, length(kTagSize), tag.data()) == 1);
}

bool ChaChaPoly::open(const Nonce& nonce, Bytes sealed, std::span<std::byte> plain)
{
    assert(sealed.size() == plain.size() + kTagSize);
    auto* const context = static_cast<EVP_CIPHER_CTX*>(m_context.get());
    std::array<std::byte, kTagSize> tag{};
    std::copy_n(sealed.end() - kTagSize, kTagSize, tag.begin());
    require(EVP_CipherInit_ex2(context, nullptr, nullptr, octets(nonce), 0, nullptr) == 1);
    require(EVP_CIPHER_CTX_ctrl(context, EVP_CTRL_AEAD_SET_TAG, length(kTagSize), tag.data()) == 1);
    int written = 0;
    if (!plain.empty()) {
        require(EVP_CipherUpdate(context, writableOctets(plain), &written, octets(sealed),
                                 length(plain.size())) == 1);
    }
    int rest = 0;
    std::array<unsigned char, kTagSize> none{};
    if (EVP_CipherFinal_ex(context, none.data(), &rest) != 1) {
        wipe(plain);
        return false;
    }
    return true;
}

}  // namespace gongyuan::crypto
