// SPDX-License-Identifier: Apache-2.0

// All that a seat knows and keeps: its enrolment, the papers that wait, the candidate who sits here. Lives on
// the storage thread, blocks on the disk, knows neither Qt nor the network; the desk hands it what the
// candidate did and what the room sent.

#pragma once

#include "crypto/secret.h"
#include "format/sheet_set.h"
#include "format/ticket.h"
#include "net/credentials.h"
#include "net/enrol_keys.h"
#include "protocol/login.h"
#include "protocol/replica.h"
#include "session/code_tries.h"
#include "session/packages.h"
#include "session/replica_feed.h"
#include "session/room_clock.h"
#include "session/seat_folder.h"
#include "session/seat_keys.h"
#include "session/session_runner.h"
#include "session/sheet_sealing.h"

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace gongyuan::client {

struct SeatOptions {
    std::filesystem::path data;
    SeatBuild build;
    /// Where answers go on when the disk of `data` fails; may be empty.
    std::filesystem::path second{};
};

/// Where the session stands after something happened.
struct Turn {
    exam::Session session;
    SittingClock clock;
    format::ChainHead head;
    int epoch = 1;
    /// Answers go to the second directory.
    bool secondary = false;
    /// Tickets that fitted nothing when they came.
    std::vector<std::int64_t> refused{};
};

/// The outcome of an event: the turn is there whenever somebody sits here, also when an effect failed.
struct Applied {
    std::optional<Turn> turn;
    Status status = done();
};

/// A candidate's sitting as the desk takes it up, at login or after a restart.
struct Sitting {
    Turn turn;
    PackageView package;
    exam::Candidate candidate;
    exam::Answers answers;
    std::set<std::string> flagged;
    std::set<std::string> seen;
    std::string position;
    std::map<std::string, std::string> scratch;
    EarlierAnswers history;
    /// Opened again without a code, when the session had one.
    std::optional<format::OpenedPaper> opened;
};

/// How this seat proves itself to its room, for a pre-flight; nothing before it is enrolled.
struct Standing {
    std::optional<net::Credentials> credentials;
    std::vector<std::string> certificates;  // PEM: their ends are judged
};

/// How a session code fared.
struct CodeResult {
    std::optional<Refusal> refused;
    int triesLeft = kFreeTries;
    std::chrono::seconds wait{};
    WallTime opensAt{};
    std::optional<format::OpenedPaper> opened;
    std::optional<Turn> turn;
    /// The code is right, and the answers given at another seat are to be fetched: `takeOver` goes on.
    bool fetch = false;
};

/// What a locked seat without network shows, so that a proctor can answer it.
struct Challenge {
    std::string characters;  // `XXXX-XXXX`
    std::chrono::seconds wait{};
};

/// A sealed sheet that has no receipt yet.
struct Outgoing {
    crypto::Digest sheet{};
    std::filesystem::path file;
    format::SignedDocument transport;
    std::string seatPem;
};

/// A receipt that was verified.
struct Delivered {
    format::SignedDocument document;
    std::string code;
    WallTime at{};
};

class Seat final : private Effects {
public:
    /// Opens or makes the seat's folder and database. The clock must outlive the seat.
    static Result<std::unique_ptr<Seat>> open(const SeatOptions& options, const Clock& clock);

    bool enrolled() const { return m_keys != nullptr; }
    /// Precondition: enrolled.
    const store::SeatIdentity& identity() const { return m_keys->stored; }
    Result<net::Credentials> credentials() const;
    Standing standing() const;
    /// With which this machine asks to be a seat: the same ones until it is, also after a restart.
    Result<net::EnrolKeys> enrolKeys();
    Status enrol(store::SeatIdentity identity);
    /// The room has shut this machine out: it becomes one that was never enrolled. Sealed sheets without a
    /// receipt go to the evidence, as sets that the room takes. Denied while somebody sits here; Storage.
    Status leaveRoom();

    RoomClock roomClock() const { return m_roomClock; }
    /// The turn is there when the time told for how long this seat was away.
    Applied hear(WallTime serverTime);

    /// Null before enrolment.
    Packages* packages() { return m_packages.get(); }
    CodeTries& tries() { return m_tries; }
    /// Where a download of this paper's bulk file collects.
    Result<std::filesystem::path> bulkPart(const std::string& paper) const;

    /// By this seat's own rosters, for when the room cannot be asked.
    protocol::LoginReply login(const std::string& admissionNo, const std::string& idLast) const;
    Result<Sitting> identify(const std::string& admissionNo);
    /// As the room admitted: its count of seats for this sitting and, when another seat is left, its ticket.
    /// Forged or Denied when the ticket is not for this seat and candidate.
    Result<Sitting> identify(const std::string& admissionNo, int epoch,
                             const std::optional<format::SignedDocument>& ticket);
    /// What was going on when the program stopped; nothing when the seat is free.
    Result<std::optional<Sitting>> resume();

    Result<CodeResult> unlock(const std::string& typed);
    /// After `CodeResult::fetch`: all pieces that the room has. Forged, Malformed; nothing has changed then.
    Result<Sitting> takeOver(const std::vector<Buffer>& pieces, const protocol::RestoreReply& about);
    Applied apply(const exam::Event& event);
    /// Journals an incident while somebody sits here, and locks the seat when `locks` and the session can be
    /// locked. The turn is there whenever somebody sits here.
    Applied note(const exam::Incident& incident, bool locks);
    /// Tries again what the present state demands and what failed before.
    Applied redo();
    /// Null when nobody sits here.
    SessionRunner* runner() { return m_runner ? &*m_runner : nullptr; }
    /// Precondition: a candidate sits here.
    Turn turn() const;

    /// The next piece of the room's copy; nothing when it has everything or must have nothing.
    Result<std::optional<protocol::ReplicaRequest>> nextPiece();
    /// Events that are durable at the room.
    Result<std::uint64_t> pieceKept(const protocol::ReplicaReply& reply);

    /// How the machine is guarded, as the next sheet says.
    void setGuard(std::string guard) { m_build.guard = std::move(guard); }

    /// Carries out what proctors decided; what was carried out or refused already is passed over. What fits
    /// nothing now is refused: it must not lie in wait for a lock or a pause that nobody has looked at.
    Applied decide(const std::vector<format::SignedDocument>& tickets);
    /// Another seat carries on: nothing here counts any more.
    Applied fence(const std::string& seat);
    /// Of the present sitting; made when there is none yet.
    Result<Challenge> challenge();
    /// Denied when the characters answer nothing, and while the seat waits after too many tries.
    Applied answerChallenge(const std::string& typed);

    /// Writes the sealed sheet of this seat that has no receipt to a medium, whole and read back; takes the
    /// receipt when the medium has one. The folder on the medium. NotFound, Storage.
    Result<std::filesystem::path> exportSheet(const std::filesystem::path& medium);
    Result<std::optional<Delivered>> importReceipt(const std::filesystem::path& medium);

    /// The room signed that it has seen the journal up to `head`. Denied when it signed something else.
    Status noted(const format::ChainHead& head, const format::SignedDocument& document);

    Result<std::optional<Outgoing>> outgoing();
    /// Verifies and keeps a receipt; when it is the present candidate's, the session is delivered.
    Result<Delivered> deliver(const crypto::Digest& sheet, const format::SignedDocument& receipt);
    Result<std::optional<Delivered>> delivered();
    /// After the receipt: destroys the vault and frees the seat. A fenced seat is freed too, and its vault
    /// stays as evidence.
    Status release();
    /// "This is not me": the seat is free again, the vault with its journal stays.
    Status reject();

private:
    struct Current {
        std::string paper;
        std::string sitting;
        std::string candidate;
        int epoch = 1;
        /// Of a sitting that is to be taken over and was not yet: JSON and signature.
        std::optional<format::SignedDocument> ticket{};
    };

    Seat(SeatFolder folder, const Clock& clock, crypto::Secret master, store::SeatStore store,
         SeatBuild build, WallTime passed);

    Result<std::optional<exam::Event>> perform(exam::Effect effect, SessionRunner& runner) override;
    Status loadIdentity();
    Status keepUnsent();
    Result<format::SheetSet> setOf(const store::PendingSheet& sheet) const;
    Result<store::Vault> vaultOf(const Current& current);
    Result<store::Vault> openVault(const std::filesystem::path& path, const Current& current);
    Result<Sitting> takeSeat(const Current& current, const Package& package);
    Result<format::Ticket> verifiedTicket(const format::SignedDocument& document) const;
    bool isOpen(const format::Ticket& ticket) const;
    Result<store::VaultContent> contentOf(const Package& package, const format::Replica& replica,
                                          exam::Instant at) const;
    std::vector<store::MetaRow> paperRows(const Package& package, const format::PaperKey& key) const;
    exam::Instant issuedAt(const format::Ticket& ticket) const;
    void stopFeeding();
    Status activate(const Current* current);
    Result<std::optional<Current>> activated();
    Result<Sitting> takeUp(const Current& current);
    Result<format::Envelope> envelope();
    Result<format::OpenedPaper> reopen(const format::Envelope& envelope);
    Result<CodeResult> tryCode(const Package& package, const crypto::UnlockCode& code);
    Status adoptPaper(const Package& package, const format::PaperKey& key);
    Result<Delivered> verified(const format::SignedDocument& receipt, const crypto::Digest& sheet) const;

    SeatFolder m_folder;
    const Clock& m_clock;
    crypto::Secret m_master;
    store::SeatStore m_store;
    SeatBuild m_build;
    RoomClock m_roomClock;
    WallTime m_passed;
    CodeTries m_tries;
    std::unique_ptr<SeatKeys> m_keys;
    std::unique_ptr<Packages> m_packages;
    std::optional<SessionRunner> m_runner;
    Current m_current;
    std::vector<std::int64_t> m_refused;  // of the present sitting
    exam::Profile m_profile;              // of the present candidate
    std::unique_ptr<ReplicaFeed> m_feed;
    std::optional<format::PaperKey> m_key;  // while the answers of another seat are fetched
};

}  // namespace gongyuan::client
