// SPDX-License-Identifier: Apache-2.0

#include "exam/sitting.h"

#include <algorithm>
#include <charconv>

namespace gongyuan::exam {
namespace {

constexpr std::size_t kPhotoBytes = std::size_t{512} * 1024;
constexpr std::size_t kCandidates = 2000;
constexpr std::size_t kElsewhere = 20000;
constexpr int kLongestSection = 24 * 3600;
constexpr int kMostResumes = 10000;

WallTime readTime(JsonObject& reader, const char* key)
{
    const auto time = wallTimeFromText(reader.text(key, 32));
    if (!time) {
        reader.refuse(key, "not a time like 2026-11-20T09:00:00Z");
        return {};
    }
    return time.value();
}

Mode readMode(JsonObject& reader)
{
    const std::string word = reader.text("mode", 16);
    for (const Mode mode : {Mode::Exam, Mode::Rehearsal, Mode::Practice}) {
        if (word == name(mode)) {
            return mode;
        }
    }
    reader.refuse("mode", "not exam, rehearsal or practice");
    return Mode::Exam;
}

// Both or neither, and not what holds without them: a sitting has one spelling.
void readResume(JsonObject& reader, ResumePlan& plan)
{
    if (!reader.has("resume_seconds") && !reader.has("resume_times")) {
        return;
    }
    plan.limit = std::chrono::seconds{reader.integer("resume_seconds", 0, kLongestSection)};
    plan.times = static_cast<int>(reader.integer("resume_times", 0, kMostResumes));
    if (plan == ResumePlan{}) {
        reader.refuse("resume_seconds", "written although it is what holds anyway");
    }
}

Result<Candidate> readCandidate(const Json& json, const std::string& where)
{
    JsonObject reader{json, where};
    Candidate candidate;
    candidate.admissionNo = reader.identifier("admission_no");
    candidate.name = reader.text("name", 200);
    candidate.idLast = reader.text("id_last", 12);
    candidate.idMasked = reader.text("id_masked", 64);
    candidate.room = reader.identifier("room");
    candidate.seat = reader.identifier("seat");
    auto photo = fromBase64(reader.text("photo", kPhotoBytes / 3 * 4 + 4));
    if (!photo) {
        reader.refuse("photo", "not base64");
    }
    if (reader.has("profile")) {
        GONGYUAN_TRY(candidate.profile, profileFromJson(reader.object("profile"), where + ".profile"));
    }
    GONGYUAN_CHECK(reader.finish());
    candidate.photo = std::move(photo).value();
    return candidate;
}

Result<std::map<std::string, std::string>> readElsewhere(const Json& json, const std::set<std::string>& here)
{
    std::map<std::string, std::string> rooms;
    JsonObject reader{json, "roster.elsewhere"};
    if (json.empty()) {
        return Error{Errc::Malformed, "roster.elsewhere: written although it is empty"};
    }
    for (const auto& [admissionNo, room] : json.items()) {
        if (!isIdentifier(admissionNo) || here.contains(admissionNo)) {
            return Error{Errc::Malformed, "roster.elsewhere: not the admission number of somebody else"};
        }
        rooms[admissionNo] = reader.identifier(admissionNo.c_str());
    }
    GONGYUAN_CHECK(reader.finish());
    return rooms;
}

Json toJson(const Candidate& candidate)
{
    Json json{
        {"admission_no", candidate.admissionNo}, {"name", candidate.name}, {"id_last", candidate.idLast},
        {"id_masked", candidate.idMasked},       {"room", candidate.room}, {"seat", candidate.seat},
        {"photo", toBase64(candidate.photo)}};
    if (candidate.profile != Profile{}) {
        json["profile"] = toJson(candidate.profile);
    }
    return json;
}

}  // namespace

bool knowsId(const Candidate& candidate, std::string_view typed)
{
    constexpr std::size_t kFewest = 4;
    const std::string& id = candidate.idLast;
    if (typed.size() < kFewest || typed.size() > id.size()) {
        return false;
    }
    const auto upper = [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; };
    return std::ranges::equal(std::string_view{id}.substr(id.size() - typed.size()), typed, {}, {}, upper);
}

Json toJson(const Sitting& sitting)
{
    Json json{{"id", sitting.id},
              {"mode", name(sitting.mode)},
              {"starts_at", toText(sitting.startsAt)},
              {"not_before", toText(sitting.notBefore)},
              {"not_after", toText(sitting.notAfter)},
              {"seconds", sitting.seconds}};
    if (sitting.resume != ResumePlan{}) {
        const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(sitting.resume.limit);
        json["resume_seconds"] = seconds.count();
        json["resume_times"] = sitting.resume.times;
    }
    return json;
}

Result<Sitting> sittingFromJson(const Json& json)
{
    JsonObject reader{json, "sitting"};
    Sitting sitting;
    sitting.id = reader.identifier("id");
    sitting.mode = readMode(reader);
    sitting.startsAt = readTime(reader, "starts_at");
    sitting.notBefore = readTime(reader, "not_before");
    sitting.notAfter = readTime(reader, "not_after");
    JsonObject seconds{reader.object("seconds", 16), "sitting.seconds"};
    for (const auto& [section, value] : reader.object("seconds", 16).items()) {
        sitting.seconds[section] = static_cast<int>(seconds.integer(section.c_str(), 1, kLongestSection));
    }
    readResume(reader, sitting.resume);
    GONGYUAN_CHECK(reader.finish());
    GONGYUAN_CHECK(seconds.finish());
    if (sitting.notBefore >= sitting.notAfter) {
        return Error{Errc::Malformed, "sitting: not_before is not earlier than not_after"};
    }
    return sitting;
}

Json toJson(const Roster& roster)
{
    Json candidates = Json::array();
    for (const Candidate& candidate : roster.candidates) {
        candidates.push_back(toJson(candidate));
    }
    Json json{{"v", 1}, {"sitting", roster.sitting}, {"candidates", std::move(candidates)}};
    if (!roster.elsewhere.empty()) {
        json["elsewhere"] = roster.elsewhere;
    }
    return json;
}

Result<Roster> rosterFromJson(const Json& json)
{
    JsonObject reader{json, "roster"};
    Roster roster;
    reader.integer("v", 1, 1);
    roster.sitting = reader.identifier("sitting");
    std::set<std::string> seen;
    for (const Json& entry : reader.array("candidates", kCandidates)) {
        const std::string where = "roster.candidates[" + std::to_string(roster.candidates.size()) + "]";
        GONGYUAN_TRY(Candidate candidate, readCandidate(entry, where));
        if (!seen.insert(candidate.admissionNo).second) {
            return Error{Errc::Malformed, where + ": admission number twice"};
        }
        roster.candidates.push_back(std::move(candidate));
    }
    if (reader.has("elsewhere")) {
        GONGYUAN_TRY(roster.elsewhere, readElsewhere(reader.object("elsewhere", kElsewhere), seen));
    }
    GONGYUAN_CHECK(reader.finish());
    return roster;
}

Result<WallTime> wallTimeFromText(std::string_view text)
{
    using namespace std::chrono;
    const Error wrong{Errc::Malformed, "not a time like 2026-11-20T09:00:00Z"};
    constexpr std::string_view kShape = "0000-00-00T00:00:00Z";
    if (text.size() != kShape.size()) {
        return wrong;
    }
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool digit = text[i] >= '0' && text[i] <= '9';
        if (kShape[i] == '0' ? !digit : text[i] != kShape[i]) {
            return wrong;
        }
    }
    const auto part = [&](std::size_t from, std::size_t count) {
        int value = 0;
        std::from_chars(text.data() + from, text.data() + from + count, value);
        return value;
    };
    const year_month_day date{year{part(0, 4)}, month{static_cast<unsigned>(part(5, 2))},
                              day{static_cast<unsigned>(part(8, 2))}};
    if (!date.ok() || part(11, 2) > 23 || part(14, 2) > 59 || part(17, 2) > 59) {
        return wrong;
    }
    return WallTime{sys_days{date} + hours{part(11, 2)} + minutes{part(14, 2)} + seconds{part(17, 2)}};
}

}  // namespace gongyuan::exam
