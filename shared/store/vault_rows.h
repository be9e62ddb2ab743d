// SPDX-License-Identifier: Apache-2.0

// The rows of a vault, each written in one way. Inside a transaction of the caller's.

#pragma once

#include "store/vault.h"

#include <string_view>

namespace gongyuan::store {

/// `head`: after this event. The row counts the commit, so that an event costs one page.
inline Status insertEvent(Database& database, const format::ChainHead& head, Bytes event, Bytes clock)
{
    return database.prepare("INSERT INTO events VALUES(?,?,?,?,?)")
        .bind(static_cast<std::int64_t>(head.count))
        .bind(database.countHere())
        .bind(Bytes{head.hash})
        .bind(event)
        .bind(clock)
        .run();
}

/// On the row of the newest event.
inline Status putClock(Database& database, const format::ChainHead& head, Bytes clock)
{
    return database.prepare("UPDATE events SET commits=?, clock=? WHERE n=?")
        .bind(database.countHere())
        .bind(clock)
        .bind(static_cast<std::int64_t>(head.count))
        .run();
}

inline Status putMeta(Database& database, std::string_view name, Bytes value)
{
    return database
        .prepare("INSERT INTO meta VALUES(?,?) ON CONFLICT(name) DO UPDATE SET value=excluded.value")
        .bind(name)
        .bind(value)
        .run();
}

}  // namespace gongyuan::store
