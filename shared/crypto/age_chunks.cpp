// SPDX-License-Identifier: Apache-2.0

#include "crypto/age_chunks.h"

#include "crypto/secret.h"

#include <algorithm>

namespace gongyuan::crypto {
namespace {

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
    wipe(std::span{in.get(), std::min(touched, kCapacity)});
    wipe(std::span{out.get(), std::min(touched, kCapacity)});
}

void Batch::grow(std::size_t count)
{
    inSize += count;
    touched = std::max(touched, inSize);
}

void process(Act act, ChaChaPoly& cipher, Batch& batch)
{
    batch.outSize = 0;
    batch.failed = false;
    if (act == Act::Seal) {
        seal(cipher, batch);
    } else {
        open(cipher, batch);
    }
    batch.touched = std::max(batch.touched, batch.inSize + kBatchChunks * kTagSize);
}

}  // namespace gongyuan::crypto
