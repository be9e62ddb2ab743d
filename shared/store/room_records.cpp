// SPDX-License-Identifier: Apache-2.0

// What happens in a room during an exam: logins, chain heads, sheets, receipts, and the audit log of it all.

#include "store/room_store.h"
#include "store/rows.h"

#include <utility>

namespace gongyuan::store {
namespace {

constexpr std::string_view kSheetColumns =
    "SELECT sitting,candidate,seat,hash,size,file,transport,transport_sig,seat_cert,received,number,receipt,"
    "receipt_sig FROM sheets ";

SheetRow readSheet(const Statement& row)
{
    SheetRow sheet;
    sheet.sitting = row.text(0);
    sheet.candidate = row.text(1);
    sheet.seat = row.text(2);
    sheet.sheet = digestIn(row, 3);
    sheet.size = static_cast<std::uint64_t>(row.integer(4));
    sheet.file = row.text(5);
    sheet.transport = {row.blob(6), row.blob(7)};
    sheet.seatCert = row.text(8);
    sheet.received = timeIn(row, 9);
    sheet.number = row.integer(10);
    if (!row.isNull(11)) {
        sheet.receipt = format::SignedDocument{row.blob(11), row.blob(12)};
    }
    return sheet;
}

Login readLogin(const Statement& row)
{
    return {row.text(0), row.text(1), row.text(2), timeIn(row, 3), static_cast<int>(row.integer(4))};
}

crypto::Digest auditStart()
{
    return crypto::sha256(bytesOf("gongyuan.audit.v1"));
}

// The line as canonical JSON, so that fields cannot run into each other.
crypto::Digest auditNext(const crypto::Digest& previous, const AuditRow& row)
{
    const Json line{{"number", row.number},
                    {"at", millisOf(row.at)},
                    {"actor", row.actor},
                    {"action", row.action},
                    {"detail", row.detail}};
    Buffer link = toBuffer(Bytes{previous});
    append(link, bytesOf(canonical(line)));
    return crypto::sha256(link);
}

AuditRow readAudit(const Statement& row)
{
    return {row.integer(0), timeIn(row, 1), row.text(2), row.text(3), row.text(4)};
}

}  // namespace

Status RoomStore::logIn(const Login& login)
{
    return m_database.transact([this, &login]() -> Status {
        GONGYUAN_TRY(const std::optional<Login> held, loginOf(login.sitting, login.candidate));
        if (held && held->seat != login.seat) {
            return Error{Errc::Denied, "logged in at seat " + held->seat};
        }
        if (held) {
            return done();
        }
        GONGYUAN_CHECK(m_database.prepare("INSERT INTO logins VALUES(?,?,?,?,?)")
                           .bind(login.sitting)
                           .bind(login.candidate)
                           .bind(login.seat)
                           .bind(millisOf(login.at))
                           .bind(std::int64_t{login.epoch})
                           .run());
        return writeAudit(login.at, login.seat, "login",
                          {{"sitting", login.sitting}, {"candidate", login.candidate}});
    });
}

Result<std::optional<Login>> RoomStore::loginOf(std::string_view sitting, std::string_view candidate)
{
    Statement row = m_database.prepare(
        "SELECT sitting,candidate,seat,at,epoch FROM logins WHERE sitting=? AND candidate=?");
    row.bind(sitting).bind(candidate);
    return oneRow(row, readLogin);
}

Result<std::vector<Login>> RoomStore::logins(std::string_view sitting)
{
    Statement rows = m_database.prepare(
        "SELECT sitting,candidate,seat,at,epoch FROM logins WHERE sitting=? ORDER BY candidate");
    rows.bind(sitting);
    return allRows(std::move(rows), readLogin);
}

Status RoomStore::releaseLogin(std::string_view sitting, std::string_view candidate, WallTime now)
{
    return m_database.transact([this, sitting, candidate, now]() -> Status {
        GONGYUAN_CHECK(m_database.prepare("DELETE FROM logins WHERE sitting=? AND candidate=?")
                           .bind(sitting)
                           .bind(candidate)
                           .run());
        return writeAudit(now, "room", "release-login", {{"sitting", sitting}, {"candidate", candidate}});
    });
}

Status RoomStore::putHead(std::string_view sitting, std::string_view candidate, const HeadRow& row)
{
    return m_database.transact([this, sitting, candidate, &row]() -> Status {
        GONGYUAN_TRY(const std::optional<HeadRow> known, head(sitting, candidate));
        // A seat that took over begins with what the room's copy held, which may be less than the other told.
        const bool same = known && known->seat == row.seat;
        if (same && (row.head.count < known->head.count ||
                     (row.head.count == known->head.count && row.head.hash != known->head.hash))) {
            return Error{Errc::Denied, "the journal went back from " + std::to_string(known->head.count) +
                                           " to " + std::to_string(row.head.count)};
        }
        return m_database.prepare("INSERT OR REPLACE INTO heads VALUES(?,?,?,?,?,?)")
            .bind(sitting)
            .bind(candidate)
            .bind(row.seat)
            .bind(static_cast<std::int64_t>(row.head.count))
            .bind(Bytes{row.head.hash})
            .bind(millisOf(row.at))
            .run();
    });
}

Result<std::optional<HeadRow>> RoomStore::head(std::string_view sitting, std::string_view candidate)
{
    Statement row =
        m_database.prepare("SELECT seat,count,hash,at FROM heads WHERE sitting=? AND candidate=?");
    row.bind(sitting).bind(candidate);
    return oneRow(row, [](const Statement& found) {
        return HeadRow{found.text(0),
                       {static_cast<std::uint64_t>(found.integer(1)), digestIn(found, 2)},
                       timeIn(found, 3)};
    });
}

Status RoomStore::putSheet(const SheetRow& sheet)
{
    return m_database.transact([this, &sheet]() -> Status {
        Statement insert = m_database.prepare("INSERT INTO sheets VALUES(?,?,?,?,?,?,?,?,?,?,NULL,NULL,NULL)"
                                              " ON CONFLICT(hash) DO NOTHING RETURNING 1");
        insert.bind(Bytes{sheet.sheet}).bind(sheet.sitting).bind(sheet.candidate).bind(sheet.seat);
        insert.bind(static_cast<std::int64_t>(sheet.size)).bind(sheet.file);
        insert.bind(Bytes{sheet.transport.body}).bind(Bytes{sheet.transport.signature});
        insert.bind(sheet.seatCert).bind(millisOf(sheet.received));
        GONGYUAN_TRY(const bool fresh, insert.step());
        if (!fresh) {
            return done();
        }
        GONGYUAN_CHECK(insert.run());
        return writeAudit(
            sheet.received, sheet.seat, "sheet",
            {{"sitting", sheet.sitting}, {"candidate", sheet.candidate}, {"sha256", toHex(sheet.sheet)}});
    });
}

Result<std::optional<SheetRow>> RoomStore::sheet(const crypto::Digest& sheet)
{
    Statement row = m_database.prepare(std::string{kSheetColumns} + "WHERE hash=?");
    row.bind(Bytes{sheet});
    return oneRow(row, readSheet);
}

Result<bool> RoomStore::handedIn(std::string_view sitting, std::string_view candidate)
{
    Statement row = m_database.prepare(
        "SELECT 1 FROM sheets WHERE sitting=? AND candidate=? AND receipt IS NOT NULL LIMIT 1");
    return row.bind(sitting).bind(candidate).step();
}

Result<std::vector<SheetRow>> RoomStore::sheets()
{
    return allRows(m_database.prepare(std::string{kSheetColumns} + "ORDER BY sitting,candidate,received"),
                   readSheet);
}

Result<std::int64_t> RoomStore::nextReceiptNumber()
{
    Statement row = m_database.prepare("SELECT COALESCE(MAX(number),0)+1 FROM sheets");
    GONGYUAN_TRY(const bool there, row.step());
    return there ? row.integer(0) : 1;
}

Result<format::SignedDocument> RoomStore::putReceipt(const crypto::Digest& sheet, std::int64_t number,
                                                     const format::SignedDocument& receipt, WallTime now)
{
    format::SignedDocument stored = receipt;
    GONGYUAN_CHECK(m_database.transact([&]() -> Status {
        GONGYUAN_TRY(const std::optional<SheetRow> row, this->sheet(sheet));
        if (!row) {
            return Error{Errc::NotFound, "no such sheet"};
        }
        if (row->receipt) {
            stored = *row->receipt;
            return done();
        }
        GONGYUAN_CHECK(m_database.prepare("UPDATE sheets SET number=?, receipt=?, receipt_sig=? WHERE hash=?")
                           .bind(number)
                           .bind(Bytes{receipt.body})
                           .bind(Bytes{receipt.signature})
                           .bind(Bytes{sheet})
                           .run());
        return writeAudit(now, "room", "receipt", {{"sha256", toHex(sheet)}, {"number", number}});
    }));
    return stored;
}

Status RoomStore::audit(WallTime now, std::string_view actor, std::string_view action, const Json& detail)
{
    return m_database.transact([&] { return writeAudit(now, actor, action, detail); });
}

Status RoomStore::auditOnce(std::string_view name, WallTime now, std::string_view actor,
                            std::string_view action, const Json& detail)
{
    return m_database.transact([&]() -> Status {
        Statement told = m_database.prepare("SELECT 1 FROM told WHERE name=?");
        GONGYUAN_TRY(const bool there, told.bind(name).step());
        if (there) {
            return done();
        }
        GONGYUAN_CHECK(m_database.prepare("INSERT INTO told VALUES(?)").bind(name).run());
        return writeAudit(now, actor, action, detail);
    });
}

Status RoomStore::writeAudit(WallTime now, std::string_view actor, std::string_view action,
                             const Json& detail)
{
    Statement last = m_database.prepare("SELECT number,hash FROM audit ORDER BY number DESC LIMIT 1");
    GONGYUAN_TRY(const bool there, last.step());
    const AuditRow row{there ? last.integer(0) + 1 : 1, now, std::string{actor}, std::string{action},
                       canonical(detail)};
    const crypto::Digest hash = auditNext(there ? digestIn(last, 1) : auditStart(), row);
    return m_database.prepare("INSERT INTO audit VALUES(?,?,?,?,?,?)")
        .bind(row.number)
        .bind(millisOf(row.at))
        .bind(row.actor)
        .bind(row.action)
        .bind(row.detail)
        .bind(Bytes{hash})
        .run();
}

Result<std::vector<AuditRow>> RoomStore::auditRows(std::int64_t from, std::size_t most)
{
    Statement rows = m_database.prepare(
        "SELECT number,at,actor,action,detail FROM audit WHERE number>=? ORDER BY number LIMIT ?");
    rows.bind(from).bind(static_cast<std::int64_t>(most));
    return allRows(std::move(rows), readAudit);
}

Status RoomStore::verifyAudit()
{
    Statement rows =
        m_database.prepare("SELECT number,at,actor,action,detail,hash FROM audit ORDER BY number");
    crypto::Digest expected = auditStart();
    std::int64_t number = 0;
    while (true) {
        GONGYUAN_TRY(const bool there, rows.step());
        if (!there) {
            return done();
        }
        const AuditRow row = readAudit(rows);
        expected = auditNext(expected, row);
        if (row.number != ++number || !crypto::equal(rows.view(5), expected)) {
            return Error{Errc::Forged, "audit log is broken at line " + std::to_string(number)};
        }
    }
}

}  // namespace gongyuan::store
