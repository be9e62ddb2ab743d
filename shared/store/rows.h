// SPDX-License-Identifier: Apache-2.0

// Reading rows into values, as every store does it.

#pragma once

#include "core/clock.h"
#include "crypto/hash.h"
#include "store/database.h"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

namespace gongyuan::store {

/// Every remaining row through `read(statement)`.
template <typename Read>
auto allRows(Statement rows, Read read) -> Result<std::vector<decltype(read(rows))>>
{
    std::vector<decltype(read(rows))> values;
    while (true) {
        GONGYUAN_TRY(const bool there, rows.step());
        if (!there) {
            return values;
        }
        values.push_back(read(rows));
    }
}

/// The next row through `read(statement)`, or nothing.
template <typename Read>
auto oneRow(Statement& rows, Read read) -> Result<std::optional<decltype(read(rows))>>
{
    using Value = std::optional<decltype(read(rows))>;
    GONGYUAN_TRY(const bool there, rows.step());
    return there ? Value{read(rows)} : Value{};
}

/// Zeros when the column does not hold 32 bytes; our own code wrote it.
inline crypto::Digest digestIn(const Statement& row, int column)
{
    crypto::Digest digest{};
    const Bytes bytes = row.view(column);
    std::copy_n(bytes.begin(), std::min(bytes.size(), digest.size()), digest.begin());
    return digest;
}

inline std::int64_t millisOf(WallTime time)
{
    return time.time_since_epoch().count();
}

inline WallTime timeIn(const Statement& row, int column)
{
    return WallTime{Millis{row.integer(column)}};
}

}  // namespace gongyuan::store
