// SPDX-License-Identifier: Apache-2.0

// How events and ledger lines are written in the journal and in the signed sheet.

#include "exam/session.h"

#include <cassert>

namespace gongyuan::exam {
namespace {

// A sitting lasts hours; anything beyond a month is no duration of ours.
constexpr std::int64_t kLongest = std::int64_t{31} * 24 * 3600 * 1000;
constexpr std::size_t kSections = 16;
constexpr int kBreaks = 10;

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
        return json;
    }
    Json operator()(const event::Begin& /*e*/) const { return Json::object(); }
    Json operator()(const event::HandIn& e) const { return {{"cause", name(e.cause)}}; }
    Json operator()(const event::TimeUp& /*e*/) const { return Json::object(); }
    Json operator()(const event::Return& e) const { return {{"gap", e.gap.count()}}; }
    Json operator()(const event::Lock& e) const { return {{"reason", e.reason}}; }
    Json operator()(const event::UnlockSeat& /*e*/) const { return Json::object(); }
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
    return unlock;
}

event::HandIn readHandIn(JsonObject& reader)
{
    const std::string cause = reader.text("cause", 16);
    for (const HandInCause known : {HandInCause::Candidate, HandInCause::TimeUp, HandInCause::Forced}) {
        if (cause == name(known)) {
            return {known};
        }
    }
    reader.refuse("cause", "unknown");
    return {};
}

Event readEvent(const std::string& kind, JsonObject& reader)
{
    if (kind == "identify") return event::Identify{reader.text("candidate", 64)};
    if (kind == "reject") return event::Reject{};
    if (kind == "confirm") return event::Confirm{};
    if (kind == "agree") return event::Agree{};
    if (kind == "unlock") return readUnlock(reader);
    if (kind == "begin") return event::Begin{};
    if (kind == "hand-in") return readHandIn(reader);
    if (kind == "time-up") return event::TimeUp{};
    if (kind == "return")
        return event::Return{std::chrono::milliseconds{reader.integer("gap", -1, kLongest)}};
    if (kind == "lock") return event::Lock{reader.text("reason", 200)};
    if (kind == "unlock-seat") return event::UnlockSeat{};
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
    return {{"kind", name(line.kind)},
            {"at", line.at.count()},
            {"section", line.section},
            {"amount", line.amount.count()},
            {"note", line.note}};
}

}  // namespace gongyuan::exam
