// SPDX-License-Identifier: Apache-2.0

// The payload of an age file on its way, piece by piece or poured from a source. For this folder.

#pragma once

#include "core/stream.h"
#include "crypto/age_chunks.h"
#include "crypto/secret.h"

#include <memory>

namespace gongyuan::crypto {

/// After an error it is spent.
class AgePipeline {
public:
    /// Precondition: the key has 32 bytes.
    AgePipeline(Act act, Secret key);

    /// In this thread. Errors of `out` pass through.
    Status write(Bytes bytes, Sink& out);
    /// All of a source, on all cores: see `Convoy`. Forged when a batch that was passed on was not authentic;
    /// errors of `in` and `out` pass through.
    Status pour(Source& in, Sink& out);
    /// Ends the payload. Forged, and errors of `out`.
    Status finish(Sink& out);

private:
    Status pass(bool last, Sink& out);

    Act m_act;
    Secret m_key;
    ChaChaPoly m_cipher;
    // What may be the end of the payload: at most a full batch.
    std::unique_ptr<Batch> m_current = std::make_unique<Batch>();
    std::uint64_t m_nextChunk = 0;
};

}  // namespace gongyuan::crypto
