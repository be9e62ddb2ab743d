// SPDX-License-Identifier: Apache-2.0

#include "bank/cli/command_mark.h"

#include "bank/keys/key_ring.h"
#include "bank/sheets/collected.h"
#include "bank/sheets/human_marks.h"
#include "bank/sheets/marked.h"

#include <algorithm>
#include <ostream>
#include <system_error>

namespace gongyuan::bank {
namespace {

namespace fs = std::filesystem;

constexpr const char* kSafe = "no result was written; sheets and marking file are unchanged";

struct MarkTools {
    crypto::Certificate root;
    std::vector<crypto::AgeIdentity> identities;
    scoring::Marking marking;
    CandidateMarks human;
    StagedFolder out;
};

Error about(const std::string& what, const Error& error)
{
    return Error{error.code, what + ": " + error.detail};
}

std::vector<fs::path> openedFolders(const fs::path& path)
{
    std::vector<fs::path> folders;
    if (isOpened(path)) {
        folders.push_back(path);
        return folders;
    }
    std::error_code ignored;
    for (const auto& entry : fs::directory_iterator{path, ignored}) {
        if (isOpened(entry.path())) {
            folders.push_back(entry.path());
        }
    }
    std::sort(folders.begin(), folders.end());
    return folders;
}

Result<MarkableSheet> openSealed(const fs::path& folder, const MarkTools& tools, WallTime now)
{
    GONGYUAN_TRY(const format::SheetSet set, format::readSheetSet(folder));
    GONGYUAN_TRY(const format::VerifiedSet verified, format::verifySheetSet(set, tools.root, now));
    GONGYUAN_TRY(const format::OpenedSheet sheet,
                 format::openSheetSet(set, tools.root, now, tools.identities));
    return markable(sheet, toHex(verified.transport.sha256));
}

// A mark that goes to nobody is a slip in the table.
Status everyMarkHasItsSheet(const CandidateMarks& human, const std::vector<MarkedSheet>& marked)
{
    for (const auto& [candidate, marks] : human) {
        if (std::none_of(marked.begin(), marked.end(), [&candidate = candidate](const MarkedSheet& sheet) {
                return sheet.sheet.identity.candidate == candidate;
            })) {
            return Error{Errc::NotFound, "human marks of " + candidate + ": there is no such sheet"};
        }
    }
    return done();
}

Result<std::vector<MarkedSheet>> markAll(const std::string& sheets, const MarkTools& tools,
                                         const Console& console)
{
    const std::vector<fs::path> opened = openedFolders(sheets);
    std::vector<fs::path> folders = opened;
    if (opened.empty()) {
        GONGYUAN_TRY(folders, sheetFolders(sheets));
    }
    std::vector<MarkedSheet> marked;
    for (const fs::path& folder : folders) {
        console.progress("marking " + nameOf(folder));
        auto sheet = opened.empty() ? openSealed(folder, tools, console.clock.wall()) : readOpened(folder);
        if (!sheet) {
            return about(nameOf(folder), sheet.error());
        }
        const auto given = tools.human.find(sheet->identity.candidate);
        auto result = markSheet(tools.marking, std::move(sheet).value(),
                                given == tools.human.end() ? scoring::HumanMarks{} : given->second);
        if (!result) {
            return about(nameOf(folder), result.error());
        }
        marked.push_back(std::move(result).value());
    }
    GONGYUAN_CHECK(everyMarkHasItsSheet(tools.human, marked));
    return marked;
}

}  // namespace

ManPage MarkCommand::page() const
{
    return {
        "gongyuan-bank mark --keys DIR --marking FILE [--issuer FILE] [--root FILE]\n"
        "    [--human FILE] --out DIR [--json] SHEETS",
        "Marks answer sheets with the key that was sealed together with the paper. SHEETS is\n"
        "what `open` wrote, or sealed sheets, which are then verified and opened in memory.\n"
        "\n"
        "Marking is a pure function of paper, key, answers and the programme's rules, in\n"
        "whole thousandths of a point. Run again, anywhere, it gives the same bytes. Every\n"
        "item and every check carries its points and the reason.\n"
        "\n"
        "Where a question has a rubric, a person gives its part of the points. Until then\n"
        "the result names them as pending, and nobody passes; the marks come with --human.\n"
        "\n"
        "Either all sheets are marked or no result is written.",
        "DIR/collection.identity          read, secret: opens the marking file\n"
        "DIR/root.pem                     read, unless --root is given\n"
        "FILE                             PAPER.marking.age; its .json and .sig lie beside it\n"
        "issuer.pem                       read from beside the marking file, or --issuer\n"
        "\n"
        "human FILE (CSV in UTF-8, or a JSON list of objects with the same members):\n"
        "    item,candidate,marker,points\n"
        "    one line for each marker; two who differ by more than the key's threshold need\n"
        "    a third, and the two nearest count\n"
        "\n"
        "written to the new folder --out (mode 0700); points are milli-points:\n"
        "    SITTING.CANDIDATE.result.json  per section, item and check: points and reason\n"
        "    summary.json                   one entry for each sheet\n"
        "    summary.csv                    the same as a table, points as reported",
        "",
        "gongyuan-bank mark --keys keys --marking sealed/sample-a.marking.age --out results opened\n"
        "jq '.sections[] | {id, reported, passed}' results/*.result.json",
    };
}

void MarkCommand::declare(CLI::App& app)
{
    app.add_option("SHEETS,--in", m_sheets, "Folder written by `open`, or of sealed sheets.")
        ->required()
        ->type_name("SHEETS");
    app.add_option("--keys", m_keys, "Folder with the collection identity.")->required()->type_name("DIR");
    app.add_option("--marking", m_marking, "The paper's marking file.")->required()->type_name("FILE");
    app.add_option("--issuer", m_issuer,
                   "Issuer's certificate; issuer.pem beside the marking file unless given.")
        ->type_name("FILE");
    app.add_option("--root", m_root, "Root certificate; DIR/root.pem unless given.")->type_name("FILE");
    app.add_option("--human", m_human, "What markers gave; see FILES.")->type_name("FILE");
    app.add_option("--out", m_out, "Folder to make; refused when it exists.")->required()->type_name("DIR");
    app.add_flag("--json", m_json, "Print the summary as JSON.");
}

Outcome MarkCommand::run(Console& console)
{
    const auto work = [&]() -> Result<Json> {
        const fs::path keys{m_keys};
        const fs::path marking{m_marking};
        GONGYUAN_TRY(crypto::Certificate root,
                     readCertificate(m_root.empty() ? keys / "root.pem" : fs::path{m_root}));
        GONGYUAN_TRY(
            const crypto::Certificate issuer,
            readCertificate(m_issuer.empty() ? marking.parent_path() / "issuer.pem" : fs::path{m_issuer}));
        GONGYUAN_TRY(auto identities, readIdentities(keys / "collection.identity"));
        GONGYUAN_TRY(scoring::Marking key,
                     readMarking(marking, issuer, root, console.clock.wall(), identities));
        CandidateMarks human;
        if (!m_human.empty()) {
            GONGYUAN_TRY(human, readHumanMarks(m_human));
        }
        GONGYUAN_TRY(StagedFolder out, StagedFolder::create(m_out, 0700));
        MarkTools tools{std::move(root), std::move(identities), std::move(key), std::move(human),
                        std::move(out)};
        GONGYUAN_TRY(const std::vector<MarkedSheet> marked, markAll(m_sheets, tools, console));
        GONGYUAN_CHECK(writeResults(tools.out, tools.marking, marked));
        GONGYUAN_CHECK(tools.out.commit());
        return summaryJson(tools.marking, marked);
    };
    const auto summary = work();
    if (!summary) {
        return explain(summary.error(), kSafe);
    }
    if (m_json) {
        console.print(summary.value());
    } else {
        console.out << summary.value()["sheets"] << " sheets marked, " << summary.value()["passed"]
                    << " passed; results in " << m_out << "\n";
    }
    return std::nullopt;
}

}  // namespace gongyuan::bank
