// SPDX-License-Identifier: Apache-2.0

// The two HTTP headers that let a transfer go on where it broke off.

#pragma once

#include "core/result.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace gongyuan::protocol {

/// First and last byte, both counted from 0 and included.
struct ByteRange {
    std::uint64_t first = 0;
    std::uint64_t last = 0;
    std::uint64_t length() const { return last - first + 1; }
    bool operator==(const ByteRange&) const = default;
};

/// `Range: bytes=a-b`, `a-` or `-n` on a file of `size` bytes; `last` is cut to the size. Malformed for any
/// other form and for several ranges; NotFound when nothing of it is there.
Result<ByteRange> parseRange(std::string_view header, std::uint64_t size);

/// `Content-Range: bytes a-b/size` with a <= b < size. Malformed for any other form.
struct ContentRange {
    ByteRange range;
    std::uint64_t size = 0;
};
Result<ContentRange> parseContentRange(std::string_view header);
std::string toText(const ContentRange& range);

}  // namespace gongyuan::protocol
