// SPDX-License-Identifier: Apache-2.0

// An age file from end to end: header, MAC, nonce and payload. The caller's thread reads and writes; batches
// of chunks are sealed or opened behind it and come back in order.

#include "crypto/age.h"

#include "crypto/age_chunks.h"
#include "crypto/age_header.h"
#include "crypto/age_stanza.h"
#include "crypto/kdf.h"

#include <algorithm>
#include <deque>
#include <utility>
#include <vector>

namespace gongyuan::crypto {
namespace {

constexpr std::size_t kPayloadNonce = 16;
constexpr std::size_t kBatchPlain = kBatchChunks * kChunk;

Digest headerMac(Bytes fileKey, Bytes covered)
{
    const Secret key = hkdfSha256(fileKey, {}, "header", 32);
    return hmacSha256(key.bytes(), covered);
}

Secret payloadKey(Bytes fileKey, Bytes nonce)
{
    return hkdfSha256(fileKey, nonce, "payload", 32);
}

// Batches on their way through the workers, passed on in the order in which they were sent.
class Pipeline {
public:
    Pipeline(Act act, Secret key)
        : m_workers{act, std::move(key)}
    {
    }

    /// An empty batch to fill.
    Batch& take()
    {
        if (m_idle.empty()) {
            m_batches.push_back(std::make_unique<Batch>());
            m_idle.push_back(m_batches.back().get());
        }
        Batch& batch = *m_idle.back();
        m_idle.pop_back();
        batch.inSize = 0;
        return batch;
    }

    /// Starts work on a filled batch; passes on the oldest when enough are under way.
    Status send(Batch& batch, Sink& out)
    {
        batch.firstChunk = m_nextChunk;
        m_nextChunk += kBatchChunks;
        const bool alone = batch.last && m_sent.empty();
        alone ? m_workers.run(batch) : m_workers.submit(batch);
        m_sent.push_back(&batch);
        return m_sent.size() < ChunkWorkers::depth() ? done() : passOn(out);
    }

    Status drain(Sink& out)
    {
        while (!m_sent.empty()) {
            GONGYUAN_CHECK(passOn(out));
        }
        return done();
    }

private:
    Status passOn(Sink& out)
    {
        Batch& batch = *m_sent.front();
        m_workers.wait(batch);
        m_sent.pop_front();
        m_idle.push_back(&batch);
        if (batch.outSize != 0) {
            GONGYUAN_CHECK(out.write(batch.result()));
        }
        if (batch.failed) {
            return Error{Errc::Forged, "age payload: changed, cut or extended"};
        }
        return done();
    }

    std::vector<std::unique_ptr<Batch>> m_batches;
    std::vector<Batch*> m_idle;
    std::deque<Batch*> m_sent;
    std::uint64_t m_nextChunk = 0;
    ChunkWorkers m_workers;  // last: stops before the batches go
};

// A sink into guarded memory.
class SecretSink final : public Sink {
public:
    explicit SecretSink(std::size_t limit)
        : m_memory{limit}
    {
    }

    Status write(Bytes bytes) override
    {
        if (bytes.size() > m_memory.size() - m_size) {
            return Error{Errc::Malformed, "longer than allowed"};
        }
        std::ranges::copy(bytes, m_memory.writable().subspan(m_size).begin());
        m_size += bytes.size();
        return done();
    }

    Bytes bytes() const { return m_memory.bytes().first(m_size); }

private:
    Secret m_memory;
    std::size_t m_size = 0;
};

}  // namespace

struct AgeWriter::State {
    State(Secret key, Sink& to)
        : out{to}
        , pipeline{Act::Seal, std::move(key)}
        , current{&pipeline.take()}
    {
    }

    Sink& out;
    Pipeline pipeline;
    Batch* current;
    bool spent = false;  // finished, or failed
};

AgeWriter::AgeWriter(std::unique_ptr<State> state)
    : m_state{std::move(state)}
{
}

AgeWriter::AgeWriter(AgeWriter&&) noexcept = default;
AgeWriter::~AgeWriter() = default;

Result<AgeWriter> AgeWriter::create(std::span<const AgeRecipient> recipients, Sink& out)
{
    if (recipients.empty() || recipients.size() > kMostAgeStanzas) {
        return Error{Errc::Malformed, "age: no recipient, or too many"};
    }
    const Secret fileKey = Secret::random(kFileKeySize);
    std::vector<AgeStanza> stanzas;
    for (const AgeRecipient& recipient : recipients) {
        GONGYUAN_TRY(AgeStanza stanza, wrapFileKey(fileKey.bytes(), recipient));
        stanzas.push_back(std::move(stanza));
    }
    Buffer head = writeAgeHeader(stanzas);
    const std::string mac = " " + toRawBase64(headerMac(fileKey.bytes(), head)) + "\n";
    const Buffer nonce = randomBytes(kPayloadNonce);
    append(head, bytesOf(mac));
    append(head, nonce);
    GONGYUAN_CHECK(out.write(head));
    return AgeWriter{std::make_unique<State>(payloadKey(fileKey.bytes(), nonce), out)};
}

Status AgeWriter::write(Bytes bytes)
{
    State& state = *m_state;
    while (!bytes.empty()) {
        if (state.spent) {
            return Error{Errc::Denied, "age: written after the end or after a failure"};
        }
        if (state.current->inSize == kBatchPlain) {
            // There is more, so this batch does not hold the last chunk.
            state.current->last = false;
            Status sent = state.pipeline.send(*state.current, state.out);
            if (!sent) {
                state.spent = true;
                return sent;
            }
            state.current = &state.pipeline.take();
        }
        Batch& batch = *state.current;
        const std::size_t count = std::min(bytes.size(), kBatchPlain - batch.inSize);
        std::copy_n(bytes.begin(), count, batch.in.get() + batch.inSize);
        batch.inSize += count;
        batch.touched = std::max(batch.touched, batch.inSize);
        bytes = bytes.subspan(count);
    }
    return done();
}

Status AgeWriter::finish()
{
    State& state = *m_state;
    if (std::exchange(state.spent, true)) {
        return Error{Errc::Denied, "age: finished after the end or after a failure"};
    }
    state.current->last = true;
    GONGYUAN_CHECK(state.pipeline.send(*state.current, state.out));
    return state.pipeline.drain(state.out);
}

struct AgeReader::State {
    explicit State(Source& from)
        : in{from}
    {
    }

    LineSource in;
    std::unique_ptr<Pipeline> pipeline;
};

AgeReader::AgeReader(std::unique_ptr<State> state)
    : m_state{std::move(state)}
{
}

AgeReader::AgeReader(AgeReader&&) noexcept = default;
AgeReader::~AgeReader() = default;

Result<AgeReader> AgeReader::open(Source& in, AgeKeys keys)
{
    auto state = std::make_unique<State>(in);
    GONGYUAN_TRY(const AgeHeader header, readAgeHeader(state->in));
    GONGYUAN_TRY(const Secret fileKey, unwrapFileKey(header.stanzas, keys));
    if (!equal(headerMac(fileKey.bytes(), header.covered), header.mac)) {
        return Error{Errc::Forged, "age header: MAC does not verify"};
    }
    std::array<std::byte, kPayloadNonce> nonce{};
    GONGYUAN_TRY(const std::size_t count, state->in.read(nonce));
    if (count != nonce.size()) {
        return Error{Errc::Malformed, "age header: payload nonce ends early"};
    }
    state->pipeline = std::make_unique<Pipeline>(Act::Open, payloadKey(fileKey.bytes(), nonce));
    return AgeReader{std::move(state)};
}

Status AgeReader::decryptTo(Sink& out)
{
    const std::unique_ptr<Pipeline> pipeline = std::exchange(m_state->pipeline, nullptr);
    if (!pipeline) {
        return Error{Errc::Denied, "age: read twice"};
    }
    Source& in = m_state->in;
    const auto fill = [&in](Batch& batch) -> Status {
        GONGYUAN_TRY(batch.inSize, in.read(batch.inSpace(Batch::kCapacity)));
        return done();
    };
    Batch* current = &pipeline->take();
    GONGYUAN_CHECK(fill(*current));
    while (current->inSize == Batch::kCapacity) {
        Batch* const next = &pipeline->take();
        GONGYUAN_CHECK(fill(*next));
        if (next->inSize == 0) {
            break;  // the batch in hand ends the payload with a full chunk
        }
        current->last = false;
        GONGYUAN_CHECK(pipeline->send(*current, out));
        current = next;
    }
    current->last = true;
    GONGYUAN_CHECK(pipeline->send(*current, out));
    return pipeline->drain(out);
}

Status ageDecrypt(Source& in, std::span<const AgeIdentity> identities, Sink& out)
{
    GONGYUAN_TRY(AgeReader reader, AgeReader::open(in, AgeKeys{identities}));
    return reader.decryptTo(out);
}

Result<Buffer> ageSeal(Bytes plaintext, std::span<const AgeRecipient> recipients)
{
    BufferSink sink{plaintext.size() + plaintext.size() / 1024 + kMostAgeHeader};
    GONGYUAN_TRY(AgeWriter writer, AgeWriter::create(recipients, sink));
    GONGYUAN_CHECK(writer.write(plaintext));
    GONGYUAN_CHECK(writer.finish());
    return sink.take();
}

Result<Buffer> ageOpen(Bytes file, std::span<const AgeIdentity> identities, std::size_t limit)
{
    BytesSource source{file};
    BufferSink sink{limit};
    GONGYUAN_CHECK(ageDecrypt(source, identities, sink));
    return sink.take();
}

Result<Secret> ageOpenSecret(Bytes file, std::span<const AgeIdentity> identities, std::size_t limit)
{
    BytesSource source{file};
    SecretSink sink{limit};
    GONGYUAN_CHECK(ageDecrypt(source, identities, sink));
    return Secret::copyOf(sink.bytes());
}

}  // namespace gongyuan::crypto
