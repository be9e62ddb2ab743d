// SPDX-License-Identifier: Apache-2.0

// The part of a seat's duty that keeps the room's copy up to date, and obeys what proctors decided.

#include "protocol/limits.h"
#include "session/room_duty.h"

#include <utility>

namespace gongyuan::client {
namespace {

/// Changes are gathered this long before a piece is made of them.
constexpr std::chrono::milliseconds kGather = protocol::kReplicaLag / 2;

}  // namespace

void RoomDuty::obey(const protocol::HeartbeatReply& reply)
{
    if (!reply.fencedBy.empty()) {
        ask([by = reply.fencedBy](Seat& seat) { return seat.fence(by); },
            [this](const Applied& applied) {
                if (applied.turn) Q_EMIT sittingChanged(applied);
            });
        return;
    }
    if (reply.tickets.empty()) {
        return;
    }
    ask([tickets = reply.tickets](Seat& seat) { return seat.decide(tickets); },
        [this](const Applied& applied) {
            if (!applied.status) {
                log(applied.status.error());
            }
            if (applied.turn) {
                Q_EMIT sittingChanged({applied.turn, done()});
                m_link->beat();  // the room hears that they were used
            }
        });
}

void RoomDuty::feed()
{
    if (!m_feedTimer.isActive()) {
        m_feedTimer.start(kGather);
    }
}

void RoomDuty::feedNow()
{
    m_feedTimer.stop();
    if (m_feeding) {
        m_feedAgain = true;
        return;
    }
    if (m_link->connection() != net::Connection::Online) {
        return;  // begins again with the line
    }
    m_feeding = true;
    m_feedAgain = false;
    ask([](Seat& seat) { return seat.nextPiece(); },
        [this](const Result<std::optional<protocol::ReplicaRequest>>& piece) {
            if (!piece || !piece.value()) {
                m_feeding = false;
                if (!piece) log(piece.error());
                return;
            }
            m_link->replicate(*piece.value(), [this](const Result<protocol::ReplicaReply>& reply) {
                if (!reply) {
                    m_feeding = false;
                    log(reply.error());
                    m_feedTimer.start(m_feedRetry.next());
                    return;
                }
                m_feedRetry.reset();
                ask([reply = reply.value()](Seat& seat) { return seat.pieceKept(reply); },
                    [this](const Result<std::uint64_t>& events) {
                        m_feeding = false;
                        if (!events) {
                            log(events.error());
                            if (events.error().code == Errc::Forged) {
                                Q_EMIT rolledBack();
                            }
                            return;
                        }
                        Q_EMIT replicated(events.value());
                        feedNow();
                    });
            });
        });
}

void RoomDuty::fetchReplica(const std::string& sitting, const std::string& candidate,
                            const std::function<void(Result<Fetched>)>& then)
{
    fetchMore({sitting, candidate, 1}, std::make_shared<Fetched>(), then);
}

void RoomDuty::fetchMore(const protocol::RestoreRequest& request, const std::shared_ptr<Fetched>& fetched,
                         const std::function<void(Result<Fetched>)>& then)
{
    m_link->restore(request, [this, request, fetched, then](Result<protocol::RestoreReply> reply) {
        if (!reply) {
            then(std::move(reply).error());
            return;
        }
        for (Buffer& piece : reply->pieces) {
            fetched->pieces.push_back(std::move(piece));
        }
        const bool none = reply->pieces.empty();
        reply->pieces.clear();
        fetched->about = std::move(reply).value();
        const auto have = static_cast<std::int64_t>(fetched->pieces.size());
        if (have >= fetched->about.total || none) {
            then(have == fetched->about.total
                     ? Result<Fetched>{std::move(*fetched)}
                     : Result<Fetched>{Error{Errc::Network, "the room did not give every piece"}});
            return;
        }
        fetchMore({request.sitting, request.candidate, have + 1}, fetched, then);
    });
}

}  // namespace gongyuan::client
