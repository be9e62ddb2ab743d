// SPDX-License-Identifier: Apache-2.0

// Carries a payload from a source to a sink on all cores. Every thread goes the whole way with a batch of its
// own: it reads the batch, seals or opens it, and writes it. Reading goes by turns and so does writing, in
// the order of reading; only the work between is done by all at once. So bytes stay in the cache of one core
// from the first copy to the last, no core waits for another to do all the reading and writing, and memory is
// one batch for each thread. For this folder.

#pragma once

#include "core/stream.h"
#include "crypto/age_chunks.h"
#include "crypto/secret.h"

#include <array>
#include <condition_variable>
#include <exception>
#include <memory>
#include <mutex>
#include <optional>

namespace gongyuan::crypto {

/// Writes what came of a batch. Forged when it was not authentic to its end; errors of `out`.
Status passOn(const Batch& batch, Sink& out);

class Convoy {
public:
    /// `in` and `out` are used by several threads, each by one at a time. All four outlive the convoy.
    Convoy(Act act, const Secret& key, Source& in, Sink& out);
    Convoy(const Convoy&) = delete;
    Convoy& operator=(const Convoy&) = delete;
    ~Convoy();

    /// Call once. Begins with what `current` holds and carries all batches but the last, which is left in
    /// `current`: only the caller knows whether it ends the payload. `nextChunk` counts on. After an error
    /// `out` has received what comes before it and no more, and `current` may be gone.
    Status run(std::unique_ptr<Batch>& current, std::uint64_t& nextChunk);

private:
    void work(std::unique_ptr<Batch> batch, bool filled) noexcept;
    void goAllTheWay(std::unique_ptr<Batch>& batch, bool filled);
    /// False when there is nothing more to carry.
    bool read(std::unique_ptr<Batch>& batch);
    void write(const Batch& batch);
    /// True when the source held more than the batch. Only for whoever reads.
    Result<bool> fill(Batch& batch);
    void enter(Batch& batch);
    void halt();

    Act m_act;
    const Secret& m_key;
    Source& m_in;
    Sink& m_out;

    // Of whoever reads: bytes that belong to the next batch.
    std::array<std::byte, kAhead> m_ahead{};
    std::size_t m_aheadSize = 0;

    std::mutex m_mutex;
    // Guarded by it:
    std::condition_variable m_mayRead;
    std::condition_variable m_mayWrite;
    bool m_reading = false;
    bool m_readAll = false;  // or as much as shall be read
    bool m_halted = false;   // nothing more is written
    std::uint64_t m_nextRead = 0;
    std::uint64_t m_nextWrite = 0;
    std::unique_ptr<Batch> m_rest;
    std::optional<Error> m_readError;
    std::optional<Error> m_writeError;
    std::exception_ptr m_thrown;
};

}  // namespace gongyuan::crypto
