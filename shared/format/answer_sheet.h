// SPDX-License-Identifier: Apache-2.0

// An answer sheet: signed by the sitting's own key, sealed to the authority, signed again by the seat over
// the ciphertext. The room can check where it comes from and cannot read it. FORMAT.md section 7.

#pragma once

#include "core/clock.h"
#include "crypto/age.h"
#include "crypto/x509.h"
#include "exam/answer.h"
#include "exam/session.h"
#include "format/event_chain.h"
#include "format/journal.h"
#include "format/signed_document.h"

#include <array>
#include <span>
#include <string>
#include <vector>

namespace gongyuan::format {

constexpr std::uint64_t kMostSheet = std::uint64_t{80} << 20U;

/// The sitting of one candidate, as every document of it names it.
struct SheetIdentity {
    std::string paper;
    std::string sitting;
    std::string room;
    std::string seat;
    std::string candidate;
    /// SHA-256 of the manifest.json that was verified.
    crypto::Digest manifest{};
    bool operator==(const SheetIdentity&) const = default;
};

/// The seat lends its word to a fresh key, once, when the paper is opened; kept in the vault.
SignedDocument delegateSession(const crypto::SigningKey& seatKey, const crypto::Certificate& seat,
                               const SheetIdentity& identity, const crypto::VerifyKey& session,
                               WallTime opened);

struct SheetInput {
    SheetIdentity identity;
    std::vector<Buffer> events;  // as in the vault; answers, time ledger and chain head are taken from them
    std::string guard;           // lockdown level in force
    std::string build;           // software version and build id
    WallTime submitted{};        // a label; the ledger decides
    SignedDocument delegation;
    std::vector<std::string> collection;  // age1..
    std::string seatPem;                  // certificate of the seat's signing key
    std::string roomCaPem;
};

struct SealedSheet {
    Buffer sheet;              // sheet.age
    SignedDocument transport;  // transport.json/.sig
    crypto::Digest digest{};   // SHA-256 of sheet.age
};

/// Malformed or Denied when the events do not replay to a submitted session of this candidate.
Result<SealedSheet> sealSheet(const SheetInput& input, const crypto::SigningKey& sessionKey,
                              const crypto::SigningKey& seatKey);

/// What the seat says about a sealed sheet; all that a room needs.
struct Transport {
    std::string sitting;
    std::string room;
    std::string seat;
    std::string candidate;
    crypto::Digest sha256{};
    std::uint64_t size = 0;
    std::array<std::byte, 32> session{};  // public key
};

/// The certificates that lead from a seat's signature to the root.
struct SeatChain {
    const crypto::Certificate& seat;
    const crypto::Certificate& roomCa;
    const crypto::Certificate& root;
};

/// Chain, role and names of the certificate, signature, then content. Nothing is decrypted.
Result<Transport> verifyTransport(const SignedDocument& document, const SeatChain& chain, WallTime at);

struct OpenedSheet {
    SheetIdentity identity;
    exam::Answers answers;
    std::vector<exam::LedgerLine> ledger;
    std::vector<Buffer> events;
    Journal journal;
    ChainHead head;
    WallTime opened{};
    WallTime submitted{};
    std::string guard;
    std::string build;
};

/// Verifies transport and hash, decrypts, verifies delegation, sheet and chain, replays the events, and
/// compares everything that stands twice. `at` is when the certificates had to be valid: the time of
/// collection. Forged, Malformed; Denied when no identity opens it or a certificate is not good for this.
Result<OpenedSheet> openSheet(Bytes sheet, const SignedDocument& transport, const SeatChain& chain,
                              std::span<const crypto::AgeIdentity> identities, WallTime at);

}  // namespace gongyuan::format
