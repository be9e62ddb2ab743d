// SPDX-License-Identifier: Apache-2.0

// How events and ledger lines are written in the journal and in the signed sheet.

#include "exam/session.h"

#include <cassert>
#include <optional>

namespace gongyuan::exam {
namespace {

// A sitting lasts hours; anything beyond a month is no duration of ours.
constexpr std::int64_t kLongest = std::int64_t{31} * 24 * 3600 * 1000;
constexpr std::int64_t kLatest = std::int64_t{1} << 53U;  // as `at` of the journal
constexpr std::size_t kSections = 16;
constexpr int kBreaks = 10;
constexpr int kMostResumes = 10000;
constexpr std::int64_t kMostTicket = std::int64_t{1} << 40U;

Json written(const Warrant& by)
{
    return {{"ticket", by.ticket}, {"actor", by.actor}, {"reason", by.reason}};
}

Warrant readWarrant(JsonObject& reader)
{
    JsonObject object{reader.object("by", 3), reader.where() + ".by"};
    Warrant by;
    by.ticket = object.integer("ticket", 0, kMostTicket);
    by.actor = object.text("actor", kWarrantWords);
    by.reason = object.text("reason", kWarrantWords);
    if (!object.finish()) {
        reader.refuse("by", "malformed");
    }
    return by;
}

class Writer {
public:
    Json operator()(const event::Identify& e) const { return {{"candidate", e.candidate}}; }
    Json operator()(const event::Reject& /*e*/) const { return Json::object(); }
    Json operator()(const event::Confirm& /*e*/) const { return Json::object(); }
    Json operator()(const event::Agree& /*e*/) const { return Json::object(); }
    Json operator()(const event::Unlock& e) const
    {
        Json sections = Json::array();
        for (const SectionPlan& plan : e.sections) {
            Json section{{"id", plan.id}, {"length", plan.length.count()}};
            if (plan.exempt) section["exempt"] = true;
            sections.push_back(std::move(section));
        }
        Json json{{"manifest", e.manifest}, {"sections", std::move(sections)}};
        if (e.breaks.count > 0) {
            json["breaks"] = {{"count", e.breaks.count},
                              {"length", e.breaks.length.count()},
                              {"stops", e.breaks.clockStops}};
        }
        if (e.resume != ResumePlan{}) {
            json["resume"] = {{"limit", e.resume.limit.count()}, {"times", e.resume.times}};
        }
        return json;
    }
    Json operator()(const event::Begin& /*e*/) const { return Json::object(); }
    Json operator()(const event::HandIn& e) const
    {
        Json json{{"cause", name(e.cause)}};
        if (e.by != Warrant{}) json["by"] = written(e.by);
        return json;
    }
    Json operator()(const event::TimeUp& /*e*/) const { return Json::object(); }
    Json operator()(const event::Return& e) const { return {{"gap", e.gap.count()}}; }
    Json operator()(const event::Measure& e) const { return {{"gap", e.gap.count()}}; }
    Json operator()(const event::Pause& e) const { return {{"by", written(e.by)}}; }
    Json operator()(const event::Continue& e) const
    {
        return {{"by", written(e.by)}, {"credit", e.credit.count()}};
    }
    Json operator()(const event::Credit& e) const
    {
        return {{"by", written(e.by)}, {"amount", e.amount.count()}};
    }
    Json operator()(const event::Move& e) const
    {
        return {{"by", written(e.by)}, {"from", e.from}, {"to", e.to}, {"gap", e.gap.count()}};
    }
    Json operator()(const event::Fence& e) const { return {{"seat", e.seat}}; }
    Json operator()(const event::Lock& e) const { return {{"reason", e.reason}}; }
    Json operator()(const event::UnlockSeat& e) const
    {
        Json json = Json::object();
        if (e.by != Warrant{}) json["by"] = written(e.by);
        if (e.seen) json["seen"] = e.seen->count();
        return json;
    }
    Json operator()(const event::BreakBegin& /*e*/) const { return Json::object(); }
    Json operator()(const event::BreakEnd& /*e*/) const { return Json::object(); }
    Json operator()(const event::Seal& e) const { return {{"sheet", e.sheet}}; }
    Json operator()(const event::Deliver& e) const { return {{"receipt", e.receipt}}; }
    Json operator()(const event::Release& /*e*/) const { return Json::object(); }
};

event::Unlock readUnlock(JsonObject& reader)
{
    event::Unlock unlock;
    unlock.manifest = reader.text("manifest", 64);
    for (const Json& entry : reader.array("sections", kSections)) {
        JsonObject section{entry, reader.where() + ".sections"};
        SectionPlan plan;
        plan.id = section.identifier("id");
        plan.length = std::chrono::milliseconds{section.integer("length", 0, kLongest)};
        plan.exempt = section.booleanOr("exempt", false);
        if (!section.finish()) {
            reader.refuse("sections", "malformed section");
        }
        unlock.sections.push_back(std::move(plan));
    }
    if (reader.has("breaks")) {
        JsonObject breaks{reader.object("breaks", 3), reader.where() + ".breaks"};
        unlock.breaks.count = static_cast<int>(breaks.integer("count", 1, kBreaks));
        unlock.breaks.length = std::chrono::milliseconds{breaks.integer("length", 1, kLongest)};
        unlock.breaks.clockStops = breaks.boolean("stops");
        if (!breaks.finish()) {
            reader.refuse("breaks", "malformed");
        }
    }
    if (reader.has("resume")) {
        JsonObject resume{reader.object("resume", 2), reader.where() + ".resume"};
        unlock.resume.limit = std::chrono::milliseconds{resume.integer("limit", 0, kLongest)};
        unlock.resume.times = static_cast<int>(resume.integer("times", 0, kMostResumes));
        if (!resume.finish()) {
            reader.refuse("resume", "malformed");
        }
    }
    return unlock;
}

event::HandIn readHandIn(JsonObject& reader)
{
    const std::string cause = reader.text("cause", 16);
    const Warrant by = reader.has("by") ? readWarrant(reader) : Warrant{};
    for (const HandInCause known : {HandInCause::Candidate, HandInCause::TimeUp, HandInCause::Forced}) {
        if (cause == name(known)) {
            return {known, by};
        }
    }
    reader.refuse("cause", "unknown");
    return {};
}

std::chrono::milliseconds readDuration(JsonObject& reader, const char* key, std::int64_t least)
{
    return std::chrono::milliseconds{reader.integer(key, least, kLongest)};
}

// What a proctor did, or what follows from it. Nothing when `kind` is none of these.
std::optional<Event> readAct(const std::string& kind, JsonObject& reader)
{
    if (kind == "measure") return event::Measure{readDuration(reader, "gap", 0)};
    if (kind == "pause") return event::Pause{readWarrant(reader)};
    if (kind == "continue") return event::Continue{readWarrant(reader), readDuration(reader, "credit", -1)};
    if (kind == "credit") return event::Credit{readWarrant(reader), readDuration(reader, "amount", 1)};
    if (kind == "fence") return event::Fence{reader.identifier("seat")};
    if (kind == "unlock-seat") {
        event::UnlockSeat unlock{reader.has("by") ? readWarrant(reader) : Warrant{}, {}};
        if (reader.has("seen")) unlock.seen = Instant{reader.integer("seen", 0, kLatest)};
        return unlock;
    }
    if (kind == "move") {
        return event::Move{readWarrant(reader), reader.identifier("from"), reader.identifier("to"),
                           readDuration(reader, "gap", -1)};
    }
    return std::nullopt;
}

Event readEvent(const std::string& kind, JsonObject& reader)
{
    if (const auto act = readAct(kind, reader)) return *act;
    if (kind == "identify") return event::Identify{reader.text("candidate", 64)};
    if (kind == "reject") return event::Reject{};
    if (kind == "confirm") return event::Confirm{};
    if (kind == "agree") return event::Agree{};
    if (kind == "unlock") return readUnlock(reader);
    if (kind == "begin") return event::Begin{};
    if (kind == "hand-in") return readHandIn(reader);
    if (kind == "time-up") return event::TimeUp{};
    if (kind == "return") return event::Return{readDuration(reader, "gap", -1)};
    if (kind == "lock") return event::Lock{reader.text("reason", 200)};
    if (kind == "break-begin") return event::BreakBegin{};
    if (kind == "break-end") return event::BreakEnd{};
    if (kind == "seal") return event::Seal{reader.text("sheet", 64)};
    if (kind == "deliver") return event::Deliver{reader.text("receipt", 16)};
    if (kind == "release") return event::Release{};
    reader.refuse("e", "unknown event");
    return event::Release{};
}

const char* name(LedgerLine::Kind kind)
{
    switch (kind) {
    case LedgerLine::Kind::Start: return "start";
    case LedgerLine::Kind::Gap: return "gap";
    case LedgerLine::Kind::Pause: return "pause";
    case LedgerLine::Kind::Continue: return "continue";
    case LedgerLine::Kind::Credit: return "credit";
    case LedgerLine::Kind::Move: return "move";
    case LedgerLine::Kind::Lock: return "lock";
    case LedgerLine::Kind::Unlock: return "unlock";
    case LedgerLine::Kind::BreakBegin: return "break-begin";
    case LedgerLine::Kind::BreakEnd: return "break-end";
    case LedgerLine::Kind::Exempt: return "exempt";
    case LedgerLine::Kind::HandIn: return "hand-in";
    }
    assert(false);
    return "unknown";
}

}  // namespace

Json toJson(const Event& event)
{
    Json json = std::visit(Writer{}, event);
    json["e"] = name(event);
    return json;
}

Result<Event> eventFromJson(const Json& json)
{
    JsonObject reader{json, "event"};
    const std::string kind = reader.text("e", 16);
    Event event = readEvent(kind, reader);
    GONGYUAN_CHECK(reader.finish());
    return event;
}

Json toJson(const LedgerLine& line)
{
    Json json{{"kind", name(line.kind)},
              {"at", line.at.count()},
              {"section", line.section},
              {"amount", line.amount.count()},
              {"note", line.note}};
    if (!line.actor.empty()) {
        json["actor"] = line.actor;
    }
    return json;
}

}  // namespace gongyuan::exam
