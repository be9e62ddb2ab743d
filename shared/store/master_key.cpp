// SPDX-License-Identifier: Apache-2.0

#include "store/master_key.h"

#include "core/file.h"
#include "crypto/kdf.h"

#include <sys/stat.h>

namespace gongyuan::store {
namespace {

constexpr std::size_t kMasterBytes = 32;

}  // namespace

Result<crypto::Secret> createMaster(const std::filesystem::path& path)
{
    crypto::Secret master = crypto::Secret::random(kMasterBytes);
    GONGYUAN_CHECK(writeFile(path, master.bytes(), kSecretMode, Existing::Refuse));
    return master;
}

Result<crypto::Secret> loadMaster(const std::filesystem::path& path)
{
    struct stat about {};
    if (::stat(path.c_str(), &about) == 0 && (about.st_mode & 077U) != 0) {
        return Error{Errc::Denied, path.string() + " may be read by others; its mode must be 0600"};
    }
    GONGYUAN_TRY(FileSource source, FileSource::open(path));
    if (source.size() != kMasterBytes) {
        return Error{Errc::Malformed, path.string() + " has not 32 bytes"};
    }
    crypto::Secret master{kMasterBytes};
    GONGYUAN_TRY(const std::size_t count, source.read(master.writable()));
    if (count != kMasterBytes) {
        return Error{Errc::Malformed, path.string() + " has not 32 bytes"};
    }
    return master;
}

crypto::Secret deriveKey(const crypto::Secret& master, std::string_view info)
{
    return crypto::hkdfSha256(master.bytes(), {}, info, 32);
}

}  // namespace gongyuan::store
