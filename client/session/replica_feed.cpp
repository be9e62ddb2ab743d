// SPDX-License-Identifier: Apache-2.0

#include "session/replica_feed.h"

#include <algorithm>
#include <utility>

namespace gongyuan::client {
namespace {

/// Events of one piece, before sealing: small enough that the next one does not wait long behind it.
constexpr std::size_t kPieceBytes = std::size_t{1} << 20U;

// The aids that differ; an empty text for one that is gone.
std::map<std::string, std::string> changed(const std::map<std::string, std::string>& before,
                                           const std::map<std::string, std::string>& now)
{
    std::map<std::string, std::string> texts;
    for (const auto& [key, text] : now) {
        const auto known = before.find(key);
        if (known == before.end() || known->second != text) {
            texts[key] = text;
        }
    }
    for (const auto& [key, text] : before) {
        if (!now.contains(key)) {
            texts[key] = {};
        }
    }
    return texts;
}

}  // namespace

ReplicaFeed::ReplicaFeed(std::string sitting, std::string candidate, int epoch,
                         crypto::AgeRecipient recipient)
    : m_sitting{std::move(sitting)}
    , m_candidate{std::move(candidate)}
    , m_epoch{epoch}
    , m_recipient{recipient}
{
    m_known.after = format::chainStart(m_sitting, m_candidate);
}

Result<std::optional<protocol::ReplicaRequest>> ReplicaFeed::next(SessionRunner& runner)
{
    if (!m_asked) {
        protocol::ReplicaRequest ask;
        ask.sitting = m_sitting;
        ask.candidate = m_candidate;
        ask.epoch = m_epoch;
        return std::optional{ask};
    }
    if (!m_pending) {
        GONGYUAN_TRY(m_pending, make(runner));
    }
    return m_pending;
}

Result<std::optional<protocol::ReplicaRequest>> ReplicaFeed::make(SessionRunner& runner)
{
    const std::vector<Buffer>& log = runner.vault().log();
    GONGYUAN_TRY(auto scratch, runner.vault().scratch());
    format::ReplicaPiece piece;
    piece.before = piece.after = m_known.after;
    piece.at = std::max(runner.clock().now(), runner.journal().last);
    GONGYUAN_TRY(piece.position, runner.position());
    std::size_t bytes = 0;
    for (std::size_t i = m_known.after.count; i < log.size() && bytes < kPieceBytes; ++i) {
        piece.after = format::chainNext(piece.after, log[i]);
        piece.events.push_back(log[i]);
        bytes += log[i].size();
    }
    piece.scratch = changed(m_known.scratch, scratch);
    // What one piece cannot carry goes with the next.
    std::size_t carried = 0;
    std::erase_if(piece.scratch, [&carried](const auto& row) {
        carried += row.first.size() + row.second.size();
        return carried > kPieceBytes;
    });
    if (piece.events.empty() && piece.scratch.empty() && piece.position == m_known.position) {
        return std::optional<protocol::ReplicaRequest>{};
    }
    protocol::ReplicaRequest request;
    request.sitting = m_sitting;
    request.candidate = m_candidate;
    request.epoch = m_epoch;
    request.number = m_pieces + 1;
    request.count = piece.after.count;
    GONGYUAN_TRY(request.piece, format::sealPiece(piece, m_recipient));
    m_sent = std::move(piece);
    return std::optional{std::move(request)};
}

// What the room has of this journal, or was told of it, must be in it.
Status ReplicaFeed::begin(const protocol::ReplicaReply& reply, const std::vector<Buffer>& log)
{
    const std::uint64_t told = reply.head ? reply.head->count : 0;
    const std::uint64_t known = std::max(reply.count, told);
    if (known > log.size()) {
        return Error{Errc::Forged, "the room knows " + std::to_string(known) +
                                       " events of this journal, this seat " + std::to_string(log.size())};
    }
    format::ChainHead head = m_known.after;
    for (std::size_t i = 0; i < known; ++i) {
        head = format::chainNext(head, log[i]);
        if (head.count == reply.count) {
            m_known.after = head;
        }
        if (reply.head && head.count == told && head != *reply.head) {
            return Error{Errc::Forged, "the room knows another journal than this seat"};
        }
    }
    m_pieces = reply.pieces;
    m_asked = true;
    return done();
}

Status ReplicaFeed::kept(const protocol::ReplicaReply& reply, const SessionRunner& runner)
{
    if (!m_asked) {
        return begin(reply, runner.vault().log());
    }
    if (reply.count > runner.vault().log().size()) {
        return Error{Errc::Forged, "the room has more events of this journal than this seat"};
    }
    if (!m_pending || reply.pieces < m_pending->number) {
        return done();
    }
    for (const auto& [key, text] : m_sent.scratch) {
        if (text.empty()) {
            m_known.scratch.erase(key);
        } else {
            m_known.scratch[key] = text;
        }
    }
    m_known.after = m_sent.after;
    m_known.position = m_sent.position;
    m_pieces = reply.pieces;
    m_pending.reset();
    return done();
}

}  // namespace gongyuan::client
