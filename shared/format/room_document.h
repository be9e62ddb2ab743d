// SPDX-License-Identifier: Apache-2.0

// How every document that a room signs is believed, and what it says once it is.

#pragma once

#include "format/receipt.h"
#include "format/ticket.h"

namespace gongyuan::format {

// The contents, of documents whose signature was verified. Malformed.
Json toJson(const Receipt& receipt);
Result<Receipt> receiptFromJson(const Json& json);
Json toJson(const HeadNote& note);
Result<HeadNote> headNoteFromJson(const Json& json);
Json toJson(const Ticket& ticket);
Result<Ticket> ticketFromJson(const Json& json);

/// The signature, then the content by `parse`, then that the signer's certificate is of the room that the
/// content names, at the moment that it names. Forged, Malformed, Denied.
template <typename Content>
Result<Content> verifyByRoom(const SignedDocument& document, const RoomChain& chain, std::string_view type,
                             Result<Content> (*parse)(const Json&), WallTime Content::*moment)
{
    GONGYUAN_TRY(const crypto::VerifyKey key, chain.roomSign.verifyKey());
    GONGYUAN_TRY(const Json json, verifyJson(key, type, document));
    GONGYUAN_TRY(Content content, parse(json));
    GONGYUAN_CHECK(checkRoomSigner(chain, content.room, content.*moment));
    return content;
}

}  // namespace gongyuan::format
