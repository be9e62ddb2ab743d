// SPDX-License-Identifier: Apache-2.0

#include "protocol/heartbeat.h"

#include "protocol/wire_json.h"

namespace gongyuan::protocol {
namespace {

using exam::State;

constexpr int kItems = 100000;
constexpr std::int64_t kDay = 24LL * 3600 * 1000;

State readState(JsonObject& reader)
{
    const std::string word = reader.text("state", 32);
    for (const State state :
         {State::Idle, State::Identified, State::Confirmed, State::Waiting, State::Briefing, State::Answering,
          State::Locked, State::OnBreak, State::Submitted, State::Sealed, State::Delivered}) {
        if (word == exam::name(state)) {
            return state;
        }
    }
    reader.refuse("state", "not a word of this version");
    return State::Idle;
}

Result<format::ChainHead> headFromJson(const Json& json)
{
    JsonObject reader{json, "head"};
    format::ChainHead head;
    head.count = static_cast<std::uint64_t>(reader.integer("count", 0, INT64_MAX));
    head.hash = readDigest(reader, "hash");
    GONGYUAN_CHECK(reader.finishLenient());
    return head;
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
                 {"hand", heartbeat.hand}};
    if (heartbeat.head) {
        json["head"] = {{"count", heartbeat.head->count}, {"hash", toHex(heartbeat.head->hash)}};
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
    if (heartbeat.sitting.empty() != heartbeat.candidate.empty()) {
        reader.refuse("candidate", "only together with its sitting");
    }
    const bool hasHead = reader.has("head");
    const Json& head = hasHead ? reader.object("head") : json;
    GONGYUAN_CHECK(reader.finishLenient());
    if (hasHead) {
        GONGYUAN_TRY(heartbeat.head, headFromJson(head));
    }
    return heartbeat;
}

Json toJson(const HeartbeatReply& reply)
{
    Json json = {{"server_time", millisOf(reply.serverTime)}};
    if (reply.head) {
        json["head"] = documentToJson(*reply.head);
    }
    return json;
}

Result<HeartbeatReply> heartbeatReplyFromJson(const Json& json)
{
    JsonObject reader{json, "state"};
    HeartbeatReply reply;
    reply.serverTime = readMoment(reader, "server_time");
    const bool hasHead = reader.has("head");
    const Json& head = hasHead ? reader.object("head") : json;
    GONGYUAN_CHECK(reader.finishLenient());
    if (hasHead) {
        GONGYUAN_TRY(reply.head, documentFromJson(head, "head"));
    }
    return reply;
}

}  // namespace gongyuan::protocol
