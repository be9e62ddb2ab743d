// SPDX-License-Identifier: Apache-2.0

#include "format/sheet_documents.h"

#include "format/json_members.h"

#include <utility>

namespace gongyuan::format {
namespace {

constexpr std::size_t kWordBytes = 200;
constexpr std::size_t kQuestions = 10'000;
constexpr std::size_t kLedgerLines = 10'000;

void writeIdentity(Json& json, const SheetIdentity& identity)
{
    json["paper"] = identity.paper;
    json["sitting"] = identity.sitting;
    json["room"] = identity.room;
    json["seat"] = identity.seat;
    json["candidate"] = identity.candidate;
    json["manifest"] = toHex(identity.manifest);
}

SheetIdentity readIdentity(JsonObject& reader)
{
    SheetIdentity identity;
    identity.paper = reader.identifier("paper");
    identity.sitting = reader.identifier("sitting");
    identity.room = reader.identifier("room");
    identity.seat = reader.identifier("seat");
    identity.candidate = reader.identifier("candidate");
    identity.manifest = readBytes32(reader, "manifest");
    return identity;
}

}  // namespace

Json toJson(const Delegation& delegation)
{
    Json json{{"session_pub", toHex(delegation.session)},
              {"seat_cert_sha256", toHex(delegation.seatCert)},
              {"opened", toText(delegation.opened)}};
    writeIdentity(json, delegation.identity);
    return json;
}

Result<Delegation> delegationFromJson(const Json& json)
{
    JsonObject reader{json, "session-key"};
    Delegation delegation;
    delegation.identity = readIdentity(reader);
    delegation.session = readBytes32(reader, "session_pub");
    delegation.seatCert = readBytes32(reader, "seat_cert_sha256");
    delegation.opened = readTime(reader, "opened");
    GONGYUAN_CHECK(reader.finish());
    return delegation;
}

Json toJson(const SheetBody& body)
{
    Json json{{"answers", body.answers},
              {"ledger", body.ledger},
              {"events", {{"count", body.head.count}, {"head", toHex(body.head.hash)}}},
              {"guard", body.guard},
              {"build", body.build},
              {"collection", body.collection},
              {"opened", toText(body.opened)},
              {"submitted", toText(body.submitted)}};
    writeIdentity(json, body.identity);
    return json;
}

Result<SheetBody> sheetBodyFromJson(const Json& json)
{
    JsonObject reader{json, "sheet"};
    SheetBody body;
    body.identity = readIdentity(reader);
    body.answers = reader.object("answers", kQuestions);
    body.ledger = reader.array("ledger", kLedgerLines);
    body.guard = reader.text("guard", kWordBytes);
    body.build = reader.text("build", kWordBytes);
    body.opened = readTime(reader, "opened");
    body.submitted = readTime(reader, "submitted");
    for (const Json& entry : reader.array("collection", 16)) {
        if (!entry.is_string()) {
            reader.refuse("collection", "not a list of texts");
            break;
        }
        body.collection.push_back(entry.get<std::string>());
    }
    JsonObject events{reader.object("events"), "sheet.events"};
    body.head.count = static_cast<std::uint64_t>(events.integer("count", 1, kMostEvents));
    body.head.hash = readBytes32(events, "head");
    GONGYUAN_CHECK(reader.finish());
    GONGYUAN_CHECK(events.finish());
    return body;
}

Json toJson(const Transport& transport)
{
    return {{"sitting", transport.sitting},
            {"room", transport.room},
            {"seat", transport.seat},
            {"candidate", transport.candidate},
            {"sha256", toHex(transport.sha256)},
            {"size", transport.size},
            {"session_pub", toHex(transport.session)}};
}

Result<Transport> transportFromJson(const Json& json)
{
    JsonObject reader{json, "transport"};
    Transport transport;
    transport.sitting = reader.identifier("sitting");
    transport.room = reader.identifier("room");
    transport.seat = reader.identifier("seat");
    transport.candidate = reader.identifier("candidate");
    transport.sha256 = readBytes32(reader, "sha256");
    transport.size =
        static_cast<std::uint64_t>(reader.integer("size", 1, static_cast<std::int64_t>(kMostSheet)));
    transport.session = readBytes32(reader, "session_pub");
    GONGYUAN_CHECK(reader.finish());
    return transport;
}

Json answersToJson(const exam::Answers& answers)
{
    Json json = Json::object();
    for (const auto& [item, answer] : answers) {
        json[item] = exam::toJson(answer);
    }
    return json;
}

Json ledgerToJson(const std::vector<exam::LedgerLine>& ledger)
{
    Json json = Json::array();
    for (const exam::LedgerLine& line : ledger) {
        json.push_back(exam::toJson(line));
    }
    return json;
}

}  // namespace gongyuan::format
