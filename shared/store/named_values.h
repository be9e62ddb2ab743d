// SPDX-License-Identifier: Apache-2.0

// The table of named values that seat.db and room.db both have: settings, certificates, keys, room shares.

#pragma once

#include "crypto/secret.h"
#include "store/database.h"

#include <optional>
#include <string_view>

namespace gongyuan::store {

/// Inside a transaction of the caller's.
Status putNamed(Database& database, std::string_view name, Bytes value);
Result<std::optional<Buffer>> namedValue(Database& database, std::string_view name);
Result<std::optional<crypto::Secret>> namedSecret(Database& database, std::string_view name);

}  // namespace gongyuan::store
