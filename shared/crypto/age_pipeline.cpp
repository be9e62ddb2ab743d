// SPDX-License-Identifier: Apache-2.0

#include "crypto/age_pipeline.h"

#include <utility>

namespace gongyuan::crypto {

AgePipeline::AgePipeline(Act act, Secret key)
    : m_workers{act, std::move(key)}
{
}

Batch& AgePipeline::take()
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

void AgePipeline::giveBack(Batch& batch)
{
    m_idle.push_back(&batch);
}

Status AgePipeline::send(Batch& batch, Sink& out)
{
    batch.firstChunk = m_nextChunk;
    m_nextChunk += kBatchChunks;
    const bool alone = batch.last && m_sent.empty();
    if (alone) {
        m_workers.run(batch);
    } else {
        m_workers.submit(batch);
    }
    m_sent.push_back(&batch);
    return m_sent.size() < ChunkWorkers::depth() ? done() : passOn(out);
}

Status AgePipeline::drain(Sink& out)
{
    while (!m_sent.empty()) {
        GONGYUAN_CHECK(passOn(out));
    }
    return done();
}

Status AgePipeline::passOn(Sink& out)
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

}  // namespace gongyuan::crypto
