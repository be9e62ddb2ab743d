// SPDX-License-Identifier: Apache-2.0

#include "room/operations.h"

#include "room/export.h"
#include "room/papers.h"
#include "room/readiness.h"
#include "room/seats.h"
#include "room/status.h"
#include "room/take.h"
#include "room/tickets.h"

#include <array>

namespace gongyuan::room {
namespace {

constexpr int kLongestCode = 24 * 60;
constexpr std::size_t kMessageBytes = 2000;

Result<std::string> enrolAddress(Room& room, const Serving& serving)
{
    GONGYUAN_TRY(const std::string address, seatsAddress(room.store()));
    return address + ":" + std::to_string(serving.enrolPort);
}

// The seat asks at once instead of with its next heartbeat.
void nudge(const Serving& serving, const std::string& seat)
{
    if (serving.nudge) {
        serving.nudge(seat);
    }
}

Json codeOf(const std::string& seat, const MadeCode& made)
{
    return {{"seat", seat}, {"code", made.code}, {"expires", toText(made.expires)}};
}

// What a person types at the seat: the code, and the address when the room has one that seats reach.
Json typed(Room& room, const Serving& serving, const std::string& seat, const MadeCode& made)
{
    Json json = codeOf(seat, made);
    if (const auto address = enrolAddress(room, serving)) {
        json["address"] = address.value();
    }
    return json;
}

Result<Json> enrol(Room& room, const Serving& serving, JsonObject& reader)
{
    const std::string seat = reader.identifier("seat");
    const auto minutes = reader.integer("minutes", 1, kLongestCode);
    GONGYUAN_CHECK(reader.finish());
    GONGYUAN_TRY(const MadeCode made, makeEnrolCode(room, seat, std::chrono::minutes{minutes}));
    return typed(room, serving, seat, made);
}

// All or none is not promised: a code that was made and is not printed ends by itself.
Result<Json> enrolMany(Room& room, const Serving& serving, JsonObject& reader)
{
    const std::string range = reader.text("seats", exam::kWarrantWords);
    const auto minutes = reader.integer("minutes", 1, kLongestCode);
    GONGYUAN_CHECK(reader.finish());
    GONGYUAN_TRY(const std::vector<std::string> seats, seatNames(range));
    GONGYUAN_TRY(const std::string address, enrolAddress(room, serving));
    Json codes = Json::array();
    for (const std::string& seat : seats) {
        GONGYUAN_TRY(const MadeCode made, makeEnrolCode(room, seat, std::chrono::minutes{minutes}));
        codes.push_back(codeOf(seat, made));
    }
    return Json{{"room", room.id()},
                {"address", address},
                {"room_ca_sha256", toHex(room.identity().ca.fingerprint())},
                {"codes", std::move(codes)}};
}

Result<Json> replace(Room& room, const Serving& serving, JsonObject& reader)
{
    const std::string seat = reader.identifier("seat");
    const auto minutes = reader.integer("minutes", 1, kLongestCode);
    const std::string reason = reader.text("reason", exam::kWarrantWords);
    const std::string actor = reader.text("actor", exam::kWarrantWords);
    GONGYUAN_CHECK(reader.finish());
    if (reason.empty() || actor.empty()) {
        return Error{Errc::Malformed, "who decides it and why stands in the audit log: neither may be empty"};
    }
    GONGYUAN_TRY(const MadeCode made, replaceSeat(room, seat, std::chrono::minutes{minutes}, reason, actor));
    nudge(serving, seat);
    return typed(room, serving, seat, made);
}

Result<Json> import(Room& room, const Serving& serving, JsonObject& reader)
{
    const std::string envelope = reader.text("envelope");
    const std::string bulk = reader.text("bulk");
    GONGYUAN_CHECK(reader.finish());
    GONGYUAN_TRY(const Imported imported, importPaper(room, envelope, bulk));
    if (serving.papersChanged) {
        serving.papersChanged();
    }
    return Json{{"paper", imported.paper},
                {"sitting", imported.sitting},
                {"title", imported.title},
                {"starts_at", toText(imported.startsAt)},
                {"candidates", imported.candidates}};
}

Result<Json> exportTo(Room& room, JsonObject& reader)
{
    const std::string out = reader.text("out");
    GONGYUAN_CHECK(reader.finish());
    GONGYUAN_TRY(const Exported exported, exportSheets(room, out));
    return Json{{"sheets", exported.sheets}, {"several", exported.several}};
}

Result<Json> revoke(Room& room, const Serving& serving, JsonObject& reader)
{
    const std::string seat = reader.identifier("seat");
    GONGYUAN_CHECK(reader.finish());
    GONGYUAN_CHECK(revokeSeat(room, seat));
    nudge(serving, seat);
    return Json{{"seat", seat}};
}

Result<Json> say(Room& room, const Serving& serving, JsonObject& reader)
{
    const std::string seat = reader.textOr("seat", {}, 64);
    const std::string text = reader.text("text", kMessageBytes);
    GONGYUAN_CHECK(reader.finish());
    if (!serving.say) {
        return Error{Errc::Denied, "the server does not run: nobody would hear it"};
    }
    GONGYUAN_CHECK(room.store().audit(room.now(), "room", "message", {{"seat", seat}, {"text", text}}));
    return Json{{"heard", serving.say(seat, text)}};
}

Decision readDecision(JsonObject& reader)
{
    Decision decision;
    const auto action = format::ticketAction(reader.text("action", 16));
    if (!action) {
        reader.refuse("action", "unknown");
    }
    decision.action = action.value_or(format::TicketAction::Resume);
    decision.amount =
        std::chrono::milliseconds{reader.integer("amount", -1, format::kMostTicketAmount.count())};
    decision.reason = reader.text("reason", exam::kWarrantWords);
    decision.actor = reader.text("actor", exam::kWarrantWords);
    decision.second = reader.textOr("second", {}, exam::kWarrantWords);
    decision.to = reader.textOr("to", {}, 64);
    return decision;
}

Json written(const Issued& issued)
{
    return {{"number", issued.number}, {"sitting", issued.sitting}, {"candidate", issued.candidate},
            {"seat", issued.seat},     {"from", issued.from},       {"expires", toText(issued.expires)}};
}

// What the seat itself proposes to credit, unless the proctor said otherwise.
std::chrono::milliseconds proposed(const Serving& serving, const std::string& candidate)
{
    if (serving.attendance != nullptr) {
        for (const auto& [seat, now] : serving.attendance->seats()) {
            if (now.heartbeat.candidate == candidate) {
                return std::chrono::milliseconds{now.heartbeat.lost};
            }
        }
    }
    return std::chrono::milliseconds{0};
}

Result<Json> ticket(Room& room, const Serving& serving, JsonObject& reader)
{
    Decision decision = readDecision(reader);
    const std::string sitting = reader.textOr("sitting", {}, 64);
    const std::string candidate = reader.textOr("candidate", {}, 64);
    const std::string seat = reader.textOr("seat", {}, 64);
    const std::string challenge = reader.textOr("challenge", {}, 32);
    const bool all = reader.booleanOr("all", false);
    GONGYUAN_CHECK(reader.finish());
    if (decision.action == format::TicketAction::Credit && decision.amount <= std::chrono::milliseconds{0}) {
        decision.amount = proposed(serving, candidate);
        if (decision.amount <= std::chrono::milliseconds{0}) {
            return Error{Errc::Denied, "no lost time is known: say how many minutes"};
        }
    }
    if (!challenge.empty()) {
        GONGYUAN_TRY(const std::string answer,
                     answerChallenge(room, sitting, candidate, seat, challenge, decision));
        return Json{{"answer", format::groupedChallenge(answer)}};
    }
    std::vector<Issued> issued;
    if (all) {
        GONGYUAN_TRY(issued, decideForAll(room, sitting, decision));
    } else {
        GONGYUAN_TRY(Issued one, decide(room, sitting, candidate, decision));
        issued.push_back(std::move(one));
    }
    Json tickets = Json::array();
    for (const Issued& one : issued) {
        tickets.push_back(written(one));
        nudge(serving, one.seat);
        if (!one.from.empty()) {
            nudge(serving, one.from);
        }
    }
    return Json{{"tickets", std::move(tickets)}};
}

Result<Json> take(Room& room, const Serving& serving, JsonObject& reader)
{
    const std::string from = reader.text("from");
    GONGYUAN_CHECK(reader.finish());
    GONGYUAN_TRY(const Taken taken, takeSheets(room, from));
    if (serving.papersChanged) {
        serving.papersChanged();
    }
    return Json{{"taken", taken.sheets}, {"refused", taken.refused}};
}

Result<Json> readiness(Room& room, JsonObject& reader)
{
    const std::string pdf = reader.textOr("pdf", {});
    const std::string file = reader.textOr("json", {});
    GONGYUAN_CHECK(reader.finish());
    GONGYUAN_TRY(Json readiness, readinessOf(room));
    if (!pdf.empty()) {
        GONGYUAN_CHECK(writeReadinessPdf(readiness, pdf));
    }
    if (!file.empty()) {
        GONGYUAN_CHECK(writeReadinessJson(room, readiness, file));
    }
    return readiness;
}

}  // namespace

Result<Json> perform(Room& room, const Serving& serving, const Json& request)
{
    JsonObject reader{request, "request"};
    const std::string what = reader.text("do", 32);
    if (what == "enrol") {
        return enrol(room, serving, reader);
    }
    if (what == "enrol-many") {
        return enrolMany(room, serving, reader);
    }
    if (what == "replace") {
        return replace(room, serving, reader);
    }
    if (what == "import") {
        return import(room, serving, reader);
    }
    if (what == "export") {
        return exportTo(room, reader);
    }
    if (what == "revoke") {
        return revoke(room, serving, reader);
    }
    if (what == "say") {
        return say(room, serving, reader);
    }
    if (what == "ticket") {
        return ticket(room, serving, reader);
    }
    if (what == "take") {
        return take(room, serving, reader);
    }
    if (what == "closed") {
        GONGYUAN_CHECK(reader.finish());
        GONGYUAN_TRY(const std::vector<std::string> open, openSittings(room));
        return Json{{"open", open}};
    }
    if (what == "readiness") {
        return readiness(room, reader);
    }
    if (what == "status") {
        GONGYUAN_CHECK(reader.finish());
        return statusOf(room, serving.attendance);
    }
    return Error{Errc::Unsupported, "the running server does not know this; is it older than the command?"};
}

std::string answerLine(const Result<Json>& answer)
{
    const Json line = answer ? Json{{"ok", answer.value()}}
                             : Json{{"error", name(answer.error().code)}, {"detail", answer.error().detail}};
    return line.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n";
}

Result<Json> readAnswerLine(const std::string& line)
{
    GONGYUAN_TRY(Json json, parseJson(bytesOf(line), {std::size_t{64} << 20U, 24}));
    if (json.contains("ok")) {
        return json["ok"];
    }
    JsonObject reader{json, "answer"};
    const std::string word = reader.text("error", 32);
    const std::string detail = reader.text("detail");
    GONGYUAN_CHECK(reader.finish());
    constexpr std::array kCodes{Errc::Malformed, Errc::Unsupported, Errc::Forged,  Errc::Denied,
                                Errc::NotFound,  Errc::Storage,     Errc::Network, Errc::Platform};
    for (const Errc code : kCodes) {
        if (word == name(code)) {
            return Error{code, detail};
        }
    }
    return Error{Errc::Platform, detail};
}

}  // namespace gongyuan::room
