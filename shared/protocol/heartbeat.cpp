// SPDX-License-Identifier: Apache-2.0

#include "protocol/heartbeat.h"

#include "protocol/limits.h"
#include "protocol/wire_json.h"

#include <utility>

namespace gongyuan::protocol {
namespace {

using exam::State;

constexpr int kItems = 100000;
constexpr std::int64_t kDay = 24LL * 3600 * 1000;

State readState(JsonObject& reader)
{
    const std::string word = reader.text("state", 32);
    for (const State state : {State::Idle, State::Identified, State::Confirmed, State::Waiting,
                              State::Briefing, State::Answering, State::Locked, State::OnBreak, State::Paused,
                              State::Submitted, State::Sealed, State::Delivered, State::Fenced}) {
        if (word == exam::name(state)) {
            return state;
        }
    }
    reader.refuse("state", "not a word of this version");
    return State::Idle;
}

std::vector<std::int64_t> readNumbers(JsonObject& reader, const char* key)
{
    std::vector<std::int64_t> numbers;
    for (const Json& number : reader.array(key, kToldTickets)) {
        if (!number.is_number_integer() || number.get<std::int64_t>() < 1) {
            reader.refuse(key, "not a ticket's number");
            return {};
        }
        numbers.push_back(number.get<std::int64_t>());
    }
    return numbers;
}

std::vector<std::string> readLocks(JsonObject& reader)
{
    std::vector<std::string> locks;
    for (const Json& lock : reader.array("locks", kMostLocks)) {
        if (!lock.is_string() || lock.get_ref<const std::string&>().size() > exam::kWarrantWords) {
            reader.refuse("locks", "not a reason");
            return {};
        }
        locks.push_back(lock.get<std::string>());
    }
    return locks;
}

Json incidentToJson(const ToldIncident& told)
{
    Json json = exam::toJson(told.incident);
    json["at"] = millisOf(told.at);
    json["number"] = told.number;
    return json;
}

Result<ToldIncident> incidentFromJson(const Json& json)
{
    JsonObject reader{json, "incident"};
    ToldIncident told;
    told.at = readMoment(reader, "at");
    told.number = reader.integer("number", 1, INT64_MAX);
    told.incident = {reader.text("code", 4), reader.text("detail", exam::kMostIncidentDetail)};
    if (!exam::isIncidentCode(told.incident.code)) {
        reader.refuse("code", "not the code of an incident");
    }
    GONGYUAN_CHECK(reader.finishLenient());
    return told;
}

}  // namespace

Json toJson(const Heartbeat& heartbeat)
{
    Json json = {{"state", exam::name(heartbeat.state)},
                 {"sitting", heartbeat.sitting},
                 {"candidate", heartbeat.candidate},
                 {"section", heartbeat.section},
                 {"answered", heartbeat.answered},
                 {"total", heartbeat.total},
                 {"remaining", heartbeat.remaining},
                 {"saved", heartbeat.saved},
                 {"hand", heartbeat.hand},
                 {"epoch", heartbeat.epoch},
                 {"at", heartbeat.at},
                 {"lost", heartbeat.lost},
                 {"pause", heartbeat.pause},
                 {"secondary", heartbeat.secondary},
                 {"tickets", heartbeat.tickets},
                 {"refused", heartbeat.refused},
                 {"guard", heartbeat.guard},
                 {"locks", heartbeat.locks},
                 {"incidents", Json::array()}};
    for (const ToldIncident& told : heartbeat.incidents) {
        json["incidents"].push_back(incidentToJson(told));
    }
    if (heartbeat.head) {
        json["head"] = headToJson(*heartbeat.head);
    }
    return json;
}

Result<Heartbeat> heartbeatFromJson(const Json& json)
{
    JsonObject reader{json, "state"};
    Heartbeat heartbeat;
    heartbeat.state = readState(reader);
    heartbeat.sitting = readName(reader, "sitting");
    heartbeat.candidate = readName(reader, "candidate");
    heartbeat.section = readName(reader, "section");
    heartbeat.answered = static_cast<int>(reader.integer("answered", 0, kItems));
    heartbeat.total = static_cast<int>(reader.integer("total", 0, kItems));
    heartbeat.remaining = reader.integer("remaining", 0, kDay);
    heartbeat.saved = reader.boolean("saved");
    heartbeat.hand = reader.booleanOr("hand", false);
    heartbeat.epoch = static_cast<int>(reader.integerOr("epoch", 0, 0, kMostEpochs));
    heartbeat.at = reader.integerOr("at", 0, 0, kLongestSitting.count());
    heartbeat.lost = reader.integerOr("lost", 0, 0, kLongestSitting.count());
    heartbeat.pause = reader.textOr("pause", {}, exam::kWarrantWords);
    heartbeat.secondary = reader.booleanOr("secondary", false);
    if (reader.has("tickets")) {
        heartbeat.tickets = readNumbers(reader, "tickets");
    }
    if (reader.has("refused")) {
        heartbeat.refused = readNumbers(reader, "refused");
    }
    if (heartbeat.sitting.empty() != heartbeat.candidate.empty()) {
        reader.refuse("candidate", "only together with its sitting");
    }
    heartbeat.guard = reader.textOr("guard", {}, exam::kWarrantWords);
    if (reader.has("locks")) {
        heartbeat.locks = readLocks(reader);
    }
    static const Json kNone = Json::array();
    const Json& incidents = reader.has("incidents") ? reader.array("incidents", kToldIncidents) : kNone;
    const bool hasHead = reader.has("head");
    const Json& head = hasHead ? reader.object("head") : json;
    GONGYUAN_CHECK(reader.finishLenient());
    if (hasHead) {
        GONGYUAN_TRY(heartbeat.head, headFromJson(head));
    }
    for (const Json& one : incidents) {
        GONGYUAN_TRY(ToldIncident told, incidentFromJson(one));
        heartbeat.incidents.push_back(std::move(told));
    }
    return heartbeat;
}

Json toJson(const HeartbeatReply& reply)
{
    Json json = {{"server_time", millisOf(reply.serverTime)}};
    if (reply.head) {
        json["head"] = documentToJson(*reply.head);
    }
    json["epoch"] = reply.epoch;
    json["fenced_by"] = reply.fencedBy;
    json["tickets"] = Json::array();
    for (const format::SignedDocument& ticket : reply.tickets) {
        json["tickets"].push_back(documentToJson(ticket));
    }
    return json;
}

Result<HeartbeatReply> heartbeatReplyFromJson(const Json& json)
{
    JsonObject reader{json, "state"};
    HeartbeatReply reply;
    reply.serverTime = readMoment(reader, "server_time");
    reply.epoch = static_cast<int>(reader.integerOr("epoch", 0, 0, kMostEpochs));
    reply.fencedBy = reader.has("fenced_by") ? readName(reader, "fenced_by") : std::string{};
    const bool hasHead = reader.has("head");
    const Json& head = hasHead ? reader.object("head") : json;
    static const Json kNone = Json::array();
    const Json& tickets = reader.has("tickets") ? reader.array("tickets", kToldTickets) : kNone;
    GONGYUAN_CHECK(reader.finishLenient());
    if (hasHead) {
        GONGYUAN_TRY(reply.head, documentFromJson(head, "head"));
    }
    for (const Json& ticket : tickets) {
        GONGYUAN_TRY(format::SignedDocument document, documentFromJson(ticket, "ticket"));
        reply.tickets.push_back(std::move(document));
    }
    return reply;
}

}  // namespace gongyuan::protocol
