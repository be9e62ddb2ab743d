// SPDX-License-Identifier: Apache-2.0

#include "bank/sheets/collected.h"

#include "core/clock.h"

#include <algorithm>
#include <system_error>

namespace gongyuan::bank {
namespace {

namespace fs = std::filesystem;

fs::path withoutSlash(const fs::path& path)
{
    return path.has_filename() ? path : path.parent_path();
}

bool holdsSheet(const fs::path& folder)
{
    std::error_code ignored;
    return fs::exists(folder / (folder.filename().string() + ".sheet.age"), ignored);
}

}  // namespace

std::string nameOf(const fs::path& sheetFolder)
{
    return withoutSlash(sheetFolder).filename().string();
}

Result<std::vector<fs::path>> sheetFolders(const fs::path& given)
{
    const fs::path path = fs::absolute(withoutSlash(given)).lexically_normal();
    std::vector<fs::path> folders;
    std::error_code problem;
    if (holdsSheet(withoutSlash(path))) {
        folders.push_back(withoutSlash(path));
        return folders;
    }
    for (auto each = fs::recursive_directory_iterator{path, problem}; each != fs::end(each);
         each.increment(problem)) {
        if (each->is_directory(problem) && holdsSheet(each->path())) {
            folders.push_back(each->path());
            each.disable_recursion_pending();
        }
        if (each.depth() >= 3) {
            each.disable_recursion_pending();
        }
    }
    if (folders.empty()) {
        return Error{Errc::NotFound, "no sealed answer sheet in or below " + given.string()};
    }
    std::sort(folders.begin(), folders.end());
    return folders;
}

Json evidenceOf(const format::SheetSet& set, const format::VerifiedSet& verified)
{
    const format::Transport& transport = verified.transport;
    const std::string seat = transport.room + ":" + transport.seat;
    Json evidence{{"v", 1},
                  {"sitting", transport.sitting},
                  {"room", transport.room},
                  {"seat", transport.seat},
                  {"candidate", transport.candidate},
                  {"sheet_sha256", toHex(transport.sha256)},
                  {"sheet_size", transport.size},
                  {"valid_at", toText(verified.at)},
                  {"receipt", nullptr}};
    Json& statements = evidence["verified"] = Json::array();
    statements.push_back("the certificate of seat " + seat +
                         " leads through its room's authority to the root, all valid at " +
                         toText(verified.at));
    statements.push_back("transport.json is signed by seat " + seat);
    statements.push_back("sheet.age has the SHA-256 and the size that transport.json names");
    Json& open = evidence["not_verified"] = Json::array();
    open.push_back("what the sheet contains: it was not decrypted");
    if (!verified.receipt) {
        open.push_back("that the room received the sheet: there is no receipt");
        return evidence;
    }
    const format::Receipt& receipt = *verified.receipt;
    evidence["receipt"] = {{"code", format::receiptCode(*set.receipt)},
                           {"number", receipt.number},
                           {"received_at", toText(receipt.received)}};
    statements.push_back("receipt.json is signed by room " + receipt.room +
                         ", whose certificate leads to the root");
    statements.push_back("receipt.json names the same sitting, seat, candidate and sheet");
    return evidence;
}

void addOpened(Json& evidence, const format::OpenedSheet& sheet)
{
    evidence["paper"] = sheet.identity.paper;
    evidence["manifest_sha256"] = toHex(sheet.identity.manifest);
    evidence["opened_at"] = toText(sheet.opened);
    evidence["submitted_at"] = toText(sheet.submitted);
    evidence["guard"] = sheet.guard;
    evidence["build"] = sheet.build;
    evidence["incidents"] = Json::array();
    for (const format::NotedIncident& noted : sheet.journal.incidents) {
        Json incident = exam::toJson(noted.incident);
        incident["at"] = noted.at.count();
        evidence["incidents"].push_back(std::move(incident));
    }
    evidence["events"] = {{"count", sheet.head.count}, {"head", toHex(sheet.head.hash)}};
    Json& statements = evidence["verified"];
    statements.push_back(
        "session-key.json is signed by the seat: the sitting's own key is the one it lent its word to");
    statements.push_back(
        "sheet.json is signed by the sitting's own key and names the same paper, room, seat and candidate");
    statements.push_back("the hash chain over " + std::to_string(sheet.head.count) +
                         " events ends in the head that sheet.json names");
    statements.push_back("replaying the events gives the answers and the time ledger of sheet.json, and a "
                         "session that was handed in");
    Json& open = evidence["not_verified"];
    open.erase(open.begin());
}

Json toJson(const format::SheetIdentity& identity)
{
    return {{"paper", identity.paper},         {"sitting", identity.sitting},
            {"room", identity.room},           {"seat", identity.seat},
            {"candidate", identity.candidate}, {"manifest_sha256", toHex(identity.manifest)}};
}

}  // namespace gongyuan::bank
