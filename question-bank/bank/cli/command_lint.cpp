// SPDX-License-Identifier: Apache-2.0

#include "bank/cli/command_lint.h"

#include "bank/lint/lint.h"
#include "bank/seal/profile_reader.h"
#include "bank/seal/roster_reader.h"
#include "bank/seal/sitting_reader.h"
#include "bank/seal/time_plan.h"
#include "bank/source/build.h"

#include <ostream>

namespace gongyuan::bank {
namespace {

std::string counted(std::size_t count, const std::string& word)
{
    return std::to_string(count) + " " + word + (count == 1 ? "" : "s");
}

void printJson(const Findings& findings, const Console& console)
{
    Json list = Json::array();
    for (const Finding& finding : findings.sorted()) {
        list.push_back(toJson(finding));
    }
    console.print({{"v", 1},
                   {"errors", findings.errors()},
                   {"warnings", findings.warnings()},
                   {"findings", std::move(list)}});
}

}  // namespace

ManPage LintCommand::page() const
{
    return {
        "gongyuan-bank lint [--json] [--strict] PATH...\n"
        "gongyuan-bank lint PAPER --sitting FILE [--roster FILE [--profiles FILE]]\n"
        "                   [--closes TIME]",
        "Reads the source of papers and prints everything that is wrong, at once: file,\n"
        "line, what, and the cure. PATH is the folder of a paper, of a programme (all its\n"
        "papers), or of all programmes.\n"
        "\n"
        "An error keeps a paper from being sealed: YAML that cannot be read, a form the\n"
        "schema does not know, ids that repeat or do not exist, points that do not add up,\n"
        "keys that name no option, checks that look at nothing, and any key that does not\n"
        "earn full points when the marking itself is run over it (blank answers must earn\n"
        "none). A warning is something only a person can judge: a question nobody has\n"
        "reviewed, an option that says \"all of the above\" where options are shuffled.\n"
        "\n"
        "With --sitting it also plans the time: for the standard and for every profile\n"
        "that is granted in --profiles, how long each section is, and when whoever begins\n"
        "on time and whoever begins at not_after is finished. It is an error when anybody\n"
        "would be cut off: by --closes, when the room must be empty, or by the end of\n"
        "the seats' certificates.",
        "PAPER/paper.yaml            sections, groups, order of the questions\n"
        "PAPER/theory/ID.yaml        one choice or true/false item\n"
        "PAPER/practice/ID.yaml      one practical task\n"
        "PAPER/../../programme.yaml  times, points, pass marks, topics",
        "0  no errors (with --strict: no warnings either)\n"
        "1  errors were found, or nothing to read\n"
        "2  wrong usage",
        "gongyuan-bank lint programmes/cbec-specialist/papers/sample-a\n"
        "gongyuan-bank lint --json programmes | jq '.findings[] | select(.severity==\"error\")'",
    };
}

void LintCommand::declare(CLI::App& app)
{
    app.add_option("PATH", m_paths, "Folders of papers or programmes.")->required()->type_name("PATH");
    app.add_option("--sitting", m_sitting, "Plan the time of this sitting.")->type_name("FILE");
    app.add_option("--roster", m_roster, "Who sits it; for --profiles.")->type_name("FILE");
    app.add_option("--profiles", m_profiles, "What was granted to whom.")->type_name("FILE");
    app.add_option("--closes", m_closes, "When the room must be empty, such as 2026-11-21T08:00:00Z.")
        ->type_name("TIME");
    app.add_flag("--json", m_json, "Print findings as one JSON object.");
    app.add_flag("--strict", m_strict, "Refuse warnings too.");
}

void LintCommand::planTimes(const PaperSource& source, Findings& findings, Console& console) const
{
    const auto marking = buildMarking(source);
    if (!marking) {
        return;  // what is wrong with the paper was told already
    }
    const exam::Paper& paper = marking->paper;
    const auto sitting = readSitting(m_sitting, paper, findings);
    if (!sitting) {
        return;
    }
    std::map<std::string, exam::Roster> rosters;
    if (!m_roster.empty()) {
        rosters = readRosters({m_roster, {}}, sitting->id, findings);
        if (!m_profiles.empty()) {
            readProfiles(m_profiles, paper, rosters, findings);
        }
    }
    std::optional<WallTime> closes;
    if (!m_closes.empty()) {
        const auto time = exam::wallTimeFromText(m_closes);
        if (!time) {
            findings.add(
                {m_sitting, 1, Severity::Error, "--closes: " + time.error().detail, "write it in UTC"});
            return;
        }
        closes = time.value();
    }
    const std::vector<TimeLine> plan = timePlan(paper, *sitting, rosters);
    judgeTimes(plan, paper, *sitting, closes, m_sitting, findings);
    if (!m_json) {
        console.out << timeTable(plan);
    }
}

Outcome LintCommand::run(Console& console)
{
    if (!m_sitting.empty() && m_paths.size() != 1) {
        return Refusal{"the time is planned for one paper", "nothing was changed", "name one paper"};
    }
    if (!m_profiles.empty() && (m_sitting.empty() || m_roster.empty())) {
        return Refusal{"--profiles wants --sitting and --roster", "nothing was changed", "give all three"};
    }
    Findings findings;
    std::size_t papers = 0;
    for (const std::string& path : m_paths) {
        const auto folders = paperFolders(path);
        if (folders.empty()) {
            return Refusal{"no paper.yaml in or below " + path, "nothing was changed",
                           "give the folder that holds paper.yaml, or one above it"};
        }
        for (const auto& folder : folders) {
            console.progress("checking " + folder.generic_string());
            const auto source = lintFolder(folder, findings);
            if (source && !m_sitting.empty()) {
                planTimes(*source, findings, console);
            }
            ++papers;
        }
    }
    if (m_json) {
        printJson(findings, console);
    } else {
        for (const Finding& finding : findings.sorted()) {
            console.out << worded(finding);
        }
    }
    const std::string summary = counted(papers, "paper") + ": " + counted(findings.errors(), "error") + ", " +
                                counted(findings.warnings(), "warning");
    if (findings.errors() > 0 || (m_strict && findings.warnings() > 0)) {
        return Refusal{summary, "lint only reads; no file was changed",
                       "the author cures what is listed and runs lint again"};
    }
    if (!m_json) {
        console.out << summary << "\n";
    }
    return std::nullopt;
}

}  // namespace gongyuan::bank
