// SPDX-License-Identifier: Apache-2.0

#include "preflight_rows.h"

#include "protocol/preflight_words.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace gongyuan::client {
namespace {

using protocol::FindingWords;

bool wanted(const FindingWords& finding, Outcome outcome)
{
    static const std::set<std::string_view> kTroubled{"image", "clock"};
    switch (outcome) {
    case Outcome::Passed: return finding.verdict == protocol::Verdict::Ok;
    case Outcome::Mixed:
        if (finding.check == "restore-card") {
            return finding.verdict == protocol::Verdict::Failed;
        }
        return (finding.verdict == protocol::Verdict::Ok) != kTroubled.contains(finding.check);
    case Outcome::Longest: break;
    }
    return true;
}

QString text(std::string_view words)
{
    return QString::fromUtf8(words.data(), static_cast<qsizetype>(words.size()));
}

// As a machine of the room would measure it.
protocol::PreflightLine lineOf(const FindingWords& finding)
{
    static const std::map<std::string_view, std::pair<std::int64_t, const char*>> kFigures{
        {"memory", {3120, "MiB"}},  {"disk-space", {12480, "MiB"}}, {"disk-speed", {86400, "KiB/s"}},
        {"disk-sync", {310, "µs"}}, {"clock", {74000, "ms"}},       {"room", {900, "µs"}}};
    const auto found = kFigures.find(finding.check);
    const auto [value, unit] = found == kFigures.end() ? std::pair{std::int64_t{0}, ""} : found->second;
    return {std::string{finding.check}, {}, finding.verdict, value, unit, {}};
}

}  // namespace

std::vector<PreflightRow> preflightRows(Outcome outcome)
{
    std::vector<PreflightRow> rows;
    for (const protocol::CheckWords& check : protocol::preflightChecks()) {
        const FindingWords* chosen = nullptr;
        for (const FindingWords& each : protocol::preflightFindings()) {
            const auto size = [](const FindingWords& one) { return one.en.size() + one.fixEn.size(); };
            if (each.check == check.id && wanted(each, outcome) &&
                (chosen == nullptr || (outcome == Outcome::Longest && size(each) > size(*chosen)))) {
                chosen = &each;
            }
        }
        if (chosen != nullptr) {
            rows.push_back({static_cast<PreflightRow::Verdict>(chosen->verdict),
                            text(protocol::measured(lineOf(*chosen))), text(check.zh), text(check.en),
                            text(chosen->zh), text(chosen->en), text(chosen->fixZh), text(chosen->fixEn)});
        }
    }
    return rows;
}

}  // namespace gongyuan::client
