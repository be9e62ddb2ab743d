// SPDX-License-Identifier: Apache-2.0

// Batches on their way through the workers, passed on in the order in which they were sent. For this folder.

#pragma once

#include "core/stream.h"
#include "crypto/age_chunks.h"

#include <deque>
#include <memory>
#include <vector>

namespace gongyuan::crypto {

class AgePipeline {
public:
    /// Precondition: the key has 32 bytes.
    AgePipeline(Act act, Secret key);

    /// An empty batch to fill.
    Batch& take();
    /// One that was taken in vain.
    void giveBack(Batch& batch);

    /// Starts work on a filled batch; passes on the oldest when enough are under way. Forged when a batch
    /// that was passed on was not authentic; errors of `out` pass through. After an error the pipeline is
    /// spent.
    Status send(Batch& batch, Sink& out);
    /// Passes on all that is under way.
    Status drain(Sink& out);

private:
    Status passOn(Sink& out);

    std::vector<std::unique_ptr<Batch>> m_batches;
    std::vector<Batch*> m_idle;
    std::deque<Batch*> m_sent;
    std::uint64_t m_nextChunk = 0;
    ChunkWorkers m_workers;  // last: its threads end before the batches go
};

}  // namespace gongyuan::crypto
