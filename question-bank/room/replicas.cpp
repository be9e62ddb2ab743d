// SPDX-License-Identifier: Apache-2.0

#include "room/replicas.h"

#include "protocol/limits.h"

#include <algorithm>

namespace gongyuan::room {
namespace {

// Room for base64 and the JSON around it.
constexpr std::size_t kPiecesAtOnce = protocol::kRestoreAnswer / 8 * 5;

Result<store::Login> boundTo(Room& room, const std::string& seat, const std::string& sitting,
                             const std::string& candidate)
{
    GONGYUAN_TRY(const auto login, room.store().loginOf(sitting, candidate));
    if (!login || login->seat != seat) {
        return Error{Errc::Denied, "the candidate is not bound to this seat"};
    }
    return *login;
}

}  // namespace

Result<protocol::ReplicaReply> takePiece(Room& room, const std::string& seat,
                                         const protocol::ReplicaRequest& request)
{
    GONGYUAN_TRY(const store::Login login, boundTo(room, seat, request.sitting, request.candidate));
    if (login.epoch != request.epoch) {
        return Error{Errc::Denied, "this seat was replaced"};
    }
    store::RoomStore& store = room.store();
    auto state = request.number == 0 ? store.replica(request.sitting, request.candidate)
                                     : store.putPiece(request.sitting, request.candidate, request.number,
                                                      request.count, request.piece);
    GONGYUAN_CHECK(state);
    protocol::ReplicaReply reply{state->pieces, state->count, std::nullopt};
    if (request.number == 0) {
        GONGYUAN_TRY(const auto told, store.head(request.sitting, request.candidate));
        if (told && told->seat == seat) {
            reply.head = told->head;
        }
    }
    return reply;
}

Result<protocol::RestoreReply> restore(Room& room, const Attendance& attendance, const std::string& seat,
                                       const protocol::RestoreRequest& request)
{
    GONGYUAN_CHECK(boundTo(room, seat, request.sitting, request.candidate));
    store::RoomStore& store = room.store();
    GONGYUAN_TRY(const store::ReplicaState state, store.replica(request.sitting, request.candidate));
    GONGYUAN_TRY(const auto heard, store.heard(request.sitting, request.candidate));
    protocol::RestoreReply reply;
    reply.total = state.pieces;
    reply.count = state.count;
    if (heard) {
        // Over a restart of the server only the wall clock knows.
        const auto silent = attendance.silentFor(heard->seat, request.candidate);
        reply.silent = silent.value_or(std::max(room.clock().wall() - heard->at, Millis{0}));
        reply.at = heard->sittingAt;
    }
    GONGYUAN_TRY(reply.pieces, store.pieces(request.sitting, request.candidate, request.from, kPiecesAtOnce));
    return reply;
}

}  // namespace gongyuan::room
