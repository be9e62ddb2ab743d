// SPDX-License-Identifier: Apache-2.0

// The seat's line to its room: heartbeats, events, and requests with typed answers. Whether the line is up
// informs; it never decides what a candidate may do.

#pragma once

#include "net/event_stream.h"
#include "net/http.h"
#include "protocol/code_try.h"
#include "protocol/heartbeat.h"
#include "protocol/login.h"
#include "protocol/preflight.h"
#include "protocol/replica.h"
#include "protocol/room_info.h"

#include <QObject>
#include <QTimer>

#include <chrono>
#include <functional>
#include <memory>
#include <string>

namespace gongyuan::net {

enum class Connection : std::uint8_t {
    Offline,
    Connecting,
    Online,
    Refused,  // the room was reached, proved itself, and does not take this seat's certificate
};

class RoomLink : public QObject {
    Q_OBJECT

public:
    template <typename T>
    using Then = std::function<void(Result<T>)>;

    /// `now`: the time at which the room's certificate must be valid.
    static Result<std::unique_ptr<RoomLink>> create(const Credentials& credentials,
                                                    std::function<WallTime()> now);

    /// Opens the event stream and begins to beat; `state` is asked for each time.
    void start(std::function<protocol::Heartbeat()> state);
    /// Beats at once: something changed.
    void beat();

    Connection connection() const { return m_connection; }
    Http& http() { return m_http; }

    void roomInfo(Then<protocol::RoomInfo> then);
    void login(const protocol::LoginRequest& request, Then<protocol::LoginReply> then);
    void logout(const protocol::LogoutRequest& request);
    void tellTry(const protocol::CodeTry& codeTry, std::function<void(Status)> then);
    void replicate(const protocol::ReplicaRequest& request, Then<protocol::ReplicaReply> then);
    void restore(const protocol::RestoreRequest& request, Then<protocol::RestoreReply> then);
    void tellPreflight(const protocol::PreflightReport& report, Then<protocol::PreflightReply> then);
    void fetch(protocol::Endpoint endpoint, const std::string& argument, Then<Buffer> then);

Q_SIGNALS:
    void connectionChanged();
    void heard(gongyuan::WallTime serverTime);
    /// The room has stored and signed the journal up to this head.
    void noted(const gongyuan::format::ChainHead& head, const gongyuan::format::SignedDocument& document);
    /// What the room said of who sits here: tickets, another seat.
    void told(const gongyuan::protocol::HeartbeatReply& reply);
    /// Ask `roomInfo` again.
    void roomChanged();
    void message(const std::string& text);
    /// For the log.
    void failed(const gongyuan::Error& error);

private:
    RoomLink(const Credentials& credentials, const QSslConfiguration& tls, Trust trust);

    void take(const protocol::RoomEvent& event);
    void become(Connection connection);
    void lost(const Error& error);
    void fail(const Error& error);
    void answered(const Result<Buffer>& body, const std::optional<format::ChainHead>& sent);
    void post(protocol::Endpoint endpoint, const Json& json, Http::Then then);

    Http m_http;
    EventStream m_events;
    QTimer m_beat;
    std::function<protocol::Heartbeat()> m_state;
    std::chrono::steady_clock::time_point m_beatAt;
    Connection m_connection = Connection::Offline;
    bool m_beating = false;
    bool m_beatAgain = false;
};

}  // namespace gongyuan::net
