// SPDX-License-Identifier: Apache-2.0

#include "bank/seal/time_plan.h"

#include <algorithm>
#include <tuple>

namespace gongyuan::bank {
namespace {

using std::chrono::minutes;
using std::chrono::seconds;

constexpr std::chrono::hours kSeatCertificate{14 * 24};
constexpr std::size_t kNamed = 3;

// Of a profile, what moves time.
auto timing(const exam::Profile& profile)
{
    return std::tuple{profile.timeThousandths, profile.extraMinutes,      profile.breaks.count,
                      profile.breaks.minutes,  profile.breaks.clockStops, profile.exemptSections};
}

seconds lengthOf(const exam::Section& section, const exam::Sitting& sitting)
{
    const auto own = sitting.seconds.find(section.id);
    return seconds{own == sitting.seconds.end() ? section.seconds : own->second};
}

TimeLine lineOf(const exam::Profile& profile, const exam::Paper& paper, const exam::Sitting& sitting)
{
    TimeLine line;
    for (const exam::Section& section : paper.sections) {
        if (profile.isExempt(section.id)) {
            continue;
        }
        const seconds granted = profile.granted(lengthOf(section, sitting));
        line.sections.emplace_back(section.id, std::chrono::ceil<minutes>(granted).count());
        line.longest += granted;
    }
    if (profile.breaks.count > 0 && profile.breaks.clockStops) {
        line.breaks = std::int64_t{profile.breaks.count} * profile.breaks.minutes;
        line.longest += minutes{line.breaks};
    }
    line.onTime = sitting.startsAt + line.longest;
    line.latest = sitting.notAfter + line.longest;
    return line;
}

std::string whose(const TimeLine& line)
{
    if (line.candidates.empty()) {
        return "standard";
    }
    std::string text;
    for (std::size_t i = 0; i < std::min(line.candidates.size(), kNamed); ++i) {
        text += (i > 0 ? ", " : "") + line.candidates[i];
    }
    const std::size_t more = line.candidates.size() - std::min(line.candidates.size(), kNamed);
    return more == 0 ? text : text + " and " + std::to_string(more) + " more";
}

std::string padded(std::string text, std::size_t width, bool right)
{
    const std::string space(text.size() < width ? width - text.size() : 0, ' ');
    return right ? space + text : text + space;
}

}  // namespace

std::vector<TimeLine> timePlan(const exam::Paper& paper, const exam::Sitting& sitting,
                               const std::map<std::string, exam::Roster>& rosters)
{
    std::vector<TimeLine> plan{lineOf({}, paper, sitting)};
    std::vector<exam::Profile> known{exam::Profile{}};
    for (const auto& [room, roster] : rosters) {
        for (const exam::Candidate& candidate : roster.candidates) {
            const auto same = [&](const exam::Profile& one) {
                return timing(one) == timing(candidate.profile);
            };
            auto found = std::find_if(known.begin(), known.end(), same);
            if (found == known.begin()) {
                continue;
            }
            if (found == known.end()) {
                known.push_back(candidate.profile);
                plan.push_back(lineOf(candidate.profile, paper, sitting));
                found = known.end() - 1;
            }
            plan[static_cast<std::size_t>(found - known.begin())].candidates.push_back(candidate.admissionNo);
        }
    }
    return plan;
}

void judgeTimes(const std::vector<TimeLine>& plan, const exam::Paper& paper, const exam::Sitting& sitting,
                std::optional<WallTime> closes, const std::string& where, Findings& findings)
{
    for (const exam::Section& section : paper.sections) {
        if (lengthOf(section, sitting) < seconds{section.seconds}) {
            findings.add({where, 1, Severity::Warning,
                          "section `" + section.id + "` is shorter than the paper says",
                          "remove it from `seconds` unless this is a demonstration"});
        }
    }
    for (const TimeLine& line : plan) {
        if (closes && line.latest > *closes) {
            const bool always = line.onTime > *closes;
            findings.add(
                {where, 1, Severity::Error,
                 whose(line) + (always ? ": is not finished when the room closes"
                                       : ": is not finished when the room closes, after a late start"),
                 always ? "keep the room longer, or begin earlier"
                        : "set not_after to " + toText(*closes - line.longest) + " or earlier"});
        }
        if (line.longest + (sitting.notAfter - sitting.notBefore) > kSeatCertificate) {
            findings.add({where, 1, Severity::Error, whose(line) + ": outlasts the certificates of the seats",
                          "shorten the time between not_before and not_after"});
        }
    }
}

std::string timeTable(const std::vector<TimeLine>& plan)
{
    std::string text =
        "minutes for each section, breaks that stop the clock, and the end for who begins on time "
        "and at the latest\n";
    for (const TimeLine& line : plan) {
        std::string sections;
        for (const auto& [id, length] : line.sections) {
            sections += (sections.empty() ? "" : "  ") + id + padded(std::to_string(length), 5, true);
        }
        const std::string breaks = line.breaks > 0 ? "  breaks " + std::to_string(line.breaks) : "";
        text += "  " + padded(whose(line), 32, false) + "  " + sections + breaks + "  = " +
                std::to_string(std::chrono::ceil<minutes>(line.longest).count()) + " min, ends " +
                toText(line.onTime) + ", at the latest " + toText(line.latest) + "\n";
    }
    return text;
}

}  // namespace gongyuan::bank
