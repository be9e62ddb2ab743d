// SPDX-License-Identifier: Apache-2.0

#include "room/attendance.h"

#include "format/receipt.h"
#include "protocol/limits.h"
#include "protocol/wire_json.h"

#include <algorithm>
#include <utility>

namespace gongyuan::room {
namespace {

using protocol::LoginOutcome;

constexpr int kFreeFailures = 5;
constexpr std::chrono::seconds kFailureWait{15};

}  // namespace

protocol::LoginReply Attendance::judge(const std::string& seat, const protocol::LoginRequest& request,
                                       const KnownPaper& paper, const std::optional<store::Login>& held,
                                       bool handedIn) const
{
    const exam::Candidate* const candidate = paper.candidate(request.candidate);
    const WallTime startsAt = paper.manifest.sitting.startsAt;
    const auto& elsewhere = paper.roster.elsewhere;
    if (const auto other = elsewhere.find(request.candidate); other != elsewhere.end()) {
        return {LoginOutcome::WrongRoom, other->second, startsAt};
    }
    if (candidate == nullptr || !exam::knowsId(*candidate, request.idLast)) {
        return {LoginOutcome::Unknown, {}, startsAt};
    }
    if (candidate->room != m_room.id()) {
        return {LoginOutcome::WrongRoom, candidate->room, startsAt};
    }
    if (held && held->seat != seat) {
        return {LoginOutcome::Elsewhere, held->seat, startsAt};
    }
    if (!held && candidate->seat != seat) {
        return {LoginOutcome::WrongSeat, candidate->seat, startsAt};
    }
    if (handedIn) {
        return {LoginOutcome::Submitted, {}, startsAt};
    }
    if (paper.manifest.sitting.mode == exam::Mode::Exam && m_room.now() < startsAt - m_loginOpens) {
        return {LoginOutcome::TooEarly, {}, startsAt};
    }
    return {LoginOutcome::Ok, {}, startsAt};
}

Result<protocol::LoginReply> Attendance::logIn(const std::string& seat, const protocol::LoginRequest& request)
{
    const KnownPaper* const paper = m_room.sitting(request.sitting);
    if (paper == nullptr) {
        return Error{Errc::NotFound, "no such sitting"};
    }
    Failures& failures = m_failures[seat];
    const Millis waited = m_room.clock().sinceBoot() - failures.last;
    if (failures.count >= kFreeFailures && waited < kFailureWait) {
        const auto left = std::chrono::ceil<std::chrono::seconds>(kFailureWait - waited);
        return Error{Errc::Network, "wait " + std::to_string(left.count()) + " seconds"};
    }
    GONGYUAN_TRY(const auto held, m_room.store().loginOf(request.sitting, request.candidate));
    GONGYUAN_TRY(const bool submitted, m_room.store().handedIn(request.sitting, request.candidate));
    protocol::LoginReply reply = judge(seat, request, *paper, held, submitted);
    if (reply.outcome == LoginOutcome::Ok) {
        failures = {};
        GONGYUAN_CHECK(m_room.store().logIn({request.sitting, request.candidate, seat, m_room.now(), 1}));
        reply.epoch = held ? held->epoch : 1;
        GONGYUAN_TRY(const auto pending,
                     m_room.store().pendingTickets(request.sitting, request.candidate, seat, m_room.now()));
        if (reply.epoch > 1 && !pending.empty()) {
            reply.ticket = pending.front().document;
        }
        return reply;
    }
    // The ID of who belongs elsewhere is not known here, so nobody may try out admission numbers at leisure.
    if (reply.outcome == LoginOutcome::Unknown || reply.outcome == LoginOutcome::WrongRoom) {
        failures = {failures.count + 1, m_room.clock().sinceBoot()};
    }
    // What was typed is not logged when it names nobody: it may be a password.
    const bool named = paper->candidate(request.candidate) != nullptr;
    GONGYUAN_CHECK(m_room.store().audit(m_room.now(), seat, "login-refused",
                                        {{"sitting", request.sitting},
                                         {"candidate", named ? request.candidate : ""},
                                         {"outcome", name(reply.outcome)}}));
    return reply;
}

Status Attendance::logOut(const std::string& seat, const protocol::LogoutRequest& request)
{
    GONGYUAN_TRY(const auto held, m_room.store().loginOf(request.sitting, request.candidate));
    if (!held) {
        return done();  // said twice
    }
    if (held->seat != seat) {
        return Error{Errc::Denied, "logged in at another seat"};
    }
    const auto now = m_seats.find(seat);
    if (now != m_seats.end() && now->second.heartbeat.candidate == request.candidate &&
        exam::isUnderWay(now->second.heartbeat.state)) {
        return Error{Errc::Denied, "the sitting has begun"};
    }
    return m_room.store().releaseLogin(request.sitting, request.candidate, m_room.now());
}

// Empty, or why this seat may not speak for this candidate. A login made while the room could not be reached
// is made good here.
Result<std::string> Attendance::conflictOf(const std::string& seat, const protocol::Heartbeat& heartbeat)
{
    const KnownPaper* const paper = m_room.sitting(heartbeat.sitting);
    const exam::Candidate* const candidate =
        paper == nullptr ? nullptr : paper->candidate(heartbeat.candidate);
    if (candidate == nullptr) {
        return std::string{"speaks for a candidate who is not on the roster"};
    }
    GONGYUAN_TRY(const auto held, m_room.store().loginOf(heartbeat.sitting, heartbeat.candidate));
    if (held) {
        return held->seat == seat ? std::string{} : "candidate is logged in at seat " + held->seat;
    }
    if (candidate->seat != seat) {
        return "candidate's seat is " + candidate->seat;
    }
    if (heartbeat.state != exam::State::Idle && heartbeat.state != exam::State::Delivered) {
        GONGYUAN_CHECK(m_room.store().logIn({heartbeat.sitting, heartbeat.candidate, seat, m_room.now(), 1}));
    }
    return std::string{};
}

Result<std::optional<format::SignedDocument>> Attendance::noteHead(const std::string& seat, SeatNow& now)
{
    const protocol::Heartbeat& heartbeat = now.heartbeat;
    const format::ChainHead& head = *heartbeat.head;
    GONGYUAN_TRY(const auto known, m_room.store().head(heartbeat.sitting, heartbeat.candidate));
    if (!known || known->head != head) {
        const Status stored =
            m_room.store().putHead(heartbeat.sitting, heartbeat.candidate, {seat, head, m_room.now()});
        if (!stored && stored.error().code == Errc::Denied) {
            now.conflict = stored.error().detail;
            return std::optional<format::SignedDocument>{};
        }
        GONGYUAN_CHECK(stored);
    }
    return std::optional{
        format::signHead(m_room.identity().signKey,
                         {heartbeat.sitting, m_room.id(), heartbeat.candidate, seat, head, m_room.now()})};
}

// Takes notice of who sits here, how far they are, and what was decided about them.
Status Attendance::hearSitting(const std::string& seat, SeatNow& now, protocol::HeartbeatReply& reply)
{
    const protocol::Heartbeat& heartbeat = now.heartbeat;
    GONGYUAN_TRY(now.conflict, conflictOf(seat, heartbeat));
    GONGYUAN_TRY(const auto held, m_room.store().loginOf(heartbeat.sitting, heartbeat.candidate));
    if (held && held->seat != seat && held->epoch > 1) {
        reply.fencedBy = held->seat;
    }
    if (!now.conflict.empty()) {
        return done();
    }
    reply.epoch = held ? held->epoch : 0;
    if (held && (heartbeat.epoch == 0 || heartbeat.epoch == held->epoch)) {
        // A seat that a candidate has only logged in at has not taken the sitting over: the time that is lost
        // runs on from when the seat that was left was heard.
        if (exam::isUnderWay(heartbeat.state)) {
            GONGYUAN_CHECK(m_room.store().putHeard(heartbeat.sitting, heartbeat.candidate,
                                                   {seat, m_room.clock().wall(), Millis{heartbeat.at}}));
            m_spoke[seat + "|" + heartbeat.candidate] = now.heardAt;
        }
        if (heartbeat.head) {
            GONGYUAN_TRY(reply.head, noteHead(seat, now));
        }
    }
    return noteTickets(seat, heartbeat, reply);
}

Status Attendance::noteTickets(const std::string& seat, const protocol::Heartbeat& heartbeat,
                               protocol::HeartbeatReply& reply)
{
    for (const std::int64_t number : heartbeat.tickets) {
        GONGYUAN_CHECK(m_room.store().settleTicket(number, seat, store::TicketState::Used, m_room.now()));
    }
    for (const std::int64_t number : heartbeat.refused) {
        GONGYUAN_CHECK(m_room.store().settleTicket(number, seat, store::TicketState::Refused, m_room.now()));
    }
    GONGYUAN_TRY(const auto pending,
                 m_room.store().pendingTickets(heartbeat.sitting, heartbeat.candidate, seat, m_room.now()));
    for (const store::TicketRow& ticket : pending) {
        if (reply.tickets.size() < protocol::kToldTickets) {
            reply.tickets.push_back(ticket.document);
        }
    }
    return done();
}

// What a seat noticed, and how it is guarded, stand in the audit log: durable before the seat hears that it
// need not tell again.
Status Attendance::noteIncidents(const std::string& seat, const protocol::Heartbeat& heartbeat)
{
    for (const protocol::ToldIncident& told : heartbeat.incidents) {
        const std::string once = "incident|" + seat + "|" + std::to_string(protocol::millisOf(told.at)) +
                                 "|" + std::to_string(told.number);
        GONGYUAN_CHECK(m_room.store().auditOnce(once, m_room.now(), seat, "incident",
                                                {{"code", told.incident.code},
                                                 {"detail", told.incident.detail},
                                                 {"candidate", heartbeat.candidate},
                                                 {"at", toText(told.at)}}));
    }
    const protocol::Heartbeat& before = m_seats[seat].heartbeat;
    if (before.guard != heartbeat.guard) {
        GONGYUAN_CHECK(m_room.store().audit(m_room.now(), seat, "guard", {{"guard", heartbeat.guard}}));
    }
    if (before.locks != heartbeat.locks) {
        GONGYUAN_CHECK(
            m_room.store().audit(m_room.now(), seat, heartbeat.locks.empty() ? "unlocked" : "locked",
                                 {{"candidate", heartbeat.candidate}, {"causes", heartbeat.locks}}));
    }
    return done();
}

Result<protocol::HeartbeatReply> Attendance::beat(const std::string& seat,
                                                  const protocol::Heartbeat& heartbeat)
{
    protocol::HeartbeatReply reply;
    SeatNow now{heartbeat, m_room.clock().sinceBoot(), {}};
    if (!heartbeat.candidate.empty()) {
        GONGYUAN_CHECK(hearSitting(seat, now, reply));
        const bool fresh = m_seats[seat].conflict != now.conflict;
        if (fresh && !now.conflict.empty()) {
            GONGYUAN_CHECK(m_room.store().audit(m_room.now(), seat, "conflict",
                                                {{"sitting", heartbeat.sitting},
                                                 {"candidate", heartbeat.candidate},
                                                 {"what", now.conflict}}));
        }
    }
    const protocol::Heartbeat& before = m_seats[seat].heartbeat;
    if (before.saved != heartbeat.saved || before.secondary != heartbeat.secondary) {
        GONGYUAN_CHECK(m_room.store().audit(m_room.now(), seat, "disk",
                                            {{"candidate", heartbeat.candidate},
                                             {"saved", heartbeat.saved},
                                             {"secondary", heartbeat.secondary}}));
    }
    GONGYUAN_CHECK(noteIncidents(seat, heartbeat));
    m_seats[seat] = std::move(now);
    reply.serverTime = m_room.clock().wall();
    return reply;
}

std::optional<Millis> Attendance::silentFor(const std::string& seat, const std::string& candidate) const
{
    const auto found = m_spoke.find(seat + "|" + candidate);
    return found == m_spoke.end() ? std::nullopt : std::optional{m_room.clock().sinceBoot() - found->second};
}

Status Attendance::noteTry(const std::string& seat, const protocol::CodeTry& codeTry)
{
    if (m_room.paper(codeTry.paper) == nullptr) {
        return Error{Errc::NotFound, "no such paper"};
    }
    const std::string once = "code-try|" + seat + "|" + codeTry.paper + "|" + std::to_string(codeTry.number);
    return m_room.store().auditOnce(once, m_room.now(), seat, "code-try",
                                    {{"paper", codeTry.paper},
                                     {"candidate", codeTry.candidate},
                                     {"outcome", name(codeTry.outcome)},
                                     {"at", toText(codeTry.at)},
                                     {"number", codeTry.number}});
}

bool Attendance::isConnected(const std::string& seat) const
{
    const auto found = m_seats.find(seat);
    return found != m_seats.end() &&
           m_room.clock().sinceBoot() - found->second.heardAt <= protocol::kDisconnectedAfter;
}

}  // namespace gongyuan::room
