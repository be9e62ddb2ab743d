// SPDX-License-Identifier: Apache-2.0

#include "format/zstd.h"

#include <algorithm>
#include <array>
#include <new>
#include <utility>
#include <zstd.h>

namespace gongyuan::format {
namespace {

constexpr int kLevel = 3;
/// 8 MiB: what a decompressor must hold at most. Level 3 writes windows of 2 MiB.
constexpr int kWindowLog = 23;
constexpr std::array<std::byte, 4> kMagic{std::byte{0x28}, std::byte{0xB5}, std::byte{0x2F}, std::byte{0xFD}};

Error malformed(std::string_view what)
{
    return Error{Errc::Malformed, "zstd: " + std::string{what}};
}

template <typename Context>
Context* orThrow(Context* context)
{
    if (context == nullptr) {
        throw std::bad_alloc{};
    }
    return context;
}

}  // namespace

struct ZstdSink::State {
    struct Free {
        void operator()(ZSTD_CCtx* used) const noexcept { ZSTD_freeCCtx(used); }
    };

    Status push(Bytes bytes, ZSTD_EndDirective mode)
    {
        ZSTD_inBuffer input{bytes.data(), bytes.size(), 0};
        while (true) {
            ZSTD_outBuffer output{buffer.data(), buffer.size(), 0};
            const std::size_t rest = ZSTD_compressStream2(context.get(), &output, &input, mode);
            if (ZSTD_isError(rest) != 0) {
                return malformed(ZSTD_getErrorName(rest));
            }
            GONGYUAN_CHECK(out.write(Bytes{buffer}.first(output.pos)));
            const bool finished = mode == ZSTD_e_end ? rest == 0 : input.pos == input.size;
            if (finished) {
                return done();
            }
        }
    }

    Sink& out;
    std::unique_ptr<ZSTD_CCtx, Free> context{orThrow(ZSTD_createCCtx())};
    Buffer buffer = Buffer(ZSTD_CStreamOutSize());
};

ZstdSink::ZstdSink(Sink& out)
    : m_state{new State{out}}
{
    ZSTD_CCtx_setParameter(m_state->context.get(), ZSTD_c_compressionLevel, kLevel);
}

ZstdSink::~ZstdSink() = default;

Status ZstdSink::write(Bytes bytes)
{
    return m_state->push(bytes, ZSTD_e_continue);
}

Status ZstdSink::finish()
{
    return m_state->push({}, ZSTD_e_end);
}

struct UnzstdSink::State {
    struct Free {
        void operator()(ZSTD_DCtx* used) const noexcept { ZSTD_freeDCtx(used); }
    };

    Sink& out;
    std::uint64_t limit;
    std::uint64_t written = 0;
    std::size_t magic = 0;  // bytes of the magic number seen
    bool ended = false;
    std::unique_ptr<ZSTD_DCtx, Free> context{orThrow(ZSTD_createDCtx())};
    Buffer buffer = Buffer(ZSTD_DStreamOutSize());
};

UnzstdSink::UnzstdSink(Sink& out, std::uint64_t limit)
    : m_state{new State{out, limit}}
{
    ZSTD_DCtx_setParameter(m_state->context.get(), ZSTD_d_windowLogMax, kWindowLog);
}

UnzstdSink::~UnzstdSink() = default;

Status UnzstdSink::write(Bytes bytes)
{
    State& state = *m_state;
    // The library skips frames of other kinds silently; ours is the only one allowed.
    const std::size_t head = std::min(kMagic.size() - state.magic, bytes.size());
    if (!std::equal(bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(head),
                    kMagic.begin() + static_cast<std::ptrdiff_t>(state.magic))) {
        return malformed("not a zstd frame");
    }
    state.magic += head;

    ZSTD_inBuffer input{bytes.data(), bytes.size(), 0};
    bool more = false;
    while (input.pos < input.size || more) {
        if (state.ended) {
            return malformed("bytes after the frame");
        }
        ZSTD_outBuffer output{state.buffer.data(), state.buffer.size(), 0};
        const std::size_t hint = ZSTD_decompressStream(state.context.get(), &output, &input);
        if (ZSTD_isError(hint) != 0) {
            return malformed(ZSTD_getErrorName(hint));
        }
        if (output.pos > state.limit - state.written) {
            return malformed("larger than allowed");
        }
        state.written += output.pos;
        GONGYUAN_CHECK(state.out.write(Bytes{state.buffer}.first(output.pos)));
        state.ended = hint == 0;
        more = !state.ended && output.pos == output.size;
    }
    return done();
}

Status UnzstdSink::finish()
{
    if (!m_state->ended) {
        return malformed("ends early");
    }
    return done();
}

std::uint64_t UnzstdSink::written() const
{
    return m_state->written;
}

}  // namespace gongyuan::format
