// SPDX-License-Identifier: Apache-2.0

#include "bank/seal/time_plan.h"

#include <catch2/catch_test_macros.hpp>

using namespace gongyuan;
using namespace gongyuan::bank;
using namespace std::chrono_literals;

namespace {

struct Plan {
    Plan()
    {
        paper.sections.resize(2);
        paper.sections[0].id = "theory";
        paper.sections[0].seconds = 3600;
        paper.sections[1].id = "practice";
        paper.sections[1].seconds = 5400;
        sitting.startsAt = exam::wallTimeFromText("2026-11-21T01:00:00Z").value();
        sitting.notBefore = sitting.startsAt - 10min;
        sitting.notAfter = sitting.startsAt + 30min;
        add("1", {});
        exam::Profile more;
        more.timeThousandths = 1250;
        more.extraMinutes = 10;
        more.breaks = {2, 15, true};
        add("2", more);
        more.theme = exam::Colours::Dark;  // no other time than the one before
        add("3", more);
        exam::Profile less;
        less.exemptSections = {"theory"};
        add("4", less);
    }

    void add(const char* number, const exam::Profile& profile)
    {
        exam::Candidate candidate;
        candidate.admissionNo = number;
        candidate.profile = profile;
        rosters["r7"].candidates.push_back(candidate);
    }
    std::vector<Finding> judged(std::optional<WallTime> closes) const
    {
        Findings findings;
        judgeTimes(timePlan(paper, sitting, rosters), paper, sitting, closes, "sitting.yaml", findings);
        return findings.sorted();
    }

    exam::Paper paper;
    exam::Sitting sitting;
    std::map<std::string, exam::Roster> rosters;
};

}  // namespace

TEST_CASE("every way to be granted time is planned once, with its longest course")
{
    const Plan given;
    const auto plan = timePlan(given.paper, given.sitting, given.rosters);
    REQUIRE(plan.size() == 3);
    CHECK(plan[0].candidates.empty());
    CHECK(plan[0].longest == 150min);
    CHECK(plan[0].onTime == given.sitting.startsAt + 150min);
    CHECK(plan[0].latest == given.sitting.startsAt + 180min);
    CHECK(plan[1].candidates == std::vector<std::string>{"2", "3"});
    CHECK(plan[1].longest == 85min + 122min + 30s + 30min);
    CHECK(plan[1].breaks == 30);
    CHECK(plan[2].sections == std::vector<std::pair<std::string, std::int64_t>>{{"practice", 90}});
    CHECK(timeTable(plan).find("2, 3") != std::string::npos);
}

TEST_CASE("whoever would be cut off by the closing of the room is named, with the cure")
{
    const Plan given;
    CHECK(given.judged(std::nullopt).empty());
    CHECK(given.judged(given.sitting.startsAt + 5h).empty());
    const auto late = given.judged(given.sitting.startsAt + 240min);
    REQUIRE(late.size() == 1);
    CHECK(late[0].what == "2, 3: is not finished when the room closes, after a late start");
    CHECK(late[0].cure == "set not_after to 2026-11-21T01:02:30Z or earlier");
    CHECK(given.judged(given.sitting.startsAt + 100min).size() == 3);
}

TEST_CASE("a sitting that is shorter than its paper is told")
{
    Plan given;
    given.sitting.seconds = {{"theory", 60}};
    const auto findings = given.judged(std::nullopt);
    REQUIRE(findings.size() == 1);
    CHECK(findings[0].severity == Severity::Warning);
}
