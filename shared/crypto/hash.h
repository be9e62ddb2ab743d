// SPDX-License-Identifier: Apache-2.0

// SHA-256, at once, in pieces, and in passing while bytes go to a sink or come from a source.

#pragma once

#include "core/bytes.h"
#include "core/stream.h"

#include <array>
#include <cstdint>
#include <memory>

namespace gongyuan::crypto {

using Digest = std::array<std::byte, 32>;

Digest sha256(Bytes bytes);

class Sha256 {
public:
    Sha256();

    void update(Bytes bytes);
    /// Call once; the object is spent.
    Digest finish();

private:
    struct Free {
        void operator()(void* context) const noexcept;
    };
    std::unique_ptr<void, Free> m_context;
};

/// Hashes and counts what it passes on. The sink behind it must outlive it.
class HashingSink final : public Sink {
public:
    explicit HashingSink(Sink& next)
        : m_next{next}
    {
    }

    Status write(Bytes bytes) override;

    std::uint64_t size() const { return m_size; }
    /// Of what the next sink accepted. Call once, after the last write.
    Digest finish() { return m_hash.finish(); }

private:
    Sink& m_next;
    Sha256 m_hash;
    std::uint64_t m_size = 0;
};

/// Hashes and counts what is read through it. The source behind it must outlive it.
class HashingSource final : public Source {
public:
    explicit HashingSource(Source& from)
        : m_from{from}
    {
    }

    Result<std::size_t> read(std::span<std::byte> into) override;

    std::uint64_t size() const { return m_size; }
    /// Of what was read so far; a reader that may stop early drains the source first. Call once.
    Digest finish() { return m_hash.finish(); }

private:
    Source& m_from;
    Sha256 m_hash;
    std::uint64_t m_size = 0;
};

}  // namespace gongyuan::crypto
