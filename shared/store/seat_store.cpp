// SPDX-License-Identifier: Apache-2.0

#include "store/seat_store.h"

#include "store/master_key.h"
#include "store/named_values.h"
#include "store/rows.h"

#include <algorithm>
#include <utility>

namespace gongyuan::store {
namespace {

constexpr const char* kSql =
    "CREATE TABLE named(name TEXT PRIMARY KEY, value BLOB NOT NULL) STRICT, WITHOUT ROWID;"
    "CREATE TABLE identity(id INTEGER PRIMARY KEY CHECK(id=1), room TEXT NOT NULL, seat TEXT NOT NULL,"
    " host TEXT NOT NULL, port INTEGER NOT NULL, tls_key BLOB NOT NULL, sign_key BLOB NOT NULL,"
    " age_key BLOB NOT NULL, tls_cert TEXT NOT NULL, sign_cert TEXT NOT NULL, room_ca TEXT NOT NULL,"
    " room_sign TEXT NOT NULL, root TEXT NOT NULL) STRICT;"
    "CREATE TABLE papers(paper TEXT PRIMARY KEY, sitting TEXT NOT NULL, envelope BLOB NOT NULL,"
    " envelope_hash BLOB NOT NULL, bulk_file TEXT NOT NULL, bulk_verified INTEGER NOT NULL) STRICT;"
    "CREATE TABLE sheets(hash BLOB PRIMARY KEY, sitting TEXT NOT NULL, candidate TEXT NOT NULL,"
    " file TEXT NOT NULL, transport BLOB NOT NULL, transport_sig BLOB NOT NULL, receipt BLOB,"
    " receipt_sig BLOB) STRICT;"
    "CREATE TABLE tries(paper TEXT PRIMARY KEY, failed INTEGER NOT NULL, boot TEXT NOT NULL,"
    " at INTEGER NOT NULL) STRICT;";
constexpr Schema kSchema{1, kSql};

constexpr int kFreeTries = 5;
constexpr Millis kFirstWait = std::chrono::seconds{30};
constexpr Millis kLongestWait = std::chrono::minutes{15};
constexpr std::string_view kPaperColumns =
    "SELECT paper,sitting,envelope,envelope_hash,bulk_file,bulk_verified FROM papers ";

SeatPaper readPaper(const Statement& row)
{
    return {row.text(0), row.text(1), row.blob(2), digestIn(row, 3), row.text(4), row.integer(5) != 0};
}

PendingSheet readSheet(const Statement& row)
{
    PendingSheet sheet{row.text(0), row.text(1), digestIn(row, 2), row.text(3), {row.blob(4), row.blob(5)},
                       std::nullopt};
    if (!row.isNull(6)) {
        sheet.receipt = format::SignedDocument{row.blob(6), row.blob(7)};
    }
    return sheet;
}

std::string named(std::string_view kind, std::string_view name)
{
    return std::string{kind} + "|" + std::string{name};
}

}  // namespace

Millis backOff(int failed)
{
    if (failed < kFreeTries) {
        return Millis{0};
    }
    const int doublings = std::min(failed - kFreeTries, 10);
    return std::min(kFirstWait * (1 << doublings), kLongestWait);
}

Result<SeatStore> SeatStore::open(const std::filesystem::path& path, const crypto::Secret& master)
{
    const crypto::Secret key = deriveKey(master, "gongyuan.seat.db.v1");
    GONGYUAN_TRY(Database database, Database::openOrCreate(path, key.bytes(), kSchema));
    return SeatStore{std::move(database)};
}

Status SeatStore::setEnrolling(const EnrollingKeys& keys)
{
    return m_database.transact([this, &keys]() -> Status {
        GONGYUAN_CHECK(putNamed(m_database, named("enrolling", "tls.key"), keys.tlsKey.bytes()));
        GONGYUAN_CHECK(putNamed(m_database, named("enrolling", "sign.key"), keys.signKey.bytes()));
        return putNamed(m_database, named("enrolling", "age.key"), keys.ageKey.bytes());
    });
}

Result<std::optional<EnrollingKeys>> SeatStore::enrolling()
{
    GONGYUAN_TRY(auto tls, namedSecret(m_database, named("enrolling", "tls.key")));
    GONGYUAN_TRY(auto sign, namedSecret(m_database, named("enrolling", "sign.key")));
    GONGYUAN_TRY(auto age, namedSecret(m_database, named("enrolling", "age.key")));
    if (!tls || !sign || !age) {
        return std::optional<EnrollingKeys>{};
    }
    return std::optional{EnrollingKeys{*std::move(tls), *std::move(sign), *std::move(age)}};
}

Status SeatStore::setIdentity(const SeatIdentity& identity)
{
    return m_database.transact([this, &identity]() -> Status {
        GONGYUAN_CHECK(m_database.prepare("DELETE FROM named WHERE name GLOB 'enrolling|*'").run());
        return m_database.prepare("INSERT OR REPLACE INTO identity VALUES(1,?,?,?,?,?,?,?,?,?,?,?,?)")
            .bind(identity.room)
            .bind(identity.seat)
            .bind(identity.host)
            .bind(std::int64_t{identity.port})
            .bind(identity.tlsKey.bytes())
            .bind(identity.signKey.bytes())
            .bind(identity.ageKey.bytes())
            .bind(identity.tlsCert)
            .bind(identity.signCert)
            .bind(identity.roomCa)
            .bind(identity.roomSign)
            .bind(identity.root)
            .run();
    });
}

Result<std::optional<SeatIdentity>> SeatStore::identity()
{
    Statement row =
        m_database.prepare("SELECT room,seat,host,port,tls_key,sign_key,age_key,tls_cert,sign_cert,"
                           "room_ca,room_sign,root FROM identity WHERE id=1");
    return oneRow(row, [](const Statement& found) {
        return SeatIdentity{
            found.text(0),   found.text(1),   found.text(2),   static_cast<int>(found.integer(3)),
            found.secret(4), found.secret(5), found.secret(6), found.text(7),
            found.text(8),   found.text(9),   found.text(10),  found.text(11)};
    });
}

Status SeatStore::forgetIdentity()
{
    return m_database.transact([this]() -> Status {
        for (const char* sql :
             {"DELETE FROM identity", "DELETE FROM papers", "DELETE FROM sheets WHERE receipt IS NULL",
              "DELETE FROM named WHERE name GLOB 'share|*' OR name GLOB 'roster|*'"}) {
            GONGYUAN_CHECK(m_database.prepare(sql).run());
        }
        return done();
    });
}

Status SeatStore::putPaper(const SeatPaper& paper)
{
    return m_database.transact([this, &paper] {
        return m_database.prepare("INSERT OR REPLACE INTO papers VALUES(?,?,?,?,?,?)")
            .bind(paper.paper)
            .bind(paper.sitting)
            .bind(Bytes{paper.envelope})
            .bind(Bytes{paper.envelopeHash})
            .bind(paper.bulkFile)
            .bind(std::int64_t{paper.bulkVerified ? 1 : 0})
            .run();
    });
}

Result<std::vector<SeatPaper>> SeatStore::papers()
{
    return allRows(m_database.prepare(std::string{kPaperColumns} + "ORDER BY paper"), readPaper);
}

Result<std::optional<SeatPaper>> SeatStore::paper(std::string_view paper)
{
    Statement row = m_database.prepare(std::string{kPaperColumns} + "WHERE paper=?");
    row.bind(paper);
    return oneRow(row, readPaper);
}

Status SeatStore::setBulkVerified(std::string_view paper)
{
    return m_database.transact([this, paper] {
        return m_database.prepare("UPDATE papers SET bulk_verified=1 WHERE paper=?").bind(paper).run();
    });
}

Status SeatStore::putShare(std::string_view paper, Bytes share)
{
    return m_database.transact(
        [this, paper, share] { return putNamed(m_database, named("share", paper), share); });
}

Result<std::optional<crypto::Secret>> SeatStore::share(std::string_view paper)
{
    return namedSecret(m_database, named("share", paper));
}

Status SeatStore::putRoster(std::string_view sitting, Bytes archive)
{
    return m_database.transact(
        [this, sitting, archive] { return putNamed(m_database, named("roster", sitting), archive); });
}

Result<std::optional<Buffer>> SeatStore::roster(std::string_view sitting)
{
    return namedValue(m_database, named("roster", sitting));
}

Status SeatStore::putSheet(const PendingSheet& sheet)
{
    return m_database.transact([this, &sheet] {
        return m_database
            .prepare("INSERT INTO sheets VALUES(?,?,?,?,?,?,NULL,NULL) ON CONFLICT(hash) DO NOTHING")
            .bind(Bytes{sheet.sheet})
            .bind(sheet.sitting)
            .bind(sheet.candidate)
            .bind(sheet.file)
            .bind(Bytes{sheet.transport.body})
            .bind(Bytes{sheet.transport.signature})
            .run();
    });
}

Status SeatStore::putReceipt(const crypto::Digest& sheet, const format::SignedDocument& receipt)
{
    return m_database.transact([this, &sheet, &receipt]() -> Status {
        Statement update =
            m_database.prepare("UPDATE sheets SET receipt=?, receipt_sig=? WHERE hash=? RETURNING 1");
        update.bind(Bytes{receipt.body}).bind(Bytes{receipt.signature}).bind(Bytes{sheet});
        GONGYUAN_TRY(const bool known, update.step());
        if (!known) {
            return Error{Errc::NotFound, "no such sheet"};
        }
        return update.run();
    });
}

Result<std::vector<PendingSheet>> SeatStore::sheets()
{
    return allRows(m_database.prepare("SELECT sitting,candidate,hash,file,transport,transport_sig,receipt,"
                                      "receipt_sig FROM sheets ORDER BY sitting,candidate,hash"),
                   readSheet);
}

Result<TryState> SeatStore::tries(std::string_view paper, const Clock& clock)
{
    Statement row = m_database.prepare("SELECT failed,boot,at FROM tries WHERE paper=?");
    GONGYUAN_TRY(const bool there, row.bind(paper).step());
    if (!there) {
        return TryState{};
    }
    TryState state{static_cast<int>(row.integer(0)), Millis{0}};
    const bool sameBoot = row.text(1) == clock.bootId();
    // Readings of another boot say nothing: the wait begins again at this boot's start.
    const Millis since{sameBoot ? row.integer(2) : 0};
    state.wait = std::max(Millis{0}, since + backOff(state.failed) - clock.sinceBoot());
    return state;
}

Result<TryState> SeatStore::noteFailure(std::string_view paper, const Clock& clock)
{
    GONGYUAN_CHECK(m_database.transact([this, paper, &clock] {
        return m_database
            .prepare("INSERT INTO tries VALUES(?,1,?,?) ON CONFLICT(paper) DO UPDATE SET failed=failed+1,"
                     " boot=excluded.boot, at=excluded.at")
            .bind(paper)
            .bind(clock.bootId())
            .bind(clock.sinceBoot().count())
            .run();
    }));
    return tries(paper, clock);
}

Status SeatStore::clearTries(std::string_view paper)
{
    return m_database.transact(
        [this, paper] { return m_database.prepare("DELETE FROM tries WHERE paper=?").bind(paper).run(); });
}

Status SeatStore::setMeta(std::string_view name, Bytes value)
{
    return m_database.transact(
        [this, name, value] { return putNamed(m_database, named("meta", name), value); });
}

Result<std::optional<Buffer>> SeatStore::meta(std::string_view name)
{
    return namedValue(m_database, named("meta", name));
}

}  // namespace gongyuan::store
