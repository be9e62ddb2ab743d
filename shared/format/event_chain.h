// SPDX-License-Identifier: Apache-2.0

// The hash chain over a sitting's events. h0 = SHA-256("gongyuan.events.v1" 00 sitting "|" candidate),
// hi = SHA-256(h(i-1) || BE64(i) || SHA-256(event)). The head commits to every event and their order.

#pragma once

#include "core/bytes.h"
#include "crypto/hash.h"

#include <cstdint>
#include <string_view>

namespace gongyuan::format {

struct ChainHead {
    std::uint64_t count = 0;
    crypto::Digest hash{};
    bool operator==(const ChainHead&) const = default;
};

/// Both are identifiers.
ChainHead chainStart(std::string_view sitting, std::string_view candidate);
ChainHead chainNext(const ChainHead& head, Bytes event);

}  // namespace gongyuan::format
