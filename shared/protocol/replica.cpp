// SPDX-License-Identifier: Apache-2.0

#include "protocol/replica.h"

#include "format/replica.h"
#include "protocol/limits.h"
#include "protocol/wire_json.h"

#include <utility>

namespace gongyuan::protocol {
namespace {

constexpr std::size_t kPieceText = (format::kMostPiece + 2) / 3 * 4;
constexpr std::size_t kPiecesAtOnce = 10'000;

std::uint64_t readCount(JsonObject& reader)
{
    return static_cast<std::uint64_t>(reader.integer("count", 0, format::kMostEvents));
}

}  // namespace

Json toJson(const ReplicaRequest& request)
{
    return {{"sitting", request.sitting}, {"candidate", request.candidate},
            {"epoch", request.epoch},     {"number", request.number},
            {"count", request.count},     {"piece", toBase64(request.piece)}};
}

Result<ReplicaRequest> replicaRequestFromJson(const Json& json)
{
    JsonObject reader{json, "replica"};
    ReplicaRequest request;
    request.sitting = reader.identifier("sitting");
    request.candidate = reader.identifier("candidate");
    request.epoch = static_cast<int>(reader.integer("epoch", 1, kMostEpochs));
    request.number = reader.integer("number", 0, format::kMostPieces);
    request.count = readCount(reader);
    auto piece = fromBase64(reader.text("piece", kPieceText));
    if (!piece || piece->size() > format::kMostPiece || piece->empty() != (request.number == 0)) {
        reader.refuse("piece", "not a piece");
    }
    GONGYUAN_CHECK(reader.finishLenient());
    request.piece = std::move(piece).value();
    return request;
}

Json toJson(const ReplicaReply& reply)
{
    Json json{{"pieces", reply.pieces}, {"count", reply.count}};
    if (reply.head) {
        json["head"] = headToJson(*reply.head);
    }
    return json;
}

Result<ReplicaReply> replicaReplyFromJson(const Json& json)
{
    JsonObject reader{json, "replica"};
    ReplicaReply reply;
    reply.pieces = reader.integer("pieces", 0, format::kMostPieces);
    reply.count = readCount(reader);
    const bool hasHead = reader.has("head");
    const Json& head = hasHead ? reader.object("head") : json;
    GONGYUAN_CHECK(reader.finishLenient());
    if (hasHead) {
        GONGYUAN_TRY(reply.head, headFromJson(head));
    }
    return reply;
}

Json toJson(const RestoreRequest& request)
{
    return {{"sitting", request.sitting}, {"candidate", request.candidate}, {"from", request.from}};
}

Result<RestoreRequest> restoreRequestFromJson(const Json& json)
{
    JsonObject reader{json, "restore"};
    RestoreRequest request;
    request.sitting = reader.identifier("sitting");
    request.candidate = reader.identifier("candidate");
    request.from = reader.integer("from", 1, format::kMostPieces + 1);
    GONGYUAN_CHECK(reader.finishLenient());
    return request;
}

Json toJson(const RestoreReply& reply)
{
    Json pieces = Json::array();
    for (const Buffer& piece : reply.pieces) {
        pieces.push_back(toBase64(piece));
    }
    return {{"pieces", std::move(pieces)},
            {"total", reply.total},
            {"count", reply.count},
            {"silent", reply.silent.count()},
            {"at", reply.at.count()}};
}

Result<RestoreReply> restoreReplyFromJson(const Json& json)
{
    JsonObject reader{json, "restore"};
    RestoreReply reply;
    const Json& pieces = reader.array("pieces", kPiecesAtOnce);
    reply.total = reader.integer("total", 0, format::kMostPieces);
    reply.count = readCount(reader);
    reply.silent = std::chrono::milliseconds{reader.integer("silent", 0, kLongestSitting.count())};
    reply.at = std::chrono::milliseconds{reader.integer("at", 0, kLongestSitting.count())};
    for (const Json& text : pieces) {
        auto piece = text.is_string() ? fromBase64(text.get_ref<const std::string&>())
                                      : Result<Buffer>{Error{Errc::Malformed, "not text"}};
        if (!piece) {
            reader.refuse("pieces", "not base64");
            break;
        }
        reply.pieces.push_back(std::move(piece).value());
    }
    GONGYUAN_CHECK(reader.finishLenient());
    return reply;
}

}  // namespace gongyuan::protocol
