// SPDX-License-Identifier: Apache-2.0

#include "net/room_link.h"

#include "core/json.h"
#include "core/overloaded.h"
#include "net/tls.h"
#include "protocol/limits.h"

#include <QRandomGenerator>

#include <utility>

namespace gongyuan::net {
namespace {

// The wait between heartbeats, give or take a fifth.
int beatInterval()
{
    const auto wait = std::chrono::milliseconds{protocol::kHeartbeat}.count();
    return static_cast<int>(wait - wait / 5) +
           QRandomGenerator::global()->bounded(static_cast<int>(wait * 2 / 5));
}

template <typename T>
Result<T> decoded(const Result<Buffer>& body, Result<T> (*decode)(const Json&))
{
    if (!body) {
        return body.error();
    }
    GONGYUAN_TRY(const Json json, parseJson(body.value()));
    return decode(json);
}

}  // namespace

RoomLink::RoomLink(const Credentials& credentials, const QSslConfiguration& tls, Trust trust)
    : m_http{credentials.address, tls, std::move(trust)}
    , m_events{m_http}
{
    m_beat.setSingleShot(true);
    connect(&m_beat, &QTimer::timeout, this, &RoomLink::beat);
    connect(&m_events, &EventStream::received, this, &RoomLink::take);
    connect(&m_events, &EventStream::lost, this, &RoomLink::lost);
}

Result<std::unique_ptr<RoomLink>> RoomLink::create(const Credentials& credentials,
                                                   std::function<WallTime()> now)
{
    GONGYUAN_TRY(const QSslConfiguration tls, tlsOf(credentials));
    GONGYUAN_TRY(auto root, crypto::Certificate::parsePem(bytesOf(credentials.root)));
    return std::unique_ptr<RoomLink>{
        new RoomLink{credentials, tls, Trust{std::move(root), credentials.room, std::move(now)}}};
}

void RoomLink::start(std::function<protocol::Heartbeat()> state)
{
    m_state = std::move(state);
    become(Connection::Connecting);
    m_events.start();
    m_beat.start(beatInterval());
}

void RoomLink::become(Connection connection)
{
    if (std::exchange(m_connection, connection) != connection) {
        Q_EMIT connectionChanged();
    }
}

void RoomLink::lost(const Error& error)
{
    if (error.code != Errc::Denied) {
        become(m_connection == Connection::Online ? Connection::Connecting : Connection::Offline);
    }
    fail(error);
}

void RoomLink::fail(const Error& error)
{
    if (error.code == Errc::Denied) {
        become(Connection::Refused);
    }
    Q_EMIT failed(error);
}

void RoomLink::take(const protocol::RoomEvent& event)
{
    namespace room_event = protocol::room_event;
    std::visit(Overloaded{[this](const room_event::Hello& hello) {
                              become(Connection::Online);
                              Q_EMIT heard(hello.serverTime);
                              Q_EMIT roomChanged();
                              beat();
                          },
                          [this](const room_event::Clock& clock) { Q_EMIT heard(clock.serverTime); },
                          [this](const room_event::Message& words) { Q_EMIT message(words.text); },
                          [this](const room_event::Changed&) {
                              Q_EMIT roomChanged();
                              beat();
                          }},
               event);
}

void RoomLink::beat()
{
    if (!m_state) {
        return;
    }
    if (m_beating) {
        m_beatAgain = true;
        return;
    }
    m_beating = true;
    m_beat.stop();
    m_beatAt = std::chrono::steady_clock::now();
    const protocol::Heartbeat state = m_state();
    post(protocol::Endpoint::State, protocol::toJson(state),
         [this, sent = state.head](const Result<Buffer>& reply) {
             m_beating = false;
             answered(reply, sent);
             const bool again = std::exchange(m_beatAgain, false) && reply;
             m_beat.start(again ? 0 : beatInterval());
         });
}

void RoomLink::answered(const Result<Buffer>& body, const std::optional<format::ChainHead>& sent)
{
    const auto reply = decoded(body, protocol::heartbeatReplyFromJson);
    if (!reply) {
        // A room that told the time meanwhile is slow, not gone; a new stream would be more work for it.
        const bool silent = m_events.heard() < m_beatAt;
        if (reply.error().code == Errc::Network && m_connection == Connection::Online && silent) {
            become(Connection::Connecting);
            m_events.restart();  // it may hang on a line that is gone
        }
        fail(reply.error());
        return;
    }
    if (m_connection == Connection::Offline || m_connection == Connection::Refused) {
        become(Connection::Connecting);
        m_events.restart();
    }
    Q_EMIT heard(reply->serverTime);
    if (reply->head && sent) {
        Q_EMIT noted(*sent, *reply->head);
    }
    Q_EMIT told(reply.value());
}

void RoomLink::post(protocol::Endpoint endpoint, const Json& json, Http::Then then)
{
    Request request{endpoint, {}, toBuffer(canonical(json)), {}, protocol::kSmallBody};
    request.silence = std::chrono::seconds{10};
    m_http.send(request, std::move(then));
}

void RoomLink::roomInfo(Then<protocol::RoomInfo> then)
{
    m_http.send({protocol::Endpoint::Room, {}, {}, {}, protocol::kSmallBody},
                [then = std::move(then)](const Result<Buffer>& body) {
                    then(decoded(body, protocol::roomInfoFromJson));
                });
}

void RoomLink::login(const protocol::LoginRequest& request, Then<protocol::LoginReply> then)
{
    post(protocol::Endpoint::Login, protocol::toJson(request),
         [then = std::move(then)](const Result<Buffer>& body) {
             then(decoded(body, protocol::loginReplyFromJson));
         });
}

void RoomLink::logout(const protocol::LogoutRequest& request)
{
    post(protocol::Endpoint::Logout, protocol::toJson(request), [this](const Result<Buffer>& body) {
        if (!body) {
            Q_EMIT failed(body.error());
        }
    });
}

void RoomLink::tellTry(const protocol::CodeTry& codeTry, std::function<void(Status)> then)
{
    post(
        protocol::Endpoint::CodeTry, protocol::toJson(codeTry),
        [then = std::move(then)](const Result<Buffer>& body) { then(body ? done() : Status{body.error()}); });
}

void RoomLink::replicate(const protocol::ReplicaRequest& request, Then<protocol::ReplicaReply> then)
{
    post(protocol::Endpoint::Replica, protocol::toJson(request),
         [then = std::move(then)](const Result<Buffer>& body) {
             then(decoded(body, protocol::replicaReplyFromJson));
         });
}

void RoomLink::restore(const protocol::RestoreRequest& request, Then<protocol::RestoreReply> then)
{
    Request post{protocol::Endpoint::Restore,
                 {},
                 toBuffer(canonical(protocol::toJson(request))),
                 {},
                 protocol::kRestoreAnswer};
    post.silence = std::chrono::seconds{20};
    m_http.send(post, [then = std::move(then)](const Result<Buffer>& body) {
        if (!body) {
            then(body.error());
            return;
        }
        const auto json = parseJson(body.value(), {protocol::kRestoreAnswer, 8});
        then(json ? protocol::restoreReplyFromJson(json.value())
                  : Result<protocol::RestoreReply>{json.error()});
    });
}

void RoomLink::tellPreflight(const protocol::PreflightReport& report, Then<protocol::PreflightReply> then)
{
    post(protocol::Endpoint::Preflight, protocol::toJson(report),
         [then = std::move(then)](const Result<Buffer>& body) {
             then(decoded(body, protocol::preflightReplyFromJson));
         });
}

void RoomLink::fetch(protocol::Endpoint endpoint, const std::string& argument, Then<Buffer> then)
{
    m_http.send({endpoint, argument, {}, {}, protocol::kLargeAnswer}, std::move(then));
}

}  // namespace gongyuan::net
