// SPDX-License-Identifier: Apache-2.0

#include "format/receipt.h"

#include "core/crockford.h"
#include "format/answer_sheet.h"
#include "format/json_members.h"
#include "format/room_document.h"

#include <utility>

namespace gongyuan::format {
namespace {

constexpr std::int64_t kMostNumber = std::int64_t{1} << 40U;

}  // namespace

Json toJson(const Receipt& receipt)
{
    return {{"sitting", receipt.sitting},
            {"room", receipt.room},
            {"candidate", receipt.candidate},
            {"seat", receipt.seat},
            {"sheet_sha256", toHex(receipt.sheet)},
            {"size", receipt.size},
            {"received_at", toText(receipt.received)},
            {"number", receipt.number}};
}

Result<Receipt> receiptFromJson(const Json& json)
{
    JsonObject reader{json, "receipt"};
    Receipt receipt;
    receipt.sitting = reader.identifier("sitting");
    receipt.room = reader.identifier("room");
    receipt.candidate = reader.identifier("candidate");
    receipt.seat = reader.identifier("seat");
    receipt.sheet = readBytes32(reader, "sheet_sha256");
    receipt.size =
        static_cast<std::uint64_t>(reader.integer("size", 1, static_cast<std::int64_t>(kMostSheet)));
    receipt.received = readTime(reader, "received_at");
    receipt.number = reader.integer("number", 1, kMostNumber);
    GONGYUAN_CHECK(reader.finish());
    return receipt;
}

Json toJson(const HeadNote& note)
{
    return {{"sitting", note.sitting}, {"room", note.room},        {"candidate", note.candidate},
            {"seat", note.seat},       {"count", note.head.count}, {"head", toHex(note.head.hash)},
            {"at", toText(note.at)}};
}

Result<HeadNote> headNoteFromJson(const Json& json)
{
    JsonObject reader{json, "head"};
    HeadNote note;
    note.sitting = reader.identifier("sitting");
    note.room = reader.identifier("room");
    note.candidate = reader.identifier("candidate");
    note.seat = reader.identifier("seat");
    note.head.count = static_cast<std::uint64_t>(reader.integer("count", 0, kMostEvents));
    note.head.hash = readBytes32(reader, "head");
    note.at = readTime(reader, "at");
    GONGYUAN_CHECK(reader.finish());
    return note;
}

Status checkRoomSigner(const RoomChain& chain, const std::string& room, WallTime at)
{
    GONGYUAN_CHECK(
        crypto::verifyChain(chain.roomSign, {&chain.roomCa, 1}, chain.root, at, crypto::Role::RoomSigner));
    GONGYUAN_TRY(const std::string holder, chain.roomSign.nameAs(crypto::Role::RoomSigner));
    if (holder != room) {
        return Error{Errc::Denied, "the certificate is of room " + holder};
    }
    return done();
}

SignedDocument signReceipt(const crypto::SigningKey& roomSign, const Receipt& receipt)
{
    return signJson(roomSign, kReceiptType, toJson(receipt));
}

Result<Receipt> verifyReceipt(const SignedDocument& document, const RoomChain& chain)
{
    return verifyByRoom(document, chain, kReceiptType, receiptFromJson, &Receipt::received);
}

std::string receiptCode(const SignedDocument& document)
{
    return inFours(toCrockford(crypto::sha256(document.body), 8));
}

SignedDocument signHead(const crypto::SigningKey& roomSign, const HeadNote& note)
{
    return signJson(roomSign, kHeadType, toJson(note));
}

Result<HeadNote> verifyHead(const SignedDocument& document, const RoomChain& chain)
{
    return verifyByRoom(document, chain, kHeadType, headNoteFromJson, &HeadNote::at);
}

}  // namespace gongyuan::format
