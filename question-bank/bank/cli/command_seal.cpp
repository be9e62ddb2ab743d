// SPDX-License-Identifier: Apache-2.0

#include "bank/cli/command_seal.h"

#include "bank/lint/lint.h"
#include "bank/seal/profile_reader.h"
#include "bank/seal/roster_reader.h"
#include "bank/seal/sitting_reader.h"
#include "bank/source/build.h"

#include <map>
#include <ostream>
#include <set>
#include <unistd.h>

namespace gongyuan::bank {
namespace {

constexpr const char* kSafe = "nothing was sealed and no file was changed";

// Errors in what people wrote are listed where they stand; the refusal only counts them.
Status allRight(const Findings& findings, const Console& console)
{
    if (findings.errors() == 0) {
        return done();
    }
    for (const Finding& finding : findings.sorted()) {
        if (finding.severity == Severity::Error) {
            console.err << worded(finding);
        }
    }
    return Error{Errc::Malformed, std::to_string(findings.errors()) +
                                      " errors in the paper, the sitting, the roster or the profiles"};
}

Result<std::vector<CertifiedRoom>> readRooms(const std::vector<std::string>& files, const std::string& keys,
                                             WallTime now)
{
    GONGYUAN_TRY(const crypto::Certificate root, readCertificate(std::filesystem::path{keys} / "root.pem"));
    std::vector<CertifiedRoom> rooms;
    std::set<std::string> names;
    for (const std::string& file : files) {
        GONGYUAN_TRY(CertifiedRoom room, readRoom(file, root, now));
        if (!names.insert(room.room).second) {
            return Error{Errc::Denied, "room " + room.room + " is given twice"};
        }
        rooms.push_back(std::move(room));
    }
    return rooms;
}

// Every room has candidates and every candidate's room is there: nobody stands before a closed door.
Status matchRooms(const SealJob& job)
{
    std::set<std::string> given;
    for (const CertifiedRoom& room : job.rooms) {
        given.insert(room.room);
        if (!job.rosters.contains(room.room)) {
            return Error{Errc::Denied, "the roster has no candidates for room " + room.room};
        }
    }
    for (const auto& [room, roster] : job.rosters) {
        if (!given.contains(room)) {
            return Error{Errc::Denied, "the roster has " + std::to_string(roster.candidates.size()) +
                                           " candidates in room " + room +
                                           ", whose certificate was not given with --room"};
        }
    }
    return done();
}

// Each once, however many questions show it under whichever name.
std::vector<Buffer> assetsOf(const PaperSource& source)
{
    std::map<std::string, const Buffer*> contents;
    for (const auto& [name, picture] : source.pictures) {
        contents.emplace(picture.asset, &picture.content);
    }
    std::vector<Buffer> assets;
    assets.reserve(contents.size());
    for (const auto& [asset, content] : contents) {
        assets.push_back(*content);
    }
    return assets;
}

}  // namespace

ManPage SealCommand::page() const
{
    return {
        "gongyuan-bank seal PAPER --keys DIR --sitting FILE --roster FILE [--photos DIR]\n"
        "    [--profiles FILE] [--mode MODE] --room FILE... --out DIR [--codes-file FILE] [--json]",
        "Checks the source of a paper as `lint` does, and seals it: once for all rooms (the\n"
        "bulk file), and for each room an envelope with what the room needs besides. The\n"
        "answer keys go into a marking file that only the collection identity opens;\n"
        "nothing that leaves for a room contains them.\n"
        "\n"
        "Each room gets its own session code. The codes are printed exactly once, after all\n"
        "files are safe, and are kept nowhere: write them down now, or have them written\n"
        "with --codes-file. Whoever has lost them seals again. A code alone opens nothing;\n"
        "it needs the room's share too, and no machine accepts it before `not_before`.\n"
        "\n"
        "The files may travel to the rooms days before the sitting, by any way.\n"
        "\n"
        "With --mode practice the paper is sealed as openly as may be: every screen says\n"
        "练习 (rehearsal: 试考), and the technician may write the code beside the screens.\n"
        "The code itself stays: a paper of one mode never opens as one of another.",
        "PAPER/images/*             read: the pictures that questions show\n"
        "DIR/root.pem               read: the rooms must be certified by this root\n"
        "DIR/issuer.key.pem, .pem   read: signs envelopes and marking file\n"
        "DIR/collection.recipient   read: who will be able to read the answers\n"
        "\n"
        "sitting FILE (YAML; times are UTC):\n"
        "    id: 2026-11-21-am\n"
        "    mode: exam                       # or rehearsal, practice\n"
        "    starts_at: 2026-11-21T01:00:00Z\n"
        "    not_before: 2026-11-21T00:50:00Z # no code opens the paper earlier\n"
        "    not_after: 2026-11-21T04:00:00Z\n"
        "    seconds: {theory: 3600}          # optional: other lengths than the paper's\n"
        "\n"
        "roster FILE (CSV in UTF-8; headings in English or Chinese):\n"
        "    admission_no,name,room,seat,id_number[,photo]\n"
        "    准考证号,姓名,考场,座位,证件号码[,照片]\n"
        "    instead of id_number: id_last (4 to 6 characters) and id_masked\n"
        "    photo: JPEG or PNG up to 512 KiB, beside the table or in --photos\n"
        "\n"
        "profiles FILE (YAML; what the authority granted, by admission number):\n"
        "    202612050103:\n"
        "      time_multiplier: \"1.3\"          # of every section, 1 to 2\n"
        "      fixed_extra_min: 10              # on top, for each section\n"
        "      breaks: {count: 2, minutes: 10, clock: stopped}   # or running\n"
        "      theme: contrast                  # paper, dark, contrast, yellow\n"
        "      font_percent: 160                # 100, 115, 130, 160, 200\n"
        "      line_spacing: \"1.8\"             # 1.2 to 2.0\n"
        "      exempt_sections: [listening]\n"
        "    and true or false: single_column, mask, line_reader, tts, shortcuts_off,\n"
        "    speed_points_waived (of no effect: no check measures speed)\n"
        "\n"
        "written to the new folder --out:\n"
        "    PAPER.paper.age              the paper, one file for all rooms\n"
        "    PAPER.ROOM.envelope          one for each room\n"
        "    PAPER.marking.age/.json/.sig stays with the authority\n"
        "    issuer.pem                   the issuer's certificate",
        "",
        "gongyuan-bank seal papers/sample-a --keys keys --sitting am.yaml \\\n"
        "    --roster roster.csv --photos photos --room c01-r07.pem --out sealed\n"
        "age -d -i keys/collection.identity sealed/sample-a.marking.age | jq .key",
    };
}

void SealCommand::declare(CLI::App& app)
{
    app.add_option("PAPER,--paper", m_paper, "Folder of the paper's source.")->required()->type_name("PAPER");
    app.add_option("--keys", m_keys, "Folder with root.pem, the issuer's key and the collection recipient.")
        ->required()
        ->type_name("DIR");
    app.add_option("--sitting", m_sitting, "When and how long; see FILES.")->required()->type_name("FILE");
    app.add_option("--roster", m_roster, "Who sits where; see FILES.")->required()->type_name("FILE");
    app.add_option("--photos", m_photos,
                   "Photos named ADMISSION_NO.jpg or .png; then every candidate needs one.")
        ->type_name("DIR");
    app.add_option("--profiles", m_profiles, "Extra time, breaks and aids of single candidates; see FILES.")
        ->type_name("FILE");
    app.add_option("--mode", m_mode, "Instead of the sitting's: exam, rehearsal or practice.")
        ->type_name("MODE")
        ->check(CLI::IsMember({"exam", "rehearsal", "practice"}));
    app.add_option("--room", m_rooms, "Room chain made by `keys certify`; once for each room.")
        ->required()
        ->type_name("FILE")
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
    app.add_option("--out", m_out, "Folder to make; refused when it exists.")->required()->type_name("DIR");
    app.add_option("--codes-file", m_codesFile,
                   "Write the codes to this new file (mode 0600) instead of printing them.")
        ->type_name("FILE");
    app.add_flag("--json", m_json, "Print rooms, files and codes as JSON.");
}

Result<SealJob> SealCommand::prepare(Console& console) const
{
    const std::filesystem::path keys{m_keys};
    SealJob job;
    Findings findings;
    console.progress("checking " + m_paper);
    const auto source = lintFolder(m_paper, findings);
    GONGYUAN_CHECK(allRight(findings, console));
    GONGYUAN_TRY(job.marking, buildMarking(*source));
    job.assets = assetsOf(*source);
    if (auto sitting = readSitting(m_sitting, job.marking.paper, findings)) {
        if (isPractice(*source) && sitting->mode == exam::Mode::Exam) {
            findings.add({m_sitting, 1, Severity::Error, "a practice paper cannot be sat as an exam",
                          "write `mode: practice`"});
        }
        job.sitting = std::move(*sitting);
        job.sitting.mode = modeOr(job.sitting.mode);
        job.rosters = readRosters({m_roster, m_photos}, job.sitting.id, findings);
        if (!m_profiles.empty()) {
            readProfiles(m_profiles, job.marking.paper, job.rosters, findings);
        }
    }
    GONGYUAN_CHECK(allRight(findings, console));
    GONGYUAN_TRY(job.rooms, readRooms(m_rooms, m_keys, console.clock.wall()));
    GONGYUAN_TRY(job.collection, readRecipients(keys / "collection.recipient"));
    GONGYUAN_CHECK(matchRooms(job));
    return job;
}

exam::Mode SealCommand::modeOr(exam::Mode otherwise) const
{
    for (const exam::Mode mode : {exam::Mode::Exam, exam::Mode::Rehearsal, exam::Mode::Practice}) {
        if (m_mode == exam::name(mode)) {
            return mode;
        }
    }
    return otherwise;
}

Outcome SealCommand::run(Console& console)
{
    auto job = prepare(console);
    if (!job) {
        const bool written = job.error().code == Errc::Malformed;
        return explain(job.error(), kSafe,
                       written ? "the author cures what is listed above and seals again" : "");
    }
    const auto issuer = readSigner(m_keys, "issuer");
    if (!issuer) {
        return explain(issuer.error(), kSafe);
    }
    auto folder = StagedFolder::create(m_out, 0755);
    if (!folder) {
        return explain(folder.error(), kSafe, "give --out a new folder");
    }
    console.progress("sealing for " + std::to_string(job->rooms.size()) + " rooms");
    const auto codes = sealInto(folder.value(), job.value(), issuer.value());
    if (!codes) {
        return explain(codes.error(), kSafe);
    }
    if (job->sitting.mode == exam::Mode::Practice) {
        console.progress("practice: the codes guard nothing and may stay beside the screens");
    }
    return handOut(folder.value(), codes.value(), console);
}

Outcome SealCommand::handOut(StagedFolder& folder, const Codes& codes, const Console& console) const
{
    Json rooms = Json::array();
    std::string lines;
    for (const auto& [room, code] : codes) {
        std::string grouped = code.grouped();
        rooms.push_back({{"room", room}, {"code", grouped}});
        lines.append(room).append("  ").append(grouped).append("\n");
        crypto::wipe(grouped);
    }
    std::string text = m_json ? Json{{"v", 1}, {"folder", m_out}, {"rooms", rooms}}.dump(2) + "\n" : lines;
    crypto::wipe(lines);
    if (!m_codesFile.empty()) {
        const Status written = writeFile(m_codesFile, bytesOf(text), kSecretMode, Existing::Refuse);
        if (!written) {
            return explain(written.error(), kSafe, "give --codes-file a new file");
        }
    }
    if (const Status committed = folder.commit(); !committed) {
        if (!m_codesFile.empty()) {
            ::unlink(m_codesFile.c_str());
        }
        return explain(committed.error(), kSafe, "give --out a new folder");
    }
    if (m_codesFile.empty()) {
        console.out << text << std::flush;
        if (!console.out) {
            return Refusal{"the session codes could not be printed", "the files in " + m_out + " are whole",
                           "delete that folder and seal again: without its codes it cannot be opened"};
        }
    }
    crypto::wipe(text);
    return std::nullopt;
}

}  // namespace gongyuan::bank
