// SPDX-License-Identifier: Apache-2.0

// ChaCha20-Poly1305 (RFC 8439) without associated data, as age uses it. OpenSSL's, because it runs about
// twice as fast as libsodium's on processors with AVX2 and both give the same bytes. For this folder and its
// tests.

#pragma once

#include "core/bytes.h"

#include <array>
#include <memory>

namespace gongyuan::crypto {

using Nonce = std::array<std::byte, 12>;

constexpr std::size_t kTagSize = 16;

/// One key, many nonces. Not for two threads at once.
class ChaChaPoly {
public:
    /// Precondition: 32 bytes.
    explicit ChaChaPoly(Bytes key);

    /// Precondition: `sealed` is kTagSize longer than `plain`; the two do not overlap.
    void seal(const Nonce& nonce, Bytes plain, std::span<std::byte> sealed);
    /// False when the tag does not verify; then `plain` holds zeros. Precondition: as for `seal`.
    bool open(const Nonce& nonce, Bytes sealed, std::span<std::byte> plain);

private:
    struct Free {
        void operator()(void* context) const noexcept;
    };
    std::unique_ptr<void, Free> m_context;
};

}  // namespace gongyuan::crypto
