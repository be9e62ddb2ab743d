// SPDX-License-Identifier: Apache-2.0

#include "crypto/age_chunks.h"

#include <algorithm>
#include <system_error>
#include <utility>

namespace gongyuan::crypto {
namespace {

constexpr unsigned kMostThreads = 8;

unsigned threadCount()
{
    return std::clamp(std::thread::hardware_concurrency(), 1U, kMostThreads);
}

// Eleven bytes of counter, big-endian, and a byte that marks the last chunk.
Nonce nonceOf(std::uint64_t chunk, bool last)
{
    Nonce nonce{};
    for (std::size_t i = 0; i < 8; ++i) {
        nonce[10 - i] = static_cast<std::byte>(chunk >> (8 * i) & 0xFFU);
    }
    nonce[11] = static_cast<std::byte>(last ? 1 : 0);
    return nonce;
}

void seal(ChaChaPoly& cipher, Batch& batch)
{
    Bytes rest{batch.in.get(), batch.inSize};
    std::uint64_t chunk = batch.firstChunk;
    do {
        const Bytes plain = rest.first(std::min(kChunk, rest.size()));
        rest = rest.subspan(plain.size());
        const std::span sealed{batch.out.get() + batch.outSize, plain.size() + kTagSize};
        cipher.seal(nonceOf(chunk++, batch.last && rest.empty()), plain, sealed);
        batch.outSize += sealed.size();
    } while (!rest.empty());
}

// True when `sealed` was opened and may be passed on; `batch.failed` when nothing after it may.
bool openChunk(ChaChaPoly& cipher, Batch& batch, std::uint64_t chunk, Bytes sealed, bool last)
{
    const bool isEmpty = sealed.size() <= kTagSize;
    if (sealed.size() < kTagSize || (isEmpty && chunk != 0)) {
        batch.failed = true;
        return false;
    }
    const std::span plain{batch.out.get() + batch.outSize, sealed.size() - kTagSize};
    if (cipher.open(nonceOf(chunk, last), sealed, plain)) {
        return true;
    }
    batch.failed = true;
    // A full chunk may still be authentic in the other role: the last one with something behind it, or one
    // behind which the file was cut. What it holds is genuine and is passed on, then the payload has failed.
    return sealed.size() == kSealedChunk && cipher.open(nonceOf(chunk, !last), sealed, plain);
}

void open(ChaChaPoly& cipher, Batch& batch)
{
    Bytes rest{batch.in.get(), batch.inSize};
    batch.failed = rest.empty();
    for (std::uint64_t chunk = batch.firstChunk; !rest.empty() && !batch.failed; ++chunk) {
        const Bytes sealed = rest.first(std::min(kSealedChunk, rest.size()));
        rest = rest.subspan(sealed.size());
        if (openChunk(cipher, batch, chunk, sealed, batch.last && rest.empty())) {
            batch.outSize += sealed.size() - kTagSize;
        }
    }
}

}  // namespace

// Not cleared: memory that a short file does not need is never touched.
Batch::Batch()
    : in{std::make_unique_for_overwrite<std::byte[]>(kCapacity)}
    , out{std::make_unique_for_overwrite<std::byte[]>(kCapacity)}
{
}

Batch::~Batch()
{
    wipe(std::span{in.get(), touched});
    wipe(std::span{out.get(), touched});
}

ChunkWorkers::ChunkWorkers(Act act, Secret key)
    : m_act{act}
    , m_key{std::move(key)}
    , m_own{m_key.bytes()}
{
}

ChunkWorkers::~ChunkWorkers()
{
    for (std::jthread& thread : m_threads) {
        thread.request_stop();
    }
}

std::size_t ChunkWorkers::depth()
{
    return std::size_t{threadCount()} + 2;
}

void ChunkWorkers::process(ChaChaPoly& cipher, Batch& batch) const
{
    batch.outSize = 0;
    batch.failed = false;
    if (m_act == Act::Seal) {
        seal(cipher, batch);
    } else {
        open(cipher, batch);
    }
    batch.touched = std::max(
        {batch.touched, batch.inSize, std::min(Batch::kCapacity, batch.inSize + kBatchChunks * kTagSize)});
}

void ChunkWorkers::run(Batch& batch)
{
    process(m_own, batch);
    batch.ready = true;
}

void ChunkWorkers::start()
{
    for (unsigned i = 0; i < threadCount(); ++i) {
        try {
            m_threads.emplace_back([this](const std::stop_token& stop) { work(stop); });
        } catch (const std::system_error&) {
            return;  // fewer threads, or none: submit copes
        }
    }
}

void ChunkWorkers::work(const std::stop_token& stop)
{
    ChaChaPoly cipher{m_key.bytes()};
    std::unique_lock lock{m_mutex};
    while (m_changed.wait(lock, stop, [this] { return !m_queue.empty(); }) && !stop.stop_requested()) {
        Batch& batch = *m_queue.front();
        m_queue.pop_front();
        lock.unlock();
        process(cipher, batch);
        lock.lock();
        batch.ready = true;
        m_changed.notify_all();
    }
}

void ChunkWorkers::submit(Batch& batch)
{
    if (m_threads.empty()) {
        start();
    }
    if (m_threads.empty()) {
        run(batch);
        return;
    }
    {
        const std::scoped_lock lock{m_mutex};
        batch.ready = false;
        m_queue.push_back(&batch);
    }
    m_changed.notify_all();
}

void ChunkWorkers::wait(Batch& batch)
{
    std::unique_lock lock{m_mutex};
    m_changed.wait(lock, [&batch] { return batch.ready; });
}

}  // namespace gongyuan::crypto
