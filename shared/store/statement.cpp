// SPDX-License-Identifier: Apache-2.0

#include "store/database.h"
#include "store/sqlite.h"
#include "store/statement_cache.h"

#include <cassert>

namespace gongyuan::store {

Error errorOf(int code, std::string_view what)
{
    const std::string detail =
        std::string{what} + ": " + sqlite3_errstr(code) + " (" + std::to_string(code) + ")";
    switch (code & 0xFF) {
    case SQLITE_NOTADB:
    case SQLITE_CORRUPT: return Error{Errc::Forged, detail};
    case SQLITE_BUSY:
    case SQLITE_LOCKED: return Error{Errc::Denied, "in use by another program: " + detail};
    case SQLITE_CONSTRAINT: return Error{Errc::Denied, detail};
    default: return Error{Errc::Storage, detail};
    }
}

Status statusOf(int code, std::string_view what)
{
    if (code == SQLITE_OK || code == SQLITE_DONE || code == SQLITE_ROW) {
        return done();
    }
    return errorOf(code, what);
}

void Statement::GiveBack::operator()(sqlite3_stmt* statement) const noexcept
{
    cache->giveBack(statement);
}

Statement& Statement::bind(std::int64_t value)
{
    note(m_problem == SQLITE_OK ? sqlite3_bind_int64(m_statement.get(), m_next++, value) : m_problem);
    return *this;
}

Statement& Statement::bind(std::string_view text)
{
    // SQLite takes a null pointer for NULL, and an empty view may have one.
    const char* data = text.empty() ? "" : text.data();
    note(m_problem == SQLITE_OK ? sqlite3_bind_text64(m_statement.get(), m_next++, data, text.size(),
                                                      SQLITE_TRANSIENT, SQLITE_UTF8)
                                : m_problem);
    return *this;
}

Statement& Statement::bind(Bytes blob)
{
    const void* data = blob.empty() ? "" : static_cast<const void*>(blob.data());
    note(m_problem == SQLITE_OK
             ? sqlite3_bind_blob64(m_statement.get(), m_next++, data, blob.size(), SQLITE_TRANSIENT)
             : m_problem);
    return *this;
}

Statement& Statement::bindNull()
{
    note(m_problem == SQLITE_OK ? sqlite3_bind_null(m_statement.get(), m_next++) : m_problem);
    return *this;
}

void Statement::note(int code)
{
    if (m_problem == SQLITE_OK) {
        m_problem = code;
    }
    assert((m_problem & 0xFF) != SQLITE_RANGE && "more values than placeholders in the SQL");
}

Result<bool> Statement::step()
{
    if (m_problem != SQLITE_OK) {
        return errorOf(m_problem, "prepare");
    }
    const int code = sqlite3_step(m_statement.get());
    if (code == SQLITE_ROW) {
        return true;
    }
    if (code == SQLITE_DONE) {
        return false;
    }
    return errorOf(code, "step");
}

Status Statement::run()
{
    GONGYUAN_TRY(const bool row, step());
    static_cast<void>(row);
    return done();
}

std::int64_t Statement::integer(int column) const
{
    return sqlite3_column_int64(m_statement.get(), column);
}

std::string Statement::text(int column) const
{
    const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(m_statement.get(), column));
    const int size = sqlite3_column_bytes(m_statement.get(), column);
    return text == nullptr ? std::string{} : std::string{text, static_cast<std::size_t>(size)};
}

Bytes Statement::view(int column) const
{
    const void* blob = sqlite3_column_blob(m_statement.get(), column);
    const int size = sqlite3_column_bytes(m_statement.get(), column);
    return {static_cast<const std::byte*>(blob), blob == nullptr ? 0 : static_cast<std::size_t>(size)};
}

Buffer Statement::blob(int column) const
{
    return toBuffer(view(column));
}

crypto::Secret Statement::secret(int column) const
{
    return crypto::Secret::copyOf(view(column));
}

bool Statement::isNull(int column) const
{
    return sqlite3_column_type(m_statement.get(), column) == SQLITE_NULL;
}

}  // namespace gongyuan::store
