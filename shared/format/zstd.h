// SPDX-License-Identifier: Apache-2.0

// zstd as a stage of a pipe. The decompressor takes one frame, a bounded window and a bounded output: a
// small file cannot become a large one.

#pragma once

#include "core/stream.h"

#include <cstdint>
#include <memory>

namespace gongyuan::format {

class ZstdSink final : public Sink {
public:
    /// Compresses into `out`, which must outlive this.
    explicit ZstdSink(Sink& out);
    ~ZstdSink() override;
    ZstdSink(const ZstdSink&) = delete;
    ZstdSink& operator=(const ZstdSink&) = delete;

    Status write(Bytes bytes) override;
    /// Ends the frame. Without it the output is incomplete.
    Status finish();

private:
    struct State;
    std::unique_ptr<State> m_state;
};

class UnzstdSink final : public Sink {
public:
    /// Decompresses into `out`, which must outlive this. Malformed when the output would exceed `limit`.
    UnzstdSink(Sink& out, std::uint64_t limit);
    ~UnzstdSink() override;
    UnzstdSink(const UnzstdSink&) = delete;
    UnzstdSink& operator=(const UnzstdSink&) = delete;

    Status write(Bytes bytes) override;
    /// Malformed unless exactly one whole frame was read.
    Status finish();
    std::uint64_t written() const;

private:
    struct State;
    std::unique_ptr<State> m_state;
};

}  // namespace gongyuan::format
