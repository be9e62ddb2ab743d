// SPDX-License-Identifier: Apache-2.0

// Where bytes come from and go to, so that what encrypts, packs or hashes need not know files or sockets.

#pragma once

#include "core/bytes.h"

#include <algorithm>

namespace gongyuan {

class Source {
public:
    Source() = default;
    virtual ~Source() = default;

    /// Fills `into` from its beginning; fewer bytes than asked for only at the end, 0 at the end.
    virtual Result<std::size_t> read(std::span<std::byte> into) = 0;

protected:
    Source(const Source&) = default;
    Source& operator=(const Source&) = default;
};

class Sink {
public:
    Sink() = default;
    virtual ~Sink() = default;

    /// Takes all of `bytes` or fails.
    virtual Status write(Bytes bytes) = 0;

protected:
    Sink(const Sink&) = default;
    Sink& operator=(const Sink&) = default;
};

/// Reads bytes that the caller keeps alive.
class BytesSource final : public Source {
public:
    explicit BytesSource(Bytes bytes)
        : m_rest{bytes}
    {
    }

    Result<std::size_t> read(std::span<std::byte> into) override
    {
        const std::size_t count = std::min(into.size(), m_rest.size());
        std::copy_n(m_rest.begin(), count, into.begin());
        m_rest = m_rest.subspan(count);
        return count;
    }

private:
    Bytes m_rest;
};

/// Collects in memory; Malformed beyond `limit` bytes.
class BufferSink final : public Sink {
public:
    explicit BufferSink(std::size_t limit)
        : m_limit{limit}
    {
    }

    Status write(Bytes bytes) override
    {
        if (bytes.size() > m_limit - m_buffer.size()) {
            return Error{Errc::Malformed, "longer than allowed"};
        }
        append(m_buffer, bytes);
        return done();
    }

    Bytes bytes() const { return m_buffer; }
    Buffer take() { return std::move(m_buffer); }

private:
    std::size_t m_limit;
    Buffer m_buffer;
};

}  // namespace gongyuan
