// SPDX-License-Identifier: Apache-2.0

// The rows of a vault, each written in one way. Inside a transaction of the caller's.

#pragma once

#include "store/vault.h"

#include <string_view>

namespace gongyuan::store {

inline Status insertEvent(Database& database, std::uint64_t number, Bytes event)
{
    return database.prepare("INSERT INTO events VALUES(?,?)")
        .bind(static_cast<std::int64_t>(number))
        .bind(event)
        .run();
}

inline Status putAnswer(Database& database, const AnswerRow& answer)
{
    return database
        .prepare("INSERT INTO answers VALUES(?,?,?) ON CONFLICT(item) DO UPDATE SET"
                 " revision=excluded.revision, value=excluded.value")
        .bind(answer.item)
        .bind(answer.revision)
        .bind(Bytes{answer.value})
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

inline Status putHead(Database& database, const format::ChainHead& head)
{
    return database.prepare("UPDATE chain SET count=?, hash=? WHERE id=1")
        .bind(static_cast<std::int64_t>(head.count))
        .bind(Bytes{head.hash})
        .run();
}

}  // namespace gongyuan::store
