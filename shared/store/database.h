// SPDX-License-Identifier: Apache-2.0

// The one door to SQLCipher. A database is one file with one connection, opened in one order with every
// check README.md names, under a raw 256-bit key. Beside it lies `<file>.anchor`, which says how many
// transactions were committed: a database that lost its newest transactions does not open.
//
// Not thread-safe. Errors: Storage when the disk or the system fails, Forged when key, pages or anchor are
// not as they were written, Denied when another process has the database open.

#pragma once

#include "core/bytes.h"
#include "crypto/secret.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

namespace gongyuan::store {

class Anchor;
class Database;
class StatementCache;

/// One statement: bind in order, then `step` until it says no, or `run`. Goes before its database does.
class Statement {
public:
    Statement& bind(std::int64_t value);
    Statement& bind(std::string_view text);
    /// As a blob; the bytes are copied.
    Statement& bind(Bytes blob);
    Statement& bindNull();

    /// True while there is a row.
    Result<bool> step();
    /// For statements without rows.
    Status run();

    // Of the present row, columns counted from 0.
    std::int64_t integer(int column) const;
    std::string text(int column) const;
    Buffer blob(int column) const;
    crypto::Secret secret(int column) const;
    bool isNull(int column) const;
    /// Valid until the next `step`.
    Bytes view(int column) const;

private:
    friend class Database;
    struct GiveBack {
        StatementCache* cache = nullptr;
        void operator()(sqlite3_stmt* statement) const noexcept;
    };

    explicit Statement(StatementCache* cache)
        : m_statement{nullptr, GiveBack{cache}}
    {
    }

    void note(int code);

    std::unique_ptr<sqlite3_stmt, GiveBack> m_statement;
    int m_next = 1;
    int m_problem = 0;
};

struct Schema {
    /// Stored as `user_version`; Unsupported when the file has another one.
    int version = 1;
    const char* sql = "";
    /// Asks for the highest count that rows of its own hold (`Database::countHere`); null when none do.
    const char* counted = nullptr;
};

class Database {
public:
    /// Denied when file or anchor exist.
    static Result<Database> create(const std::filesystem::path& path, Bytes key, const Schema& schema);
    /// NotFound when there is none.
    static Result<Database> open(const std::filesystem::path& path, Bytes key, const Schema& schema);
    static Result<Database> openOrCreate(const std::filesystem::path& path, Bytes key, const Schema& schema);

    Database(Database&& other) noexcept;
    Database& operator=(Database&& other) noexcept;
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;
    /// Closes without copying the log into the file; nothing committed is lost.
    ~Database();

    /// The SQL is a constant of ours, so a mistake in it is a bug and asserts.
    Statement prepare(std::string_view sql);

    /// Runs `work` between BEGIN IMMEDIATE and COMMIT. When this returns without error everything is on the
    /// disk; otherwise nothing is, unless the error is Storage, when only reopening tells.
    template <typename Work>
    Status transact(Work work)
    {
        GONGYUAN_CHECK(begin());
        if (Status status = work(); !status) {
            rollback();
            return status;
        }
        return commit();
    }

    /// Inside `transact`: the number of this commit, which the caller stores in a row of its own. Spares the
    /// page of the common count: a commit is then as many pages as the caller's rows.
    std::int64_t countHere();

    /// Folds the log into the file and empties it, so nothing deleted remains in the log.
    Status checkpoint();
    /// As opening does: every page's authentication code and SQLite's own check. Forged.
    Status verify();

    /// Gives the file free; every later use but `path` is a Storage error.
    void close();
    /// Closes, and removes file, log and anchor. When that is interrupted, opening says NotFound.
    Status remove();
    /// The same for files nobody has open and that need not be a database any more.
    static Status removeAt(const std::filesystem::path& path);

    const std::filesystem::path& path() const;

private:
    struct State;
    explicit Database(std::unique_ptr<State> state);

    static Result<Database> connect(const std::filesystem::path& path, Bytes key, Anchor anchor);
    Status checkOpened(const Schema& schema);
    Status begin();
    Status commit();
    void rollback();
    Result<std::uint64_t> readCount(const char* sql);

    std::unique_ptr<State> m_state;
};

}  // namespace gongyuan::store
