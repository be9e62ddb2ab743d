// SPDX-License-Identifier: Apache-2.0

// An age file from its header to its last chunk. The caller's thread reads and writes; batches of chunks are
// sealed behind it and come back in order.

#include "crypto/age.h"
#include "crypto/age_pipeline.h"
#include "crypto/age_stanza.h"

#include <algorithm>
#include <utility>

namespace gongyuan::crypto {
namespace {

constexpr std::size_t kBatchPlain = kBatchChunks * kChunk;

}  // namespace

struct AgeWriter::State {
    State(Secret key, Sink& to)
        : out{to}
        , pipeline{Act::Seal, std::move(key)}
        , current{&pipeline.take()}
    {
    }

    Sink& out;
    AgePipeline pipeline;
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
    const std::string mac = " " + toRawBase64(ageHeaderMac(fileKey.bytes(), head)) + "\n";
    const Buffer nonce = randomBytes(kAgeNonce);
    append(head, bytesOf(mac));
    append(head, nonce);
    GONGYUAN_CHECK(out.write(head));
    return AgeWriter{std::make_unique<State>(agePayloadKey(fileKey.bytes(), nonce), out)};
}

Status AgeWriter::write(Bytes bytes)
{
    State& state = *m_state;
    while (!bytes.empty()) {
        if (state.spent) {
            return Error{Errc::Denied, "age: written after the end or after a failure"};
        }
        if (state.current->inSize == kBatchPlain) {
            GONGYUAN_CHECK(sendCurrent());  // there is more, so this batch does not hold the last chunk
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

Status AgeWriter::pour(Source& in)
{
    State& state = *m_state;
    while (!state.spent) {
        if (state.current->inSize == kBatchPlain) {
            // Whether this batch ends the payload shows only when the next read finds nothing.
            Batch& next = state.pipeline.take();
            auto count = in.read(next.inSpace(kBatchPlain));
            if (!count) {
                state.spent = true;
                return std::move(count).error();
            }
            if (count.value() == 0) {
                state.pipeline.giveBack(next);
                return done();
            }
            next.inSize = count.value();
            next.touched = std::max(next.touched, next.inSize);
            GONGYUAN_CHECK(sendCurrent());
            state.current = &next;
            continue;
        }
        Batch& batch = *state.current;
        auto count = in.read(batch.inSpace(kBatchPlain).subspan(batch.inSize));
        if (!count || count.value() == 0) {
            state.spent = !count;
            return count ? done() : Status{std::move(count).error()};
        }
        batch.inSize += count.value();
        batch.touched = std::max(batch.touched, batch.inSize);
    }
    return Error{Errc::Denied, "age: written after the end or after a failure"};
}

Status AgeWriter::sendCurrent()
{
    m_state->current->last = false;
    Status sent = m_state->pipeline.send(*m_state->current, m_state->out);
    m_state->spent = !sent;
    return sent;
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

Status ageEncrypt(Source& in, std::span<const AgeRecipient> recipients, Sink& out)
{
    GONGYUAN_TRY(AgeWriter writer, AgeWriter::create(recipients, out));
    GONGYUAN_CHECK(writer.pour(in));
    return writer.finish();
}

Result<Buffer> ageSeal(Bytes plaintext, std::span<const AgeRecipient> recipients)
{
    BufferSink sink{plaintext.size() + plaintext.size() / 1024 + kMostAgeHeader};
    GONGYUAN_TRY(AgeWriter writer, AgeWriter::create(recipients, sink));
    GONGYUAN_CHECK(writer.write(plaintext));
    GONGYUAN_CHECK(writer.finish());
    return sink.take();
}

}  // namespace gongyuan::crypto
