// SPDX-License-Identifier: Apache-2.0

// Who sits where and how it goes: logins, heartbeats, tries of the session code. Logins, heads and tries are
// stored; how a seat is at this moment is only remembered, the next heartbeat tells it again.

#pragma once

#include "protocol/code_try.h"
#include "protocol/heartbeat.h"
#include "protocol/login.h"
#include "room/room.h"

#include <chrono>
#include <map>
#include <optional>
#include <string>

namespace gongyuan::room {

/// What a seat last said of itself.
struct SeatNow {
    protocol::Heartbeat heartbeat;
    Millis heardAt{};  // on the boot clock
    /// Its journal went back, or it speaks for a candidate who sits elsewhere.
    std::string conflict;
};

class Attendance {
public:
    /// Exams admit candidates so long before the announced start; rehearsals and practice always.
    Attendance(Room& room, std::chrono::minutes loginOpens)
        : m_room{room}
        , m_loginOpens{loginOpens}
    {
    }

    /// Network, which here means busy, after too many failed tries of this seat: guessing takes time.
    Result<protocol::LoginReply> logIn(const std::string& seat, const protocol::LoginRequest& request);
    /// Denied while the candidate's clock runs, and for another seat's candidate.
    Status logOut(const std::string& seat, const protocol::LogoutRequest& request);
    Result<protocol::HeartbeatReply> beat(const std::string& seat, const protocol::Heartbeat& heartbeat);
    Status noteTry(const std::string& seat, const protocol::CodeTry& codeTry);

    const std::map<std::string, SeatNow>& seats() const { return m_seats; }
    /// Heard from within `kDisconnectedAfter`.
    bool isConnected(const std::string& seat) const;
    /// Since this seat spoke for the candidate last, on the boot clock; nothing when it has not since the
    /// start.
    std::optional<Millis> silentFor(const std::string& seat, const std::string& candidate) const;

private:
    struct Failures {
        int count = 0;
        Millis last{};
    };

    protocol::LoginReply judge(const std::string& seat, const protocol::LoginRequest& request,
                               const KnownPaper& paper, const std::optional<store::Login>& held,
                               bool handedIn) const;
    Status hearSitting(const std::string& seat, SeatNow& now, protocol::HeartbeatReply& reply);
    Status noteTickets(const std::string& seat, const protocol::Heartbeat& heartbeat,
                       protocol::HeartbeatReply& reply);
    Status noteIncidents(const std::string& seat, const protocol::Heartbeat& heartbeat);
    Result<std::string> conflictOf(const std::string& seat, const protocol::Heartbeat& heartbeat);
    Result<std::optional<format::SignedDocument>> noteHead(const std::string& seat, SeatNow& now);

    Room& m_room;
    std::chrono::minutes m_loginOpens;
    std::map<std::string, SeatNow> m_seats;
    std::map<std::string, Failures> m_failures;
    std::map<std::string, Millis> m_spoke;  // `seat|candidate`: when, on the boot clock
};

}  // namespace gongyuan::room
