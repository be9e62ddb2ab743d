// SPDX-License-Identifier: Apache-2.0

// What a room signs: receipts for sealed sheets, and notes of chain heads it has seen. FORMAT.md section 8.

#pragma once

#include "core/clock.h"
#include "crypto/hash.h"
#include "crypto/x509.h"
#include "format/event_chain.h"
#include "format/signed_document.h"

#include <string>

namespace gongyuan::format {

struct Receipt {
    std::string sitting;
    std::string room;
    std::string candidate;
    std::string seat;
    crypto::Digest sheet{};  // SHA-256 of sheet.age
    std::uint64_t size = 0;
    WallTime received{};      // whole seconds
    std::int64_t number = 1;  // counted by the room from 1, none twice
    bool operator==(const Receipt&) const = default;
};

SignedDocument signReceipt(const crypto::SigningKey& roomSign, const Receipt& receipt);

/// The certificates that lead from a room's signature to the root.
struct RoomChain {
    const crypto::Certificate& roomSign;
    const crypto::Certificate& roomCa;
    const crypto::Certificate& root;
};

/// Signature, role and room of the certificate, content, and the chain as it was when the receipt says that
/// it was given: certificates of rooms live for days, receipts for years.
Result<Receipt> verifyReceipt(const SignedDocument& document, const RoomChain& chain);

/// `XXXX-XXXX`, shown to the candidate and the proctor: the beginning of SHA-256(receipt.json).
std::string receiptCode(const SignedDocument& document);

/// A journal's head, come back signed: a vault that is older than this was rolled back.
struct HeadNote {
    std::string sitting;
    std::string room;
    std::string candidate;
    std::string seat;
    ChainHead head;
    WallTime at{};
};

/// That the room's signing certificate of `chain` was good for `room` at `at`. Forged or Denied.
Status checkRoomSigner(const RoomChain& chain, const std::string& room, WallTime at);

SignedDocument signHead(const crypto::SigningKey& roomSign, const HeadNote& note);
Result<HeadNote> verifyHead(const SignedDocument& document, const RoomChain& chain);

}  // namespace gongyuan::format
