// SPDX-License-Identifier: Apache-2.0

#include "bank/cli/command_open.h"

#include "bank/keys/key_ring.h"
#include "bank/sheets/collected.h"
#include "bank/sheets/opened.h"

#include <ostream>

namespace gongyuan::bank {
namespace {

constexpr const char* kSafe = "nothing was written; the sealed sheets are unchanged";

struct OpenTools {
    std::vector<std::filesystem::path> folders;
    crypto::Certificate root;
    std::vector<crypto::AgeIdentity> identities;
    StagedFolder out;
};

Result<OpenTools> prepare(const std::string& sheets, const std::string& keys, const std::string& root,
                          const std::string& out)
{
    const std::filesystem::path ring{keys};
    GONGYUAN_TRY(auto folders, sheetFolders(sheets));
    GONGYUAN_TRY(crypto::Certificate anchor,
                 readCertificate(root.empty() ? ring / "root.pem" : std::filesystem::path{root}));
    GONGYUAN_TRY(auto identities, readIdentities(ring / "collection.identity"));
    GONGYUAN_TRY(StagedFolder folder, StagedFolder::create(out, 0700));
    return OpenTools{std::move(folders), std::move(anchor), std::move(identities), std::move(folder)};
}

Result<Json> openOne(const std::filesystem::path& folder, const OpenTools& tools, WallTime now)
{
    GONGYUAN_TRY(const format::SheetSet set, format::readSheetSet(folder));
    GONGYUAN_TRY(const format::VerifiedSet verified, format::verifySheetSet(set, tools.root, now));
    GONGYUAN_TRY(const format::OpenedSheet sheet,
                 format::openSheetSet(set, tools.root, now, tools.identities));
    const std::string name = sheet.identity.sitting + "." + sheet.identity.candidate;
    if (name != nameOf(folder)) {
        return Error{Errc::Forged, "the sheet is of " + name};
    }
    Json report = evidenceOf(set, verified);
    addOpened(report, sheet);
    GONGYUAN_CHECK(writeOpened(tools.out, name, sheet, report));
    return report;
}

}  // namespace

ManPage OpenCommand::page() const
{
    return {
        "gongyuan-bank open --keys DIR [--root FILE] --out DIR [--json] SHEETS",
        "Takes the folder of one sealed sheet, or a folder of such folders as\n"
        "`gongyuan-room export` writes them. For each sheet, in this order: certificates of\n"
        "seat and room against the root, receipt, transport signature, SHA-256 of the\n"
        "sealed file; only then decryption; then the sitting's own key, the sheet's\n"
        "signature, the hash chain over every event, and a replay of the events, which must\n"
        "give the same answers.\n"
        "\n"
        "A sheet that fails is not opened; it is listed in refused.json with the reason, and\n"
        "the others are opened all the same.",
        "DIR/collection.identity  read, secret\n"
        "DIR/root.pem             read, unless --root is given\n"
        "\n"
        "written to the new folder --out (mode 0700), for each sheet:\n"
        "    SITTING.CANDIDATE/answers.json   answers by question id\n"
        "    SITTING.CANDIDATE/ledger.json    what happened to the clocks\n"
        "    SITTING.CANDIDATE/events.jsonl   every event as signed\n"
        "    SITTING.CANDIDATE/report.json    what was verified; hashes of the three\n"
        "    refused.json                     only when a sheet was refused",
        "0  every sheet was opened\n"
        "1  refused, or some sheets were refused: see refused.json\n"
        "2  wrong usage",
        "gongyuan-bank open --keys keys --out opened collected\n"
        "jq .verified opened/*/report.json",
    };
}

void OpenCommand::declare(CLI::App& app)
{
    app.add_option("SHEETS,--in", m_sheets, "Folder of a sealed sheet, or of several.")
        ->required()
        ->type_name("SHEETS");
    app.add_option("--keys", m_keys, "Folder with the collection identity.")->required()->type_name("DIR");
    app.add_option("--root", m_root, "Root certificate; DIR/root.pem unless given.")->type_name("FILE");
    app.add_option("--out", m_out, "Folder to make; refused when it exists.")->required()->type_name("DIR");
    app.add_flag("--json", m_json, "Print the reports as JSON.");
}

Outcome OpenCommand::run(Console& console)
{
    auto tools = prepare(m_sheets, m_keys, m_root, m_out);
    if (!tools) {
        return explain(tools.error(), kSafe);
    }
    Json opened = Json::array();
    Json refused = Json::array();
    for (const auto& folder : tools->folders) {
        console.progress("opening " + nameOf(folder));
        const auto report = openOne(folder, tools.value(), console.clock.wall());
        if (report) {
            opened.push_back(report.value());
        } else if (report.error().code == Errc::Storage) {
            return explain(report.error(), kSafe);
        } else {
            refused.push_back({{"sheet", nameOf(folder)},
                               {"code", gongyuan::name(report.error().code)},
                               {"reason", report.error().detail}});
        }
    }
    Status written = done();
    if (!refused.empty()) {
        written = tools->out.write("refused.json", bytesOf(refused.dump(2) + "\n"), kSecretMode);
    }
    if (opened.empty() && tools->folders.size() == 1) {
        return Refusal{nameOf(tools->folders[0]) + ": " + refused[0]["reason"].get<std::string>(), kSafe,
                       "keep the sheet as it is and ask the room for its copy"};
    }
    if (written) {
        written = tools->out.commit();
    }
    if (!written) {
        return explain(written.error(), kSafe);
    }
    if (m_json) {
        console.print({{"v", 1}, {"opened", opened}, {"refused", refused}});
    } else {
        for (const Json& report : opened) {
            console.out << report["sitting"].get<std::string>() << "."
                        << report["candidate"].get<std::string>() << "  verified and opened\n";
        }
    }
    if (!refused.empty()) {
        return Refusal{std::to_string(refused.size()) + " of " + std::to_string(tools->folders.size()) +
                           " sheets were refused: see " + m_out + "/refused.json",
                       std::to_string(opened.size()) + " sheets were verified and opened into " + m_out,
                       "keep the refused sheets as they are and ask their rooms for copies"};
    }
    return std::nullopt;
}

}  // namespace gongyuan::bank
