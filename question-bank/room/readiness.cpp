// SPDX-License-Identifier: Apache-2.0

#include "room/readiness.h"

#include "core/file.h"
#include "protocol/preflight_words.h"
#include "protocol/wire_json.h"
#include "room/papers.h"

#include <algorithm>
#include <utility>

namespace gongyuan::room {
namespace {

using protocol::PreflightLine;
using protocol::PreflightReport;
using protocol::Verdict;

constexpr std::string_view kReadinessType = "application/vnd.gongyuan.readiness.v1+json";
constexpr const char* kReportRow = "preflight|";
constexpr const char* kMarkerRow = "restore-marker|";

struct Kept {
    WallTime at{};  // by the room's clock
    bool rolledBack = false;
    PreflightReport report;
};

Result<std::optional<Kept>> keptOf(store::RoomStore& store, const std::string& seat)
{
    GONGYUAN_TRY(const auto row, store.meta(kReportRow + seat));
    if (!row) {
        return std::optional<Kept>{};
    }
    GONGYUAN_TRY(const Json json, parseJson(bytesOf(*row)));
    JsonObject reader{json, "preflight row"};
    Kept kept;
    kept.at = protocol::readMoment(reader, "received");
    kept.rolledBack = reader.boolean("rolled_back");
    const Json& report = reader.object("report");
    GONGYUAN_CHECK(reader.finish());
    GONGYUAN_TRY(kept.report, protocol::preflightFromJson(report));
    return std::optional{std::move(kept)};
}

// A later start of the same disk has more starts behind it, under the same nonce.
bool goesBack(const protocol::RestoreMarker& known, const protocol::RestoreMarker& told)
{
    if (known.boot == told.boot) {
        return false;
    }
    return known.nonce != told.nonce || told.survived <= known.survived;
}

std::string markerRow(const std::string& seat, const PreflightReport& report)
{
    const std::string key = seat + "|" + report.machine + "|" + report.marker.place;
    return kMarkerRow + toHex(crypto::sha256(bytesOf(key)));
}

Result<std::optional<protocol::RestoreMarker>> knownMarker(store::RoomStore& store, const std::string& row,
                                                           const std::string& place)
{
    GONGYUAN_TRY(const auto stored, store.meta(row));
    if (!stored) {
        return std::optional<protocol::RestoreMarker>{};
    }
    GONGYUAN_TRY(const Json json, parseJson(bytesOf(*stored)));
    JsonObject reader{json, "marker row"};
    protocol::RestoreMarker marker{place, reader.text("nonce", 32), reader.text("boot", 64),
                                   reader.integer("survived", 0, INT64_MAX)};
    GONGYUAN_CHECK(reader.finish());
    return std::optional{std::move(marker)};
}

// The room's own finding stands above what the seat could know.
void overrule(PreflightReport& report)
{
    for (PreflightLine& line : report.lines) {
        const bool keeps = line.finding == "kept" || line.finding == "restart" || line.finding == "software";
        if (line.check == "restore-card" && keeps) {
            line.finding = "rolled-back";
            line.verdict = Verdict::Failed;
            line.value = 0;
            line.unit.clear();
        }
    }
}

Json lineJson(const PreflightLine& line)
{
    return {{"check", line.check},
            {"finding", line.finding},
            {"verdict", protocol::name(line.verdict)},
            {"measured", protocol::measured(line)},
            {"name", protocol::checkText(line, false)},
            {"text", protocol::findingText(line, false)},
            {"fix", protocol::fixText(line, false)}};
}

Json seatJson(const std::string& seat, const std::optional<Kept>& kept, WallTime now)
{
    Json json{{"seat", seat}};
    if (!kept) {
        json["state"] = "not-heard";
        return json;
    }
    const Verdict verdict = protocol::verdictOf(kept->report);
    json["state"] = now - kept->at > kReadinessLives ? "too-old"
                    : verdict == Verdict::Failed     ? "failed"
                    : verdict == Verdict::Ok         ? "ready"
                                                     : "warnings";
    json["at"] = toText(std::chrono::floor<std::chrono::seconds>(kept->at));
    json["program"] = kept->report.program;
    json["machine"] = kept->report.machine;
    json["memory_mode"] = kept->report.memoryMode;
    json["lines"] = Json::array();
    for (const PreflightLine& line : kept->report.lines) {
        json["lines"].push_back(lineJson(line));
    }
    return json;
}

// 2 before 10.
bool comesBefore(const store::SeatRow& one, const store::SeatRow& other)
{
    const auto digits = [](const std::string& name) {
        return !name.empty() && name.size() < 10 &&
               std::all_of(name.begin(), name.end(), [](char c) { return c >= '0' && c <= '9'; });
    };
    if (digits(one.seat) && digits(other.seat)) {
        return std::stoul(one.seat) < std::stoul(other.seat);
    }
    return one.seat < other.seat;
}

const char* stateZh(const std::string& state)
{
    return state == "ready"      ? "就绪"
           : state == "warnings" ? "需确认"
           : state == "failed"   ? "未通过"
           : state == "too-old"  ? "结果过期"
                                 : "未收到";
}

}  // namespace

Result<protocol::PreflightReply> takePreflight(Room& room, const std::string& seat,
                                               const PreflightReport& told)
{
    store::RoomStore& store = room.store();
    PreflightReport report = told;
    bool rolledBack = false;
    if (!report.marker.nonce.empty() && !report.memoryMode) {
        const std::string row = markerRow(seat, report);
        GONGYUAN_TRY(const auto known, knownMarker(store, row, report.marker.place));
        rolledBack = known && goesBack(*known, report.marker);
        // A disk that went back once is compared with what it should have had until it has kept a start.
        if (!rolledBack || known->nonce != report.marker.nonce) {
            GONGYUAN_CHECK(store.setMeta(row, canonical({{"nonce", report.marker.nonce},
                                                         {"boot", report.marker.boot},
                                                         {"survived", report.marker.survived}})));
        }
    }
    GONGYUAN_TRY(const auto before, keptOf(store, seat));
    // Told again in the same start, the finding stays what it was.
    const bool same = before && before->rolledBack && before->report.marker == report.marker &&
                      before->report.machine == report.machine;
    rolledBack = rolledBack || same;
    if (rolledBack) {
        overrule(report);
    }
    const WallTime now = room.clock().wall();
    GONGYUAN_CHECK(store.setMeta(kReportRow + seat, canonical({{"received", protocol::millisOf(now)},
                                                               {"rolled_back", rolledBack},
                                                               {"report", protocol::toJson(report)}})));
    GONGYUAN_CHECK(store.audit(room.now(), seat, "preflight",
                               {{"verdict", protocol::name(protocol::verdictOf(report))},
                                {"rolled_back", rolledBack},
                                {"program", report.program}}));
    return protocol::PreflightReply{now, rolledBack};
}

Result<Json> readinessOf(Room& room)
{
    GONGYUAN_TRY(std::vector<store::SeatRow> rows, room.store().seats());
    std::erase_if(rows, [](const store::SeatRow& row) { return row.revoked; });
    std::sort(rows.begin(), rows.end(), comesBefore);
    Json seats = Json::array();
    Json counts{{"ready", 0}, {"warnings", 0}, {"failed", 0}, {"not-heard", 0}, {"too-old", 0}};
    for (const store::SeatRow& row : rows) {
        GONGYUAN_TRY(const auto kept, keptOf(room.store(), row.seat));
        Json seat = seatJson(row.seat, kept, room.clock().wall());
        Json& count = counts[seat["state"].get<std::string>()];
        count = count.get<int>() + 1;
        seats.push_back(std::move(seat));
    }
    return Json{{"room", room.id()},
                {"program", programVersion()},
                {"at", toText(room.now())},
                {"counts", std::move(counts)},
                {"seats", std::move(seats)}};
}

std::string readinessText(const Json& readiness)
{
    const Json& counts = readiness["counts"];
    std::string text = "考场 " + readiness["room"].get<std::string>() + "，" +
                       readiness["at"].get<std::string>() + "\n就绪 " + counts["ready"].dump() + "，需确认 " +
                       counts["warnings"].dump() + "，未通过 " + counts["failed"].dump() + "，结果过期 " +
                       counts["too-old"].dump() + "，未收到 " + counts["not-heard"].dump() + "\n";
    for (const Json& seat : readiness["seats"]) {
        text += seat["seat"].get<std::string>() + " 号机  " + stateZh(seat["state"].get<std::string>());
        text += seat.contains("at")
                    ? "  " + seat["at"].get<std::string>() + "  " + seat["program"].get<std::string>() + "\n"
                    : "\n";
        int number = 0;
        for (const Json& line : seat.value("lines", Json::array())) {
            ++number;
            if (line["verdict"] != "ok") {
                text += "    " + std::to_string(number) + " " + line["name"].get<std::string>() + "：" +
                        line["text"].get<std::string>() + "\n      → " + line["fix"].get<std::string>() +
                        "\n";
            }
        }
    }
    return text;
}

Status writeReadinessJson(const Room& room, const Json& readiness, const std::filesystem::path& file)
{
    const format::SignedDocument document =
        format::signJson(room.identity().signKey, kReadinessType, readiness);
    GONGYUAN_CHECK(writeFile(file, document.body, kPublicMode, Existing::Replace));
    return writeFile(file.string() + ".sig", document.signature, kPublicMode, Existing::Replace);
}

}  // namespace gongyuan::room
