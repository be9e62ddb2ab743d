// SPDX-License-Identifier: Apache-2.0

// The count of commits beside a database: 8 bytes big-endian and their HMAC-SHA256 under a key derived from
// the database's. It is written after each commit has returned, so it never claims more than the disk holds,
// and a commit needs no second sync. But 0 says that nothing was ever committed: the first count is synced
// before a new database is used. A write-ahead log that was cut or changed looks to SQLite like one that
// ended early; the anchor tells.

#pragma once

#include "core/bytes.h"
#include "crypto/secret.h"

#include <cstdint>
#include <filesystem>

namespace gongyuan::store {

std::filesystem::path anchorPath(const std::filesystem::path& database);

class Anchor {
public:
    /// With count 0, synced before it returns. Denied when there is one.
    static Result<Anchor> create(const std::filesystem::path& database, Bytes databaseKey);
    /// Forged when it is missing, was changed, or the key is another one.
    static Result<Anchor> open(const std::filesystem::path& database, Bytes databaseKey);

    Anchor(Anchor&& other) noexcept;
    Anchor& operator=(Anchor&&) = delete;
    Anchor(const Anchor&) = delete;
    Anchor& operator=(const Anchor&) = delete;
    ~Anchor();

    std::uint64_t count() const { return m_count; }
    Status advance(std::uint64_t count);
    /// A power cut leaves this count or a later one.
    Status sync();

private:
    Anchor(int descriptor, crypto::Secret key);

    Status read();

    int m_descriptor;
    crypto::Secret m_key;
    std::uint64_t m_count = 0;
};

}  // namespace gongyuan::store
