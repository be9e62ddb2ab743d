// SPDX-License-Identifier: Apache-2.0

#include "session/sheet_sealing.h"

#include "core/file.h"

#include <algorithm>
#include <utility>

namespace gongyuan::client {
namespace {

Result<Buffer> required(store::Vault& vault, const char* name)
{
    GONGYUAN_TRY(auto value, vault.meta(name));
    if (!value) {
        return Error{Errc::NotFound, std::string{"the vault has no "} + name};
    }
    return std::move(*value);
}

// The sheet of this sitting that is on the disk already, whole.
Result<std::optional<crypto::Digest>> sealedBefore(store::SeatStore& store, const SeatFolder& folder,
                                                   const store::Vault& vault)
{
    GONGYUAN_TRY(const auto sheets, store.sheets());
    const auto found = std::find_if(sheets.begin(), sheets.end(), [&](const auto& sheet) {
        return sheet.sitting == vault.sitting() && sheet.candidate == vault.candidate();
    });
    if (found == sheets.end()) {
        return std::optional<crypto::Digest>{};
    }
    GONGYUAN_TRY(const Buffer content, readFile(folder.sheets() / found->file, format::kMostSheet));
    if (crypto::sha256(content) != found->sheet) {
        return Error{Errc::Storage, "the sealed sheet on the disk was damaged"};
    }
    return std::optional{found->sheet};
}

}  // namespace

format::SheetIdentity sheetIdentity(const format::Envelope& envelope, const SeatKeys& keys,
                                    const std::string& candidate)
{
    return {envelope.manifest().paper,
            envelope.manifest().sitting.id,
            keys.stored.room,
            keys.stored.seat,
            candidate,
            envelope.digest()};
}

Result<crypto::Digest> sealToDisk(SessionRunner& runner, store::SeatStore& store, const SheetSealing& sealing)
{
    store::Vault& vault = runner.vault();
    GONGYUAN_TRY(auto digest, sealedBefore(store, sealing.folder, vault));
    if (!digest) {
        GONGYUAN_TRY(const auto keyPem, vault.secretMeta(row::kSessionKey));
        if (!keyPem) {
            return Error{Errc::NotFound, "the vault has no session key"};
        }
        GONGYUAN_TRY(const auto sessionKey, crypto::SigningKey::fromPem(keyPem->bytes()));
        format::SheetInput input;
        input.identity = sheetIdentity(sealing.envelope, sealing.keys, vault.candidate());
        GONGYUAN_TRY(input.events, vault.events());
        input.guard = sealing.build.guard;
        input.build = sealing.build.build;
        input.submitted = sealing.now;
        GONGYUAN_TRY(input.delegation.body, required(vault, row::kDelegation));
        GONGYUAN_TRY(input.delegation.signature, required(vault, row::kDelegationSignature));
        input.collection = sealing.envelope.manifest().collection;
        input.seatPem = sealing.keys.stored.signCert;
        input.roomCaPem = sealing.keys.stored.roomCa;
        GONGYUAN_TRY(auto sealed, format::sealSheet(input, sessionKey, sealing.keys.sign));
        const std::string file = vault.sitting() + "." + vault.candidate() + ".sheet.age";
        GONGYUAN_CHECK(
            writeFile(sealing.folder.sheets() / file, sealed.sheet, kSecretMode, Existing::Replace));
        GONGYUAN_CHECK(store.putSheet({vault.sitting(), vault.candidate(), sealed.digest, file,
                                       std::move(sealed.transport), std::nullopt}));
        digest = sealed.digest;
    }
    GONGYUAN_CHECK(vault.setMeta({row::kSheet, toBuffer(Bytes{*digest})}));
    return *digest;
}

}  // namespace gongyuan::client
