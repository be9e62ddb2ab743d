// SPDX-License-Identifier: Apache-2.0

// The part of the seat that lets a sitting survive it: the room's copy, the word of proctors, taking over
// from another seat, and standing back for one.

#include "session/seat.h"
#include "store/master_key.h"

#include <algorithm>
#include <utility>

namespace gongyuan::client {
namespace {

constexpr const char* kChallengeRow = "challenge";
/// Tries of answers are counted like those of session codes, under a name that no paper can have.
constexpr std::string_view kChallengeTries = "|challenge";
/// A ticket names whole seconds, and the room's clock is known as well as the line is fast.
constexpr std::chrono::seconds kBlurred{2};

// A sealed sheet goes to the room as a whole; its journal is closed.
bool feeds(exam::State state)
{
    return exam::isUnderWay(state) && state != exam::State::Sealed;
}

// `seen`: of an unlock, when its causes were looked at; without it, now.
exam::Event eventOf(const format::Ticket& ticket, std::optional<exam::Instant> seen = {})
{
    const exam::Warrant by{ticket.number, format::actorsOf(ticket), ticket.reason};
    switch (ticket.action) {
    case format::TicketAction::Resume: return exam::event::Continue{by, ticket.amount};
    case format::TicketAction::Credit: return exam::event::Credit{by, ticket.amount};
    case format::TicketAction::Pause: return exam::event::Pause{by};
    case format::TicketAction::Unlock: return exam::event::UnlockSeat{by, seen};
    case format::TicketAction::Submit: return exam::event::HandIn{exam::HandInCause::Forced, by};
    case format::TicketAction::Move: break;
    }
    return exam::event::Move{by, ticket.from, ticket.seat, std::chrono::milliseconds{-1}};
}

}  // namespace

Result<format::Ticket> Seat::verifiedTicket(const format::SignedDocument& document) const
{
    GONGYUAN_TRY(format::Ticket ticket,
                 format::verifyTicket(document, {m_keys->roomSign, m_keys->roomCa, m_keys->root}));
    if (ticket.room != identity().room || ticket.seat != identity().seat) {
        return Error{Errc::Denied, "a ticket for seat " + ticket.seat};
    }
    if (m_roomClock.now() > ticket.expires) {
        return Error{Errc::Denied, "the ticket has run out"};
    }
    return ticket;
}

// On the clock of the sitting, as late as it can have been.
exam::Instant Seat::issuedAt(const format::Ticket& ticket) const
{
    const auto age =
        std::chrono::duration_cast<std::chrono::milliseconds>(m_roomClock.now() - ticket.issued) - kBlurred;
    const exam::Instant now = m_runner->clock().now();
    return now - std::clamp(age, std::chrono::milliseconds{0}, now);
}

void Seat::stopFeeding()
{
    m_feed.reset();
    m_key.reset();
}

Result<std::optional<protocol::ReplicaRequest>> Seat::nextPiece()
{
    if (!m_runner || !feeds(m_runner->session().state)) {
        m_feed.reset();
        return std::optional<protocol::ReplicaRequest>{};
    }
    if (!m_feed) {
        GONGYUAN_TRY(const auto text, m_runner->vault().secretMeta(row::kPaperKey));
        if (!text) {
            return std::optional<protocol::ReplicaRequest>{};
        }
        GONGYUAN_TRY(const format::Envelope paper, envelope());
        GONGYUAN_TRY(const auto key, format::PaperKey::fromText(paper, text->bytes()));
        const auto own =
            format::replicaIdentity(key, m_current.paper, m_current.sitting, m_current.candidate);
        m_feed = std::make_unique<ReplicaFeed>(m_current.sitting, m_current.candidate, m_current.epoch,
                                               own.recipient());
    }
    return m_feed->next(*m_runner);
}

Result<std::uint64_t> Seat::pieceKept(const protocol::ReplicaReply& reply)
{
    if (!m_feed || !m_runner) {
        return std::uint64_t{0};
    }
    GONGYUAN_CHECK(m_feed->kept(reply, *m_runner));
    return m_feed->events();
}

// A move is used by the login.
bool Seat::isOpen(const format::Ticket& ticket) const
{
    const auto& used = m_runner->session().tickets;
    const bool ours = ticket.candidate == m_current.candidate && ticket.sitting == m_current.sitting;
    const bool again = std::find(used.begin(), used.end(), ticket.number) != used.end() ||
                       std::find(m_refused.begin(), m_refused.end(), ticket.number) != m_refused.end();
    return ours && !again && ticket.action != format::TicketAction::Move;
}

Applied Seat::decide(const std::vector<format::SignedDocument>& tickets)
{
    Applied applied;
    if (!m_runner) {
        return applied;
    }
    const std::size_t before = m_runner->session().tickets.size() + m_refused.size();
    for (const format::SignedDocument& document : tickets) {
        const auto ticket = verifiedTicket(document);
        if (!ticket) {
            applied.status = ticket.error();
            continue;
        }
        if (!isOpen(ticket.value())) {
            continue;
        }
        const std::size_t used = m_runner->session().tickets.size();
        if (Status status = m_runner->apply(eventOf(ticket.value(), issuedAt(ticket.value()))); !status) {
            if (status.error().code == Errc::Denied && m_runner->session().tickets.size() == used) {
                m_refused.push_back(ticket->number);
            }
            applied.status = std::move(status);
        }
    }
    if (m_runner->session().tickets.size() + m_refused.size() != before) {
        applied.turn = turn();
    }
    return applied;
}

Applied Seat::fence(const std::string& seat)
{
    if (!m_runner || m_runner->session().state == exam::State::Fenced) {
        return {};
    }
    stopFeeding();
    Applied applied = apply(exam::event::Fence{seat});
    if (applied.status) {
        applied.status = m_runner->vault().forgetSecrets();
    }
    return applied;
}

Result<Challenge> Seat::challenge()
{
    if (!m_runner) {
        return Error{Errc::Denied, "nobody sits here"};
    }
    GONGYUAN_TRY(const store::TryState tries, m_store.tries(kChallengeTries, m_clock));
    GONGYUAN_TRY(const auto stored, m_store.meta(kChallengeRow));
    std::string characters = stored ? std::string{textOf(*stored)} : std::string{};
    if (characters.size() != format::kChallengeCharacters) {
        characters = format::makeChallenge();
        GONGYUAN_CHECK(m_store.setMeta(kChallengeRow, bytesOf(characters)));
    }
    return Challenge{format::groupedChallenge(characters),
                     std::chrono::ceil<std::chrono::seconds>(tries.wait)};
}

Applied Seat::answerChallenge(const std::string& typed)
{
    const auto refused = [this](Error error) {
        return Applied{m_runner ? std::optional{turn()} : std::nullopt, std::move(error)};
    };
    const auto asked = challenge();
    if (!asked) {
        return refused(asked.error());
    }
    const auto share = m_store.share(m_current.paper);
    const auto answer = format::parseChallenge(typed);
    if (asked->wait > std::chrono::seconds{0} || !share || !share.value() || !answer) {
        return refused({Errc::Denied, answer ? "wait before the next try" : "not an answer"});
    }
    format::Ticket about;
    about.sitting = m_current.sitting;
    about.room = identity().room;
    about.candidate = m_current.candidate;
    about.seat = identity().seat;
    const crypto::Secret key =
        format::challengeKey(share.value()->bytes(), m_current.paper, about.room, about.seat);
    const std::string characters = format::parseChallenge(asked->characters).value();
    auto ticket = format::answeredTicket(key.bytes(), characters, answer.value(), about);
    if (!ticket) {
        if (const auto counted = m_store.noteFailure(kChallengeTries, m_clock); !counted) {
            return refused(counted.error());
        }
        return refused({Errc::Denied, "these characters answer another question"});
    }
    // Spent before it acts: an answer is good once, whatever happens in between.
    if (Status spent = m_store.setMeta(kChallengeRow, {}); !spent) {
        return refused(spent.error());
    }
    if (Status cleared = m_store.clearTries(kChallengeTries); !cleared) {
        return refused(cleared.error());
    }
    ticket->number = 0;
    ticket->actor = "challenge " + asked->characters;
    ticket->reason = "no network";
    return apply(eventOf(*ticket));
}

Result<store::VaultContent> Seat::contentOf(const Package& package, const format::Replica& replica,
                                            exam::Instant at) const
{
    store::VaultContent content;
    content.events = replica.events;
    content.scratch = replica.scratch;
    GONGYUAN_TRY(const format::Journal journal, format::replayAll(replica.events));
    const exam::Roster alone{m_current.sitting, {*package.find(m_current.candidate)}, {}};
    content.setMeta(row::kCandidate, bytesOf(canonical(exam::toJson(alone))));
    std::vector<store::MetaRow> rows = paperRows(package, *m_key);
    for (const store::MetaRow& row : rows) {
        content.setMeta(row.name, row.value);
    }
    store::wipe(rows);
    content.setMeta("position", bytesOf(replica.position));
    const Anchor anchor{std::max({at, replica.at, journal.last}), m_clock.sinceBoot(), m_clock.bootId(),
                        m_roomClock.heard() ? std::optional{m_roomClock.now()} : std::nullopt};
    content.clock = toBuffer(canonical(toJson(anchor)));
    return content;
}

Result<Sitting> Seat::takeOver(const std::vector<Buffer>& pieces, const protocol::RestoreReply& about)
{
    const Package* package = m_packages ? m_packages->find(m_current.paper) : nullptr;
    if (!m_runner || !m_key || !m_current.ticket || package == nullptr) {
        return Error{Errc::Denied, "there is nothing to take over"};
    }
    GONGYUAN_TRY(const format::Ticket ticket, verifiedTicket(*m_current.ticket));
    const auto own = format::replicaIdentity(*m_key, m_current.paper, m_current.sitting, m_current.candidate);
    std::vector<format::ReplicaPiece> opened;
    for (const Buffer& sealed : pieces) {
        GONGYUAN_TRY(format::ReplicaPiece piece, format::openPiece(sealed, own));
        opened.push_back(std::move(piece));
    }
    GONGYUAN_TRY(const format::Replica replica,
                 format::joinPieces(opened, m_current.sitting, m_current.candidate));
    if (replica.events.empty()) {
        // The other seat had not opened the paper yet: there is nothing to bring here.
        GONGYUAN_CHECK(adoptPaper(*package, *m_key));
    } else {
        GONGYUAN_TRY(store::VaultContent content, contentOf(*package, replica, about.at));
        store::Vault empty = std::move(*m_runner).release();
        const std::filesystem::path place = empty.path();
        m_runner.reset();
        GONGYUAN_CHECK(store::removeVault(std::move(empty)));
        const crypto::Secret key =
            store::deriveKey(m_master, store::vaultInfo(m_current.sitting, m_current.candidate));
        GONGYUAN_TRY(auto vault, store::Vault::createFrom(place, key, m_current.sitting, m_current.candidate,
                                                          std::move(content)));
        vault.setFallback(m_folder.secondVault(m_current.sitting, m_current.candidate));
        GONGYUAN_TRY(auto runner,
                     SessionRunner::start(std::move(vault), m_clock, m_roomClock, *this, Arrival::Move));
        m_runner.emplace(std::move(runner));
        auto moved = std::get<exam::event::Move>(eventOf(ticket));
        moved.gap = about.silent;
        GONGYUAN_CHECK(m_runner->apply(moved));
    }
    m_current.ticket.reset();
    GONGYUAN_CHECK(activate(&m_current));
    stopFeeding();
    return takeUp(m_current);
}

}  // namespace gongyuan::client
