// SPDX-License-Identifier: Apache-2.0

#include "store/database.h"

#include "core/file.h"
#include "store/anchor.h"
#include "store/connection.h"
#include "store/statement_cache.h"

#include <algorithm>
#include <system_error>
#include <utility>

namespace gongyuan::store {
namespace {

// The one table of every database: the count that the anchor repeats.
constexpr const char* kAnchorSql =
    "CREATE TABLE commits(id INTEGER PRIMARY KEY CHECK(id=1), n INTEGER NOT NULL) "
    "STRICT; INSERT INTO commits VALUES(1,0);";

// A closed database with its log and anchor.
Status removeFiles(const std::filesystem::path& path)
{
    std::error_code error;
    for (const char* suffix : {"", "-wal", "-shm", "-journal", ".anchor"}) {
        std::filesystem::remove(path.string() + suffix, error);
        if (error) {
            return Error{Errc::Storage, "remove " + path.string() + suffix + ": " + error.message()};
        }
    }
    return done();
}

}  // namespace

struct Database::State {
    State(std::filesystem::path file, Anchor first)
        : path{std::move(file)}
        , anchor{std::move(first)}
    {
    }

    std::filesystem::path path;
    Anchor anchor;
    Connection handle = nullptr;
    StatementCache statements = {};
    std::uint64_t commits = 0;
    bool counted = false;  // the present transaction, in a row of the caller's
};

Database::Database(std::unique_ptr<State> state)
    : m_state{std::move(state)}
{
}

Database::Database(Database&& other) noexcept = default;
Database& Database::operator=(Database&& other) noexcept = default;
Database::~Database() = default;

const std::filesystem::path& Database::path() const
{
    return m_state->path;
}

Result<Database> Database::connect(const std::filesystem::path& path, Bytes key, Anchor anchor)
{
    auto state = std::make_unique<State>(path, std::move(anchor));
    GONGYUAN_TRY(state->handle, connectTo(path, key));
    return Database{std::move(state)};
}

Result<Database> Database::create(const std::filesystem::path& path, Bytes key, const Schema& schema)
{
    if (std::filesystem::exists(anchorPath(path))) {
        // What a crash left of an earlier attempt may be replaced; a database that was used may not.
        GONGYUAN_TRY(const Anchor old, Anchor::open(path, key));
        if (old.count() != 0) {
            return Error{Errc::Denied, path.string() + " exists already"};
        }
        GONGYUAN_CHECK(removeFiles(path));
    }
    GONGYUAN_TRY(Anchor anchor, Anchor::create(path, key));
    GONGYUAN_CHECK(writeFile(path, {}, kSecretMode, Existing::Refuse));
    GONGYUAN_TRY(Database database, connect(path, key, std::move(anchor)));
    const std::string version = "PRAGMA user_version=" + std::to_string(schema.version);
    sqlite3* handle = database.m_state->handle.get();
    GONGYUAN_CHECK(execute(handle, "BEGIN IMMEDIATE"));
    GONGYUAN_CHECK(execute(handle, kAnchorSql));
    GONGYUAN_CHECK(execute(handle, schema.sql));
    GONGYUAN_CHECK(execute(handle, version.c_str()));
    GONGYUAN_CHECK(database.commit());
    GONGYUAN_CHECK(database.checkpoint());
    GONGYUAN_CHECK(refusePlain(handle));
    GONGYUAN_CHECK(database.m_state->anchor.sync());
    return database;
}

Result<Database> Database::open(const std::filesystem::path& path, Bytes key, const Schema& schema)
{
    const bool file = std::filesystem::exists(path);
    if (!file && !std::filesystem::exists(anchorPath(path))) {
        return Error{Errc::NotFound, path.string()};
    }
    GONGYUAN_TRY(Anchor anchor, Anchor::open(path, key));
    if (anchor.count() == 0) {
        return Error{Errc::NotFound, path.string() + " was never finished"};
    }
    if (!file) {
        return Error{Errc::Forged, path.string() + " is gone, its anchor is not"};
    }
    GONGYUAN_TRY(Database database, connect(path, key, std::move(anchor)));
    GONGYUAN_CHECK(database.checkOpened(schema));
    return database;
}

Result<Database> Database::openOrCreate(const std::filesystem::path& path, Bytes key, const Schema& schema)
{
    auto opened = open(path, key, schema);
    if (!opened && opened.error().code == Errc::NotFound) {
        return create(path, key, schema);
    }
    return opened;
}

Status Database::checkOpened(const Schema& schema)
{
    sqlite3* handle = m_state->handle.get();
    GONGYUAN_TRY(const std::string version, ask(handle, "PRAGMA user_version"));
    GONGYUAN_TRY(m_state->commits, readCount("SELECT n FROM commits WHERE id=1"));
    if (version != std::to_string(schema.version)) {
        return Error{Errc::Unsupported, path().string() + " has version " + version};
    }
    if (schema.counted != nullptr) {
        GONGYUAN_TRY(const std::uint64_t counted, readCount(schema.counted));
        m_state->commits = std::max(m_state->commits, counted);
    }
    // Commits that the anchor knows and the file does not were in a log that was cut, changed or exchanged.
    if (m_state->commits < m_state->anchor.count()) {
        return Error{Errc::Forged, path().string() + " lost its newest commits"};
    }
    // The log must be whole on the disk before it is copied into the file: cut short there, it would lay
    // older pages over newer ones. The copy writes again what a failed sync may have left only in memory, and
    // every page is then verified where it will stay.
    GONGYUAN_CHECK(rewriteLog(handle));
    GONGYUAN_CHECK(checkpoint());
    GONGYUAN_CHECK(verify());
    GONGYUAN_CHECK(m_state->anchor.advance(m_state->commits));
    return m_state->anchor.sync();
}

Result<std::uint64_t> Database::readCount(const char* sql)
{
    Statement count = prepare(sql);
    GONGYUAN_TRY(const bool there, count.step());
    if (!there) {
        return Error{Errc::Forged, "the database does not count its commits"};
    }
    return static_cast<std::uint64_t>(count.integer(0));
}

Status Database::checkpoint()
{
    if (m_state->handle == nullptr) {
        return errorOf(SQLITE_CANTOPEN, "checkpoint");
    }
    const int code = sqlite3_wal_checkpoint_v2(m_state->handle.get(), "main", SQLITE_CHECKPOINT_TRUNCATE,
                                               nullptr, nullptr);
    return statusOf(code, "checkpoint");
}

Status Database::verify()
{
    sqlite3* handle = m_state->handle.get();
    GONGYUAN_TRY(const std::string pages, ask(handle, "PRAGMA cipher_integrity_check"));
    if (!pages.empty()) {
        return Error{Errc::Forged, path().string() + ": " + pages};
    }
    GONGYUAN_TRY(const std::string tables, ask(handle, "PRAGMA integrity_check(1)"));
    if (tables != "ok") {
        return Error{Errc::Forged, path().string() + ": " + tables};
    }
    return done();
}

Statement Database::prepare(std::string_view sql)
{
    sqlite3* handle = m_state->handle.get();
    sqlite3_stmt* raw = nullptr;
    Statement statement{&m_state->statements};
    statement.m_problem = handle == nullptr ? SQLITE_CANTOPEN : m_state->statements.take(handle, sql, raw);
    statement.m_statement.reset(raw);
    return statement;
}

Status Database::begin()
{
    m_state->counted = false;
    return prepare("BEGIN IMMEDIATE").run();
}

std::int64_t Database::countHere()
{
    m_state->counted = true;
    return static_cast<std::int64_t>(m_state->commits + 1);
}

Status Database::commit()
{
    Status written = done();
    if (!m_state->counted) {
        const auto count = static_cast<std::int64_t>(m_state->commits + 1);
        written = prepare("UPDATE commits SET n=? WHERE id=1").bind(count).run();
    }
    if (written) {
        written = prepare("COMMIT").run();
    }
    if (!written) {
        rollback();
        return written;
    }
    ++m_state->commits;
    return m_state->anchor.advance(m_state->commits);
}

void Database::rollback()
{
    // After a disk error SQLite has rolled back by itself and refuses; either way nothing stays.
    const Status ignored = prepare("ROLLBACK").run();
    static_cast<void>(ignored);
}

void Database::close()
{
    m_state->statements.clear();
    m_state->handle.reset();
}

Status Database::remove()
{
    close();
    // From here on it counts as never made, so a removal that is interrupted leaves nothing that is refused.
    GONGYUAN_CHECK(m_state->anchor.advance(0));
    GONGYUAN_CHECK(m_state->anchor.sync());
    return removeFiles(path());
}

Status Database::removeAt(const std::filesystem::path& path)
{
    return removeFiles(path);
}

}  // namespace gongyuan::store
