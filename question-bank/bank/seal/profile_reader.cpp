// SPDX-License-Identifier: Apache-2.0

#include "bank/seal/profile_reader.h"

#include "bank/source/schema.h"
#include "bank/source/yaml_reader.h"
#include "core/decimal.h"

#include <algorithm>
#include <cassert>

namespace gongyuan::bank {
namespace {

// Precondition: the schema's pattern holds.
int inUnits(const Json& text, int decimals)
{
    const auto number = Decimal::parse(text.get_ref<const std::string&>());
    assert(number.ok());
    const auto scaled = multiply(number.value(), Decimal::fromInteger(decimals == 1 ? 10 : 1000));
    assert(scaled.ok());
    return static_cast<int>(scaled->toInteger().value());
}

// From the author's words to those of the signed roster.
Json rosterForm(const Json& source)
{
    Json json = source;
    if (const auto found = json.find("time_multiplier"); found != json.end()) {
        json["time_thousandths"] = inUnits(*found, 3);
        json.erase("time_multiplier");
    }
    if (const auto found = json.find("line_spacing"); found != json.end()) {
        json["line_spacing_tenths"] = inUnits(*found, 1);
        json.erase("line_spacing");
    }
    if (const auto found = json.find("fixed_extra_min"); found != json.end()) {
        json["extra_minutes"] = *found;
        json.erase("fixed_extra_min");
    }
    return json;
}

exam::Candidate* find(std::map<std::string, exam::Roster>& rosters, const std::string& admission)
{
    for (auto& [room, roster] : rosters) {
        for (exam::Candidate& candidate : roster.candidates) {
            if (candidate.admissionNo == admission) {
                return &candidate;
            }
        }
    }
    return nullptr;
}

bool hasSection(const exam::Paper& paper, const std::string& id)
{
    return std::any_of(paper.sections.begin(), paper.sections.end(),
                       [&](const exam::Section& section) { return section.id == id; });
}

void checkSections(const SourceFile& file, const std::string& place, const exam::Profile& profile,
                   const exam::Paper& paper, Findings& findings)
{
    for (std::size_t at = 0; at < profile.exemptSections.size(); ++at) {
        const std::string& section = profile.exemptSections[at];
        if (!hasSection(paper, section)) {
            findings.error(file, child(child(place, "exempt_sections"), at),
                           "the paper has no section `" + section + "`",
                           "name a section of the paper, or remove it");
        }
    }
    if (std::all_of(paper.sections.begin(), paper.sections.end(),
                    [&](const exam::Section& section) { return profile.isExempt(section.id); })) {
        findings.error(file, child(place, "exempt_sections"), "nothing is left to sit",
                       "leave at least one section");
    }
}

}  // namespace

void readProfiles(const std::filesystem::path& path, const exam::Paper& paper,
                  std::map<std::string, exam::Roster>& rosters, Findings& findings)
{
    const auto file = readYaml(path, path.generic_string(), findings);
    if (!file || !hasShape(*file, SourceKind::Profiles, findings)) {
        return;
    }
    for (const std::string& admission : file->keysInOrder("")) {
        const std::string place = child("", admission);
        auto profile = exam::profileFromJson(rosterForm(file->json[admission]), admission);
        if (!profile) {
            findings.error(*file, place, profile.error().detail, "see `gongyuan-bank seal --help`, FILES");
            continue;
        }
        checkSections(*file, place, profile.value(), paper, findings);
        if (profile->speedPointsWaived) {
            findings.warning(*file, child(place, "speed_points_waived"),
                             "this grant changes nothing: no check of any paper measures speed",
                             "leave it out, or keep it for the record; grant time by `time_multiplier` or "
                             "`fixed_extra_min`");
        }
        exam::Candidate* candidate = find(rosters, admission);
        if (candidate == nullptr) {
            findings.error(*file, place, "the roster has no candidate " + admission,
                           "correct the admission number, or remove the profile");
            continue;
        }
        candidate->profile = std::move(profile).value();
    }
}

}  // namespace gongyuan::bank
