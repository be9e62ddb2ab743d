// SPDX-License-Identifier: Apache-2.0

#include "protocol/room_info.h"

#include "protocol/wire_json.h"

namespace gongyuan::protocol {
namespace {

using exam::name;

constexpr std::size_t kSittings = 64;
constexpr std::int64_t kBulkBytes = std::int64_t{64} << 30U;

Json sittingToJson(const SittingInfo& info)
{
    return {{"paper", info.paper},
            {"sitting", info.sitting},
            {"title", info.title},
            {"mode", name(info.mode)},
            {"starts_at", millisOf(info.startsAt)},
            {"envelope_sha256", toHex(info.envelope)},
            {"bulk", {{"sha256", toHex(info.bulk)}, {"size", info.bulkSize}}},
            {"roster_sha256", toHex(info.roster)}};
}

exam::Mode readMode(JsonObject& reader)
{
    const std::string word = reader.text("mode", 32);
    for (const exam::Mode mode : {exam::Mode::Exam, exam::Mode::Rehearsal, exam::Mode::Practice}) {
        if (word == name(mode)) {
            return mode;
        }
    }
    reader.refuse("mode", "not a word of this version");
    return exam::Mode::Exam;
}

Result<SittingInfo> readSitting(const Json& json, const std::string& where)
{
    JsonObject reader{json, where};
    SittingInfo info;
    info.paper = reader.identifier("paper");
    info.sitting = reader.identifier("sitting");
    info.title = reader.text("title", 400);
    info.mode = readMode(reader);
    info.startsAt = readMoment(reader, "starts_at");
    info.envelope = readDigest(reader, "envelope_sha256");
    info.roster = readDigest(reader, "roster_sha256");
    JsonObject bulk{reader.object("bulk"), where + ".bulk"};
    info.bulk = readDigest(bulk, "sha256");
    info.bulkSize = static_cast<std::uint64_t>(bulk.integer("size", 1, kBulkBytes));
    GONGYUAN_CHECK(reader.finishLenient());
    GONGYUAN_CHECK(bulk.finishLenient());
    return info;
}

}  // namespace

Json toJson(const RoomInfo& info)
{
    Json sittings = Json::array();
    for (const SittingInfo& sitting : info.sittings) {
        sittings.push_back(sittingToJson(sitting));
    }
    return {{"room", info.room},
            {"seat", info.seat},
            {"program", info.program},
            {"server_time", millisOf(info.serverTime)},
            {"sittings", std::move(sittings)}};
}

Result<RoomInfo> roomInfoFromJson(const Json& json)
{
    JsonObject reader{json, "room"};
    RoomInfo info;
    info.room = reader.identifier("room");
    info.seat = reader.identifier("seat");
    info.program = reader.text("program", 200);
    info.serverTime = readMoment(reader, "server_time");
    const Json& sittings = reader.array("sittings", kSittings);
    GONGYUAN_CHECK(reader.finishLenient());
    for (std::size_t i = 0; i < sittings.size(); ++i) {
        GONGYUAN_TRY(SittingInfo sitting, readSitting(sittings[i], "sittings[" + std::to_string(i) + "]"));
        info.sittings.push_back(std::move(sitting));
    }
    return info;
}

}  // namespace gongyuan::protocol
