// SPDX-License-Identifier: Apache-2.0

// What a proctor decided about one candidate, signed by the room and good once. A seat without network gets
// the same decision through eight characters that it shows and eight that it is answered: FORMAT.md
// section 9.

#pragma once

#include "core/clock.h"
#include "crypto/secret.h"
#include "exam/session.h"
#include "format/receipt.h"

#include <chrono>
#include <optional>
#include <string>

namespace gongyuan::format {

enum class TicketAction : std::uint8_t {
    Resume,  // go on after an absence or a pause; `amount` of the time the clock stood is credited
    Move,    // take the sitting over at `seat` from `from`
    Credit,  // the running section ends `amount` later
    Pause,   // the clock stands, nothing is shown
    Unlock,  // the causes of a lock were looked at
    Submit,  // hand in now
};

const char* name(TicketAction action);
std::optional<TicketAction> ticketAction(std::string_view word);

/// `amount` of a Resume that credits all of it.
constexpr std::chrono::milliseconds kAllOfIt{-1};
constexpr std::chrono::milliseconds kMostTicketAmount = std::chrono::hours{4};

struct Ticket {
    std::string sitting;
    std::string room;
    std::string candidate;
    /// Where it is to be used.
    std::string seat;
    /// Of a Move: the seat that is left; otherwise empty.
    std::string from;
    TicketAction action = TicketAction::Resume;
    /// Resume: `kAllOfIt` or 0 and more. Credit: more than 0. Otherwise 0.
    std::chrono::milliseconds amount{};
    std::string reason;
    std::string actor;
    /// The second person, where one is asked for; otherwise empty.
    std::string second;
    /// Counted by the room from 1, none twice.
    std::int64_t number = 1;
    WallTime issued{};
    WallTime expires{};
    bool operator==(const Ticket&) const = default;
};

/// Who decided, as a warrant names them: `actor`, or `actor + second`. At most `exam::kWarrantWords` bytes in
/// a ticket.
std::string actorsOf(std::string_view actor, std::string_view second);
std::string actorsOf(const Ticket& ticket);

SignedDocument signTicket(const crypto::SigningKey& roomSign, const Ticket& ticket);
/// Signature, role and room of the certificate, content. The caller compares seat, candidate and time.
Result<Ticket> verifyTicket(const SignedDocument& document, const RoomChain& chain);

constexpr std::size_t kChallengeCharacters = 8;

/// What the seat asks: eight characters of Crockford's base32, 40 random bits. None comes twice.
std::string makeChallenge();
/// Upper case, without dashes and spaces, I and L as 1, O as 0. Malformed.
Result<std::string> parseChallenge(std::string_view typed);
/// `XXXX-XXXX`. Precondition: as given by the functions above.
std::string groupedChallenge(std::string_view characters);

/// Of one seat, from the room share R: the room and the seat have it, the line between them is not needed.
crypto::Secret challengeKey(Bytes roomShare, std::string_view paper, std::string_view room,
                            std::string_view seat);

/// What is decided; `number`, `issued`, `expires`, `reason` and names do not enter the answer.
/// `key`: of this seat alone, 32 bytes.
std::string challengeAnswer(Bytes key, std::string_view challenge, const Ticket& ticket);

/// The action and amount (whole minutes, up to `kMostTicketAmount`) that `typed` answers; nothing when none.
std::optional<Ticket> answeredTicket(Bytes key, std::string_view challenge, std::string_view typed,
                                     const Ticket& about);

}  // namespace gongyuan::format
