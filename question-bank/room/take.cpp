// SPDX-License-Identifier: Apache-2.0

#include "room/take.h"

#include "core/file.h"
#include "format/sheet_set.h"
#include "room/sheet_inbox.h"

#include <algorithm>
#include <system_error>
#include <utility>

namespace gongyuan::room {
namespace {

namespace fs = std::filesystem;

bool isSheetFolder(const fs::directory_entry& entry)
{
    std::error_code ignored;
    const std::string name = entry.path().filename().string();
    return entry.is_directory(ignored) && fs::exists(entry.path() / (name + ".sheet.age"), ignored);
}

Result<format::SignedDocument> receive(SheetInbox& inbox, const format::SheetSet& set,
                                       const format::Transport& transport)
{
    GONGYUAN_TRY(protocol::UploadReply reply, inbox.announce(transport.seat, {set.transport, set.seatPem}));
    if (!reply.receipt) {
        const std::uint64_t size = set.sheet.size();
        GONGYUAN_TRY(Begun begun,
                     inbox.begin(transport.seat, transport.sha256, {{reply.have, size - 1}, size}));
        if (begun.finished) {
            reply = std::move(*begun.finished);
        } else {
            GONGYUAN_CHECK(begun.piece->write(Bytes{set.sheet}.subspan(reply.have)));
            GONGYUAN_TRY(reply, inbox.commit(std::move(*begun.piece)));
        }
    }
    if (!reply.receipt) {
        return Error{Errc::Storage, "the sheet did not become complete"};
    }
    return std::move(*reply.receipt);
}

Result<std::string> takeOne(Room& room, const fs::path& folder)
{
    GONGYUAN_TRY(const format::SheetSet set, format::readSheetSet(folder));
    GONGYUAN_TRY(const format::VerifiedSet verified,
                 format::verifySheetSet(set, room.identity().root, room.now()));
    SheetInbox inbox{room};
    GONGYUAN_TRY(const format::SignedDocument receipt, receive(inbox, set, verified.transport));
    GONGYUAN_CHECK(room.store().audit(room.now(), "room", "sheet-by-hand",
                                      {{"sitting", verified.transport.sitting},
                                       {"candidate", verified.transport.candidate},
                                       {"seat", verified.transport.seat},
                                       {"sha256", toHex(verified.transport.sha256)}}));
    const std::string name = folder.filename().string();
    const auto write = [&](const std::string& file, Bytes bytes) {
        return writeFile(folder / file, bytes, kPublicMode, Existing::Replace);
    };
    GONGYUAN_CHECK(write(name + ".receipt.json", receipt.body));
    GONGYUAN_CHECK(write(name + ".receipt.sig", receipt.signature));
    GONGYUAN_CHECK(write("room-sign.pem", bytesOf(room.identity().signer.pem())));
    return verified.transport.candidate;
}

}  // namespace

Result<Taken> takeSheets(Room& room, const fs::path& from)
{
    std::error_code problem;
    std::vector<fs::path> folders;
    for (const auto& entry : fs::directory_iterator{from, problem}) {
        if (isSheetFolder(entry)) {
            folders.push_back(entry.path());
        }
    }
    if (problem || folders.empty()) {
        return Error{Errc::NotFound, from.string() + ": no sealed sheets here"};
    }
    std::sort(folders.begin(), folders.end());
    Taken taken;
    for (const fs::path& folder : folders) {
        auto candidate = takeOne(room, folder);
        if (candidate) {
            taken.sheets.push_back(std::move(candidate).value());
        } else {
            taken.refused.push_back(folder.filename().string() + ": " + candidate.error().detail);
        }
    }
    return taken;
}

}  // namespace gongyuan::room
