// SPDX-License-Identifier: Apache-2.0

// What lets a sitting go on after something broke: who was heard when, tickets, the replicas that the room
// cannot read, and the change of a candidate's seat.

#include "store/room_store.h"
#include "store/rows.h"

#include <array>
#include <cassert>
#include <utility>

namespace gongyuan::store {
namespace {

constexpr std::string_view kTicketColumns =
    "SELECT number,sitting,candidate,seat,document,signature,expires,state FROM tickets ";

const char* name(TicketState state)
{
    switch (state) {
    case TicketState::Pending: return "pending";
    case TicketState::Used: return "used";
    case TicketState::Void: return "void";
    case TicketState::Refused: return "refused";
    }
    assert(false);
    return "void";
}

TicketState stateOf(const std::string& word)
{
    for (const TicketState state : {TicketState::Pending, TicketState::Used, TicketState::Refused}) {
        if (word == name(state)) {
            return state;
        }
    }
    return TicketState::Void;
}

TicketRow readTicket(const Statement& row)
{
    return {row.integer(0), row.text(1),         row.text(2), row.text(3), {row.blob(4), row.blob(5)},
            timeIn(row, 6), stateOf(row.text(7))};
}

}  // namespace

Status RoomStore::putHeard(std::string_view sitting, std::string_view candidate, const HeardRow& row)
{
    return m_database.transact([this, sitting, candidate, &row] {
        return m_database.prepare("INSERT OR REPLACE INTO heard VALUES(?,?,?,?,?)")
            .bind(sitting)
            .bind(candidate)
            .bind(row.seat)
            .bind(millisOf(row.at))
            .bind(row.sittingAt.count())
            .run();
    });
}

Result<std::optional<HeardRow>> RoomStore::heard(std::string_view sitting, std::string_view candidate)
{
    Statement row =
        m_database.prepare("SELECT seat,at,sitting_at FROM heard WHERE sitting=? AND candidate=?");
    row.bind(sitting).bind(candidate);
    return oneRow(row, [](const Statement& found) {
        return HeardRow{found.text(0), timeIn(found, 1), Millis{found.integer(2)}};
    });
}

Result<std::int64_t> RoomStore::nextTicketNumber()
{
    Statement row = m_database.prepare("SELECT COALESCE(MAX(number),0)+1 FROM tickets");
    GONGYUAN_TRY(const bool there, row.step());
    return there ? row.integer(0) : 1;
}

Status RoomStore::insertTicket(const TicketRow& ticket)
{
    return m_database.prepare("INSERT INTO tickets VALUES(?,?,?,?,?,?,?,?)")
        .bind(ticket.number)
        .bind(ticket.sitting)
        .bind(ticket.candidate)
        .bind(ticket.seat)
        .bind(Bytes{ticket.document.body})
        .bind(Bytes{ticket.document.signature})
        .bind(millisOf(ticket.expires))
        .bind(std::string_view{name(ticket.state)})
        .run();
}

Status RoomStore::putTicket(const TicketRow& ticket, const Json& detail, WallTime now)
{
    return m_database.transact([&]() -> Status {
        GONGYUAN_CHECK(insertTicket(ticket));
        return writeAudit(now, "room", "ticket", detail);
    });
}

Result<Login> RoomStore::moveLogin(std::string_view sitting, std::string_view candidate,
                                   const TicketRow& ticket, const Json& detail, WallTime now)
{
    Login moved;
    GONGYUAN_CHECK(m_database.transact([&]() -> Status {
        GONGYUAN_TRY(const std::optional<Login> held, loginOf(sitting, candidate));
        if (!held) {
            return Error{Errc::NotFound, "nobody of this number is logged in"};
        }
        moved = *held;
        moved.seat = ticket.seat;
        moved.at = now;
        ++moved.epoch;
        GONGYUAN_CHECK(
            m_database.prepare("UPDATE logins SET seat=?, at=?, epoch=? WHERE sitting=? AND candidate=?")
                .bind(moved.seat)
                .bind(millisOf(now))
                .bind(std::int64_t{moved.epoch})
                .bind(sitting)
                .bind(candidate)
                .run());
        GONGYUAN_CHECK(m_database
                           .prepare("UPDATE tickets SET state='void' WHERE sitting=? AND candidate=? AND"
                                    " state='pending'")
                           .bind(sitting)
                           .bind(candidate)
                           .run());
        GONGYUAN_CHECK(insertTicket(ticket));
        return writeAudit(now, "room", "move", detail);
    }));
    return moved;
}

Result<std::vector<TicketRow>> RoomStore::pendingTickets(std::string_view sitting, std::string_view candidate,
                                                         std::string_view seat, WallTime now)
{
    Statement rows = m_database.prepare(
        std::string{kTicketColumns} +
        "WHERE sitting=? AND candidate=? AND state='pending' AND seat=? AND expires>? ORDER BY number");
    rows.bind(sitting).bind(candidate).bind(seat).bind(millisOf(now));
    return allRows(std::move(rows), readTicket);
}

Result<std::vector<TicketRow>> RoomStore::tickets(std::string_view sitting)
{
    Statement rows = m_database.prepare(std::string{kTicketColumns} + "WHERE sitting=? ORDER BY number");
    rows.bind(sitting);
    return allRows(std::move(rows), readTicket);
}

Status RoomStore::settleTicket(std::int64_t number, std::string_view seat, TicketState state, WallTime now)
{
    {
        // Every heartbeat tells the last numbers again: only news may cost a write.
        Statement fresh =
            m_database.prepare("SELECT 1 FROM tickets WHERE number=? AND seat=? AND state='pending'");
        GONGYUAN_TRY(const bool pending, fresh.bind(number).bind(seat).step());
        if (!pending) {
            return done();
        }
    }
    return m_database.transact([this, number, seat, state, now]() -> Status {
        GONGYUAN_CHECK(m_database.prepare("UPDATE tickets SET state=? WHERE number=? AND seat=?")
                           .bind(std::string_view{name(state)})
                           .bind(number)
                           .bind(seat)
                           .run());
        return writeAudit(now, seat, std::string{"ticket-"} + name(state), {{"number", number}});
    });
}

Result<ReplicaState> RoomStore::replica(std::string_view sitting, std::string_view candidate)
{
    Statement row = m_database.prepare(
        "SELECT COALESCE(MAX(number),0),COALESCE(MAX(count),0) FROM pieces WHERE sitting=? AND candidate=?");
    GONGYUAN_TRY(const bool there, row.bind(sitting).bind(candidate).step());
    return there ? ReplicaState{row.integer(0), static_cast<std::uint64_t>(row.integer(1))} : ReplicaState{};
}

Result<ReplicaState> RoomStore::putPiece(std::string_view sitting, std::string_view candidate,
                                         std::int64_t number, std::uint64_t count, Bytes piece)
{
    GONGYUAN_TRY(const ReplicaState known, replica(sitting, candidate));
    if (number <= known.pieces) {
        return known;
    }
    if (number != known.pieces + 1 || count < known.count) {
        return Error{Errc::Denied, "the replica has " + std::to_string(known.pieces) + " pieces"};
    }
    GONGYUAN_CHECK(m_database.transact([&] {
        return m_database.prepare("INSERT INTO pieces VALUES(?,?,?,?,?)")
            .bind(sitting)
            .bind(candidate)
            .bind(number)
            .bind(static_cast<std::int64_t>(count))
            .bind(piece)
            .run();
    }));
    return ReplicaState{number, count};
}

Result<std::vector<Buffer>> RoomStore::pieces(std::string_view sitting, std::string_view candidate,
                                              std::int64_t from, std::size_t bytes)
{
    Statement rows = m_database.prepare(
        "SELECT piece FROM pieces WHERE sitting=? AND candidate=? AND number>=? ORDER BY number");
    rows.bind(sitting).bind(candidate).bind(from);
    std::vector<Buffer> pieces;
    std::size_t taken = 0;
    while (true) {
        GONGYUAN_TRY(const bool there, rows.step());
        if (!there) {
            return pieces;
        }
        taken += rows.view(0).size();
        if (taken > bytes && !pieces.empty()) {
            return pieces;
        }
        pieces.push_back(rows.blob(0));
    }
}

}  // namespace gongyuan::store
