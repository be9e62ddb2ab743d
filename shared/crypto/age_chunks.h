// SPDX-License-Identifier: Apache-2.0

// The payload of an age file in batches of 64 KiB chunks. Chunks do not depend on one another, so threads
// seal or open batches in any order while the caller reads, writes and keeps the order. For this folder.

#pragma once

#include "core/bytes.h"
#include "crypto/aead.h"
#include "crypto/secret.h"

#include <condition_variable>
#include <cstdint>
#include <deque>
#include <memory>
#include <mutex>
#include <span>
#include <stop_token>
#include <thread>
#include <vector>

namespace gongyuan::crypto {

constexpr std::size_t kChunk = 65536;
constexpr std::size_t kSealedChunk = kChunk + kTagSize;
constexpr std::size_t kBatchChunks = 16;

/// Some consecutive chunks and what became of them. Wiped when it goes.
struct Batch {
    Batch();
    Batch(const Batch&) = delete;
    Batch& operator=(const Batch&) = delete;
    ~Batch();

    static constexpr std::size_t kCapacity = kBatchChunks * kSealedChunk;

    std::span<std::byte> inSpace(std::size_t size) const { return {in.get(), size}; }
    Bytes result() const { return {out.get(), outSize}; }

    std::unique_ptr<std::byte[]> in;
    std::unique_ptr<std::byte[]> out;
    std::size_t inSize = 0;
    std::size_t outSize = 0;  // what may be passed on, also when the batch failed
    std::size_t touched = 0;  // most bytes that either buffer ever held
    std::uint64_t firstChunk = 0;
    bool last = false;    // ends the payload
    bool failed = false;  // the chunk after `outSize` is not authentic
    bool ready = false;   // guarded by the workers' mutex
};

enum class Act : std::uint8_t { Seal, Open };

class ChunkWorkers {
public:
    /// Precondition: the key has 32 bytes.
    ChunkWorkers(Act act, Secret key);
    ChunkWorkers(const ChunkWorkers&) = delete;
    ChunkWorkers& operator=(const ChunkWorkers&) = delete;
    ~ChunkWorkers();

    /// In this thread.
    void run(Batch& batch);
    /// In another thread, or in this one where no thread can be had. The batch must outlive the workers.
    void submit(Batch& batch);
    void wait(Batch& batch);

    /// How many batches keep all threads busy.
    static std::size_t depth();

private:
    void start();
    void work(const std::stop_token& stop);
    void process(ChaChaPoly& cipher, Batch& batch) const;

    Act m_act;
    Secret m_key;
    ChaChaPoly m_own;
    std::mutex m_mutex;
    std::condition_variable_any m_changed;
    std::deque<Batch*> m_queue;
    std::vector<std::jthread> m_threads;
};

}  // namespace gongyuan::crypto
