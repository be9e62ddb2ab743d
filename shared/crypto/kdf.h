// SPDX-License-Identifier: Apache-2.0

// Keys made from other keys (HKDF) and from what people type (Argon2id).

#pragma once

#include "core/bytes.h"
#include "crypto/hash.h"
#include "crypto/secret.h"

#include <cstdint>
#include <string_view>

namespace gongyuan::crypto {

/// RFC 5869 with SHA-256. Precondition: `size` is 1 to 8160.
Secret hkdfSha256(Bytes keyMaterial, Bytes salt, std::string_view info, std::size_t size);

/// RFC 2104 with SHA-256.
Digest hmacSha256(Bytes key, Bytes message);

struct Argon2Cost {
    std::uint32_t ops = 3;
    std::uint64_t memoryBytes = std::uint64_t{256} << 20U;

    bool operator==(const Argon2Cost&) const = default;
};

/// What a signed manifest may ask of a seat, so that a wrong one cannot exhaust it.
constexpr Argon2Cost kLeastArgon2Cost{1, std::uint64_t{8} << 20U};
constexpr Argon2Cost kMostArgon2Cost{10, std::uint64_t{1} << 30U};

/// Argon2id version 1.3, one lane, 32 bytes: `argon2 SALT -id -t OPS -k KIB -p 1 -l 32`. Unsupported when the
/// cost is out of bounds or no whole number of KiB; Malformed when the salt has not 16 bytes; Platform when
/// the machine has not the memory.
Result<Secret> argon2id(Bytes password, Bytes salt, Argon2Cost cost);

}  // namespace gongyuan::crypto
