// SPDX-License-Identifier: Apache-2.0

#include "room/status.h"

#include "room/papers.h"

#include <algorithm>
#include <map>
#include <sys/statvfs.h>

namespace gongyuan::room {
namespace {

constexpr std::size_t kAuditPage = 10000;

struct Tries {
    int total = 0;
    int wrong = 0;
};

struct Incidents {
    int total = 0;
    std::string last;  // code, detail and time of the latest
};

struct Audited {
    std::map<std::string, Tries> tries;          // by paper
    std::map<std::string, Incidents> incidents;  // by seat
};

void count(Audited& audited, const store::AuditRow& row, const Json& detail)
{
    if (row.action == "code-try") {
        Tries& of = audited.tries[detail.value("paper", "")];
        ++of.total;
        of.wrong += detail.value("outcome", "") == "wrong" ? 1 : 0;
        return;
    }
    Incidents& of = audited.incidents[row.actor];
    ++of.total;
    of.last = detail.value("code", "") + " " + detail.value("detail", "") + ", " + detail.value("at", "");
}

// From the audit log: it is the only place where tries and incidents are kept.
Result<Audited> auditedIn(store::RoomStore& store)
{
    Audited audited;
    std::int64_t from = 1;
    while (true) {
        GONGYUAN_TRY(const std::vector<store::AuditRow> rows, store.auditRows(from, kAuditPage));
        for (const store::AuditRow& row : rows) {
            if (row.action != "code-try" && row.action != "incident") {
                continue;
            }
            GONGYUAN_TRY(const Json detail, parseJson(bytesOf(row.detail)));
            count(audited, row, detail);
        }
        if (rows.size() < kAuditPage) {
            return audited;
        }
        from = rows.back().number + 1;
    }
}

Json seatJson(const store::SeatRow& seat, const Audited& audited, const Attendance* attendance)
{
    const auto noted = audited.incidents.find(seat.seat);
    const Incidents of = noted == audited.incidents.end() ? Incidents{} : noted->second;
    Json json{{"seat", seat.seat},
              {"enrolled", toText(seat.enrolled)},
              {"revoked", seat.revoked},
              {"incidents", of.total},
              {"last_incident", of.last}};
    if (attendance == nullptr) {
        return json;
    }
    json["connected"] = attendance->isConnected(seat.seat);
    const auto found = attendance->seats().find(seat.seat);
    if (found != attendance->seats().end()) {
        const SeatNow& now = found->second;
        json["state"] = exam::name(now.heartbeat.state);
        json["candidate"] = now.heartbeat.candidate;
        json["answered"] = now.heartbeat.answered;
        json["total"] = now.heartbeat.total;
        json["saved"] = now.heartbeat.saved;
        json["hand"] = now.heartbeat.hand;
        json["lost"] = now.heartbeat.lost;
        json["pause"] = now.heartbeat.pause;
        json["secondary"] = now.heartbeat.secondary;
        json["conflict"] = now.conflict;
        json["guard"] = now.heartbeat.guard;
        json["locks"] = now.heartbeat.locks;
        json["refused"] = now.heartbeat.refused;
    }
    return json;
}

const SeatNow* seatNow(const Attendance* attendance, const std::string& seat, const std::string& candidate)
{
    if (attendance == nullptr) {
        return nullptr;
    }
    const auto found = attendance->seats().find(seat);
    const bool here = found != attendance->seats().end() && found->second.heartbeat.candidate == candidate;
    return here ? &found->second : nullptr;
}

Result<Json> candidatesJson(Room& room, const KnownPaper& paper, const std::vector<store::SheetRow>& sheets,
                            const Attendance* attendance)
{
    Json candidates = Json::array();
    for (const exam::Candidate& candidate : paper.roster.candidates) {
        GONGYUAN_TRY(const auto login, room.store().loginOf(paper.row.sitting, candidate.admissionNo));
        const auto collected = std::count_if(sheets.begin(), sheets.end(), [&](const store::SheetRow& sheet) {
            return sheet.sitting == paper.row.sitting && sheet.candidate == candidate.admissionNo &&
                   sheet.receipt;
        });
        const std::string seat = login ? login->seat : candidate.seat;
        const SeatNow* const now = seatNow(attendance, seat, candidate.admissionNo);
        candidates.push_back({{"candidate", candidate.admissionNo},
                              {"seat", seat},
                              {"state", candidateState(collected > 0, login.has_value(), now)},
                              {"connected", attendance != nullptr && attendance->isConnected(seat)},
                              {"sheets", collected}});
    }
    return candidates;
}

// What somebody should do something about.
std::string noticesOf(const Json& seat)
{
    std::string text;
    if (const int incidents = seat["incidents"].get<int>(); incidents > 0) {
        text += ", " + std::to_string(incidents) + " incident" + (incidents > 1 ? "s" : "") + ", the last " +
                seat["last_incident"].get<std::string>();
    }
    if (!seat.contains("state")) {
        return text;
    }
    if (!seat["locks"].empty()) {
        std::string causes;
        for (const Json& cause : seat["locks"]) {
            causes += (causes.empty() ? "" : " + ") + cause.get<std::string>();
        }
        text = ", LOCKED: " + causes + text;
    }
    if (!seat["refused"].empty()) {
        text += ", ticket " + seat["refused"].back().dump() + " came to nothing";
    }
    if (seat["hand"].get<bool>()) {
        text += ", HAND RAISED";
    }
    if (!seat["saved"].get<bool>()) {
        text += ", CANNOT SAVE";
    }
    if (seat["secondary"].get<bool>()) {
        text += ", FIRST DISK FAILED";
    }
    if (seat["state"] == "paused") {
        const auto& why = seat["pause"].get_ref<const std::string&>();
        text += why == exam::kAway ? ", WAITS: was away" : ", paused: " + why;
    }
    const std::int64_t lost = seat["lost"].get<std::int64_t>() / 1000;
    if (lost > 0) {
        text += ", lost " + std::to_string(lost / 60) + " min " + std::to_string(lost % 60) + " s";
    }
    return text;
}

std::string wordOf(const Json& value)
{
    return value.is_string() ? value.get<std::string>() : value.dump();
}

}  // namespace

const char* candidateState(bool collected, bool loggedIn, const SeatNow* now)
{
    if (collected) {
        return "collected";
    }
    if (!loggedIn) {
        return "not-checked-in";
    }
    if (now == nullptr) {
        return "checked-in";
    }
    switch (now->heartbeat.state) {
    case exam::State::Idle:
    case exam::State::Identified:
    case exam::State::Confirmed: return "checked-in";
    case exam::State::Waiting: return "waiting";
    case exam::State::Briefing:
    case exam::State::Answering:
    case exam::State::Locked:
    case exam::State::OnBreak: return "in-progress";
    case exam::State::Paused: return "paused";
    case exam::State::Fenced: return "moved";
    case exam::State::Submitted:
    case exam::State::Sealed:
    case exam::State::Delivered: return "submitted";
    }
    return "checked-in";
}

Result<std::vector<std::string>> openSittings(Room& room)
{
    constexpr auto kBefore = std::chrono::hours{2};
    constexpr auto kAfter = std::chrono::hours{1};
    constexpr auto kDay = std::chrono::hours{24};
    GONGYUAN_TRY(const std::vector<store::SheetRow> sheets, room.store().sheets());
    std::vector<std::string> open;
    for (const KnownPaper& paper : room.papers()) {
        const std::string& sitting = paper.row.sitting;
        GONGYUAN_TRY(const auto logins, room.store().logins(sitting));
        const auto missing = std::count_if(logins.begin(), logins.end(), [&](const store::Login& login) {
            const bool here = std::any_of(sheets.begin(), sheets.end(), [&](const store::SheetRow& sheet) {
                return sheet.sitting == sitting && sheet.candidate == login.candidate && sheet.receipt;
            });
            return !here && room.now() - login.at < kDay;
        });
        const WallTime starts = paper.manifest.sitting.startsAt;
        const bool timed = paper.manifest.sitting.mode == exam::Mode::Exam;
        if (missing > 0) {
            open.push_back(sitting + ": sheets of " + std::to_string(missing) + " candidates are not here");
        } else if (timed && room.now() > starts - kBefore && room.now() < starts + kAfter) {
            open.push_back(sitting + ": starts at " + toText(starts));
        }
    }
    return open;
}

Result<Json> statusOf(Room& room, const Attendance* attendance)
{
    GONGYUAN_TRY(const std::vector<store::SheetRow> sheets, room.store().sheets());
    GONGYUAN_TRY(const Audited audited, auditedIn(room.store()));
    Json papers = Json::array();
    for (const KnownPaper& paper : room.papers()) {
        GONGYUAN_TRY(Json candidates, candidatesJson(room, paper, sheets, attendance));
        const auto found = audited.tries.find(paper.row.paper);
        const Tries of = found == audited.tries.end() ? Tries{} : found->second;
        papers.push_back({{"paper", paper.row.paper},
                          {"sitting", paper.row.sitting},
                          {"title", paper.manifest.title},
                          {"mode", exam::name(paper.manifest.sitting.mode)},
                          {"starts_at", toText(paper.manifest.sitting.startsAt)},
                          {"code_tries", of.total},
                          {"code_tries_wrong", of.wrong},
                          {"candidates", std::move(candidates)}});
    }
    GONGYUAN_TRY(const std::vector<store::SeatRow> rows, room.store().seats());
    Json seats = Json::array();
    for (const store::SeatRow& seat : rows) {
        seats.push_back(seatJson(seat, audited, attendance));
    }
    struct statvfs volume {};
    const bool measured = ::statvfs(room.folder().path().c_str(), &volume) == 0;
    const auto receipts = std::count_if(
        sheets.begin(), sheets.end(), [](const store::SheetRow& sheet) { return sheet.receipt.has_value(); });
    return Json{{"room", room.id()},
                {"program", programVersion()},
                {"serving", attendance != nullptr},
                {"time", toText(room.now())},
                {"certificate_ends", toText(room.identity().ca.notAfter())},
                {"papers", std::move(papers)},
                {"problems", room.problems()},
                {"seats", std::move(seats)},
                {"sheets_announced", sheets.size()},
                {"sheets_collected", receipts},
                {"disk_free", measured ? volume.f_bavail * volume.f_frsize : 0}};
}

std::string statusText(const Json& status)
{
    std::string text = "room " + wordOf(status["room"]) +
                       (status["serving"].get<bool>() ? ", serving" : ", not serving") +
                       ", certificate until " + wordOf(status["certificate_ends"]) + "\n";
    for (const Json& problem : status["problems"]) {
        text += "PROBLEM " + wordOf(problem) + "\n";
    }
    for (const Json& paper : status["papers"]) {
        text += "paper " + wordOf(paper["paper"]) + " (" + wordOf(paper["title"]) + "), sitting " +
                wordOf(paper["sitting"]) + ", starts " + wordOf(paper["starts_at"]) + ", code tries " +
                wordOf(paper["code_tries"]) + " (" + wordOf(paper["code_tries_wrong"]) + " wrong)\n";
        for (const Json& candidate : paper["candidates"]) {
            text += "  " + wordOf(candidate["candidate"]) + "  seat " + wordOf(candidate["seat"]) + "  " +
                    wordOf(candidate["state"]) +
                    (candidate["sheets"].get<int>() > 1 ? "  SEVERAL DIFFERENT SHEETS" : "") + "\n";
        }
    }
    for (const Json& seat : status["seats"]) {
        text += "seat " + wordOf(seat["seat"]) + ", enrolled " + wordOf(seat["enrolled"]);
        text += seat["revoked"].get<bool>() ? ", REVOKED" : "";
        if (seat.contains("connected")) {
            text += seat["connected"].get<bool>() ? ", connected" : ", not connected";
        }
        if (seat.contains("guard")) {
            const std::string guard = seat["guard"].get<std::string>();
            text += guard.empty() ? ", NOT GUARDED" : ", guard " + guard;
        }
        if (seat.contains("conflict") && !seat["conflict"].get_ref<const std::string&>().empty()) {
            text += ", CONFLICT: " + wordOf(seat["conflict"]);
        }
        text += noticesOf(seat) + "\n";
    }
    text += "sheets " + wordOf(status["sheets_collected"]) + " collected of " +
            wordOf(status["sheets_announced"]) + " announced, " +
            std::to_string(status["disk_free"].get<std::uint64_t>() >> 20U) + " MiB free\n";
    return text;
}

}  // namespace gongyuan::room
