// SPDX-License-Identifier: Apache-2.0

#include "room/sheet_inbox.h"

#include "core/file.h"
#include "format/answer_sheet.h"
#include "format/receipt.h"
#include "protocol/limits.h"

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace gongyuan::room {
namespace {

static_assert(protocol::kSheetLimit == format::kMostSheet);

constexpr std::uint64_t kReserve = std::uint64_t{64} << 20U;
constexpr std::size_t kChunk = std::size_t{1} << 20U;
constexpr std::ptrdiff_t kSheetsPerCandidate = 8;

Error failed(const std::filesystem::path& path, int problem)
{
    return {Errc::Storage, path.string() + ": " + std::generic_category().message(problem)};
}

Status syncPath(const std::filesystem::path& path)
{
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0) {
        return failed(path, errno);
    }
    const bool synced = ::fsync(descriptor) == 0;
    const int problem = errno;
    ::close(descriptor);
    return synced ? done() : Status{failed(path, problem)};
}

Result<std::uint64_t> sizeOf(const std::filesystem::path& path)
{
    struct stat found {};
    if (::stat(path.c_str(), &found) != 0) {
        return errno == ENOENT ? Result<std::uint64_t>{0} : failed(path, errno);
    }
    return static_cast<std::uint64_t>(found.st_size);
}

Result<crypto::Digest> hashOf(const std::filesystem::path& path)
{
    GONGYUAN_TRY(FileSource source, FileSource::open(path));
    crypto::HashingSource hashing{source};
    Buffer chunk(kChunk);
    while (true) {
        GONGYUAN_TRY(const std::size_t count, hashing.read(chunk));
        if (count == 0) {
            return hashing.finish();
        }
    }
}

Status spaceFor(const std::filesystem::path& folder, std::uint64_t bytes)
{
    struct statvfs volume {};
    if (::statvfs(folder.c_str(), &volume) != 0) {
        return failed(folder, errno);
    }
    if (volume.f_bavail * volume.f_frsize < bytes + kReserve) {
        return Error{Errc::Storage, folder.string() + ": no space for a sheet"};
    }
    return done();
}

}  // namespace

SheetPiece::SheetPiece(int descriptor, crypto::Digest sheet, protocol::ByteRange range)
    : m_descriptor{descriptor}
    , m_sheet{sheet}
    , m_range{range}
{
}

SheetPiece::SheetPiece(SheetPiece&& other) noexcept
    : m_descriptor{std::exchange(other.m_descriptor, -1)}
    , m_sheet{other.m_sheet}
    , m_range{other.m_range}
    , m_written{other.m_written}
{
}

SheetPiece::~SheetPiece()
{
    if (m_descriptor >= 0) {
        ::close(m_descriptor);
    }
}

Status SheetPiece::write(Bytes bytes)
{
    if (bytes.size() > m_range.length() - m_written) {
        return Error{Errc::Malformed, "more bytes than announced"};
    }
    while (!bytes.empty()) {
        const ssize_t count =
            ::pwrite(m_descriptor, bytes.data(), bytes.size(), static_cast<off_t>(m_range.first + m_written));
        if (count < 0 && errno != EINTR) {
            return Error{Errc::Storage, "sheet: " + std::generic_category().message(errno)};
        }
        const auto taken = static_cast<std::size_t>(std::max<ssize_t>(count, 0));
        m_written += taken;
        bytes = bytes.subspan(taken);
    }
    return done();
}

Result<std::uint64_t> SheetInbox::have(const store::SheetRow& row) const
{
    GONGYUAN_TRY(const std::uint64_t placed, sizeOf(m_room.folder().sheet(row.file)));
    return placed == row.size ? Result<std::uint64_t>{placed} : sizeOf(m_room.folder().part(row.sheet));
}

Result<protocol::UploadReply> SheetInbox::announce(const std::string& seat,
                                                   const protocol::TransportRequest& request)
{
    const Identity& identity = m_room.identity();
    GONGYUAN_TRY(const crypto::Certificate certificate,
                 crypto::Certificate::parsePem(bytesOf(request.seatCertificate)));
    GONGYUAN_TRY(
        const format::Transport transport,
        format::verifyTransport(request.transport, {certificate, identity.ca, identity.root}, m_room.now()));
    const KnownPaper* const paper = m_room.sitting(transport.sitting);
    if (transport.room != m_room.id() || transport.seat != seat) {
        return Error{Errc::Denied, "a seat hands in its own sheets only"};
    }
    if (paper == nullptr || paper->candidate(transport.candidate) == nullptr) {
        return Error{Errc::Denied, "the candidate is not on the roster"};
    }
    if (transport.size == 0 || transport.size > protocol::kSheetLimit) {
        return Error{Errc::Malformed, "size of the sheet"};
    }
    GONGYUAN_TRY(std::optional<store::SheetRow> row, m_room.store().sheet(transport.sha256));
    if (!row) {
        GONGYUAN_TRY(const std::vector<store::SheetRow> all, m_room.store().sheets());
        const auto others = std::count_if(all.begin(), all.end(), [&](const store::SheetRow& each) {
            return each.sitting == transport.sitting && each.candidate == transport.candidate;
        });
        if (others >= kSheetsPerCandidate) {
            return Error{Errc::Denied, "too many different sheets of this candidate"};
        }
        GONGYUAN_CHECK(spaceFor(m_room.folder().path(), transport.size));
        row.emplace();
        row->sitting = transport.sitting;
        row->candidate = transport.candidate;
        row->seat = seat;
        row->sheet = transport.sha256;
        row->size = transport.size;
        row->file = toHex(transport.sha256) + ".sheet.age";
        row->transport = request.transport;
        row->seatCert = certificate.pem();
        row->received = m_room.now();
        GONGYUAN_CHECK(m_room.store().putSheet(*row));
        if (others > 0) {
            GONGYUAN_CHECK(m_room.store().audit(
                m_room.now(), seat, "second-sheet",
                {{"sitting", row->sitting}, {"candidate", row->candidate}, {"sha256", toHex(row->sheet)}}));
        }
    }
    auto reply = progress(*row);
    if (!reply && reply.error().code == Errc::Unsupported) {
        return protocol::UploadReply{};  // what was there is thrown away
    }
    return reply;
}

// What is there, and the receipt when that is everything.
Result<protocol::UploadReply> SheetInbox::progress(const store::SheetRow& row)
{
    if (row.receipt) {
        return protocol::UploadReply{row.size, row.receipt};
    }
    GONGYUAN_TRY(const std::uint64_t bytes, have(row));
    if (bytes < row.size) {
        if (bytes > 0) {
            GONGYUAN_CHECK(syncPath(m_room.folder().part(row.sheet)));
        }
        return protocol::UploadReply{bytes, std::nullopt};
    }
    GONGYUAN_CHECK(putInPlace(row));
    GONGYUAN_TRY(format::SignedDocument signedReceipt, receipt(row));
    return protocol::UploadReply{row.size, std::move(signedReceipt)};
}

Status SheetInbox::putInPlace(const store::SheetRow& row)
{
    const std::filesystem::path part = m_room.folder().part(row.sheet);
    const std::filesystem::path place = m_room.folder().sheet(row.file);
    GONGYUAN_TRY(const std::uint64_t placed, sizeOf(place));
    const std::filesystem::path& where = placed == row.size ? place : part;
    GONGYUAN_TRY(const crypto::Digest digest, hashOf(where));
    if (digest != row.sheet) {
        ::unlink(where.c_str());
        return Error{Errc::Unsupported, "these are not the announced bytes; begin again"};
    }
    GONGYUAN_CHECK(syncPath(where));
    if (where == part && ::rename(part.c_str(), place.c_str()) != 0) {
        return failed(place, errno);
    }
    return syncPath(m_room.folder().sheets());
}

Result<format::SignedDocument> SheetInbox::receipt(const store::SheetRow& row)
{
    GONGYUAN_TRY(const std::int64_t number, m_room.store().nextReceiptNumber());
    format::Receipt content;
    content.sitting = row.sitting;
    content.room = m_room.id();
    content.candidate = row.candidate;
    content.seat = row.seat;
    content.sheet = row.sheet;
    content.size = row.size;
    content.received = m_room.now();
    content.number = number;
    return m_room.store().putReceipt(row.sheet, number,
                                     format::signReceipt(m_room.identity().signKey, content), m_room.now());
}

Result<Begun> SheetInbox::begin(const std::string& seat, const crypto::Digest& sheet,
                                const protocol::ContentRange& range)
{
    GONGYUAN_TRY(const std::optional<store::SheetRow> row, m_room.store().sheet(sheet));
    if (!row) {
        return Error{Errc::NotFound, "announce the sheet first"};
    }
    if (row->seat != seat) {
        return Error{Errc::Denied, "a seat hands in its own sheets only"};
    }
    if (m_busy.contains(sheet)) {
        return Error{Errc::Network, "the sheet is being sent on another connection"};
    }
    GONGYUAN_TRY(protocol::UploadReply reply, progress(*row));
    if (reply.receipt) {
        return Begun{std::nullopt, std::move(reply)};
    }
    if (range.size != row->size || range.range.first != reply.have) {
        return Error{Errc::Unsupported, "the room has " + std::to_string(reply.have) + " bytes"};
    }
    const std::filesystem::path part = m_room.folder().part(sheet);
    const int descriptor = ::open(part.c_str(), O_WRONLY | O_CREAT | O_CLOEXEC | O_NOFOLLOW, kSecretMode);
    if (descriptor < 0) {
        return failed(part, errno);
    }
    m_busy.insert(sheet);
    return Begun{SheetPiece{descriptor, sheet, range.range}, std::nullopt};
}

Result<protocol::UploadReply> SheetInbox::commit(SheetPiece piece)
{
    m_busy.erase(piece.m_sheet);
    if (::fdatasync(piece.m_descriptor) != 0) {
        return failed(m_room.folder().part(piece.m_sheet), errno);
    }
    GONGYUAN_CHECK(syncPath(m_room.folder().incoming()));
    GONGYUAN_TRY(const std::optional<store::SheetRow> row, m_room.store().sheet(piece.m_sheet));
    if (!row) {
        return Error{Errc::NotFound, "announce the sheet first"};
    }
    return progress(*row);
}

void SheetInbox::abandon(SheetPiece piece)
{
    m_busy.erase(piece.m_sheet);
}

}  // namespace gongyuan::room
