// SPDX-License-Identifier: Apache-2.0

#include "room/papers.h"

#include "core/file.h"
#include "crypto/age.h"
#include "format/sealed_paper.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

namespace gongyuan::room {
namespace {

constexpr std::uint64_t kEnvelopeLimit = std::uint64_t{256} << 20U;
constexpr std::size_t kChunk = std::size_t{1} << 20U;
constexpr const char* kBulkName = "paper.age";

using Version = std::array<int, 3>;

// "1.2.3"; what is not such a version counts as newer than everything.
Version versionOf(std::string_view text)
{
    Version version{};
    const char* at = text.data();
    const char* const end = at + text.size();
    for (int& part : version) {
        const auto [next, problem] = std::from_chars(at, end, part);
        if (problem != std::errc{}) {
            return {INT32_MAX, 0, 0};
        }
        at = next != end && *next == '.' ? next + 1 : next;
    }
    return version;
}

Status mayImport(const Room& room, const format::Manifest& manifest)
{
    if (manifest.room != room.id()) {
        return Error{Errc::Denied, "the envelope is for room " + manifest.room + ", this is " + room.id()};
    }
    if (versionOf(manifest.needs) > versionOf(programVersion())) {
        return Error{Errc::Unsupported, "the paper requires room server " + manifest.needs +
                                            " or later; this is " + programVersion() + ". Not imported"};
    }
    if (manifest.sitting.notAfter < room.now()) {
        return Error{Errc::Denied,
                     "the paper could be opened until " + toText(manifest.sitting.notAfter) + ": too late"};
    }
    const KnownPaper* const other = room.sitting(manifest.sitting.id);
    if (other != nullptr && other->row.paper != manifest.paper) {
        return Error{Errc::Denied,
                     "sitting " + manifest.sitting.id + " already has the paper " + other->row.paper};
    }
    return done();
}

Status copyThrough(Source& from, Sink& to)
{
    Buffer chunk(kChunk);
    while (true) {
        GONGYUAN_TRY(const std::size_t count, from.read(chunk));
        if (count == 0) {
            return done();
        }
        GONGYUAN_CHECK(to.write(Bytes{chunk}.first(count)));
    }
}

// Nothing of the copy remains unless it has the size and hash that the authority signed.
Status copyBulk(const std::filesystem::path& from, const std::filesystem::path& to,
                const format::FileRecord& record)
{
    GONGYUAN_TRY(FileSource source, FileSource::open(from));
    if (source.size() != record.size) {
        return Error{Errc::Forged, from.string() + ": not the size the envelope names"};
    }
    GONGYUAN_TRY(FileSink file, FileSink::create(to, kSecretMode, Existing::Replace));
    crypto::HashingSink hashing{file};
    GONGYUAN_CHECK(copyThrough(source, hashing));
    if (hashing.size() != record.size || hashing.finish() != record.sha256) {
        return Error{Errc::Forged, from.string() + ": not the file the envelope names, or damaged"};
    }
    return file.commit();
}

Result<Buffer> sealTo(Bytes plaintext, const store::SeatRow& seat)
{
    GONGYUAN_TRY(const crypto::AgeRecipient recipient, crypto::AgeRecipient::parse(seat.ageRecipient));
    return crypto::ageSeal(plaintext, {&recipient, 1});
}

}  // namespace

const char* programVersion()
{
    return GONGYUAN_VERSION;
}

Result<Imported> importPaper(Room& room, const std::filesystem::path& envelopePath,
                             const std::filesystem::path& bulkPath)
{
    GONGYUAN_TRY(Buffer tar, readFile(envelopePath, kEnvelopeLimit));
    GONGYUAN_TRY(const format::Envelope envelope,
                 format::Envelope::open(tar, room.identity().root, room.now()));
    const format::Manifest& manifest = envelope.manifest();
    GONGYUAN_CHECK(mayImport(room, manifest));
    const auto record = manifest.files.find(kBulkName);
    if (record == manifest.files.end()) {
        return Error{Errc::Malformed, "the manifest names no " + std::string{kBulkName}};
    }
    GONGYUAN_TRY(const Buffer archive, envelope.roster(room.identity().age));
    GONGYUAN_TRY(const exam::Roster roster, envelope.rosterOf(archive));
    GONGYUAN_TRY(const crypto::Secret share, envelope.roomShare(room.identity().age));

    store::RoomPaper row;
    row.paper = manifest.paper;
    row.sitting = manifest.sitting.id;
    row.seatEnvelope = envelope.forSeat();
    row.seatEnvelopeHash = crypto::sha256(row.seatEnvelope);
    row.envelope = std::move(tar);
    row.bulkHash = record->second.sha256;
    row.bulkSize = record->second.size;
    row.bulkFile = toHex(row.bulkHash) + ".paper.age";
    GONGYUAN_CHECK(copyBulk(bulkPath, room.folder().papers() / row.bulkFile, record->second));
    GONGYUAN_CHECK(room.store().putShare(row.paper, share.bytes()));
    GONGYUAN_CHECK(room.store().putRoster(row.sitting, archive));
    GONGYUAN_CHECK(room.store().putPaper(row, room.now()));
    GONGYUAN_CHECK(room.reload());
    return Imported{row.paper, row.sitting, manifest.title, manifest.sitting.startsAt,
                    roster.candidates.size()};
}

protocol::RoomInfo roomInfo(const Room& room, const std::string& seat)
{
    protocol::RoomInfo info{
        room.id(), seat, std::string{"gongyuan-room "} + programVersion(), room.clock().wall(), {}};
    for (const KnownPaper& paper : room.papers()) {
        protocol::SittingInfo sitting;
        sitting.paper = paper.row.paper;
        sitting.sitting = paper.row.sitting;
        sitting.title = paper.manifest.title;
        sitting.mode = paper.manifest.sitting.mode;
        sitting.startsAt = paper.manifest.sitting.startsAt;
        sitting.envelope = paper.row.seatEnvelopeHash;
        sitting.bulk = paper.row.bulkHash;
        sitting.bulkSize = paper.row.bulkSize;
        sitting.roster = paper.rosterHash;
        info.sittings.push_back(std::move(sitting));
    }
    return info;
}

Result<Buffer> seatEnvelope(const Room& room, const std::string& paper)
{
    const KnownPaper* const known = room.paper(paper);
    if (known == nullptr) {
        return Error{Errc::NotFound, "no such paper"};
    }
    return known->row.seatEnvelope;
}

Result<Buffer> sealedShare(Room& room, const std::string& paper, const store::SeatRow& seat)
{
    GONGYUAN_TRY(const std::optional<crypto::Secret> share, room.store().share(paper));
    if (!share || room.paper(paper) == nullptr) {
        return Error{Errc::NotFound, "no such paper"};
    }
    return sealTo(share->bytes(), seat);
}

Result<Buffer> sealedRoster(Room& room, const std::string& sitting, const store::SeatRow& seat)
{
    GONGYUAN_TRY(const std::optional<Buffer> archive, room.store().roster(sitting));
    if (!archive || room.sitting(sitting) == nullptr) {
        return Error{Errc::NotFound, "no such sitting"};
    }
    return sealTo(*archive, seat);
}

Result<BulkFile> bulkFile(const Room& room, const std::string& sha256)
{
    const auto found = std::find_if(room.papers().begin(), room.papers().end(), [&](const KnownPaper& each) {
        return toHex(each.row.bulkHash) == sha256;
    });
    if (found == room.papers().end()) {
        return Error{Errc::NotFound, "no such paper"};
    }
    return BulkFile{room.folder().papers() / found->row.bulkFile, found->row.bulkSize};
}

}  // namespace gongyuan::room
