// SPDX-License-Identifier: Apache-2.0

#include "format/ticket.h"

#include "support/hall.h"

#include <catch2/catch_test_macros.hpp>

using namespace gongyuan;
using namespace gongyuan::format;
using namespace gongyuan::test;
using namespace std::chrono_literals;

namespace {

Ticket aTicket()
{
    Ticket ticket;
    ticket.sitting = "2026-11-demo";
    ticket.room = "r7";
    ticket.candidate = "20260001";
    ticket.seat = "s12";
    ticket.action = TicketAction::Credit;
    ticket.amount = 5min;
    ticket.reason = "power cut";
    ticket.actor = "Li Wei";
    ticket.number = 4;
    ticket.issued = kNow;
    ticket.expires = kNow + 30min;
    return ticket;
}

}  // namespace

TEST_CASE("a ticket says what was signed, and nobody else can sign one")
{
    const Hall hall;
    const Ticket ticket = aTicket();
    const SignedDocument document = signTicket(hall.roomSignKey, ticket);
    CHECK(verifyTicket(document, hall.roomChain()).value() == ticket);
    CHECK(verifyTicket(signTicket(hall.seatKey, ticket), hall.roomChain()).error().code == Errc::Forged);
    flipEach(document.body, 7, [&](const Buffer& body, std::size_t at) {
        CAPTURE(at);
        CHECK(verifyTicket({body, document.signature}, hall.roomChain()).error().code == Errc::Forged);
    });
    Ticket other = ticket;
    other.room = "r8";
    CHECK(verifyTicket(signTicket(hall.roomSignKey, other), hall.roomChain()).error().code == Errc::Denied);
}

TEST_CASE("names that do not fit into the journal together make no ticket")
{
    const Hall hall;
    Ticket ticket = aTicket();
    ticket.actor = std::string(100, 'a');
    ticket.second = std::string(97, 'b');
    CHECK(actorsOf(ticket).size() == exam::kWarrantWords);
    CHECK(verifyTicket(signTicket(hall.roomSignKey, ticket), hall.roomChain()).value() == ticket);
    ticket.second += 'b';
    CHECK(verifyTicket(signTicket(hall.roomSignKey, ticket), hall.roomChain()).error().code ==
          Errc::Malformed);
}

TEST_CASE("a ticket whose amount does not fit its action is malformed")
{
    const Hall hall;
    const auto code = [&](TicketAction action, std::chrono::milliseconds amount, std::string from = {}) {
        Ticket ticket = aTicket();
        ticket.action = action;
        ticket.amount = amount;
        ticket.from = std::move(from);
        const auto read = verifyTicket(signTicket(hall.roomSignKey, ticket), hall.roomChain());
        return read ? std::optional<Errc>{} : std::optional{read.error().code};
    };
    CHECK_FALSE(code(TicketAction::Resume, kAllOfIt));
    CHECK_FALSE(code(TicketAction::Resume, 0ms));
    CHECK_FALSE(code(TicketAction::Move, 0ms, "s11"));
    CHECK(code(TicketAction::Credit, 0ms) == Errc::Malformed);
    CHECK(code(TicketAction::Pause, 1ms) == Errc::Malformed);
    CHECK(code(TicketAction::Move, 0ms) == Errc::Malformed);
    CHECK(code(TicketAction::Unlock, 0ms, "s11") == Errc::Malformed);
    CHECK(code(TicketAction::Credit, kMostTicketAmount + 1ms) == Errc::Malformed);
}

TEST_CASE("what a proctor answers to a challenge is one decision for one seat")
{
    const crypto::Secret share = crypto::Secret::random(32);
    const crypto::Secret key = challengeKey(share.bytes(), "sample-a", "r7", "s12");
    const std::string asked = makeChallenge();
    Ticket ticket = aTicket();
    for (const auto& [action, amount] :
         std::initializer_list<std::pair<TicketAction, std::chrono::milliseconds>>{
             {TicketAction::Resume, kAllOfIt},
             {TicketAction::Resume, 3min},
             {TicketAction::Credit, 5min},
             {TicketAction::Pause, 0ms},
             {TicketAction::Unlock, 0ms},
             {TicketAction::Submit, 0ms}}) {
        ticket.action = action;
        ticket.amount = amount;
        const std::string answer = challengeAnswer(key.bytes(), asked, ticket);
        const auto understood = answeredTicket(key.bytes(), asked, answer, aTicket());
        REQUIRE(understood);
        CHECK(understood->action == action);
        CHECK(understood->amount == amount);
        CHECK_FALSE(answeredTicket(key.bytes(), makeChallenge(), answer, aTicket()));
        const crypto::Secret another = challengeKey(share.bytes(), "sample-a", "r7", "s13");
        CHECK_FALSE(answeredTicket(another.bytes(), asked, answer, aTicket()));
    }
}

TEST_CASE("challenges are read as people write them")
{
    const std::string asked = makeChallenge();
    CHECK(parseChallenge(groupedChallenge(asked)).value() == asked);
    CHECK(parseChallenge("o1il 0abc").value() == "01110ABC");
    CHECK(parseChallenge("1234").error().detail == "length");
    CHECK(parseChallenge("1234-567U").error().detail == "character");
}
