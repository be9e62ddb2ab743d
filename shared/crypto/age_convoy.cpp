// SPDX-License-Identifier: Apache-2.0

#include "crypto/age_convoy.h"

#include <algorithm>
#include <system_error>
#include <thread>
#include <utility>
#include <vector>

namespace gongyuan::crypto {
namespace {

constexpr unsigned kMostThreads = 8;

unsigned threadCount()
{
    return std::clamp(std::thread::hardware_concurrency(), 1U, kMostThreads);
}

}  // namespace

Status passOn(const Batch& batch, Sink& out)
{
    if (batch.outSize != 0) {
        GONGYUAN_CHECK(out.write(batch.result()));
    }
    if (batch.failed) {
        return Error{Errc::Forged, "age payload: changed, cut or extended"};
    }
    return done();
}

Convoy::Convoy(Act act, const Secret& key, Source& in, Sink& out)
    : m_act{act}
    , m_key{key}
    , m_in{in}
    , m_out{out}
{
}

Convoy::~Convoy()
{
    wipe(m_ahead);
}

Status Convoy::run(std::unique_ptr<Batch>& current, std::uint64_t& nextChunk)
{
    GONGYUAN_TRY(const bool more, fill(*current));
    if (!more) {
        return done();  // all in one batch: no thread is worth its start
    }
    m_nextRead = m_nextWrite = nextChunk;
    enter(*current);
    {
        std::vector<std::jthread> helpers;
        for (unsigned i = 1; i < threadCount(); ++i) {
            try {
                helpers.emplace_back([this] { work(nullptr, /*filled=*/false); });
            } catch (const std::system_error&) {
                break;  // fewer threads, or this one alone
            }
        }
        work(std::move(current), /*filled=*/true);
    }
    if (m_thrown) {
        std::rethrow_exception(m_thrown);
    }
    if (m_writeError || m_readError) {
        return m_writeError ? *std::move(m_writeError) : *std::move(m_readError);
    }
    current = std::move(m_rest);
    nextChunk = m_nextRead;
    return done();
}

void Convoy::work(std::unique_ptr<Batch> batch, bool filled) noexcept
{
    try {
        goAllTheWay(batch, filled);
    } catch (...) {
        const std::scoped_lock lock{m_mutex};
        m_thrown = std::current_exception();
        halt();
    }
}

void Convoy::goAllTheWay(std::unique_ptr<Batch>& batch, bool filled)
{
    if (!batch) {
        batch = std::make_unique<Batch>();
    }
    ChaChaPoly cipher{m_key.bytes()};
    for (bool ready = filled || read(batch); ready; ready = read(batch)) {
        process(m_act, cipher, *batch);
        write(*batch);
    }
}

bool Convoy::read(std::unique_ptr<Batch>& batch)
{
    std::unique_lock lock{m_mutex};
    m_mayRead.wait(lock, [this] { return !m_reading || m_readAll; });
    if (m_readAll) {
        return false;
    }
    m_reading = true;
    lock.unlock();
    batch->inSize = 0;
    Result<bool> more = fill(*batch);
    lock.lock();
    m_reading = false;
    if (more && more.value()) {
        enter(*batch);
        m_mayRead.notify_one();
        return true;
    }
    if (more) {
        m_rest = std::move(batch);
    } else {
        m_readError = std::move(more).error();
    }
    m_readAll = true;
    m_mayRead.notify_all();
    return false;
}

void Convoy::write(const Batch& batch)
{
    std::unique_lock lock{m_mutex};
    m_mayWrite.wait(lock, [this, &batch] { return m_nextWrite == batch.firstChunk || m_halted; });
    if (m_halted) {
        return;
    }
    lock.unlock();
    Status written = passOn(batch, m_out);
    lock.lock();
    m_nextWrite += kBatchChunks;
    if (!written) {
        m_writeError = std::move(written).error();
        halt();
    }
    m_mayWrite.notify_all();
}

Result<bool> Convoy::fill(Batch& batch)
{
    const std::size_t full = fullBatch(m_act);
    std::copy_n(m_ahead.begin(), m_aheadSize, batch.in.get() + batch.inSize);
    batch.grow(std::exchange(m_aheadSize, 0));
    GONGYUAN_TRY(const std::size_t count, m_in.read(batch.space(full + kAhead)));
    batch.grow(count);
    if (batch.inSize <= full) {
        return false;
    }
    m_aheadSize = batch.inSize - full;
    std::copy_n(batch.in.get() + full, m_aheadSize, m_ahead.begin());
    batch.inSize = full;
    return true;
}

// Gives the batch its place in the order; with the mutex, or before there are threads.
void Convoy::enter(Batch& batch)
{
    batch.last = false;
    batch.firstChunk = m_nextRead;
    m_nextRead += kBatchChunks;
}

// With the mutex.
void Convoy::halt()
{
    m_halted = true;
    m_readAll = true;
    m_mayRead.notify_all();
    m_mayWrite.notify_all();
}

}  // namespace gongyuan::crypto
