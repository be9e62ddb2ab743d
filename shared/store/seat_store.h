// SPDX-License-Identifier: Apache-2.0

// What a seat keeps between sittings: who it is, its keys, the papers that wait, the sheets that have not
// arrived, and how often a wrong code was typed. Sealed bulk files and sheets lie beside it as plain files.

#pragma once

#include "core/clock.h"
#include "crypto/hash.h"
#include "crypto/secret.h"
#include "format/signed_document.h"
#include "store/database.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace gongyuan::store {

/// All of an enrolment, stored and replaced as one.
struct SeatIdentity {
    std::string room;
    std::string seat;
    std::string host;
    int port = 0;
    crypto::Secret tlsKey;   // PEM
    crypto::Secret signKey;  // PEM
    crypto::Secret ageKey;   // AGE-SECRET-KEY-1..
    std::string tlsCert;     // PEM, as are the following
    std::string signCert;
    std::string roomCa;
    std::string roomSign;
    std::string root;
};

/// What is certified next; stored before anybody is asked.
struct EnrollingKeys {
    crypto::Secret tlsKey;   // PEM
    crypto::Secret signKey;  // PEM
    crypto::Secret ageKey;   // AGE-SECRET-KEY-1..
};

struct SeatPaper {
    std::string paper;
    std::string sitting;
    Buffer envelope;  // the seat's envelope, exact bytes
    crypto::Digest envelopeHash{};
    std::string bulkFile;       // file name in the papers folder
    bool bulkVerified = false;  // hashed on arrival; hashed again on opening
};

struct PendingSheet {
    std::string sitting;
    std::string candidate;
    crypto::Digest sheet{};
    std::string file;  // file name in the sheets folder
    format::SignedDocument transport;
    std::optional<format::SignedDocument> receipt;
};

/// Where the counting of wrong codes stands.
struct TryState {
    int failed = 0;
    Millis wait{};  // until the next try is allowed; zero when it is
};

/// Five tries are free; then 30 s, doubled with each failure up to 15 min. The wait counts on the boot clock
/// and begins again after a restart.
Millis backOff(int failed);

class SeatStore {
public:
    /// `master`: the bytes of seat.master.
    static Result<SeatStore> open(const std::filesystem::path& path, const crypto::Secret& master);

    /// Keys of an enrolment that was begun; they go when its identity is set.
    Status setEnrolling(const EnrollingKeys& keys);
    Result<std::optional<EnrollingKeys>> enrolling();

    Status setIdentity(const SeatIdentity& identity);
    /// Nothing before enrolment.
    Result<std::optional<SeatIdentity>> identity();
    /// The enrolment goes, and what came by it: papers, rosters, shares, sheets without a
    /// receipt. Who handed in here and how often a wrong code was typed stays.
    Status forgetIdentity();

    Status putPaper(const SeatPaper& paper);
    Result<std::vector<SeatPaper>> papers();
    Result<std::optional<SeatPaper>> paper(std::string_view paper);
    Status setBulkVerified(std::string_view paper);

    /// R of a paper.
    Status putShare(std::string_view paper, Bytes share);
    Result<std::optional<crypto::Secret>> share(std::string_view paper);
    /// The signed roster archive of a sitting.
    Status putRoster(std::string_view sitting, Bytes archive);
    Result<std::optional<Buffer>> roster(std::string_view sitting);

    /// NotFound without such a row for `putReceipt`.
    Status putSheet(const PendingSheet& sheet);
    Status putReceipt(const crypto::Digest& sheet, const format::SignedDocument& receipt);
    Result<std::vector<PendingSheet>> sheets();

    Result<TryState> tries(std::string_view paper, const Clock& clock);
    Result<TryState> noteFailure(std::string_view paper, const Clock& clock);
    Status clearTries(std::string_view paper);

    /// Small settings and state of the programs, by name.
    Status setMeta(std::string_view name, Bytes value);
    Result<std::optional<Buffer>> meta(std::string_view name);

private:
    explicit SeatStore(Database database)
        : m_database{std::move(database)}
    {
    }

    Database m_database;
};

}  // namespace gongyuan::store
