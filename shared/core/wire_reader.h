// SPDX-License-Identifier: Apache-2.0

// Bounds-checked little-endian reader over untrusted bytes. Copies nothing, owns nothing.

#pragma once

#include "core/bytes.h"

namespace gongyuan {

class WireReader {
public:
    explicit WireReader(Bytes bytes)
        : m_rest{bytes}
    {
    }

    bool atEnd() const { return m_rest.empty(); }

    Result<std::uint32_t> u32()
    {
        GONGYUAN_TRY(const Bytes raw, take(4));
        std::uint32_t value = 0;
        for (std::size_t i = 4; i-- > 0;) {
            value = (value << 8) | std::to_integer<std::uint32_t>(raw[i]);
        }
        return value;
    }

    Result<Bytes> take(std::size_t count)
    {
        if (count > m_rest.size()) {
            return Error{Errc::Malformed, "truncated"};
        }
        const Bytes head = m_rest.first(count);
        m_rest = m_rest.subspan(count);
        return head;
    }

private:
    Bytes m_rest;
};

}  // namespace gongyuan
