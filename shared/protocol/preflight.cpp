// SPDX-License-Identifier: Apache-2.0

#include "protocol/preflight.h"

#include "protocol/wire_json.h"

#include <algorithm>
#include <cassert>
#include <utility>

namespace gongyuan::protocol {
namespace {

constexpr std::size_t kProgramBytes = 100;
constexpr std::size_t kPlaceBytes = 300;
constexpr std::size_t kBootBytes = 64;
constexpr std::size_t kNonceDigits = 32;
constexpr std::size_t kUnitBytes = 16;
constexpr std::int64_t kMostStarts = 1000000;

// Printed on paper and on terminals.
std::string readLineOfText(JsonObject& reader, const char* key, std::size_t limit)
{
    std::string text = reader.text(key, limit);
    const bool plain = std::none_of(text.begin(), text.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte < 0x20 || byte == 0x7f;
    });
    if (!plain) {
        reader.refuse(key, "holds control characters");
    }
    return text;
}

std::string readHex(JsonObject& reader, const char* key, std::size_t digits)
{
    std::string text = reader.text(key, digits);
    const bool fits = text.empty() || (text.size() == digits && fromHex(text).ok());
    if (!fits) {
        reader.refuse(key, "not hexadecimal digits");
    }
    return text;
}

Result<PreflightLine> lineFromJson(const Json& json)
{
    JsonObject reader{json, "line"};
    PreflightLine line;
    line.check = reader.identifier("check");
    line.finding = reader.identifier("finding");
    line.verdict =
        readWord(reader, "verdict", {Verdict::NotChecked, Verdict::Ok, Verdict::Warning, Verdict::Failed});
    line.value = reader.integer("value", INT64_MIN, INT64_MAX);
    line.unit = readLineOfText(reader, "unit", kUnitBytes);
    line.detail = readLineOfText(reader, "detail", kDetailBytes);
    GONGYUAN_CHECK(reader.finishLenient());
    return line;
}

Result<RestoreMarker> markerFromJson(const Json& json)
{
    JsonObject reader{json, "marker"};
    RestoreMarker marker;
    marker.place = readLineOfText(reader, "place", kPlaceBytes);
    marker.nonce = readHex(reader, "nonce", kNonceDigits);
    marker.boot = readLineOfText(reader, "boot", kBootBytes);
    marker.survived = reader.integer("survived", 0, kMostStarts);
    GONGYUAN_CHECK(reader.finishLenient());
    return marker;
}

}  // namespace

const char* name(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Ok: return "ok";
    case Verdict::Warning: return "warning";
    case Verdict::Failed: return "failed";
    case Verdict::NotChecked: return "not-checked";
    }
    assert(false);
    return "not-checked";
}

Verdict verdictOf(const PreflightReport& report)
{
    const auto any = [&](Verdict verdict) {
        return std::any_of(report.lines.begin(), report.lines.end(),
                           [&](const PreflightLine& line) { return line.verdict == verdict; });
    };
    if (any(Verdict::Failed)) {
        return Verdict::Failed;
    }
    return any(Verdict::Warning) || any(Verdict::NotChecked) || report.lines.empty() ? Verdict::Warning
                                                                                     : Verdict::Ok;
}

Json toJson(const PreflightReport& report)
{
    Json lines = Json::array();
    for (const PreflightLine& line : report.lines) {
        lines.push_back({{"check", line.check},
                         {"finding", line.finding},
                         {"verdict", name(line.verdict)},
                         {"value", line.value},
                         {"unit", line.unit},
                         {"detail", line.detail}});
    }
    return {{"program", report.program},
            {"machine", report.machine},
            {"at", millisOf(report.at)},
            {"memory_mode", report.memoryMode},
            {"marker",
             {{"place", report.marker.place},
              {"nonce", report.marker.nonce},
              {"boot", report.marker.boot},
              {"survived", report.marker.survived}}},
            {"lines", std::move(lines)}};
}

Result<PreflightReport> preflightFromJson(const Json& json)
{
    JsonObject reader{json, "preflight"};
    PreflightReport report;
    report.program = readLineOfText(reader, "program", kProgramBytes);
    report.machine = readHex(reader, "machine", kNonceDigits);
    report.at = readMoment(reader, "at");
    report.memoryMode = reader.boolean("memory_mode");
    const Json& marker = reader.object("marker");
    const Json& lines = reader.array("lines", kMostLines);
    GONGYUAN_CHECK(reader.finishLenient());
    GONGYUAN_TRY(report.marker, markerFromJson(marker));
    for (const Json& each : lines) {
        GONGYUAN_TRY(PreflightLine line, lineFromJson(each));
        const bool twice = std::any_of(report.lines.begin(), report.lines.end(),
                                       [&](const PreflightLine& other) { return other.check == line.check; });
        if (twice) {
            return Error{Errc::Malformed, "preflight: a check stands there twice"};
        }
        report.lines.push_back(std::move(line));
    }
    return report;
}

Json toJson(const PreflightReply& reply)
{
    return {{"server_time", millisOf(reply.serverTime)}, {"rolled_back", reply.rolledBack}};
}

Result<PreflightReply> preflightReplyFromJson(const Json& json)
{
    JsonObject reader{json, "preflight"};
    PreflightReply reply;
    reply.serverTime = readMoment(reader, "server_time");
    reply.rolledBack = reader.boolean("rolled_back");
    GONGYUAN_CHECK(reader.finishLenient());
    return reply;
}

}  // namespace gongyuan::protocol
