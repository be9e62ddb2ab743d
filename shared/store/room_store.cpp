// SPDX-License-Identifier: Apache-2.0

#include "store/room_store.h"

#include "store/master_key.h"
#include "store/named_values.h"
#include "store/room_schema.h"
#include "store/rows.h"

#include <utility>

namespace gongyuan::store {
namespace {

constexpr std::size_t kSelectorCharacters = 4;
constexpr int kMostGuesses = 5;
constexpr std::string_view kSeatColumns =
    "SELECT seat,tls_cert,sign_cert,tls_fingerprint,age_recipient,enrolled,revoked FROM seats ";
constexpr std::string_view kPaperColumns =
    "SELECT paper,sitting,envelope,seat_envelope,seat_envelope_hash,bulk_hash,bulk_size,bulk_file FROM "
    "papers ";

std::string named(std::string_view kind, std::string_view name)
{
    return std::string{kind} + "|" + std::string{name};
}

crypto::Digest codeHash(std::string_view code)
{
    return crypto::sha256(bytesOf("gongyuan.enrol.v1|" + std::string{code}));
}

SeatRow readSeat(const Statement& row)
{
    return {row.text(0), row.text(1),    row.text(2),        digestIn(row, 3),
            row.text(4), timeIn(row, 5), row.integer(6) != 0};
}

RoomPaper readPaper(const Statement& row)
{
    return {row.text(0),
            row.text(1),
            row.blob(2),
            row.blob(3),
            digestIn(row, 4),
            digestIn(row, 5),
            static_cast<std::uint64_t>(row.integer(6)),
            row.text(7)};
}

}  // namespace

Result<RoomStore> RoomStore::create(const std::filesystem::path& path, const crypto::Secret& master)
{
    const crypto::Secret key = deriveKey(master, kRoomKeyInfo);
    GONGYUAN_TRY(Database database, Database::create(path, key.bytes(), kRoomSchema));
    return RoomStore{std::move(database)};
}

Result<RoomStore> RoomStore::open(const std::filesystem::path& path, const crypto::Secret& master)
{
    const crypto::Secret key = deriveKey(master, kRoomKeyInfo);
    GONGYUAN_TRY(Database database, Database::open(path, key.bytes(), kRoomSchema));
    RoomStore store{std::move(database)};
    GONGYUAN_CHECK(store.verifyAudit());
    return store;
}

Status RoomStore::setSecret(std::string_view name, Bytes value)
{
    return m_database.transact(
        [this, name, value] { return putNamed(m_database, named("secret", name), value); });
}

Result<std::optional<crypto::Secret>> RoomStore::secret(std::string_view name)
{
    return namedSecret(m_database, named("secret", name));
}

Status RoomStore::setMeta(std::string_view name, std::string_view value)
{
    return m_database.transact(
        [this, name, value] { return putNamed(m_database, named("meta", name), bytesOf(value)); });
}

Result<std::optional<std::string>> RoomStore::meta(std::string_view name)
{
    GONGYUAN_TRY(const std::optional<Buffer> value, namedValue(m_database, named("meta", name)));
    return value ? std::optional{std::string{textOf(*value)}} : std::nullopt;
}

Status RoomStore::writeEnrolCode(const EnrolCode& code, WallTime now)
{
    // A new code for a seat ends the earlier ones, and a selector is given once.
    GONGYUAN_CHECK(m_database.prepare("DELETE FROM enrol_codes WHERE seat=? OR selector=?")
                       .bind(code.seat)
                       .bind(code.code.substr(0, kSelectorCharacters))
                       .run());
    GONGYUAN_CHECK(m_database.prepare("INSERT INTO enrol_codes VALUES(?,?,?,?,0,0)")
                       .bind(code.code.substr(0, kSelectorCharacters))
                       .bind(Bytes{codeHash(code.code)})
                       .bind(code.seat)
                       .bind(millisOf(code.expires))
                       .run());
    return writeAudit(now, "room", "enrol-code", {{"seat", code.seat}, {"expires", toText(code.expires)}});
}

Status RoomStore::addEnrolCode(const EnrolCode& code, WallTime now)
{
    return m_database.transact([this, &code, now] { return writeEnrolCode(code, now); });
}

Result<SeatRow> RoomStore::redeemEnrolCode(std::string_view code, const EnrollingSeat& enrolling,
                                           WallTime now)
{
    std::optional<SeatRow> enrolled;
    std::string refusal;
    GONGYUAN_CHECK(m_database.transact([&]() -> Status {
        const std::string selector{code.substr(0, kSelectorCharacters)};
        Statement row =
            m_database.prepare("SELECT hash,seat,expires,guesses,spent FROM enrol_codes WHERE selector=?");
        GONGYUAN_TRY(const bool known, row.bind(selector).step());
        const bool spent = known && row.integer(4) != 0;
        if (!known || row.integer(3) >= kMostGuesses) {
            refusal = "enrolment code is unknown or guessed at too often";
        } else if (row.integer(2) < millisOf(now)) {
            refusal = "enrolment code has expired";
        } else if (!crypto::equal(row.view(0), codeHash(code))) {
            refusal = "enrolment code is wrong";
        }
        const std::string seat = refusal.empty() ? row.text(1) : std::string{};
        if (refusal.empty() && spent) {
            GONGYUAN_TRY(enrolled, seatNamed(seat));
            if (!enrolled || enrolled->revoked || !enrolling.isOf(*enrolled)) {
                enrolled.reset();
                refusal = "enrolment code is spent";
            }
        } else if (refusal.empty()) {
            GONGYUAN_TRY(enrolled, enrolling.certify(seat));
            GONGYUAN_CHECK(writeSeat(*enrolled, now));
        }
        if (known) {
            GONGYUAN_CHECK(
                m_database
                    .prepare("UPDATE enrol_codes SET guesses=guesses+?, spent=max(spent,?) WHERE selector=?")
                    .bind(std::int64_t{refusal.empty() ? 0 : 1})
                    .bind(std::int64_t{refusal.empty() ? 1 : 0})
                    .bind(selector)
                    .run());
        }
        const char* const accepted = spent ? "again" : "accepted";
        return writeAudit(now, "room", "enrol-try",
                          {{"outcome", refusal.empty() ? accepted : refusal}, {"seat", seat}});
    }));
    if (!refusal.empty()) {
        return Error{Errc::Denied, refusal};
    }
    return *std::move(enrolled);
}

Result<std::optional<SeatRow>> RoomStore::seatNamed(std::string_view seat)
{
    Statement row = m_database.prepare(std::string{kSeatColumns} + "WHERE seat=?");
    row.bind(seat);
    return oneRow(row, readSeat);
}

Status RoomStore::writeSeat(const SeatRow& seat, WallTime now)
{
    GONGYUAN_CHECK(m_database.prepare("INSERT OR REPLACE INTO seats VALUES(?,?,?,?,?,?,?)")
                       .bind(seat.seat)
                       .bind(seat.tlsCert)
                       .bind(seat.signCert)
                       .bind(Bytes{seat.tlsFingerprint})
                       .bind(seat.ageRecipient)
                       .bind(millisOf(seat.enrolled))
                       .bind(std::int64_t{seat.revoked ? 1 : 0})
                       .run());
    return writeAudit(now, seat.seat, "enrol", {{"tls_sha256", toHex(seat.tlsFingerprint)}});
}

Status RoomStore::putSeat(const SeatRow& seat, WallTime now)
{
    return m_database.transact([this, &seat, now] { return writeSeat(seat, now); });
}

Status RoomStore::replaceSeat(const EnrolCode& code, const Json& detail, WallTime now)
{
    return m_database.transact([this, &code, &detail, now]() -> Status {
        GONGYUAN_TRY(const std::optional<SeatRow> old, seatNamed(code.seat));
        if (!old) {
            return Error{Errc::NotFound, "no seat " + code.seat + " was ever enrolled here"};
        }
        GONGYUAN_CHECK(m_database.prepare("UPDATE seats SET revoked=1 WHERE seat=?").bind(code.seat).run());
        GONGYUAN_CHECK(writeAudit(now, "room", "replace", detail));
        return writeEnrolCode(code, now);
    });
}

Status RoomStore::revokeSeat(std::string_view seat, WallTime now)
{
    return m_database.transact([this, seat, now]() -> Status {
        Statement update = m_database.prepare("UPDATE seats SET revoked=1 WHERE seat=? RETURNING 1");
        GONGYUAN_TRY(const bool known, update.bind(seat).step());
        if (!known) {
            return Error{Errc::NotFound, "no seat " + std::string{seat}};
        }
        GONGYUAN_CHECK(update.run());
        return writeAudit(now, "room", "revoke", {{"seat", seat}});
    });
}

Result<std::vector<SeatRow>> RoomStore::seats()
{
    return allRows(m_database.prepare(std::string{kSeatColumns} + "ORDER BY seat"), readSeat);
}

Result<SeatRow> RoomStore::seatByTls(const crypto::Digest& fingerprint)
{
    Statement row = m_database.prepare(std::string{kSeatColumns} + "WHERE tls_fingerprint=?");
    row.bind(Bytes{fingerprint});
    GONGYUAN_TRY(std::optional<SeatRow> seat, oneRow(row, readSeat));
    if (!seat) {
        return Error{Errc::NotFound, "no seat with this certificate"};
    }
    if (seat->revoked) {
        return Error{Errc::Denied, "seat " + seat->seat + " is revoked"};
    }
    return *std::move(seat);
}

Status RoomStore::putPaper(const RoomPaper& paper, WallTime now)
{
    return m_database.transact([this, &paper, now]() -> Status {
        GONGYUAN_CHECK(m_database.prepare("INSERT OR REPLACE INTO papers VALUES(?,?,?,?,?,?,?,?)")
                           .bind(paper.paper)
                           .bind(paper.sitting)
                           .bind(Bytes{paper.envelope})
                           .bind(Bytes{paper.seatEnvelope})
                           .bind(Bytes{paper.seatEnvelopeHash})
                           .bind(Bytes{paper.bulkHash})
                           .bind(static_cast<std::int64_t>(paper.bulkSize))
                           .bind(paper.bulkFile)
                           .run());
        return writeAudit(now, "room", "import",
                          {{"paper", paper.paper}, {"bulk_sha256", toHex(paper.bulkHash)}});
    });
}

Result<std::vector<RoomPaper>> RoomStore::papers()
{
    return allRows(m_database.prepare(std::string{kPaperColumns} + "ORDER BY paper"), readPaper);
}

Result<std::optional<RoomPaper>> RoomStore::paper(std::string_view paper)
{
    Statement row = m_database.prepare(std::string{kPaperColumns} + "WHERE paper=?");
    row.bind(paper);
    return oneRow(row, readPaper);
}

Status RoomStore::putShare(std::string_view paper, Bytes share)
{
    return m_database.transact(
        [this, paper, share] { return putNamed(m_database, named("share", paper), share); });
}

Result<std::optional<crypto::Secret>> RoomStore::share(std::string_view paper)
{
    return namedSecret(m_database, named("share", paper));
}

Status RoomStore::putRoster(std::string_view sitting, Bytes archive)
{
    return m_database.transact(
        [this, sitting, archive] { return putNamed(m_database, named("roster", sitting), archive); });
}

Result<std::optional<Buffer>> RoomStore::roster(std::string_view sitting)
{
    return namedValue(m_database, named("roster", sitting));
}

}  // namespace gongyuan::store
