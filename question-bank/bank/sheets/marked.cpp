// SPDX-License-Identifier: Apache-2.0

#include "bank/sheets/marked.h"

#include "bank/sheets/collected.h"
#include "core/file.h"
#include "format/sealed_paper.h"

namespace gongyuan::bank {
namespace {

constexpr std::uint64_t kMostMarkingFile = std::uint64_t{160} << 20U;
constexpr std::uint64_t kMostDocument = 65536;
constexpr std::string_view kEnding = ".marking.age";

std::string summaryTable(const scoring::Marking& marking, const std::vector<MarkedSheet>& sheets)
{
    const int decimals = marking.programme.decimals;
    std::string table = "sitting,room,seat,candidate";
    for (const exam::Section& section : marking.paper.sections) {
        table += "," + section.id;
    }
    table += ",total,pending,passed\n";
    for (const MarkedSheet& each : sheets) {
        const format::SheetIdentity& who = each.sheet.identity;
        table += who.sitting + "," + who.room + "," + who.seat + "," + who.candidate;
        for (const scoring::SectionMark& section : each.report.sections) {
            table += "," + scoring::pointsText(section.reported, decimals);
        }
        table += "," + scoring::pointsText(each.report.total, decimals) + "," +
                 scoring::pointsText(each.report.pending, decimals) + "," +
                 (each.report.passed ? "yes" : "no") + "\n";
    }
    return table;
}

}  // namespace

Result<scoring::Marking> readMarking(const std::filesystem::path& path, const crypto::Certificate& issuer,
                                     const crypto::Certificate& root, WallTime now,
                                     std::span<const crypto::AgeIdentity> identities)
{
    const std::string file = path.filename().string();
    if (!file.ends_with(kEnding)) {
        return Error{Errc::Malformed, path.string() + " is not called <paper>.marking.age"};
    }
    const std::string paper = file.substr(0, file.size() - kEnding.size());
    const std::string stem = (path.parent_path() / (paper + ".marking")).string();
    format::SealedMarking sealed;
    GONGYUAN_TRY(sealed.sealed, readFile(path, kMostMarkingFile));
    GONGYUAN_TRY(sealed.document.body, readFile(stem + ".json", kMostDocument));
    GONGYUAN_TRY(sealed.document.signature, readFile(stem + ".sig", kMostDocument));
    GONGYUAN_TRY(const Buffer content, format::openMarking(sealed, paper, issuer, root, now, identities));
    GONGYUAN_TRY(const Json json, parseJson(content, exam::kPaperJsonLimits));
    return scoring::markingFromJson(json);
}

Result<MarkedSheet> markSheet(const scoring::Marking& marking, MarkableSheet sheet,
                              const scoring::HumanMarks& human)
{
    if (sheet.identity.paper != marking.paper.id) {
        return Error{Errc::Denied, "the sheet is of paper " + sheet.identity.paper + ", the marking key of " +
                                       marking.paper.id};
    }
    GONGYUAN_TRY(scoring::Report report,
                 scoring::mark(marking.paper, marking.key, sheet.answers, marking.programme, human));
    return MarkedSheet{std::move(sheet), std::move(report)};
}

Json resultJson(const MarkedSheet& marked)
{
    const format::SheetIdentity& who = marked.sheet.identity;
    Json json = scoring::toJson(marked.report);
    json["sitting"] = who.sitting;
    json["room"] = who.room;
    json["seat"] = who.seat;
    json["candidate"] = who.candidate;
    json["sheet_sha256"] = marked.sheet.sheetSha256;
    return json;
}

Json summaryJson(const scoring::Marking& marking, const std::vector<MarkedSheet>& sheets)
{
    Json list = Json::array();
    std::size_t passed = 0;
    std::size_t awaiting = 0;
    for (const MarkedSheet& each : sheets) {
        passed += each.report.passed ? 1 : 0;
        Json sections = Json::object();
        for (const scoring::SectionMark& section : each.report.sections) {
            sections[section.id] = {
                {"reported", section.reported}, {"max", section.max}, {"passed", section.passed}};
        }
        awaiting += each.report.pending == 0 ? 0 : 1;
        list.push_back({{"candidate", each.sheet.identity.candidate},
                        {"sitting", each.sheet.identity.sitting},
                        {"sheet_sha256", each.sheet.sheetSha256},
                        {"sections", std::move(sections)},
                        {"total", each.report.total},
                        {"max", each.report.max},
                        {"pending", each.report.pending},
                        {"passed", each.report.passed}});
    }
    return {{"v", 1},
            {"paper", marking.paper.id},
            {"programme", marking.programme.id},
            {"key_version", marking.key.version},
            {"sheets", sheets.size()},
            {"passed", passed},
            {"awaiting_marker", awaiting},
            {"results", std::move(list)}};
}

Status writeResults(const StagedFolder& folder, const scoring::Marking& marking,
                    const std::vector<MarkedSheet>& sheets)
{
    for (const MarkedSheet& each : sheets) {
        const std::string name =
            each.sheet.identity.sitting + "." + each.sheet.identity.candidate + ".result.json";
        GONGYUAN_CHECK(folder.write(name, bytesOf(canonical(resultJson(each)) + "\n"), kSecretMode));
    }
    GONGYUAN_CHECK(
        folder.write("summary.json", bytesOf(canonical(summaryJson(marking, sheets)) + "\n"), kSecretMode));
    return folder.write("summary.csv", bytesOf(summaryTable(marking, sheets)), kSecretMode);
}

}  // namespace gongyuan::bank
