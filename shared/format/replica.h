// SPDX-License-Identifier: Apache-2.0

// The copy of a sitting that the room keeps and cannot read: pieces of the journal, each an age file to a key
// that only who opened the paper can derive. FORMAT.md section 10.

#pragma once

#include "crypto/age.h"
#include "format/event_chain.h"
#include "format/journal.h"
#include "format/sealed_paper.h"

#include <map>
#include <string>
#include <vector>

namespace gongyuan::format {

/// Most bytes of one piece, sealed.
constexpr std::size_t kMostPiece = std::size_t{4} << 20U;
/// Most pieces of one sitting.
constexpr std::size_t kMostPieces = 50'000;

/// What changed since the piece before.
struct ReplicaPiece {
    /// The journal before and after `events`.
    ChainHead before;
    ChainHead after;
    std::vector<Buffer> events;
    /// The sitting's own time when the piece was made.
    exam::Instant at{};
    /// The question that is shown; empty before the first.
    std::string position;
    /// Aids that changed, by key; an empty text was removed.
    std::map<std::string, std::string> scratch;
};

/// The key of one candidate's replica, from P.
crypto::AgeIdentity replicaIdentity(const PaperKey& paper, std::string_view paperId, std::string_view sitting,
                                    std::string_view candidate);

/// What is sealed: a heading of canonical JSON and the lines of the events.
Buffer toBytes(const ReplicaPiece& piece);
/// Forged when the events do not lead from `before` to `after`; Malformed.
Result<ReplicaPiece> pieceFromBytes(Bytes plain);

/// Precondition: `after` is `before` and the events. Malformed beyond `kMostPiece`.
Result<Buffer> sealPiece(const ReplicaPiece& piece, const crypto::AgeRecipient& recipient);
/// Denied when it is sealed to another key; Forged, Malformed.
Result<ReplicaPiece> openPiece(Bytes sealed, const crypto::AgeIdentity& identity);

/// A sitting put together again.
struct Replica {
    std::vector<Buffer> events;
    ChainHead head;
    exam::Instant at{};
    std::string position;
    std::map<std::string, std::string> scratch;
};

/// In order from the first. Forged when a piece does not go on where the one before ended.
Result<Replica> joinPieces(const std::vector<ReplicaPiece>& pieces, std::string_view sitting,
                           std::string_view candidate);

}  // namespace gongyuan::format
