// SPDX-License-Identifier: Apache-2.0

#include "bank/sheets/opened.h"

#include "bank/sheets/collected.h"
#include "crypto/hash.h"

#include <system_error>

namespace gongyuan::bank {
namespace {

constexpr std::uint64_t kMostAnswers = std::uint64_t{64} << 20U;
constexpr JsonLimits kAnswersLimits{std::size_t{64} << 20U, 16};

Json answersJson(const exam::Answers& answers)
{
    Json json = Json::object();
    for (const auto& [id, answer] : answers) {
        json[id] = exam::toJson(answer);
    }
    return json;
}

Result<exam::Answers> answersFrom(const Json& json)
{
    exam::Answers answers;
    for (const auto& [id, value] : json.items()) {
        GONGYUAN_TRY(answers[id], exam::answerFromJson(value, "answers." + id));
    }
    return answers;
}

Json ledgerJson(const std::vector<exam::LedgerLine>& ledger)
{
    Json json = Json::array();
    for (const exam::LedgerLine& line : ledger) {
        json.push_back(exam::toJson(line));
    }
    return json;
}

Result<Json> readJson(const std::filesystem::path& path, std::string_view wantedHash)
{
    GONGYUAN_TRY(const Buffer content, readFile(path, kMostAnswers));
    if (!wantedHash.empty() && toHex(crypto::sha256(content)) != wantedHash) {
        return Error{Errc::Forged, path.string() + " was changed after it was opened"};
    }
    return parseJson(content, kAnswersLimits);
}

}  // namespace

Status writeOpened(const StagedFolder& folder, const std::string& name, const format::OpenedSheet& sheet,
                   Json report)
{
    const std::string answers = canonical(answersJson(sheet.answers)) + "\n";
    const std::string ledger = canonical(ledgerJson(sheet.ledger)) + "\n";
    const Buffer events = format::toLines(sheet.events);
    report["files"] = {{"answers.json", toHex(crypto::sha256(bytesOf(answers)))},
                       {"ledger.json", toHex(crypto::sha256(bytesOf(ledger)))},
                       {"events.jsonl", toHex(crypto::sha256(events))}};
    GONGYUAN_CHECK(folder.makeFolder(name));
    GONGYUAN_CHECK(folder.write(name + "/answers.json", bytesOf(answers), kSecretMode));
    GONGYUAN_CHECK(folder.write(name + "/ledger.json", bytesOf(ledger), kSecretMode));
    GONGYUAN_CHECK(folder.write(name + "/events.jsonl", events, kSecretMode));
    return folder.write(name + "/report.json", bytesOf(report.dump(2) + "\n"), kSecretMode);
}

bool isOpened(const std::filesystem::path& folder)
{
    std::error_code ignored;
    return std::filesystem::exists(folder / "answers.json", ignored) &&
           std::filesystem::exists(folder / "report.json", ignored);
}

Result<MarkableSheet> readOpened(const std::filesystem::path& folder)
{
    GONGYUAN_TRY(const Json report, readJson(folder / "report.json", ""));
    JsonObject reader{report, folder.string() + "/report.json"};
    MarkableSheet sheet;
    sheet.identity.paper = reader.identifier("paper");
    sheet.identity.sitting = reader.identifier("sitting");
    sheet.identity.room = reader.identifier("room");
    sheet.identity.seat = reader.identifier("seat");
    sheet.identity.candidate = reader.identifier("candidate");
    sheet.sheetSha256 = reader.text("sheet_sha256", 64);
    JsonObject files{reader.object("files", 8), folder.string() + "/report.json files"};
    const std::string hash = files.text("answers.json", 64);
    GONGYUAN_CHECK(reader.finishLenient());
    GONGYUAN_CHECK(files.finishLenient());
    GONGYUAN_TRY(const Json answers, readJson(folder / "answers.json", hash));
    GONGYUAN_TRY(sheet.answers, answersFrom(answers));
    return sheet;
}

MarkableSheet markable(const format::OpenedSheet& sheet, std::string sheetSha256)
{
    return {sheet.identity, sheet.answers, std::move(sheetSha256)};
}

}  // namespace gongyuan::bank
