// SPDX-License-Identifier: Apache-2.0

// All that a seat knows and keeps: its enrolment, the papers that wait, the candidate who sits here. Lives on
// the storage thread, blocks on the disk, knows neither Qt nor the network; the desk hands it what the
// candidate did and what the room sent.

#pragma once

#include "crypto/secret.h"
#include "net/credentials.h"
#include "protocol/login.h"
#include "session/code_tries.h"
#include "session/packages.h"
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
};

/// Where the session stands after something happened.
struct Turn {
    exam::Session session;
    SittingClock clock;
    format::ChainHead head;
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
    /// Opened again without a code, when the session had one.
    std::optional<format::OpenedPaper> opened;
};

/// How a session code fared.
struct CodeResult {
    std::optional<Refusal> refused;
    int triesLeft = kFreeTries;
    std::chrono::seconds wait{};
    WallTime opensAt{};
    std::optional<format::OpenedPaper> opened;
    std::optional<Turn> turn;
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
    Status enrol(store::SeatIdentity identity);

    RoomClock roomClock() const { return m_roomClock; }
    Status hear(WallTime serverTime);

    /// Null before enrolment.
    Packages* packages() { return m_packages.get(); }
    CodeTries& tries() { return m_tries; }
    /// Where a download of this paper's bulk file collects.
    Result<std::filesystem::path> bulkPart(const std::string& paper) const;

    /// By this seat's own rosters, for when the room cannot be asked.
    protocol::LoginReply login(const std::string& admissionNo, const std::string& idLast) const;
    Result<Sitting> identify(const std::string& admissionNo);
    /// What was going on when the program stopped; nothing when the seat is free.
    Result<std::optional<Sitting>> resume();

    Result<CodeResult> unlock(const std::string& typed);
    Applied apply(const exam::Event& event);
    /// Tries again what the present state demands and what failed before.
    Applied redo();
    /// Null when nobody sits here.
    SessionRunner* runner() { return m_runner ? &*m_runner : nullptr; }
    /// Precondition: a candidate sits here.
    Turn turn() const;

    /// The room signed that it has seen the journal up to `head`. Denied when it signed something else.
    Status noted(const format::ChainHead& head, const format::SignedDocument& document);

    Result<std::optional<Outgoing>> outgoing();
    /// Verifies and keeps a receipt; when it is the present candidate's, the session is delivered.
    Result<Delivered> deliver(const crypto::Digest& sheet, const format::SignedDocument& receipt);
    Result<std::optional<Delivered>> delivered();
    /// After the receipt: destroys the vault and frees the seat.
    Status release();
    /// "This is not me": the seat is free again, the vault with its journal stays.
    Status reject();

private:
    struct Current {
        std::string paper;
        std::string sitting;
        std::string candidate;
    };

    Seat(SeatFolder folder, const Clock& clock, crypto::Secret master, store::SeatStore store,
         SeatBuild build, WallTime passed);

    Result<std::optional<exam::Event>> perform(exam::Effect effect, SessionRunner& runner) override;
    Status loadIdentity();
    Result<store::Vault> vaultOf(const Current& current);
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
    exam::Profile m_profile;  // of the present candidate
};

}  // namespace gongyuan::client
