// SPDX-License-Identifier: Apache-2.0

#include "format/replica.h"

#include "support/hall.h"

#include <catch2/catch_test_macros.hpp>

using namespace gongyuan;
using namespace gongyuan::format;
using namespace gongyuan::test;
using namespace std::chrono_literals;

namespace {

struct Kept {
    Kept()
    {
        ChainHead head = chainStart("2026-11-demo", "20260001");
        for (std::size_t from = 0; from < exam.events.size(); from += 5) {
            ReplicaPiece piece;
            piece.before = piece.after = head;
            for (std::size_t i = from; i < std::min(from + 5, exam.events.size()); ++i) {
                piece.events.push_back(exam.events[i]);
                piece.after = chainNext(piece.after, exam.events[i]);
            }
            head = piece.after;
            piece.at = exam::Instant{static_cast<std::int64_t>(from) * 1000};
            piece.position = "s" + std::to_string(from);
            piece.scratch = {{"note|s1", std::to_string(from)}, {"gone", from < 10 ? "x" : ""}};
            pieces.push_back(std::move(piece));
        }
    }

    Hall hall;
    SatExam exam{hall};
    std::vector<ReplicaPiece> pieces;
    crypto::AgeIdentity key = crypto::AgeIdentity::generate();
};

}  // namespace

TEST_CASE("a replica gives the journal back, and the last of everything beside it")
{
    const Kept kept;
    const crypto::AgeRecipient recipient = kept.key.recipient();
    std::vector<ReplicaPiece> opened;
    for (const ReplicaPiece& piece : kept.pieces) {
        const Buffer sealed = take(sealPiece(piece, recipient));
        opened.push_back(take(openPiece(sealed, kept.key)));
        CHECK(openPiece(sealed, crypto::AgeIdentity::generate()).error().code == Errc::Denied);
    }
    const Replica replica = take(joinPieces(opened, "2026-11-demo", "20260001"));
    CHECK(replica.events == kept.exam.events);
    CHECK(replica.position == "s15");
    CHECK(replica.scratch == std::map<std::string, std::string>{{"note|s1", "15"}});
    CHECK(replica.at == 15s);
    CHECK(replayAll(replica.events)->session.state == exam::State::Submitted);
}

TEST_CASE("a piece that is missing, twice, out of order or another's is noticed")
{
    const Kept kept;
    const auto code = [](const std::vector<ReplicaPiece>& pieces, const char* candidate = "20260001") {
        const auto joined = joinPieces(pieces, "2026-11-demo", candidate);
        return joined ? std::optional<Errc>{} : std::optional{joined.error().code};
    };
    std::vector<ReplicaPiece> pieces = kept.pieces;
    CHECK_FALSE(code(pieces));
    CHECK(code(pieces, "20260002") == Errc::Forged);
    std::swap(pieces[1], pieces[2]);
    CHECK(code(pieces) == Errc::Forged);
    pieces = kept.pieces;
    pieces.erase(pieces.begin() + 1);
    CHECK(code(pieces) == Errc::Forged);
    pieces = kept.pieces;
    pieces.insert(pieces.begin(), pieces.front());
    CHECK(code(pieces) == Errc::Forged);
}

TEST_CASE("a changed byte anywhere in a sealed piece is refused")
{
    const Kept kept;
    const Buffer sealed = take(sealPiece(kept.pieces.front(), kept.key.recipient()));
    flipEach(sealed, 11, [&](const Buffer& changed, std::size_t at) {
        CAPTURE(at);
        CHECK_FALSE(openPiece(changed, kept.key).ok());
    });
}

TEST_CASE("events that are not those of the heads are refused although the seal is right")
{
    Kept kept;
    kept.pieces.front().events.pop_back();
    const Buffer sealed = take(sealPiece(kept.pieces.front(), kept.key.recipient()));
    CHECK(openPiece(sealed, kept.key).error().code == Errc::Forged);
}

TEST_CASE("every candidate's replica has a key of its own, and the room has none")
{
    Hall hall;
    hall.seal();
    const Envelope envelope = hall.open();
    const PaperKey paper = take(unlock(envelope, hall.code, hall.share().bytes(), kNow));
    const auto one = replicaIdentity(paper, "sample-a", "2026-11-demo", "20260001").recipient();
    CHECK(one == replicaIdentity(paper, "sample-a", "2026-11-demo", "20260001").recipient());
    CHECK(one != replicaIdentity(paper, "sample-a", "2026-11-demo", "20260002").recipient());
    CHECK(one != replicaIdentity(paper, "sample-a", "2026-12-demo", "20260001").recipient());
    CHECK(one != paper.identity().recipient());
}
