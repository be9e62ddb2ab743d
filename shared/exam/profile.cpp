// SPDX-License-Identifier: Apache-2.0

#include "exam/profile.h"

#include <algorithm>
#include <array>
#include <cassert>

namespace gongyuan::exam {
namespace {

constexpr std::array kFontPercents{100, 115, 130, 160, 200};
constexpr std::array kColours{Colours::Paper, Colours::Dark, Colours::Contrast, Colours::Yellow};
constexpr std::size_t kSections = 16;
constexpr int kWhole = 1000;

Result<Breaks> readBreaks(const Json& json, const std::string& where)
{
    JsonObject reader{json, where};
    Breaks breaks;
    breaks.count = static_cast<int>(reader.integer("count", 1, 10));
    breaks.minutes = static_cast<int>(reader.integer("minutes", 1, 60));
    const std::string clock = reader.text("clock", 8);
    if (clock != "stopped" && clock != "running") {
        reader.refuse("clock", "not stopped or running");
    }
    breaks.clockStops = clock == "stopped";
    GONGYUAN_CHECK(reader.finish());
    return breaks;
}

std::optional<Colours> readTheme(JsonObject& reader)
{
    if (!reader.has("theme")) {
        return std::nullopt;
    }
    const std::string word = reader.text("theme", 16);
    for (const Colours colours : kColours) {
        if (word == name(colours)) {
            return colours;
        }
    }
    reader.refuse("theme", "not paper, dark, contrast or yellow");
    return std::nullopt;
}

std::optional<int> readFont(JsonObject& reader)
{
    if (!reader.has("font_percent")) {
        return std::nullopt;
    }
    const int percent = static_cast<int>(reader.integer("font_percent", 100, 200));
    if (std::find(kFontPercents.begin(), kFontPercents.end(), percent) == kFontPercents.end()) {
        reader.refuse("font_percent", "not 100, 115, 130, 160 or 200");
    }
    return percent;
}

std::vector<std::string> readExempt(JsonObject& reader)
{
    std::vector<std::string> sections;
    if (!reader.has("exempt_sections")) {
        return sections;
    }
    for (const Json& entry : reader.array("exempt_sections", kSections)) {
        if (!entry.is_string() || !isIdentifier(entry.get_ref<const std::string&>())) {
            reader.refuse("exempt_sections", "not a list of section ids");
            return {};
        }
        sections.push_back(entry.get<std::string>());
    }
    std::vector<std::string> sorted = sections;
    std::sort(sorted.begin(), sorted.end());
    if (std::adjacent_find(sorted.begin(), sorted.end()) != sorted.end()) {
        reader.refuse("exempt_sections", "names a section twice");
    }
    return sections;
}

}  // namespace

const char* name(Colours colours)
{
    switch (colours) {
    case Colours::Paper: return "paper";
    case Colours::Dark: return "dark";
    case Colours::Contrast: return "contrast";
    case Colours::Yellow: return "yellow";
    }
    assert(false);
    return "unknown";
}

bool Profile::isExempt(const std::string& section) const
{
    return std::find(exemptSections.begin(), exemptSections.end(), section) != exemptSections.end();
}

std::chrono::seconds Profile::granted(std::chrono::seconds seconds) const
{
    return std::chrono::seconds{(seconds.count() * timeThousandths + kWhole - 1) / kWhole} +
           std::chrono::minutes{extraMinutes};
}

Json toJson(const Profile& profile)
{
    Json json = Json::object();
    const auto flag = [&json](const char* key, bool on) {
        if (on) json[key] = true;
    };
    if (profile.timeThousandths != kWhole) json["time_thousandths"] = profile.timeThousandths;
    if (profile.extraMinutes != 0) json["extra_minutes"] = profile.extraMinutes;
    if (profile.breaks.count > 0) {
        json["breaks"] = {{"count", profile.breaks.count},
                          {"minutes", profile.breaks.minutes},
                          {"clock", profile.breaks.clockStops ? "stopped" : "running"}};
    }
    if (profile.theme) json["theme"] = name(*profile.theme);
    if (profile.fontPercent) json["font_percent"] = *profile.fontPercent;
    if (profile.lineSpacingTenths) json["line_spacing_tenths"] = *profile.lineSpacingTenths;
    flag("single_column", profile.singleColumn);
    flag("mask", profile.mask);
    flag("line_reader", profile.lineReader);
    flag("tts", profile.tts);
    flag("shortcuts_off", profile.shortcutsOff);
    flag("speed_points_waived", profile.speedPointsWaived);
    if (!profile.exemptSections.empty()) json["exempt_sections"] = profile.exemptSections;
    return json;
}

Result<Profile> profileFromJson(const Json& json, const std::string& where)
{
    JsonObject reader{json, where};
    Profile profile;
    profile.timeThousandths = static_cast<int>(reader.integerOr("time_thousandths", kWhole, kWhole, 2000));
    profile.extraMinutes = static_cast<int>(reader.integerOr("extra_minutes", 0, 0, 120));
    profile.theme = readTheme(reader);
    profile.fontPercent = readFont(reader);
    if (reader.has("line_spacing_tenths")) {
        profile.lineSpacingTenths = static_cast<int>(reader.integer("line_spacing_tenths", 12, 20));
    }
    profile.singleColumn = reader.booleanOr("single_column", false);
    profile.mask = reader.booleanOr("mask", false);
    profile.lineReader = reader.booleanOr("line_reader", false);
    profile.tts = reader.booleanOr("tts", false);
    profile.shortcutsOff = reader.booleanOr("shortcuts_off", false);
    profile.speedPointsWaived = reader.booleanOr("speed_points_waived", false);
    profile.exemptSections = readExempt(reader);
    if (reader.has("breaks")) {
        GONGYUAN_TRY(profile.breaks, readBreaks(reader.object("breaks", 3), where + ".breaks"));
    }
    GONGYUAN_CHECK(reader.finish());
    return profile;
}

}  // namespace gongyuan::exam
