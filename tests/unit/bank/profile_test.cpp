// SPDX-License-Identifier: Apache-2.0

#include "bank/seal/profile_reader.h"
#include "core/file.h"
#include "support/temp_folder.h"

#include <catch2/catch_test_macros.hpp>

using namespace gongyuan;
using namespace gongyuan::bank;

namespace {

struct Read {
    std::map<std::string, exam::Roster> rosters;
    std::vector<Finding> findings;
};

Read readFrom(const std::string& yaml)
{
    const test::TempFolder folder;
    const auto path = folder.path() / "profiles.yaml";
    REQUIRE(writeFile(path, bytesOf(yaml), 0600, Existing::Replace).ok());
    exam::Paper paper;
    paper.sections.resize(2);
    paper.sections[0].id = "theory";
    paper.sections[1].id = "practice";
    Read read;
    for (const char* number : {"20260001", "20260002"}) {
        exam::Candidate candidate;
        candidate.admissionNo = number;
        read.rosters["r7"].candidates.push_back(candidate);
    }
    Findings findings;
    readProfiles(path, paper, read.rosters, findings);
    read.findings = findings.sorted();
    return read;
}

}  // namespace

TEST_CASE("profiles are read into the roster")
{
    const Read read = readFrom("20260002:\n"
                               "  time_multiplier: \"1.25\"\n"
                               "  fixed_extra_min: 10\n"
                               "  breaks: {count: 2, minutes: 15, clock: stopped}\n"
                               "  theme: yellow\n"
                               "  font_percent: 160\n"
                               "  line_spacing: \"1.8\"\n"
                               "  tts: true\n"
                               "  exempt_sections: [theory]\n");
    for (const Finding& finding : read.findings) {
        UNSCOPED_INFO(worded(finding));
    }
    REQUIRE(read.findings.empty());
    const auto& candidates = read.rosters.at("r7").candidates;
    CHECK(candidates[0].profile == exam::Profile{});
    exam::Profile expected;
    expected.timeThousandths = 1250;
    expected.extraMinutes = 10;
    expected.breaks = {2, 15, true};
    expected.theme = exam::Colours::Yellow;
    expected.fontPercent = 160;
    expected.lineSpacingTenths = 18;
    expected.tts = true;
    expected.exemptSections = {"theory"};
    CHECK(candidates[1].profile == expected);
}

TEST_CASE("what is wrong with a profile is told at its line, all of it at once")
{
    const Read read = readFrom("20260001:\n"
                               "  exempt_sections: [theory, practice]\n"
                               "20260009:\n"
                               "  tts: true\n"
                               "20260002:\n"
                               "  tts: true\n"
                               "  exempt_sections:\n"
                               "    - listening\n");
    REQUIRE(read.findings.size() == 3);
    CHECK(read.findings[0].line == 2);
    CHECK(read.findings[0].what == "nothing is left to sit");
    CHECK(read.findings[1].line == 3);
    CHECK(read.findings[1].what == "the roster has no candidate 20260009");
    CHECK(read.findings[2].line == 8);
    CHECK(read.findings[2].what == "the paper has no section `listening`");
}

TEST_CASE("a grant that changes nothing is kept, and told to whoever grants it")
{
    const Read read = readFrom("20260001:\n"
                               "  tts: true\n"
                               "  speed_points_waived: true\n");
    REQUIRE(read.findings.size() == 1);
    CHECK(read.findings[0].severity == Severity::Warning);
    CHECK(read.findings[0].line == 3);
    CHECK(read.findings[0].what == "this grant changes nothing: no check of any paper measures speed");
    CHECK(read.rosters.at("r7").candidates[0].profile.speedPointsWaived);
}

TEST_CASE("a profile of the wrong form is told in an author's words")
{
    for (const auto& [line, what] : std::initializer_list<std::pair<const char*, const char*>>{
             {"time_multiplier: \"2.1\"", "time_multiplier: not in the required form"},
             {"time_multiplier: 2", "time_multiplier: should be a text"},
             {"breaks: {count: 1, minutes: 5}", "breaks: `clock` is missing"},
             {"theme: pink", "theme: not one of the allowed values"},
             {"wings: true", "`wings` is not known here"}}) {
        const Read read = readFrom("20260001:\n  " + std::string{line} + "\n");
        CAPTURE(line);
        REQUIRE(read.findings.size() == 1);
        CHECK(read.findings[0].line >= 1);
        CHECK(read.findings[0].what.find(what) != std::string::npos);
    }
}
