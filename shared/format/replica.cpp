// SPDX-License-Identifier: Apache-2.0

#include "format/replica.h"

#include "crypto/kdf.h"
#include "format/json_members.h"

#include <utility>

namespace gongyuan::format {
namespace {

constexpr std::size_t kMostPlain = kMostPiece - (std::size_t{64} << 10U);
constexpr std::size_t kScratchRows = 5000;
constexpr std::size_t kScratchText = 20'000;
constexpr std::int64_t kMostMillis = std::int64_t{1} << 53U;

Json toJson(const ChainHead& head)
{
    return {{"count", head.count}, {"hash", toHex(head.hash)}};
}

ChainHead readHead(JsonObject& reader, const char* key)
{
    JsonObject object{reader.object(key, 2), key};
    ChainHead head;
    head.count = static_cast<std::uint64_t>(object.integer("count", 0, kMostEvents));
    head.hash = readBytes32(object, "hash");
    if (!object.finish()) {
        reader.refuse(key, "not a head");
    }
    return head;
}

Json writtenHead(const ReplicaPiece& piece)
{
    return {{"v", 1},
            {"before", toJson(piece.before)},
            {"after", toJson(piece.after)},
            {"at", piece.at.count()},
            {"position", piece.position},
            {"scratch", piece.scratch}};
}

Result<ReplicaPiece> readHeading(Bytes line)
{
    GONGYUAN_TRY(const Json json, parseJson(line, {kMostPiece, 4}));
    JsonObject reader{json, "replica"};
    ReplicaPiece piece;
    reader.integer("v", 1, 1);
    piece.before = readHead(reader, "before");
    piece.after = readHead(reader, "after");
    piece.at = exam::Instant{reader.integer("at", 0, kMostMillis)};
    piece.position = reader.text("position", 64);
    const Json& scratch = reader.object("scratch", kScratchRows);
    JsonObject texts{scratch, "replica.scratch"};
    for (const auto& [key, text] : scratch.items()) {
        piece.scratch[key] = texts.text(key.c_str(), kScratchText);
    }
    GONGYUAN_CHECK(texts.finish());
    GONGYUAN_CHECK(reader.finish());
    return piece;
}

bool follows(const ReplicaPiece& piece)
{
    ChainHead head = piece.before;
    for (const Buffer& event : piece.events) {
        head = chainNext(head, event);
    }
    return head == piece.after;
}

}  // namespace

crypto::AgeIdentity replicaIdentity(const PaperKey& paper, std::string_view paperId, std::string_view sitting,
                                    std::string_view candidate)
{
    std::string info{"gongyuan.replica.v1"};
    for (const std::string_view part : {paperId, sitting, candidate}) {
        info += "|";
        info += part;
    }
    return crypto::AgeIdentity::fromScalar(
        crypto::hkdfSha256(paper.identity().scalar(), {}, info, 32).bytes());
}

Buffer toBytes(const ReplicaPiece& piece)
{
    Buffer plain = toBuffer(canonical(writtenHead(piece)));
    plain.push_back(std::byte{'\n'});
    append(plain, toLines(piece.events));
    return plain;
}

Result<ReplicaPiece> pieceFromBytes(Bytes plain)
{
    const std::size_t end = textOf(plain).find('\n');
    if (end == std::string_view::npos) {
        return Error{Errc::Malformed, "replica: no heading"};
    }
    GONGYUAN_TRY(ReplicaPiece piece, readHeading(plain.first(end)));
    GONGYUAN_TRY(piece.events, fromLines(plain.subspan(end + 1)));
    if (!follows(piece)) {
        return Error{Errc::Forged, "replica: the events are not those of the heads"};
    }
    return piece;
}

Result<Buffer> sealPiece(const ReplicaPiece& piece, const crypto::AgeRecipient& recipient)
{
    const Buffer plain = toBytes(piece);
    if (plain.size() > kMostPlain) {
        return Error{Errc::Malformed, "replica: the piece is too large"};
    }
    return crypto::ageSeal(plain, {&recipient, 1});
}

Result<ReplicaPiece> openPiece(Bytes sealed, const crypto::AgeIdentity& identity)
{
    GONGYUAN_TRY(const Buffer plain, crypto::ageOpen(sealed, {&identity, 1}, kMostPiece));
    return pieceFromBytes(plain);
}

Result<Replica> joinPieces(const std::vector<ReplicaPiece>& pieces, std::string_view sitting,
                           std::string_view candidate)
{
    Replica replica;
    replica.head = chainStart(sitting, candidate);
    for (const ReplicaPiece& piece : pieces) {
        if (piece.before != replica.head || piece.at < replica.at) {
            return Error{Errc::Forged, "replica: a piece is missing, twice, or of another sitting"};
        }
        replica.events.insert(replica.events.end(), piece.events.begin(), piece.events.end());
        replica.head = piece.after;
        replica.at = piece.at;
        replica.position = piece.position;
        for (const auto& [key, text] : piece.scratch) {
            if (text.empty()) {
                replica.scratch.erase(key);
            } else {
                replica.scratch[key] = text;
            }
        }
    }
    return replica;
}

}  // namespace gongyuan::format
