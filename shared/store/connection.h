// SPDX-License-Identifier: Apache-2.0

// One connection to SQLCipher: how it is opened and what it must answer before a table is read. README.md
// gives the order and the reasons.

#pragma once

#include "core/bytes.h"
#include "store/sqlite.h"

#include <filesystem>
#include <memory>
#include <string>

namespace gongyuan::store {

struct CloseConnection {
    void operator()(sqlite3* handle) const noexcept { sqlite3_close_v2(handle); }
};

using Connection = std::unique_ptr<sqlite3, CloseConnection>;

/// Opens an existing file, gives it its key and checks the library. Forged when the file is plain text or the
/// key is another one, Denied when the file is open elsewhere, Platform when this is not our SQLCipher.
Result<Connection> connectTo(const std::filesystem::path& path, Bytes key);

Status execute(sqlite3* handle, const char* sql);
/// The first column of the first row, empty when there is none.
Result<std::string> ask(sqlite3* handle, const char* sql);
/// Writes the log's bytes as they are read once more, and syncs them. After a sync that failed, in this
/// process or an earlier one, they may be in the page cache only, and no later sync would say so.
Status rewriteLog(sqlite3* handle);
/// Forged when the file begins like one of SQLite without encryption.
Status refusePlain(sqlite3* handle);

}  // namespace gongyuan::store
