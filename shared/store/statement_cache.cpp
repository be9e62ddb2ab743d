// SPDX-License-Identifier: Apache-2.0

#include "store/statement_cache.h"

#include <cassert>
#include <utility>

namespace gongyuan::store {

StatementCache::~StatementCache()
{
    clear();
}

int StatementCache::take(sqlite3* handle, std::string_view sql, sqlite3_stmt*& statement)
{
    if (const auto waiting = m_waiting.find(sql); waiting != m_waiting.end() && waiting->second) {
        statement = waiting->second.release();
        ++m_taken;
        return SQLITE_OK;
    }
    const int code = sqlite3_prepare_v3(handle, sql.data(), static_cast<int>(sql.size()),
                                        SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
    if (statement != nullptr) {
        ++m_taken;
        m_waiting.emplace(sql, nullptr);
    }
    return code;
}

void StatementCache::giveBack(sqlite3_stmt* statement) noexcept
{
    --m_taken;
    sqlite3_reset(statement);
    sqlite3_clear_bindings(statement);
    const auto place = m_waiting.find(std::string_view{sqlite3_sql(statement)});
    if (place == m_waiting.end() || place->second) {
        sqlite3_finalize(statement);  // two of the same were in use
        return;
    }
    place->second.reset(statement);
}

void StatementCache::clear()
{
    assert(m_taken == 0 && "a statement outlives its connection");
    m_waiting.clear();
}

}  // namespace gongyuan::store
