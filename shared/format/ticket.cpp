// SPDX-License-Identifier: Apache-2.0

#include "format/ticket.h"

#include "core/crockford.h"
#include "crypto/kdf.h"
#include "format/json_members.h"
#include "format/room_document.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <utility>

namespace gongyuan::format {
namespace {

constexpr std::size_t kChallengeBytes = kChallengeCharacters * 5 / 8;
constexpr std::int64_t kMostNumber = std::int64_t{1} << 40U;

constexpr std::array kActions{TicketAction::Resume, TicketAction::Move,   TicketAction::Credit,
                              TicketAction::Pause,  TicketAction::Unlock, TicketAction::Submit};

bool amountFits(const Ticket& ticket)
{
    switch (ticket.action) {
    case TicketAction::Resume: return ticket.amount >= kAllOfIt;
    case TicketAction::Credit: return ticket.amount.count() > 0;
    case TicketAction::Move:
    case TicketAction::Pause:
    case TicketAction::Unlock:
    case TicketAction::Submit: return ticket.amount.count() == 0;
    }
    assert(false);
    return false;
}

}  // namespace

Json toJson(const Ticket& ticket)
{
    Json json{{"sitting", ticket.sitting},        {"room", ticket.room},
              {"candidate", ticket.candidate},    {"seat", ticket.seat},
              {"action", name(ticket.action)},    {"amount", ticket.amount.count()},
              {"reason", ticket.reason},          {"actor", ticket.actor},
              {"number", ticket.number},          {"issued", toText(ticket.issued)},
              {"expires", toText(ticket.expires)}};
    if (!ticket.from.empty()) {
        json["from"] = ticket.from;
    }
    if (!ticket.second.empty()) {
        json["second"] = ticket.second;
    }
    return json;
}

Result<Ticket> ticketFromJson(const Json& json)
{
    JsonObject reader{json, "ticket"};
    Ticket ticket;
    ticket.sitting = reader.identifier("sitting");
    ticket.room = reader.identifier("room");
    ticket.candidate = reader.identifier("candidate");
    ticket.seat = reader.identifier("seat");
    if (reader.has("from")) {
        ticket.from = reader.identifier("from");
    }
    const auto action = ticketAction(reader.text("action", 16));
    ticket.amount = std::chrono::milliseconds{reader.integer("amount", -1, kMostTicketAmount.count())};
    ticket.reason = reader.text("reason", exam::kWarrantWords);
    ticket.actor = reader.text("actor", exam::kWarrantWords);
    ticket.second = reader.textOr("second", {}, exam::kWarrantWords);
    ticket.number = reader.integer("number", 1, kMostNumber);
    ticket.issued = readTime(reader, "issued");
    ticket.expires = readTime(reader, "expires");
    if (!action) {
        reader.refuse("action", "unknown");
    }
    ticket.action = action.value_or(TicketAction::Resume);
    if (!amountFits(ticket) || (ticket.action == TicketAction::Move) == ticket.from.empty()) {
        reader.refuse("amount", "does not fit the action");
    }
    if (actorsOf(ticket).size() > exam::kWarrantWords) {
        reader.refuse("second", "too long together with actor");
    }
    GONGYUAN_CHECK(reader.finish());
    return ticket;
}

const char* name(TicketAction action)
{
    switch (action) {
    case TicketAction::Resume: return "resume";
    case TicketAction::Move: return "move";
    case TicketAction::Credit: return "credit";
    case TicketAction::Pause: return "pause";
    case TicketAction::Unlock: return "unlock";
    case TicketAction::Submit: return "submit";
    }
    assert(false);
    return "unknown";
}

std::optional<TicketAction> ticketAction(std::string_view word)
{
    const auto* const found = std::find_if(kActions.begin(), kActions.end(),
                                           [word](TicketAction action) { return word == name(action); });
    return found == kActions.end() ? std::nullopt : std::optional{*found};
}

std::string actorsOf(std::string_view actor, std::string_view second)
{
    std::string actors{actor};
    if (!second.empty()) {
        actors += " + ";
        actors += second;
    }
    return actors;
}

std::string actorsOf(const Ticket& ticket)
{
    return actorsOf(ticket.actor, ticket.second);
}

SignedDocument signTicket(const crypto::SigningKey& roomSign, const Ticket& ticket)
{
    return signJson(roomSign, kTicketType, toJson(ticket));
}

Result<Ticket> verifyTicket(const SignedDocument& document, const RoomChain& chain)
{
    return verifyByRoom(document, chain, kTicketType, ticketFromJson, &Ticket::issued);
}

std::string makeChallenge()
{
    return toCrockford(crypto::randomBytes(kChallengeBytes), kChallengeCharacters);
}

Result<std::string> parseChallenge(std::string_view typed)
{
    return parseCrockford(typed, kChallengeCharacters);
}

std::string groupedChallenge(std::string_view characters)
{
    return inFours(characters);
}

crypto::Secret challengeKey(Bytes roomShare, std::string_view paper, std::string_view room,
                            std::string_view seat)
{
    std::string info{"gongyuan.challenge.v1"};
    for (const std::string_view part : {paper, room, seat}) {
        info += "|";
        info += part;
    }
    return crypto::hkdfSha256(roomShare, {}, info, 32);
}

std::string challengeAnswer(Bytes key, std::string_view challenge, const Ticket& ticket)
{
    std::string message{"gongyuan.challenge.v1"};
    for (const std::string& part :
         {std::string{challenge}, ticket.sitting, ticket.room, ticket.candidate, ticket.seat,
          std::string{name(ticket.action)}, std::to_string(ticket.amount.count())}) {
        message += "|" + part;
    }
    return toCrockford(crypto::hmacSha256(key, bytesOf(message)), kChallengeCharacters);
}

std::optional<Ticket> answeredTicket(Bytes key, std::string_view challenge, std::string_view typed,
                                     const Ticket& about)
{
    const auto answers = [&](TicketAction action, std::chrono::milliseconds amount) -> std::optional<Ticket> {
        Ticket ticket = about;
        ticket.action = action;
        ticket.amount = amount;
        const bool same = crypto::equal(bytesOf(challengeAnswer(key, challenge, ticket)), bytesOf(typed));
        return same ? std::optional{std::move(ticket)} : std::nullopt;
    };
    for (const TicketAction action :
         {TicketAction::Pause, TicketAction::Unlock, TicketAction::Submit, TicketAction::Resume}) {
        const auto amount = action == TicketAction::Resume ? kAllOfIt : std::chrono::milliseconds{0};
        if (auto found = answers(action, amount)) {
            return found;
        }
    }
    for (std::chrono::milliseconds amount{0}; amount <= kMostTicketAmount;
         amount += std::chrono::minutes{1}) {
        if (auto found = answers(TicketAction::Resume, amount)) {
            return found;
        }
        if (amount.count() > 0) {
            if (auto found = answers(TicketAction::Credit, amount)) {
                return found;
            }
        }
    }
    return std::nullopt;
}

}  // namespace gongyuan::format
