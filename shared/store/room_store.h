// SPDX-License-Identifier: Apache-2.0

// What a room keeps: its keys, the seats it enrolled, sealed papers, rosters, who logged in where, chain
// heads, sheets and receipts, and an audit log whose lines are chained. It holds no paper key and no answer.
// Every change that concerns people or papers is written together with its audit line.

#pragma once

#include "core/clock.h"
#include "core/json.h"
#include "crypto/hash.h"
#include "crypto/secret.h"
#include "format/event_chain.h"
#include "format/signed_document.h"
#include "store/database.h"

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace gongyuan::store {

/// A one-time code for a seat. The first four characters name the row; only a hash of the whole is kept.
struct EnrolCode {
    std::string code;  // normalised: 12 characters of Crockford's alphabet, no dashes
    std::string seat;
    WallTime expires{};
};

struct SeatRow {
    std::string seat;
    std::string tlsCert;   // PEM
    std::string signCert;  // PEM
    crypto::Digest tlsFingerprint{};
    std::string ageRecipient;
    WallTime enrolled{};
    bool revoked = false;
};

/// Who redeems a code.
struct EnrollingSeat {
    /// The row of the seat that the code is for.
    std::function<Result<SeatRow>(const std::string& seat)> certify;
    /// The row holds certificates of this one's keys.
    std::function<bool(const SeatRow& row)> isOf;
};

struct RoomPaper {
    std::string paper;
    std::string sitting;
    Buffer envelope;  // as imported
    Buffer seatEnvelope;
    crypto::Digest seatEnvelopeHash{};
    crypto::Digest bulkHash{};
    std::uint64_t bulkSize = 0;
    std::string bulkFile;  // file name in the papers folder
};

struct Login {
    std::string sitting;
    std::string candidate;
    std::string seat;
    WallTime at{};
    /// How often the sitting was taken up by a seat, from 1.
    int epoch = 1;
};

/// When a candidate's seat was heard last, and where its sitting stood.
struct HeardRow {
    std::string seat;
    WallTime at{};
    Millis sittingAt{};
};

enum class TicketState : std::uint8_t { Pending, Used, Void, Refused };

struct TicketRow {
    std::int64_t number = 0;
    std::string sitting;
    std::string candidate;
    std::string seat;
    format::SignedDocument document;
    WallTime expires{};
    TicketState state = TicketState::Pending;
};

/// How far the replica of a sitting is.
struct ReplicaState {
    std::int64_t pieces = 0;
    std::uint64_t count = 0;  // events of the journal
};

struct HeadRow {
    std::string seat;
    format::ChainHead head;
    WallTime at{};
};

struct SheetRow {
    std::string sitting;
    std::string candidate;
    std::string seat;
    crypto::Digest sheet{};
    std::uint64_t size = 0;
    std::string file;  // file name in the sheets folder
    format::SignedDocument transport;
    std::string seatCert;  // PEM
    WallTime received{};
    std::int64_t number = 0;  // 0 until there is a receipt
    std::optional<format::SignedDocument> receipt;
};

struct AuditRow {
    std::int64_t number = 0;
    WallTime at{};
    std::string actor;   // seat, `room` or the operator's login name
    std::string action;  // `enrol`, `login`, `code-try`, ..
    std::string detail;  // canonical JSON; never a code, a key or an answer
};

class RoomStore {
public:
    static Result<RoomStore> create(const std::filesystem::path& path, const crypto::Secret& master);
    /// Verifies the audit chain too.
    static Result<RoomStore> open(const std::filesystem::path& path, const crypto::Secret& master);

    // Keys and settings, by name: `tls.key`, `sign.key`, `ca.key`, `age.key`; `ca.cert`, `root.cert`, `room`,
    // ..
    Status setSecret(std::string_view name, Bytes value);
    Result<std::optional<crypto::Secret>> secret(std::string_view name);
    Status setMeta(std::string_view name, std::string_view value);
    Result<std::optional<std::string>> meta(std::string_view name);

    Status addEnrolCode(const EnrolCode& code, WallTime now);
    /// Spends the code and stores the seat that `enrolling` makes of it, replacing the seat's row, both or
    /// neither. A code that is spent is answered with the stored row when that is of the same keys: a seat
    /// that lost the answer asks again until the code expires. Denied, with a tries counter behind it, when
    /// the code is unknown, wrong, spent for other keys, expired, or was guessed at five times.
    Result<SeatRow> redeemEnrolCode(std::string_view code, const EnrollingSeat& enrolling, WallTime now);

    Status putSeat(const SeatRow& seat, WallTime now);
    Status revokeSeat(std::string_view seat, WallTime now);
    /// Revokes the seat when it is enrolled and makes a code for another machine, both or neither. NotFound
    /// when there never was such a seat. `detail` says who decided it and why.
    Status replaceSeat(const EnrolCode& code, const Json& detail, WallTime now);
    Result<std::vector<SeatRow>> seats();
    /// Denied when revoked, NotFound when unknown.
    Result<SeatRow> seatByTls(const crypto::Digest& fingerprint);

    Status putPaper(const RoomPaper& paper, WallTime now);
    Result<std::vector<RoomPaper>> papers();
    Result<std::optional<RoomPaper>> paper(std::string_view paper);
    Status putShare(std::string_view paper, Bytes share);
    Result<std::optional<crypto::Secret>> share(std::string_view paper);
    Status putRoster(std::string_view sitting, Bytes archive);
    Result<std::optional<Buffer>> roster(std::string_view sitting);

    /// Binds a candidate to a seat. The same seat may repeat it; Denied when another seat holds it.
    Status logIn(const Login& login);
    Result<std::optional<Login>> loginOf(std::string_view sitting, std::string_view candidate);
    Result<std::vector<Login>> logins(std::string_view sitting);
    Status releaseLogin(std::string_view sitting, std::string_view candidate, WallTime now);

    /// Binds a logged-in candidate to another seat: the next epoch begins, unused tickets are void, `ticket`
    /// is pending. NotFound without a login.
    Result<Login> moveLogin(std::string_view sitting, std::string_view candidate, const TicketRow& ticket,
                            const Json& detail, WallTime now);

    Status putHeard(std::string_view sitting, std::string_view candidate, const HeardRow& row);
    Result<std::optional<HeardRow>> heard(std::string_view sitting, std::string_view candidate);

    /// Numbers are not reused.
    Result<std::int64_t> nextTicketNumber();
    Status putTicket(const TicketRow& ticket, const Json& detail, WallTime now);
    /// Pending, for this seat and not expired; the oldest first.
    Result<std::vector<TicketRow>> pendingTickets(std::string_view sitting, std::string_view candidate,
                                                  std::string_view seat, WallTime now);
    Result<std::vector<TicketRow>> tickets(std::string_view sitting);
    /// Used or Refused, as the seat told; only a pending ticket changes.
    Status settleTicket(std::int64_t number, std::string_view seat, TicketState state, WallTime now);

    Result<ReplicaState> replica(std::string_view sitting, std::string_view candidate);
    /// A piece that is there already changes nothing. Denied when one before it is missing or `count` goes
    /// back.
    Result<ReplicaState> putPiece(std::string_view sitting, std::string_view candidate, std::int64_t number,
                                  std::uint64_t count, Bytes piece);
    /// From `from` on, as many as fit into `bytes`, at least one.
    Result<std::vector<Buffer>> pieces(std::string_view sitting, std::string_view candidate,
                                       std::int64_t from, std::size_t bytes);

    /// Denied when for the same seat the count goes back or the same count comes with another hash: a vault
    /// was rolled back.
    Status putHead(std::string_view sitting, std::string_view candidate, const HeadRow& row);
    Result<std::optional<HeadRow>> head(std::string_view sitting, std::string_view candidate);

    /// Without receipt. Repeating it with the same hash changes nothing.
    Status putSheet(const SheetRow& sheet);
    Result<std::optional<SheetRow>> sheet(const crypto::Digest& sheet);
    Result<std::vector<SheetRow>> sheets();
    /// A sheet of this sitting has its receipt.
    Result<bool> handedIn(std::string_view sitting, std::string_view candidate);
    /// The next receipt number; numbers are not reused.
    Result<std::int64_t> nextReceiptNumber();
    /// Keeps the first receipt of a sheet for ever: returns what is stored.
    Result<format::SignedDocument> putReceipt(const crypto::Digest& sheet, std::int64_t number,
                                              const format::SignedDocument& receipt, WallTime now);

    Status audit(WallTime now, std::string_view actor, std::string_view action, const Json& detail);
    /// The same for what a seat may tell twice: nothing is written when `name` was audited before.
    Status auditOnce(std::string_view name, WallTime now, std::string_view actor, std::string_view action,
                     const Json& detail);
    Result<std::vector<AuditRow>> auditRows(std::int64_t from, std::size_t most);
    /// Forged when a line was changed, removed or moved.
    Status verifyAudit();

private:
    explicit RoomStore(Database database)
        : m_database{std::move(database)}
    {
    }

    Status insertTicket(const TicketRow& ticket);
    Result<std::optional<SeatRow>> seatNamed(std::string_view seat);
    Status writeEnrolCode(const EnrolCode& code, WallTime now);
    Status writeSeat(const SeatRow& seat, WallTime now);
    Status writeAudit(WallTime now, std::string_view actor, std::string_view action, const Json& detail);

    Database m_database;
};

}  // namespace gongyuan::store
