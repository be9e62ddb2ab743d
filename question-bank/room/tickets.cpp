// SPDX-License-Identifier: Apache-2.0

#include "room/tickets.h"

#include "protocol/limits.h"

#include <algorithm>
#include <utility>

namespace gongyuan::room {
namespace {

using format::TicketAction;

struct Place {
    const KnownPaper* paper = nullptr;
    store::Login login;
};

Result<Place> placeOf(Room& room, const std::string& sitting, const std::string& candidate)
{
    std::optional<Place> found;
    for (const KnownPaper& paper : room.papers()) {
        if (!sitting.empty() && paper.row.sitting != sitting) {
            continue;
        }
        GONGYUAN_TRY(auto login, room.store().loginOf(paper.row.sitting, candidate));
        if (!login) {
            continue;
        }
        GONGYUAN_TRY(const bool over, room.store().handedIn(paper.row.sitting, candidate));
        if (over && sitting.empty()) {
            continue;
        }
        if (found) {
            return Error{Errc::Denied, candidate + " is logged in to several sittings: name one"};
        }
        found = Place{&paper, std::move(*login)};
    }
    if (!found) {
        return Error{Errc::NotFound, candidate + " is not logged in at any seat"};
    }
    return std::move(*found);
}

Status checkWords(const Decision& decision)
{
    if (decision.actor.empty() || decision.reason.empty()) {
        return Error{Errc::Denied, "who decides and why must be said"};
    }
    if (format::actorsOf(decision.actor, decision.second).size() > exam::kWarrantWords ||
        decision.reason.size() > exam::kWarrantWords) {
        return Error{Errc::Denied, "names or reason are too long: shorten them"};
    }
    if (decision.second == decision.actor) {
        return Error{Errc::Denied, "the second person must be another one"};
    }
    const bool fits = decision.action == TicketAction::Credit
                          ? decision.amount.count() > 0 && decision.amount <= format::kMostTicketAmount
                          : decision.amount >= format::kAllOfIt;
    return fits ? done() : Status{Error{Errc::Denied, "this amount of time is not possible"}};
}

Json detailOf(const format::Ticket& ticket)
{
    Json detail{{"number", ticket.number}, {"sitting", ticket.sitting},     {"candidate", ticket.candidate},
                {"seat", ticket.seat},     {"action", name(ticket.action)}, {"amount", ticket.amount.count()},
                {"reason", ticket.reason}, {"actor", ticket.actor}};
    if (!ticket.from.empty()) detail["from"] = ticket.from;
    if (!ticket.second.empty()) detail["second"] = ticket.second;
    return detail;
}

// The seat exists, is enrolled, and nobody sits an unfinished sitting there.
Status checkFree(Room& room, const std::string& seat)
{
    GONGYUAN_TRY(const std::vector<store::SeatRow> seats, room.store().seats());
    const auto found =
        std::find_if(seats.begin(), seats.end(), [&](const store::SeatRow& row) { return row.seat == seat; });
    if (found == seats.end() || found->revoked) {
        return Error{Errc::NotFound, "seat " + seat + " is not enrolled"};
    }
    for (const KnownPaper& paper : room.papers()) {
        GONGYUAN_TRY(const auto logins, room.store().logins(paper.row.sitting));
        for (const store::Login& login : logins) {
            GONGYUAN_TRY(const bool over, room.store().handedIn(login.sitting, login.candidate));
            if (login.seat == seat && !over) {
                return Error{Errc::Denied, "seat " + seat + " is taken by " + login.candidate};
            }
        }
    }
    return done();
}

// A seat that was left may have sealed a sheet before it heard of it, and that one must not count later.
Status checkNeverLeft(Room& room, const Place& place, const std::string& seat)
{
    GONGYUAN_TRY(const std::vector<store::TicketRow> tickets, room.store().tickets(place.login.sitting));
    const Identity& identity = room.identity();
    for (const store::TicketRow& row : tickets) {
        if (row.candidate != place.login.candidate) {
            continue;
        }
        GONGYUAN_TRY(const format::Ticket ticket,
                     format::verifyTicket(row.document, {identity.signer, identity.ca, identity.root}));
        if (ticket.from == seat) {
            return Error{Errc::Denied, "seat " + seat + " was left by this candidate: choose another"};
        }
    }
    return done();
}

format::Ticket ticketFor(const Room& room, const Place& place, const Decision& decision, std::int64_t number)
{
    format::Ticket ticket;
    ticket.sitting = place.login.sitting;
    ticket.room = room.id();
    ticket.candidate = place.login.candidate;
    ticket.seat = place.login.seat;
    ticket.action = decision.action;
    ticket.amount = decision.amount;
    ticket.reason = decision.reason;
    ticket.actor = decision.actor;
    ticket.second = decision.second;
    ticket.number = number;
    ticket.issued = room.now();
    ticket.expires = room.now() + protocol::kTicketLives;
    return ticket;
}

Result<Issued> issue(Room& room, const Place& place, const Decision& decision)
{
    GONGYUAN_TRY(const std::int64_t number, room.store().nextTicketNumber());
    format::Ticket ticket = ticketFor(room, place, decision, number);
    const bool moves = decision.action == TicketAction::Move;
    if (moves) {
        ticket.from = std::exchange(ticket.seat, decision.to);
    }
    const store::TicketRow row{number,
                               ticket.sitting,
                               ticket.candidate,
                               ticket.seat,
                               format::signTicket(room.identity().signKey, ticket),
                               ticket.expires,
                               store::TicketState::Pending};
    if (moves) {
        GONGYUAN_CHECK(
            room.store().moveLogin(ticket.sitting, ticket.candidate, row, detailOf(ticket), room.now()));
    } else {
        GONGYUAN_CHECK(room.store().putTicket(row, detailOf(ticket), room.now()));
    }
    return Issued{number, ticket.sitting, ticket.candidate, ticket.seat, ticket.from, ticket.expires};
}

}  // namespace

Result<Issued> decide(Room& room, const std::string& sitting, const std::string& candidate,
                      const Decision& decision)
{
    GONGYUAN_CHECK(checkWords(decision));
    GONGYUAN_TRY(const Place place, placeOf(room, sitting, candidate));
    GONGYUAN_TRY(const bool over, room.store().handedIn(place.login.sitting, candidate));
    if (over) {
        return Error{Errc::Denied, "the sheet of " + candidate + " is here already"};
    }
    if (decision.action == TicketAction::Move) {
        if (decision.to == place.login.seat) {
            return Error{Errc::Denied, candidate + " sits at " + decision.to + " already"};
        }
        GONGYUAN_CHECK(checkFree(room, decision.to));
        GONGYUAN_CHECK(checkNeverLeft(room, place, decision.to));
    }
    return issue(room, place, decision);
}

Result<std::vector<Issued>> decideForAll(Room& room, const std::string& sitting, const Decision& decision)
{
    GONGYUAN_CHECK(checkWords(decision));
    if (decision.action == TicketAction::Move) {
        return Error{Errc::Denied, "candidates move one by one"};
    }
    if (decision.second.empty()) {
        return Error{Errc::Denied, "what concerns all candidates wants a second person"};
    }
    std::vector<Issued> issued;
    for (const KnownPaper& paper : room.papers()) {
        if (!sitting.empty() && paper.row.sitting != sitting) {
            continue;
        }
        GONGYUAN_TRY(const auto logins, room.store().logins(paper.row.sitting));
        for (const store::Login& login : logins) {
            GONGYUAN_TRY(const bool over, room.store().handedIn(login.sitting, login.candidate));
            if (over) {
                continue;
            }
            GONGYUAN_TRY(Issued one, issue(room, {&paper, login}, decision));
            issued.push_back(std::move(one));
        }
    }
    if (issued.empty()) {
        return Error{Errc::NotFound, "nobody is logged in"};
    }
    return issued;
}

Result<std::string> answerChallenge(Room& room, const std::string& sitting, const std::string& candidate,
                                    const std::string& seat, const std::string& challenge,
                                    const Decision& decision)
{
    GONGYUAN_CHECK(checkWords(decision));
    if (decision.action == TicketAction::Move) {
        return Error{Errc::Denied, "a move needs the room's server: the answers come from it"};
    }
    if (decision.amount % std::chrono::minutes{1} != std::chrono::milliseconds{0} &&
        decision.amount != format::kAllOfIt) {
        return Error{Errc::Denied, "a seat without network understands whole minutes"};
    }
    const auto asked = format::parseChallenge(challenge);
    if (!asked) {
        return Error{Errc::Malformed, "the characters that the seat shows: " + asked.error().detail};
    }
    const auto paper = std::find_if(room.papers().begin(), room.papers().end(), [&](const KnownPaper& each) {
        return (sitting.empty() || each.row.sitting == sitting) && each.candidate(candidate) != nullptr;
    });
    if (paper == room.papers().end()) {
        return Error{Errc::NotFound, candidate + " is not on a roster of this room"};
    }
    GONGYUAN_TRY(const auto share, room.store().share(paper->row.paper));
    if (!share) {
        return Error{Errc::NotFound, "the room share is missing"};
    }
    Place place{&*paper, {paper->row.sitting, candidate, seat, {}, 1}};
    const format::Ticket ticket = ticketFor(room, place, decision, 1);
    const crypto::Secret key = format::challengeKey(share->bytes(), paper->row.paper, room.id(), seat);
    Json detail = detailOf(ticket);
    detail.erase("number");
    detail["challenge"] = asked.value();
    GONGYUAN_CHECK(room.store().audit(room.now(), "room", "challenge", detail));
    return format::challengeAnswer(key.bytes(), asked.value(), ticket);
}

}  // namespace gongyuan::room
