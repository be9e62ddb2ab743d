// SPDX-License-Identifier: Apache-2.0

// Statements of one connection that were prepared once and wait to be used again. Preparing is most of what a
// small transaction costs the processor: SQLCipher locks and wipes every allocation it makes.

#pragma once

#include "store/sqlite.h"

#include <map>
#include <memory>
#include <string>
#include <string_view>

namespace gongyuan::store {

class StatementCache {
public:
    StatementCache() = default;
    StatementCache(const StatementCache&) = delete;
    StatementCache& operator=(const StatementCache&) = delete;
    /// All that were taken must have been given back.
    ~StatementCache();

    /// SQLITE_OK and a statement without values, which belongs to the caller until it is given back.
    int take(sqlite3* handle, std::string_view sql, sqlite3_stmt*& statement);
    void giveBack(sqlite3_stmt* statement) noexcept;

    /// Before the connection is closed, which a waiting statement would keep open.
    void clear();

private:
    struct Finalize {
        void operator()(sqlite3_stmt* statement) const noexcept { sqlite3_finalize(statement); }
    };

    std::map<std::string, std::unique_ptr<sqlite3_stmt, Finalize>, std::less<>> m_waiting;
    int m_taken = 0;
};

}  // namespace gongyuan::store
