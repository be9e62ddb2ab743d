// SPDX-License-Identifier: Apache-2.0

#include "room/service.h"

#include "protocol/enrol.h"
#include "protocol/limits.h"
#include "room/log.h"
#include "room/papers.h"
#include "room/readiness.h"
#include "room/replicas.h"
#include "room/seats.h"

#include <algorithm>
#include <utility>

namespace gongyuan::room {
namespace {

using protocol::Endpoint;
using protocol::Refused;

constexpr const char* kBytes = "application/octet-stream";
constexpr int kBusySeconds = 5;

template <typename T>
Answer json(const Result<T>& result)
{
    return result ? Answer{200, "application/json", canonical(toJson(result.value())), {}, 0}
                  : refuse(result.error());
}

Answer bytes(const Result<Buffer>& result)
{
    return result ? Answer{200, kBytes, std::string{textOf(result.value())}, {}, 0} : refuse(result.error());
}

Answer empty(const Status& status)
{
    return status ? Answer{200, "application/json", "{}", {}, 0} : refuse(status.error());
}

Answer range(const Error& error)
{
    return refuse(protocol::Failure{Refused::Range, error.detail});
}

Answer busy(const Error& error)
{
    Answer answer = refuse(protocol::Failure{Refused::Busy, error.detail});
    answer.retryAfter = kBusySeconds;
    return answer;
}

Answer bulk(const Room& room, const Request& request)
{
    const auto file = bulkFile(room, request.route.argument);
    if (!file) {
        return refuse(file.error());
    }
    Answer answer{200, kBytes, {}, FilePart{file->path, {0, file->size - 1}, file->size}, 0};
    if (!request.range.empty()) {
        const auto part = protocol::parseRange(request.range, file->size);
        if (!part) {
            return range(part.error());
        }
        answer.status = 206;
        answer.file->range = part.value();
    }
    return answer;
}

// What the peer's certificate lacks is no secret of ours, so it is told.
Answer stranger(const Error& error)
{
    logLine("a peer was refused: " + error.detail);
    return refuse(protocol::Failure{Refused::NotYours, "this certificate is not an enrolled seat's"});
}

}  // namespace

Answer refuse(const protocol::Failure& failure)
{
    return {protocol::status(failure.code), "application/json", canonical(toJson(failure)), {}, 0};
}

Answer refuse(const Error& error)
{
    logLine(std::string{"refused ("} + name(error.code) + "): " + error.detail);
    return refuse(protocol::failureOf(error));
}

Answer Service::answerStranger(const Request& request)
{
    if (request.route.endpoint != Endpoint::Enrol) {
        return refuse(protocol::Failure{Refused::NotFound, "this port only enrols"});
    }
    const auto body = parseJson(request.body, {protocol::kSmallBody, 8});
    if (!body) {
        return refuse(body.error());
    }
    const auto message = protocol::enrolRequestFromJson(body.value());
    if (!message) {
        return refuse(message.error());
    }
    const auto reply = enrolSeat(m_room, message.value(), m_mainPort);
    if (reply) {
        logLine("seat " + reply->seat + " enrolled (" + message->program + ")");
    }
    return json(reply);
}

Answer Service::answerPeer(Bytes peer, const Request& request)
{
    const auto seat = seatOf(m_room, peer);
    return seat ? answerSeat(seat.value(), request) : stranger(seat.error());
}

Result<std::string> Service::listener(Bytes peer)
{
    GONGYUAN_TRY(const store::SeatRow seat, seatOf(m_room, peer));
    return seat.seat;
}

Answer Service::answerSeat(const store::SeatRow& seat, const Request& request)
{
    const std::string& argument = request.route.argument;
    switch (request.route.endpoint) {
    case Endpoint::Room: return json(Result{roomInfo(m_room, seat.seat)});
    case Endpoint::Envelope: return bytes(seatEnvelope(m_room, argument));
    case Endpoint::Share: return bytes(sealedShare(m_room, argument, seat));
    case Endpoint::Roster: return bytes(sealedRoster(m_room, argument, seat));
    case Endpoint::Paper: return bulk(m_room, request);
    case Endpoint::Login:
    case Endpoint::Logout:
    case Endpoint::State:
    case Endpoint::CodeTry:
    case Endpoint::Transport:
    case Endpoint::Replica:
    case Endpoint::Restore:
    case Endpoint::Preflight: {
        const auto body = parseJson(request.body, {protocol::bodyLimit(request.route.endpoint), 8});
        return body ? answerPost(seat, request.route.endpoint, body.value()) : refuse(body.error());
    }
    case Endpoint::Enrol: return refuse(protocol::Failure{Refused::NotFound, "enrol on the other port"});
    case Endpoint::Sheet:
    case Endpoint::Events: break;  // the connection handles what streams
    }
    return refuse(protocol::Failure{Refused::NotFound, "no such path"});
}

Answer Service::answerPost(const store::SeatRow& seat, Endpoint endpoint, const Json& body)
{
    if (endpoint == Endpoint::Login) {
        const auto message = protocol::loginRequestFromJson(body);
        if (!message) {
            return refuse(message.error());
        }
        const auto reply = m_attendance.logIn(seat.seat, message.value());
        return !reply && reply.error().code == Errc::Network ? busy(reply.error()) : json(reply);
    }
    if (endpoint == Endpoint::Logout) {
        const auto message = protocol::logoutRequestFromJson(body);
        return message ? empty(m_attendance.logOut(seat.seat, message.value())) : refuse(message.error());
    }
    if (endpoint == Endpoint::State) {
        const auto message = protocol::heartbeatFromJson(body);
        return message ? json(m_attendance.beat(seat.seat, message.value())) : refuse(message.error());
    }
    if (endpoint == Endpoint::CodeTry) {
        const auto message = protocol::codeTryFromJson(body);
        return message ? empty(m_attendance.noteTry(seat.seat, message.value())) : refuse(message.error());
    }
    if (endpoint == Endpoint::Replica) {
        const auto message = protocol::replicaRequestFromJson(body);
        return message ? json(takePiece(m_room, seat.seat, message.value())) : refuse(message.error());
    }
    if (endpoint == Endpoint::Restore) {
        const auto message = protocol::restoreRequestFromJson(body);
        return message ? json(restore(m_room, m_attendance, seat.seat, message.value()))
                       : refuse(message.error());
    }
    if (endpoint == Endpoint::Preflight) {
        const auto message = protocol::preflightFromJson(body);
        return message ? json(takePreflight(m_room, seat.seat, message.value())) : refuse(message.error());
    }
    const auto message = protocol::transportRequestFromJson(body);
    return message ? json(m_inbox.announce(seat.seat, message.value())) : refuse(message.error());
}

Service::Upload Service::beginSheet(Bytes peer, const std::string& sha256,
                                    const protocol::ContentRange& contentRange)
{
    const auto seat = seatOf(m_room, peer);
    if (!seat) {
        return {std::nullopt, stranger(seat.error())};
    }
    const auto hash = fromHex(sha256);
    crypto::Digest digest{};
    if (!hash || hash->size() != digest.size()) {
        return {std::nullopt, refuse(protocol::Failure{Refused::NotFound, "no such path"})};
    }
    std::copy(hash->begin(), hash->end(), digest.begin());
    auto begun = m_inbox.begin(seat->seat, digest, contentRange);
    if (!begun) {
        switch (begun.error().code) {
        case Errc::Unsupported: return {std::nullopt, range(begun.error())};
        case Errc::Network: return {std::nullopt, busy(begun.error())};
        default: return {std::nullopt, refuse(begun.error())};  // an error of any other kind
        }
    }
    if (begun->finished) {
        return {std::nullopt, json(Result{*begun->finished})};
    }
    return {std::move(begun->piece), {}};
}

Answer Service::commitSheet(SheetPiece piece)
{
    const auto reply = m_inbox.commit(std::move(piece));
    return !reply && reply.error().code == Errc::Unsupported ? range(reply.error()) : json(reply);
}

}  // namespace gongyuan::room
