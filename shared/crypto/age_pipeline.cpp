// SPDX-License-Identifier: Apache-2.0

#include "crypto/age_pipeline.h"

#include "crypto/age_convoy.h"

#include <algorithm>
#include <utility>

namespace gongyuan::crypto {

AgePipeline::AgePipeline(Act act, Secret key)
    : m_act{act}
    , m_key{std::move(key)}
    , m_cipher{m_key.bytes()}
{
}

Status AgePipeline::write(Bytes bytes, Sink& out)
{
    while (!bytes.empty()) {
        if (m_current->inSize == fullBatch(m_act)) {
            GONGYUAN_CHECK(
                pass(/*last=*/false, out));  // there is more, so this batch does not end the payload
        }
        const auto space = m_current->space(fullBatch(m_act));
        const std::size_t count = std::min(bytes.size(), space.size());
        std::copy_n(bytes.begin(), count, space.begin());
        m_current->grow(count);
        bytes = bytes.subspan(count);
    }
    return done();
}

Status AgePipeline::pour(Source& in, Sink& out)
{
    Convoy convoy{m_act, m_key, in, out};
    return convoy.run(m_current, m_nextChunk);
}

Status AgePipeline::finish(Sink& out)
{
    return pass(/*last=*/true, out);
}

Status AgePipeline::pass(bool last, Sink& out)
{
    m_current->last = last;
    m_current->firstChunk = m_nextChunk;
    m_nextChunk += kBatchChunks;
    process(m_act, m_cipher, *m_current);
    GONGYUAN_CHECK(passOn(*m_current, out));
    m_current->inSize = 0;
    return done();
}

}  // namespace gongyuan::crypto
