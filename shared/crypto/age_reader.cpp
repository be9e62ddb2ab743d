// SPDX-License-Identifier: Apache-2.0

// Opens an age file: header, MAC, nonce, then the payload in batches of chunks, of which nothing is passed on
// that was not authenticated.

#include "crypto/age.h"
#include "crypto/age_pipeline.h"
#include "crypto/age_stanza.h"

#include <algorithm>
#include <array>
#include <utility>

namespace gongyuan::crypto {
namespace {

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

struct AgeReader::State {
    explicit State(Source& from)
        : in{from}
    {
    }

    LineSource in;
    std::unique_ptr<AgePipeline> pipeline;
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
    if (!equal(ageHeaderMac(fileKey.bytes(), header.covered), header.mac)) {
        return Error{Errc::Forged, "age header: MAC does not verify"};
    }
    std::array<std::byte, kAgeNonce> nonce{};
    GONGYUAN_TRY(const std::size_t count, state->in.read(nonce));
    if (count != nonce.size()) {
        return Error{Errc::Malformed, "age header: payload nonce ends early"};
    }
    state->pipeline = std::make_unique<AgePipeline>(Act::Open, agePayloadKey(fileKey.bytes(), nonce));
    return AgeReader{std::move(state)};
}

Status AgeReader::decryptTo(Sink& out)
{
    const std::unique_ptr<AgePipeline> pipeline = std::exchange(m_state->pipeline, nullptr);
    if (!pipeline) {
        return Error{Errc::Denied, "age: read twice"};
    }
    GONGYUAN_CHECK(pipeline->pour(m_state->in, out));
    return pipeline->finish(out);
}

Status ageDecrypt(Source& in, std::span<const AgeIdentity> identities, Sink& out)
{
    GONGYUAN_TRY(AgeReader reader, AgeReader::open(in, AgeKeys{identities}));
    return reader.decryptTo(out);
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
