// SPDX-License-Identifier: Apache-2.0

#include "store/vault.h"

#include "format/journal.h"
#include "store/vault_rows.h"

#include <algorithm>
#include <utility>

namespace gongyuan::store {
namespace {

constexpr Schema kSchema{
    3,
    "CREATE TABLE events(n INTEGER PRIMARY KEY, commits INTEGER NOT NULL, hash BLOB NOT NULL,"
    " event BLOB NOT NULL, clock BLOB NOT NULL) STRICT;"
    "CREATE TABLE meta(name TEXT PRIMARY KEY, value BLOB NOT NULL) STRICT, WITHOUT ROWID;"
    "CREATE TABLE scratch(key TEXT PRIMARY KEY, text BLOB NOT NULL) STRICT, WITHOUT ROWID;",
    "SELECT commits FROM events ORDER BY n DESC LIMIT 1"};

Error forged(std::string_view what)
{
    return Error{Errc::Forged, "vault: " + std::string{what}};
}

// The disk failed, or what came back from it is not what was written.
bool isDiskFault(const Error& error)
{
    return error.code == Errc::Storage || error.code == Errc::Forged;
}

Error afterFault(const Error& error)
{
    return Error{Errc::Storage, "vault: after a disk error: " + error.detail};
}

}  // namespace

std::string vaultInfo(std::string_view sitting, std::string_view candidate)
{
    return "gongyuan.vault.v1|" + std::string{sitting} + "|" + std::string{candidate};
}

Vault::Vault(Database database, crypto::Secret key, std::string_view sitting, std::string_view candidate)
    : m_database{std::move(database)}
    , m_key{std::move(key)}
    , m_sitting{sitting}
    , m_candidate{candidate}
    , m_head{format::chainStart(sitting, candidate)}
{
}

Result<Vault> Vault::create(const std::filesystem::path& path, const crypto::Secret& key,
                            std::string_view sitting, std::string_view candidate)
{
    // In the transaction that makes the tables: no moment has a vault without the start of its chain.
    const format::ChainHead start = format::chainStart(sitting, candidate);
    const std::string sql =
        kSchema.sql + ("INSERT INTO events VALUES(0,0,x'" + toHex(start.hash)) + "',x'',x'')";
    GONGYUAN_TRY(Database database,
                 Database::create(path, key.bytes(), {kSchema.version, sql.c_str(), kSchema.counted}));
    return Vault{std::move(database), crypto::Secret::copyOf(key.bytes()), sitting, candidate};
}

struct Vault::Read {
    format::ChainHead head;
    VaultContent content;
};

Result<Vault> Vault::open(const std::filesystem::path& path, const crypto::Secret& key,
                          std::string_view sitting, std::string_view candidate)
{
    GONGYUAN_TRY(Database database, Database::open(path, key.bytes(), kSchema));
    Vault vault{std::move(database), crypto::Secret::copyOf(key.bytes()), sitting, candidate};
    GONGYUAN_TRY(Read found, vault.read());
    vault.m_head = found.head;
    vault.m_content = std::move(found.content);
    return vault;
}

// All of it, with the chain computed again over the stored events and compared with the stored hashes.
Result<Vault::Read> Vault::read()
{
    Read found{format::chainStart(m_sitting, m_candidate), {}};
    Statement events = m_database.prepare("SELECT n,hash,event,clock FROM events ORDER BY n");
    GONGYUAN_TRY(bool row, events.step());
    if (!row) {
        return forged("the start of the chain is missing");
    }
    while (true) {
        if (static_cast<std::uint64_t>(events.integer(0)) != found.head.count) {
            return forged("an event is missing");
        }
        if (!crypto::equal(events.view(1), found.head.hash)) {
            return forged("the chain is not that of the events");
        }
        found.content.clock = events.blob(3);
        GONGYUAN_TRY(row, events.step());
        if (!row) {
            break;
        }
        found.content.events.push_back(events.blob(2));
        found.head = format::chainNext(found.head, found.content.events.back());
    }
    Statement meta = m_database.prepare("SELECT name,value FROM meta");
    while (true) {
        GONGYUAN_TRY(row, meta.step());
        if (!row) {
            break;
        }
        found.content.setMeta(meta.text(0), meta.view(1));
    }
    GONGYUAN_TRY(found.content.scratch, scratch());
    return found;
}

Result<format::ChainHead> Vault::append(const Entry& entry)
{
    if (entry.event.size() > format::kMostEventBytes || m_head.count >= format::kMostEvents) {
        return Error{Errc::Denied, "vault: the journal's limits are reached"};
    }
    const format::ChainHead next = format::chainNext(m_head, entry.event);
    const auto rows = [this, &entry, &next]() -> Status {
        GONGYUAN_CHECK(insertEvent(m_database, next, entry.event, entry.clock));
        for (const MetaRow& row : entry.meta) {
            GONGYUAN_CHECK(putMeta(m_database, row.name, row.value));
        }
        return done();
    };
    GONGYUAN_CHECK(write(rows, next));
    m_head = next;
    remember(entry);
    return next;
}

void Vault::remember(const Entry& entry)
{
    m_content.events.push_back(entry.event);
    m_content.clock = entry.clock;
    for (const MetaRow& row : entry.meta) {
        m_content.setMeta(row.name, row.value);
    }
}

// A failed sync may have dropped pages that a later sync would call written. So nothing is believed that was
// not read back: the file is closed, opened with all checks, its head compared, and what is missing written
// once more. When that fails too the vault goes on in its second place.
Result<format::ChainHead> Vault::reopen()
{
    const std::filesystem::path path = m_database.path();
    m_database.close();
    auto reopened = Database::open(path, m_key.bytes(), kSchema);
    if (!reopened) {
        return afterFault(reopened.error());
    }
    m_database = std::move(reopened).value();
    const auto found = read();
    return found ? Result<format::ChainHead>{found->head} : afterFault(found.error());
}

Status Vault::writeAgain(const std::function<Status()>& rows, const format::ChainHead& next)
{
    GONGYUAN_TRY(const format::ChainHead found, reopen());
    if (found == next && !(next == m_head)) {
        return done();  // it was written after all
    }
    if (!(found == m_head)) {
        return Error{Errc::Storage, "vault: acknowledged events are gone"};
    }
    if (const Status written = m_database.transact(rows); !written) {
        return afterFault(written.error());
    }
    return done();
}

Status Vault::write(const std::function<Status()>& rows, const format::ChainHead& next)
{
    Status written = m_database.transact(rows);
    if (!written && isDiskFault(written.error())) {
        written = writeAgain(rows, next);
    }
    if (!written && isDiskFault(written.error())) {
        GONGYUAN_CHECK(takeFallback(written.error()));
        written = m_database.transact(rows);
    }
    return written;
}

Result<std::vector<Buffer>> Vault::events()
{
    std::vector<Buffer> events;
    Statement rows = m_database.prepare("SELECT event FROM events WHERE n>0 ORDER BY n");
    while (true) {
        GONGYUAN_TRY(const bool row, rows.step());
        if (!row) {
            return events;
        }
        events.push_back(rows.blob(0));
    }
}

Status Vault::setClock(Bytes clock)
{
    GONGYUAN_CHECK(write([this, clock] { return putClock(m_database, m_head, clock); }, m_head));
    m_content.clock = toBuffer(clock);
    return done();
}

Status Vault::setMeta(const MetaRow& row)
{
    GONGYUAN_CHECK(write([this, &row] { return putMeta(m_database, row.name, row.value); }, m_head));
    m_content.setMeta(row.name, row.value);
    return done();
}

Result<std::optional<Buffer>> Vault::meta(std::string_view name)
{
    Statement row = m_database.prepare("SELECT value FROM meta WHERE name=?");
    GONGYUAN_TRY(const bool there, row.bind(name).step());
    return there ? std::optional{row.blob(0)} : std::nullopt;
}

Result<std::optional<crypto::Secret>> Vault::secretMeta(std::string_view name)
{
    Statement row = m_database.prepare("SELECT value FROM meta WHERE name=?");
    GONGYUAN_TRY(const bool there, row.bind(name).step());
    return there ? std::optional{row.secret(0)} : std::nullopt;
}

Status Vault::forgetSecrets()
{
    GONGYUAN_CHECK(write(
        [this] { return m_database.prepare("DELETE FROM meta WHERE name GLOB 'secret.*'").run(); }, m_head));
    m_content.secrets.clear();
    const Status emptied = m_database.checkpoint();
    if (!emptied && isDiskFault(emptied.error())) {
        GONGYUAN_CHECK(reopen());  // which empties the log
    }
    return done();
}

void wipe(std::vector<MetaRow>& rows) noexcept
{
    for (MetaRow& row : rows) {
        crypto::wipe(row.value);
    }
}

Status destroyVault(Vault vault, Bytes receiptSheet)
{
    GONGYUAN_TRY(const std::optional<Buffer> sheet, vault.meta("sheet"));
    if (!sheet || !std::equal(sheet->begin(), sheet->end(), receiptSheet.begin(), receiptSheet.end())) {
        return Error{Errc::Denied, "vault: the receipt is not for this vault's sheet"};
    }
    return std::move(vault).remove();
}

Status Vault::remove() &&
{
    return m_database.remove();
}

}  // namespace gongyuan::store
