// SPDX-License-Identifier: Apache-2.0

// Members that several documents share.

#pragma once

#include "core/json.h"
#include "exam/sitting.h"

#include <algorithm>
#include <array>

namespace gongyuan::format {

/// 32 bytes in hexadecimal; zeros, and an error in the reader, when they are not.
inline std::array<std::byte, 32> readBytes32(JsonObject& reader, const char* key)
{
    std::array<std::byte, 32> value{};
    const Buffer bytes = reader.hex(key, value.size());
    std::copy_n(bytes.begin(), value.size(), value.begin());
    return value;
}

inline WallTime readTime(JsonObject& reader, const char* key)
{
    const auto time = exam::wallTimeFromText(reader.text(key, 32));
    if (!time) {
        reader.refuse(key, "not a time like 2026-11-20T09:00:00Z");
        return {};
    }
    return time.value();
}

}  // namespace gongyuan::format
