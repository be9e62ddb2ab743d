// SPDX-License-Identifier: Apache-2.0

// The payload of an age file in batches of 64 KiB chunks. Chunks do not depend on one another, so batches may
// be sealed or opened in any order and by any thread. For this folder.

#pragma once

#include "core/bytes.h"
#include "crypto/aead.h"

#include <cstdint>
#include <memory>
#include <span>

namespace gongyuan::crypto {

constexpr std::size_t kChunk = 65536;
constexpr std::size_t kSealedChunk = kChunk + kTagSize;
constexpr std::size_t kBatchChunks = 16;
/// Bytes read beyond a full batch, which show that it does not end the payload; a cache line keeps what is
/// read aligned.
constexpr std::size_t kAhead = 64;

enum class Act : std::uint8_t { Seal, Open };

/// What a full batch holds before the act.
constexpr std::size_t fullBatch(Act act)
{
    return kBatchChunks * (act == Act::Seal ? kChunk : kSealedChunk);
}

/// Some consecutive chunks and what became of them. Wiped when it goes.
struct Batch {
    Batch();
    Batch(const Batch&) = delete;
    Batch& operator=(const Batch&) = delete;
    ~Batch();

    static constexpr std::size_t kCapacity = kBatchChunks * kSealedChunk + kAhead;

    /// What is left of the first `size` bytes of `in`.
    std::span<std::byte> space(std::size_t size) const { return {in.get() + inSize, size - inSize}; }
    /// Says that so much of `space` was filled.
    void grow(std::size_t count);
    Bytes result() const { return {out.get(), outSize}; }

    std::unique_ptr<std::byte[]> in;
    std::unique_ptr<std::byte[]> out;
    std::size_t inSize = 0;
    std::size_t outSize = 0;  // what may be passed on, also when the batch failed
    std::size_t touched = 0;  // most bytes that either buffer ever held
    std::uint64_t firstChunk = 0;
    bool last = false;    // ends the payload
    bool failed = false;  // the chunk after `outSize` is not authentic
};

/// Seals or opens what is in the batch.
void process(Act act, ChaChaPoly& cipher, Batch& batch);

}  // namespace gongyuan::crypto
