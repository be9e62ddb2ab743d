// SPDX-License-Identifier: Apache-2.0

#include "room/export.h"

#include "core/file.h"
#include "format/sheet_set.h"
#include "protocol/limits.h"

#include <set>
#include <sys/stat.h>
#include <utility>

namespace gongyuan::room {
namespace {

constexpr mode_t kFolderMode = 0700;
constexpr std::size_t kShortHash = 16;

Status makeFolder(const std::filesystem::path& path)
{
    if (::mkdir(path.c_str(), kFolderMode) != 0) {
        return Error{Errc::Denied, path.string() + ": exists, or cannot be made"};
    }
    return done();
}

bool equal(const format::SheetSet& one, const format::SheetSet& other)
{
    const auto same = [](const format::SignedDocument& a, const format::SignedDocument& b) {
        return a.body == b.body && a.signature == b.signature;
    };
    return one.sheet == other.sheet && same(one.transport, other.transport) && one.receipt && other.receipt &&
           same(*one.receipt, *other.receipt);
}

Result<std::filesystem::path> exportOne(Room& room, const store::SheetRow& row,
                                        const std::filesystem::path& folder)
{
    const Identity& identity = room.identity();
    GONGYUAN_TRY(Buffer sheet, readFile(room.folder().sheet(row.file), protocol::kSheetLimit));
    const format::SheetSet set{std::move(sheet), row.transport,     row.receipt,
                               row.seatCert,     identity.ca.pem(), identity.signer.pem()};
    GONGYUAN_TRY(std::filesystem::path written,
                 format::writeSheetSet(folder, row.sitting, row.candidate, set));
    GONGYUAN_TRY(const format::SheetSet back, format::readSheetSet(written));
    if (!equal(set, back)) {
        return Error{Errc::Storage, written.string() + ": reads back differently"};
    }
    GONGYUAN_TRY(const format::VerifiedSet verified, format::verifySheetSet(back, identity.root, room.now()));
    if (verified.transport.candidate != row.candidate) {
        return Error{Errc::Forged, written.string() + ": is of another candidate"};
    }
    return written;
}

}  // namespace

Result<Exported> exportSheets(Room& room, const std::filesystem::path& out)
{
    GONGYUAN_TRY(const std::vector<store::SheetRow> rows, room.store().sheets());
    GONGYUAN_CHECK(makeFolder(out));
    Exported exported;
    Json sheets = Json::array();
    std::set<std::pair<std::string, std::string>> seen;
    for (const store::SheetRow& row : rows) {
        if (!row.receipt) {
            continue;
        }
        std::filesystem::path folder = out;
        const bool first = seen.emplace(row.sitting, row.candidate).second;
        if (!first) {
            folder = out / "second" / toHex(row.sheet).substr(0, kShortHash);
            std::filesystem::create_directories(folder);
            exported.several.push_back(row.candidate);
        }
        GONGYUAN_TRY(const std::filesystem::path written, exportOne(room, row, folder));
        sheets.push_back({{"folder", std::filesystem::relative(written, out).string()},
                          {"sitting", row.sitting},
                          {"candidate", row.candidate},
                          {"seat", row.seat},
                          {"sha256", toHex(row.sheet)},
                          {"size", row.size},
                          {"number", row.number},
                          {"first", first}});
        ++exported.sheets;
    }
    const format::SignedDocument index =
        format::signJson(room.identity().signKey, kIndexType,
                         {{"room", room.id()}, {"at", toText(room.now())}, {"sheets", std::move(sheets)}});
    GONGYUAN_CHECK(writeFile(out / "index.json", index.body, kPublicMode, Existing::Refuse));
    GONGYUAN_CHECK(writeFile(out / "index.sig", index.signature, kPublicMode, Existing::Refuse));
    GONGYUAN_CHECK(room.store().audit(room.now(), "room", "export",
                                      {{"sheets", exported.sheets}, {"to", out.filename().string()}}));
    return exported;
}

}  // namespace gongyuan::room
