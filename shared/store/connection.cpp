// SPDX-License-Identifier: Apache-2.0

#include "store/connection.h"

#include "crypto/secret.h"
#include "store/locked_memory.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <string_view>

namespace gongyuan::store {
namespace {

constexpr std::string_view kPlainHeader{"SQLite format 3\0", 16};

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

Status execute(sqlite3* handle, const char* sql)
{
    return statusOf(sqlite3_exec(handle, sql, nullptr, nullptr, nullptr), sql);
}

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

Status rewriteLog(sqlite3* handle)
{
    sqlite3_file* log = nullptr;
    GONGYUAN_CHECK(statusOf(sqlite3_file_control(handle, "main", SQLITE_FCNTL_JOURNAL_POINTER, &log), "log"));
    if (log == nullptr || log->pMethods == nullptr) {
        return Error{Errc::Storage, "the database has no log"};
    }
    sqlite3_int64 size = 0;
    GONGYUAN_CHECK(statusOf(log->pMethods->xFileSize(log, &size), "log"));
    std::array<char, 65536> part{};
    for (sqlite3_int64 at = 0; at < size; at += static_cast<sqlite3_int64>(part.size())) {
        const int count =
            static_cast<int>(std::min<sqlite3_int64>(size - at, static_cast<sqlite3_int64>(part.size())));
        GONGYUAN_CHECK(statusOf(log->pMethods->xRead(log, part.data(), count, at), "read log"));
        GONGYUAN_CHECK(statusOf(log->pMethods->xWrite(log, part.data(), count, at), "write log"));
    }
    return statusOf(log->pMethods->xSync(log, SQLITE_SYNC_FULL), "sync log");
}

Result<Connection> connectTo(const std::filesystem::path& path, Bytes key)
{
    GONGYUAN_CHECK(lockMemory());
    sqlite3* raw = nullptr;
    const int opened = sqlite3_open_v2(
        path.c_str(), &raw, SQLITE_OPEN_READWRITE | SQLITE_OPEN_FULLMUTEX | SQLITE_OPEN_NOFOLLOW, nullptr);
    Connection connection{raw};
    GONGYUAN_CHECK(statusOf(opened, path.string()));
    GONGYUAN_CHECK(refusePlain(raw));
    GONGYUAN_CHECK(configure(raw, key));
    return connection;
}

}  // namespace gongyuan::store
