// SPDX-License-Identifier: Apache-2.0

// Sealing a paper, and opening it again in the one order FORMAT.md allows: signature, bounds,
// hashes, time, code, room share, keys, and only then content.

#pragma once

#include "core/clock.h"
#include "core/stream.h"
#include "crypto/age.h"
#include "crypto/secret.h"
#include "crypto/unlock_code.h"
#include "crypto/x509.h"
#include "exam/paper.h"
#include "exam/sitting.h"
#include "format/assets.h"
#include "format/manifest.h"
#include "format/signed_document.h"

#include <filesystem>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace gongyuan::format {

struct PaperInput {
    exam::Paper paper;           // without keys: exam::Paper cannot hold any
    std::vector<Buffer> assets;  // what the paper's pictures name, each once, in any order
    exam::Sitting sitting;
    std::vector<std::string> collection;  // age1..
    std::string needs = "0.1.0";
    crypto::Argon2Cost cost = kIssuedCost;
};

struct RoomInput {
    std::string room;
    crypto::AgeRecipient recipient;  // from the room's certificate
    exam::Roster roster;             // of this room only
};

/// Seals one paper for any number of rooms. Holds the paper's secret key as long as it lives.
class PaperSealer {
public:
    /// Makes the paper's key and writes the bulk file `<paper>.paper.age`. Malformed when the paper does not
    /// pass `paperFromJson` or its pictures are not the assets, Denied when the key is not the certificate's.
    static Result<PaperSealer> seal(const PaperInput& input, const crypto::SigningKey& issuerKey,
                                    const crypto::Certificate& issuer, Sink& bulk);

    /// `<paper>.<room>.envelope`, under a fresh room share and salt. The same code may serve several rooms.
    Result<Buffer> envelope(const RoomInput& room, const crypto::UnlockCode& code) const;

private:
    PaperSealer(const crypto::SigningKey& issuerKey, std::string issuerPem, crypto::AgeIdentity identity);

    const crypto::SigningKey& m_issuerKey;  // outlives the sealer
    std::string m_issuerPem;
    crypto::AgeIdentity m_identity;
    Manifest m_template;
};

/// The envelope as a room or a seat holds it. Whoever has one has verified it.
class Envelope {
public:
    /// Everything short of secrets: the tar, the issuer's chain to `root` at `now`, the signature, the
    /// manifest, the hashes of the files inside. Forged, Malformed or Unsupported.
    static Result<Envelope> open(Bytes tar, const crypto::Certificate& root, WallTime now);

    const Manifest& manifest() const { return m_manifest; }
    /// SHA-256 of manifest.json: the paper's name in sessions and sheets.
    const crypto::Digest& digest() const { return m_digest; }
    const crypto::Certificate& issuer() const { return m_issuer; }
    /// A file of the envelope by name, empty when it is not there.
    Bytes file(std::string_view name) const;

    /// The envelope that seats get: without share and roster.
    Buffer forSeat() const;

    /// R, for re-sealing to seats. Denied when the identity is not the room's, NotFound in a seat's envelope.
    Result<crypto::Secret> roomShare(const crypto::AgeIdentity& room) const;
    /// The signed roster archive, verified; for `rosterOf` and for re-sealing to seats.
    Result<Buffer> roster(const crypto::AgeIdentity& room) const;
    /// Verifies a roster archive against this envelope's issuer and sitting.
    Result<exam::Roster> rosterOf(Bytes archive) const;

private:
    Envelope(Manifest manifest, crypto::Digest digest, crypto::Certificate issuer);

    Manifest m_manifest;
    crypto::Digest m_digest;
    crypto::Certificate m_issuer;
    std::vector<std::pair<std::string, Buffer>> m_files;
};

/// P: opens the bulk file of one paper. Kept in the vault, so that a restart needs no code.
class PaperKey {
public:
    /// Denied when the text is not the key of this envelope's paper.
    static Result<PaperKey> fromText(const Envelope& envelope, Bytes text);

    /// `AGE-SECRET-KEY-1..`
    crypto::Secret text() const { return m_identity.text(); }
    const crypto::AgeIdentity& identity() const { return m_identity; }

private:
    explicit PaperKey(crypto::AgeIdentity identity)
        : m_identity{std::move(identity)}
    {
    }

    crypto::AgeIdentity m_identity;
};

/// Denied with "not before <time>", "not after <time>" or "wrong code or wrong room". About half a second.
Result<PaperKey> unlock(const Envelope& envelope, const crypto::UnlockCode& code, Bytes roomShare,
                        WallTime now);

/// Why `unlock` would refuse for the time alone, or nothing.
Status mayOpen(const Manifest& manifest, WallTime now);

/// A bulk file in memory whose SHA-256 is the manifest's. What was hashed is what will be decrypted.
class Bulk {
public:
    /// Forged when size or hash differ, Storage, NotFound.
    static Result<Bulk> load(const Envelope& envelope, const std::filesystem::path& path);
    static Result<Bulk> load(const Envelope& envelope, Source& source);

    Bytes bytes() const { return m_bytes; }

private:
    explicit Bulk(Buffer bytes)
        : m_bytes{std::move(bytes)}
    {
    }

    Buffer m_bytes;
};

struct OpenedPaper {
    exam::Paper paper;
    Assets assets;
};

/// Decrypts, decompresses, unpacks, parses, and compares the paper with the manifest and its pictures with
/// the assets. All or nothing.
Result<OpenedPaper> openPaper(const Envelope& envelope, const PaperKey& key, const Bulk& bulk);

struct Unlocked {
    PaperKey key;
    OpenedPaper opened;
};

/// `unlock` and `openPaper` with the bulk file read and hashed while the code is being worked on.
Result<Unlocked> unlockPaper(const Envelope& envelope, const crypto::UnlockCode& code, Bytes roomShare,
                             WallTime now, const std::filesystem::path& bulk);

/// `<paper>.marking.age/.json/.sig`: the paper with its keys, to the collection recipients.
struct SealedMarking {
    Buffer sealed;
    SignedDocument document;
};

Result<SealedMarking> sealMarking(std::string_view paper, Bytes markingJson,
                                  const std::vector<std::string>& collection,
                                  const crypto::SigningKey& issuerKey);
/// Verifies document and hash, then decrypts: marking.json.
Result<Buffer> openMarking(const SealedMarking& marking, std::string_view paper,
                           const crypto::Certificate& issuer, const crypto::Certificate& root, WallTime now,
                           std::span<const crypto::AgeIdentity> identities);

}  // namespace gongyuan::format
