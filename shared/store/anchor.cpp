// SPDX-License-Identifier: Apache-2.0

#include "store/anchor.h"

#include "core/file.h"
#include "crypto/kdf.h"

#include <array>
#include <cerrno>
#include <fcntl.h>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace gongyuan::store {
namespace {

constexpr std::size_t kCountBytes = 8;
constexpr std::size_t kAnchorBytes = kCountBytes + 32;

crypto::Secret anchorKey(Bytes databaseKey)
{
    return crypto::hkdfSha256(databaseKey, {}, "gongyuan.anchor.v1", 32);
}

Buffer encode(std::uint64_t count, Bytes key)
{
    Buffer bytes = bigEndian64(count);
    const crypto::Digest mac = crypto::hmacSha256(key, bytes);
    append(bytes, mac);
    return bytes;
}

Error failure(const char* act)
{
    return Error{Errc::Storage, std::string{act} + " anchor: " + std::system_category().message(errno)};
}

}  // namespace

std::filesystem::path anchorPath(const std::filesystem::path& database)
{
    return database.string() + ".anchor";
}

Anchor::Anchor(int descriptor, crypto::Secret key)
    : m_descriptor{descriptor}
    , m_key{std::move(key)}
{
}

Anchor::Anchor(Anchor&& other) noexcept
    : m_descriptor{std::exchange(other.m_descriptor, -1)}
    , m_key{std::move(other.m_key)}
    , m_count{other.m_count}
{
}

Anchor::~Anchor()
{
    if (m_descriptor >= 0) {
        ::close(m_descriptor);
    }
}

Result<Anchor> Anchor::create(const std::filesystem::path& database, Bytes databaseKey)
{
    const crypto::Secret key = anchorKey(databaseKey);
    GONGYUAN_CHECK(writeFile(anchorPath(database), encode(0, key.bytes()), kSecretMode, Existing::Refuse));
    return open(database, databaseKey);
}

Result<Anchor> Anchor::open(const std::filesystem::path& database, Bytes databaseKey)
{
    const int descriptor = ::open(anchorPath(database).c_str(), O_RDWR | O_CLOEXEC | O_NOFOLLOW);
    if (descriptor < 0) {
        return errno == ENOENT ? Error{Errc::Forged, "the database has no anchor"} : failure("open");
    }
    Anchor anchor{descriptor, anchorKey(databaseKey)};
    GONGYUAN_CHECK(anchor.read());
    return anchor;
}

Status Anchor::read()
{
    std::array<std::byte, kAnchorBytes + 1> bytes{};
    const ssize_t size = ::pread(m_descriptor, bytes.data(), bytes.size(), 0);
    if (size < 0) {
        return failure("read");
    }
    std::uint64_t count = 0;
    for (const std::byte value : Bytes{bytes}.first(kCountBytes)) {
        count = (count << 8U) | std::to_integer<std::uint64_t>(value);
    }
    const Bytes stored{bytes.data(), static_cast<std::size_t>(size)};
    if (!crypto::equal(stored, encode(count, m_key.bytes()))) {
        return Error{Errc::Forged, "the anchor was changed, or the key is another one"};
    }
    m_count = count;
    return done();
}

Status Anchor::advance(std::uint64_t count)
{
    if (count == m_count) {
        return done();
    }
    const Buffer bytes = encode(count, m_key.bytes());
    std::size_t written = 0;
    while (written < bytes.size()) {
        const ssize_t size = ::pwrite(m_descriptor, bytes.data() + written, bytes.size() - written,
                                      static_cast<off_t>(written));
        if (size < 0 && errno == EINTR) {
            continue;
        }
        if (size <= 0) {
            return failure("write");
        }
        written += static_cast<std::size_t>(size);
    }
    m_count = count;
    return done();
}

Status Anchor::sync()
{
    return ::fdatasync(m_descriptor) == 0 ? done() : Status{failure("sync")};
}

}  // namespace gongyuan::store
