// SPDX-License-Identifier: Apache-2.0

// An age file from its header to its last chunk.

#include "crypto/age.h"
#include "crypto/age_pipeline.h"
#include "crypto/age_stanza.h"

#include <utility>

namespace gongyuan::crypto {

struct AgeWriter::State {
    State(Secret key, Sink& to)
        : out{to}
        , pipeline{Act::Seal, std::move(key)}
    {
    }

    Sink& out;
    AgePipeline pipeline;
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

template <typename Step>
Status AgeWriter::advance(Step step)
{
    if (m_state->spent) {
        return Error{Errc::Denied, "age: written after the end or after a failure"};
    }
    Status status = step(*m_state);
    m_state->spent = !status;
    return status;
}

Status AgeWriter::write(Bytes bytes)
{
    return advance([&](State& state) { return state.pipeline.write(bytes, state.out); });
}

Status AgeWriter::pour(Source& in)
{
    return advance([&](State& state) { return state.pipeline.pour(in, state.out); });
}

Status AgeWriter::finish()
{
    Status finished = advance([](State& state) { return state.pipeline.finish(state.out); });
    m_state->spent = true;
    return finished;
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
