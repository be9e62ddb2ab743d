// SPDX-License-Identifier: Apache-2.0

#include "protocol/enrol_stick.h"

#include "core/file.h"
#include "protocol/enrol_code.h"
#include "protocol/wire_json.h"

#include <set>

namespace gongyuan::protocol {
namespace {

constexpr std::size_t kMostSeats = 500;
constexpr std::size_t kAddressBytes = 300;

}  // namespace

Json toJson(const EnrolStick& stick)
{
    Json seats = Json::array();
    for (const EnrolStick::Seat& each : stick.seats) {
        seats.push_back({{"seat", each.seat}, {"code", each.code}});
    }
    return {{"v", 1},
            {"room", stick.room},
            {"address", stick.address},
            {"room_ca_sha256", toHex(stick.roomCa)},
            {"expires", millisOf(stick.expires)},
            {"seats", std::move(seats)}};
}

Result<EnrolStick> enrolStickFromJson(const Json& json)
{
    JsonObject reader{json, "enrolment stick"};
    reader.integer("v", 1, 1);
    EnrolStick stick;
    stick.room = reader.identifier("room");
    stick.address = reader.text("address", kAddressBytes);
    stick.roomCa = readDigest(reader, "room_ca_sha256");
    stick.expires = readMoment(reader, "expires");
    std::set<std::string> names;
    for (const Json& each : reader.array("seats", kMostSeats)) {
        JsonObject one{each, "enrolment stick: seat"};
        const std::string seat = one.identifier("seat");
        const auto code = parseEnrolCode(one.text("code", 32));
        if (!code) {
            one.refuse("code", code.error().detail);
        } else if (!names.insert(seat).second) {
            one.refuse("seat", "comes twice");
        }
        GONGYUAN_CHECK(one.finish());
        stick.seats.push_back({seat, groupedEnrolCode(code.value())});
    }
    GONGYUAN_CHECK(reader.finish());
    return stick;
}

Result<EnrolStick> readEnrolStick(const std::filesystem::path& folder)
{
    GONGYUAN_TRY(const Buffer bytes, readFile(folder / kEnrolStickFile, kMostEnrolStick));
    GONGYUAN_TRY(const Json json, parseJson(bytes));
    return enrolStickFromJson(json);
}

Status writeEnrolStick(const EnrolStick& stick, const std::filesystem::path& folder)
{
    const std::string json = canonical(toJson(stick)) + "\n";
    return writeFile(folder / kEnrolStickFile, bytesOf(json), kSecretMode, Existing::Replace);
}

}  // namespace gongyuan::protocol
