// SPDX-License-Identifier: Apache-2.0

#include "room/cli/passphrase.h"

#include "core/bytes.h"
#include "core/file.h"
#include "core/json.h"
#include "crypto/kdf.h"
#include "crypto/secret.h"

namespace gongyuan::room {
namespace {

constexpr std::uint64_t kMostFile = 4096;
constexpr std::size_t kSalt = 16;
/// A room's machine may be an old PC: a quarter of what a session code costs.
constexpr crypto::Argon2Cost kCost{3, std::uint64_t{64} << 20U};

}  // namespace

Status keepPassphrase(const std::filesystem::path& file, std::string_view typed)
{
    if (typed.size() < kLeastPassphrase) {
        return Error{Errc::Denied,
                     "a passphrase has at least " + std::to_string(kLeastPassphrase) + " characters"};
    }
    const Buffer salt = crypto::randomBytes(kSalt);
    GONGYUAN_TRY(const crypto::Secret hash, crypto::argon2id(bytesOf(typed), salt, kCost));
    const Json kept{{"format", 1}, {"salt", toHex(salt)}, {"argon2id", toHex(hash.bytes())}};
    return writeFile(file, bytesOf(kept.dump() + "\n"), kSecretMode, Existing::Replace);
}

Status checkPassphrase(const std::filesystem::path& file, std::string_view typed)
{
    GONGYUAN_TRY(const Buffer content, readFile(file, kMostFile));
    GONGYUAN_TRY(const Json json, parseJson(content));
    JsonObject reader{json, "passphrase"};
    reader.integer("format", 1, 1);
    const std::string saltText = reader.text("salt", 2 * kSalt);
    const std::string hashText = reader.text("argon2id", 64);
    GONGYUAN_CHECK(reader.finish());
    GONGYUAN_TRY(const Buffer salt, fromHex(saltText));
    GONGYUAN_TRY(const Buffer hash, fromHex(hashText));
    GONGYUAN_TRY(const crypto::Secret typedHash, crypto::argon2id(bytesOf(typed), salt, kCost));
    if (!crypto::equal(typedHash.bytes(), hash)) {
        return Error{Errc::Denied, "this is not the passphrase"};
    }
    return done();
}

}  // namespace gongyuan::room
