// SPDX-License-Identifier: Apache-2.0

// libsodium and the one place that starts it. For the .cpp files of this folder.

#pragma once

#include "core/bytes.h"

#include <sodium.h>

#include <cstdlib>

namespace gongyuan::crypto {

/// sodium_malloc before sodium_init ends the process, so everything that uses libsodium first calls this.
inline void requireSodium()
{
    static const bool kReady = sodium_init() >= 0;
    if (!kReady) {
        std::abort();
    }
}

/// Never null, which libsodium forbids even for no bytes at all.
inline const unsigned char* octets(Bytes bytes)
{
    static constexpr unsigned char kNone = 0;
    return bytes.empty() ? &kNone : reinterpret_cast<const unsigned char*>(bytes.data());
}

inline unsigned char* writableOctets(std::span<std::byte> bytes)
{
    return reinterpret_cast<unsigned char*>(bytes.data());
}

}  // namespace gongyuan::crypto
