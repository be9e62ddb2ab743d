// SPDX-License-Identifier: Apache-2.0

#include "store/named_values.h"

#include "store/rows.h"

namespace gongyuan::store {

Status putNamed(Database& database, std::string_view name, Bytes value)
{
    return database
        .prepare("INSERT INTO named VALUES(?,?) ON CONFLICT(name) DO UPDATE SET value=excluded.value")
        .bind(name)
        .bind(value)
        .run();
}

Result<std::optional<Buffer>> namedValue(Database& database, std::string_view name)
{
    Statement row = database.prepare("SELECT value FROM named WHERE name=?");
    row.bind(name);
    return oneRow(row, [](const Statement& found) { return found.blob(0); });
}

Result<std::optional<crypto::Secret>> namedSecret(Database& database, std::string_view name)
{
    Statement row = database.prepare("SELECT value FROM named WHERE name=?");
    row.bind(name);
    return oneRow(row, [](const Statement& found) { return found.secret(0); });
}

}  // namespace gongyuan::store
