// SPDX-License-Identifier: Apache-2.0

#include "format/sealed_paper.h"
#include "format/tar.h"

#include <algorithm>
#include <array>
#include <utility>

namespace gongyuan::format {
namespace {

constexpr TarLimits kEnvelopeLimits{6, std::uint64_t{64} << 20U, std::uint64_t{72} << 20U};
constexpr TarLimits kRosterLimits{2, std::uint64_t{64} << 20U, std::uint64_t{64} << 20U};
constexpr JsonLimits kRosterJsonLimits{std::size_t{64} << 20U, 8};
constexpr std::size_t kShareBytes = 32;
constexpr std::array<std::string_view, 4> kSeatFiles{"manifest.json", "manifest.sig", "issuer.pem",
                                                     "room.key.age"};
constexpr std::array<std::string_view, 2> kRoomFiles{"room.share.age", "roster.age"};

// Exactly the seat's files, or those and the room's, in the order they are written.
Status checkNames(const std::vector<TarFile>& files)
{
    const std::size_t roomCount = kSeatFiles.size() + kRoomFiles.size();
    if (files.size() != kSeatFiles.size() && files.size() != roomCount) {
        return Error{Errc::Malformed, "envelope: not the files of an envelope"};
    }
    for (std::size_t i = 0; i < files.size(); ++i) {
        const std::string_view expected =
            i < kSeatFiles.size() ? kSeatFiles[i] : kRoomFiles[i - kSeatFiles.size()];
        if (files[i].name != expected) {
            return Error{Errc::Malformed,
                         "envelope: " + files[i].name + " where " + std::string{expected} + " belongs"};
        }
    }
    return done();
}

Status checkHashes(const std::vector<TarFile>& files, const Manifest& manifest)
{
    for (std::size_t i = 3; i < files.size(); ++i) {
        const FileRecord& record = manifest.files.at(files[i].name);
        if (record.size != files[i].content.size() || record.sha256 != crypto::sha256(files[i].content)) {
            return Error{Errc::Forged, "envelope: " + files[i].name + " is not the one of the manifest"};
        }
    }
    return done();
}

}  // namespace

Envelope::Envelope(Manifest manifest, crypto::Digest digest, crypto::Certificate issuer)
    : m_manifest{std::move(manifest)}
    , m_digest{digest}
    , m_issuer{std::move(issuer)}
{
}

Result<Envelope> Envelope::open(Bytes tar, const crypto::Certificate& root, WallTime now)
{
    GONGYUAN_TRY(std::vector<TarFile> files, readTar(tar, kEnvelopeLimits));
    GONGYUAN_CHECK(checkNames(files));
    GONGYUAN_TRY(crypto::Certificate issuer, crypto::Certificate::parsePem(files[2].content));
    GONGYUAN_CHECK(crypto::verifyChain(issuer, {}, root, now, crypto::Role::Issuer));
    GONGYUAN_TRY(const crypto::VerifyKey key, issuer.verifyKey());
    GONGYUAN_TRY(const Json json, verifyJson(key, kPaperType, {files[0].content, files[1].content}));
    GONGYUAN_TRY(Manifest manifest, manifestFromJson(json));
    GONGYUAN_CHECK(checkHashes(files, manifest));

    Envelope envelope{std::move(manifest), crypto::sha256(files[0].content), std::move(issuer)};
    for (TarFile& file : files) {
        envelope.m_files.emplace_back(std::move(file.name), std::move(file.content));
    }
    return envelope;
}

Bytes Envelope::file(std::string_view name) const
{
    const auto found = std::find_if(m_files.begin(), m_files.end(),
                                    [name](const auto& entry) { return entry.first == name; });
    return found == m_files.end() ? Bytes{} : Bytes{found->second};
}

Buffer Envelope::forSeat() const
{
    std::vector<TarFile> files;
    files.reserve(kSeatFiles.size());
    for (const std::string_view name : kSeatFiles) {
        files.push_back({std::string{name}, toBuffer(file(name))});
    }
    return writeTar(files);
}

Result<crypto::Secret> Envelope::roomShare(const crypto::AgeIdentity& room) const
{
    const Bytes sealed = file("room.share.age");
    if (sealed.empty()) {
        return Error{Errc::NotFound, "a seat's envelope holds no room share"};
    }
    GONGYUAN_TRY(crypto::Secret share, crypto::ageOpenSecret(sealed, {&room, 1}, kShareBytes));
    if (share.size() != kShareBytes) {
        return Error{Errc::Malformed, "room share has not 32 bytes"};
    }
    return share;
}

Result<Buffer> Envelope::roster(const crypto::AgeIdentity& room) const
{
    const Bytes sealed = file("roster.age");
    if (sealed.empty()) {
        return Error{Errc::NotFound, "a seat's envelope holds no roster"};
    }
    GONGYUAN_TRY(Buffer archive, crypto::ageOpen(sealed, {&room, 1}, kRosterLimits.totalBytes));
    GONGYUAN_CHECK(rosterOf(archive));
    return archive;
}

Result<exam::Roster> Envelope::rosterOf(Bytes archive) const
{
    GONGYUAN_TRY(const std::vector<TarFile> files, readTar(archive, kRosterLimits));
    if (files.size() != 2 || files[0].name != "roster.json" || files[1].name != "roster.sig") {
        return Error{Errc::Malformed, "roster: not roster.json and roster.sig"};
    }
    GONGYUAN_TRY(const crypto::VerifyKey key, m_issuer.verifyKey());
    GONGYUAN_TRY(Json json,
                 verifyJson(key, kRosterType, {files[0].content, files[1].content}, kRosterJsonLimits));
    json["v"] = 1;
    GONGYUAN_TRY(exam::Roster roster, exam::rosterFromJson(json));
    if (roster.sitting != m_manifest.sitting.id) {
        return Error{Errc::Forged, "roster is of another sitting: " + roster.sitting};
    }
    for (const exam::Candidate& candidate : roster.candidates) {
        if (candidate.room != m_manifest.room) {
            return Error{Errc::Forged, "roster names a candidate of another room"};
        }
    }
    return roster;
}

}  // namespace gongyuan::format
