// SPDX-License-Identifier: Apache-2.0

#include "store/database.h"

#include "core/file.h"
#include "store/anchor.h"
#include "store/sqlite.h"

#include <array>
#include <cassert>
#include <system_error>
#include <utility>

namespace gongyuan::store {
namespace {

constexpr std::string_view kPlainHeader{"SQLite format 3\0", 16};

// Two tables of every database: the count that the anchor repeats.
constexpr const char* kAnchorSql =
    "CREATE TABLE commits(id INTEGER PRIMARY KEY CHECK(id=1), n INTEGER NOT NULL) "
    "STRICT; INSERT INTO commits VALUES(1,0);";

struct Close {
    void operator()(sqlite3* handle) const noexcept { sqlite3_close_v2(handle); }
};

Status execute(sqlite3* handle, const char* sql)
{
    return statusOf(sqlite3_exec(handle, sql, nullptr, nullptr, nullptr), sql);
}

// The first column of the first row, empty when there is none.
Result<std::string> ask(sqlite3* handle, const char* sql)
{
    sqlite3_stmt* raw = nullptr;
    const int prepared = sqlite3_prepare_v2(handle, sql, -1, &raw, nullptr);
    GONGYUAN_CHECK(statusOf(prepared, sql));
    std::string answer;
    const int stepped = sqlite3_step(raw);
    if (stepped == SQLITE_ROW) {
        const unsigned char* text = sqlite3_column_text(raw, 0);
        answer = text == nullptr ? "" : reinterpret_cast<const char*>(text);
    }
    sqlite3_finalize(raw);
    if (stepped != SQLITE_ROW && stepped != SQLITE_DONE) {
        return errorOf(stepped, sql);
    }
    return answer;
}

Status expect(sqlite3* handle, const char* sql, std::string_view wanted)
{
    GONGYUAN_TRY(const std::string answer, ask(handle, sql));
    if (answer != wanted) {
        return Error{Errc::Storage, std::string{sql} + " answers " + answer};
    }
    return done();
}

// Raw key: only this spelling keeps SQLCipher from taking the bytes for a passphrase.
Status setKey(sqlite3* handle, Bytes key)
{
    assert(key.size() == 32);
    constexpr std::string_view kDigits = "0123456789abcdef";
    crypto::Secret literal{2 * key.size() + 3};
    const auto text = literal.writable();
    std::size_t at = 0;
    const auto put = [&text, &at](char character) { text[at++] = static_cast<std::byte>(character); };
    put('x');
    put('\'');
    for (const std::byte value : key) {
        put(kDigits[std::to_integer<std::size_t>(value) >> 4U]);
        put(kDigits[std::to_integer<std::size_t>(value) & 15U]);
    }
    put('\'');
    return statusOf(sqlite3_key_v2(handle, "main", text.data(), static_cast<int>(text.size())), "key");
}

// The first bytes of the file, read through SQLite's own handle: opening and closing the file a second time
// would drop its locks.
Status refusePlain(sqlite3* handle)
{
    sqlite3_file* file = nullptr;
    GONGYUAN_CHECK(statusOf(sqlite3_file_control(handle, "main", SQLITE_FCNTL_FILE_POINTER, &file), "file"));
    std::array<char, kPlainHeader.size()> head{};
    if (file == nullptr || file->pMethods == nullptr) {
        return Error{Errc::Storage, "the database has no file"};
    }
    const int read = file->pMethods->xRead(file, head.data(), static_cast<int>(head.size()), 0);
    if (read == SQLITE_IOERR_SHORT_READ) {
        return done();  // still empty
    }
    GONGYUAN_CHECK(statusOf(read, "read"));
    if (std::string_view{head.data(), head.size()} == kPlainHeader) {
        return Error{Errc::Forged, "the database is not encrypted"};
    }
    return done();
}

// Temporary tables must never reach the disk in plain text: see README.md.
Status checkLibrary(sqlite3* handle)
{
    if (sqlite3_compileoption_used("TEMP_STORE=2") == 0 && sqlite3_compileoption_used("TEMP_STORE=3") == 0) {
        return Error{Errc::Platform, "this SQLCipher keeps temporary data on disk"};
    }
    GONGYUAN_TRY(const std::string version, ask(handle, "PRAGMA cipher_version"));
    if (version.empty()) {
        return Error{Errc::Platform, "this is SQLite without SQLCipher"};
    }
    return done();
}

Status configure(sqlite3* handle, Bytes key)
{
    sqlite3_extended_result_codes(handle, 1);
    GONGYUAN_CHECK(
        statusOf(sqlite3_db_config(handle, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr), "config"));
    GONGYUAN_CHECK(statusOf(sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr), "config"));
    GONGYUAN_CHECK(ask(handle, "PRAGMA cipher_log_level=NONE"));
    GONGYUAN_CHECK(ask(handle, "PRAGMA cipher_memory_security=ON"));
    GONGYUAN_CHECK(setKey(handle, key));
    GONGYUAN_CHECK(ask(handle, "PRAGMA temp_store=2"));
    GONGYUAN_CHECK(checkLibrary(handle));
    GONGYUAN_CHECK(expect(handle, "PRAGMA locking_mode=EXCLUSIVE", "exclusive"));
    GONGYUAN_CHECK(expect(handle, "PRAGMA journal_mode=WAL", "wal"));
    for (const char* sql : {"PRAGMA synchronous=FULL", "PRAGMA foreign_keys=ON", "PRAGMA trusted_schema=OFF",
                            "PRAGMA secure_delete=ON"}) {
        GONGYUAN_CHECK(ask(handle, sql));
    }
    return done();
}

}  // namespace

struct Database::State {
    std::filesystem::path path;
    Anchor anchor;
    std::unique_ptr<sqlite3, Close> handle = nullptr;
    std::uint64_t commits = 0;
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
    auto state = std::make_unique<State>(State{path, std::move(anchor)});
    sqlite3* raw = nullptr;
    const int opened = sqlite3_open_v2(
        path.c_str(), &raw, SQLITE_OPEN_READWRITE | SQLITE_OPEN_FULLMUTEX | SQLITE_OPEN_NOFOLLOW, nullptr);
    state->handle.reset(raw);
    GONGYUAN_CHECK(statusOf(opened, path.string()));
    GONGYUAN_CHECK(refusePlain(raw));
    GONGYUAN_CHECK(configure(raw, key));
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
        GONGYUAN_CHECK(removeDatabase(path));
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
    Statement count = prepare("SELECT n FROM commits WHERE id=1");
    GONGYUAN_TRY(const bool there, count.step());
    if (!there) {
        return Error{Errc::Forged, "the database does not count its commits"};
    }
    m_state->commits = static_cast<std::uint64_t>(count.integer(0));
    GONGYUAN_CHECK(count.step());
    if (version != std::to_string(schema.version)) {
        return Error{Errc::Unsupported, path().string() + " has version " + version};
    }
    // Commits that the anchor knows and the file does not were in a log that was cut, changed or exchanged.
    if (m_state->commits < m_state->anchor.count()) {
        return Error{Errc::Forged, path().string() + " lost its newest commits"};
    }
    // Copies the log into the file, so that what a failed sync may have left only in memory is written again,
    // and every page is then verified where it will stay.
    GONGYUAN_CHECK(checkpoint());
    GONGYUAN_CHECK(verify());
    return m_state->anchor.advance(m_state->commits);
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
    Statement statement{nullptr};
    if (handle == nullptr) {
        statement.m_problem = SQLITE_CANTOPEN;
        return statement;
    }
    statement.m_problem = sqlite3_prepare_v2(handle, sql.data(), static_cast<int>(sql.size()), &raw, nullptr);
    statement.m_statement.reset(raw);
    return statement;
}

Status Database::begin()
{
    return prepare("BEGIN IMMEDIATE").run();
}

Status Database::commit()
{
    Status written = prepare("UPDATE commits SET n=n+1 WHERE id=1").run();
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
    m_state->handle.reset();
}

Status removeDatabase(const std::filesystem::path& path)
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

}  // namespace gongyuan::store
