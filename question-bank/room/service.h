// SPDX-License-Identifier: Apache-2.0

// What each request does, without a socket in sight. Runs on the store thread.

#pragma once

#include "protocol/failure.h"
#include "protocol/range.h"
#include "protocol/route.h"
#include "room/attendance.h"
#include "room/room.h"
#include "room/sheet_inbox.h"

#include <filesystem>
#include <optional>
#include <string>

namespace gongyuan::room {

/// Part of a file that the connection streams from the disk.
struct FilePart {
    std::filesystem::path path;
    protocol::ByteRange range;
    std::uint64_t size = 0;
};

struct Answer {
    unsigned status = 200;
    std::string type = "application/json";
    std::string body;
    std::optional<FilePart> file;
    /// Seconds, for Busy.
    int retryAfter = 0;
};

Answer refuse(const protocol::Failure& failure);
/// Also says on the log what happened, for it is handled here.
Answer refuse(const Error& error);

struct Request {
    protocol::Route route;
    Buffer body;
    /// The Range header, empty without.
    std::string range;
};

class Service {
public:
    Service(Room& room, std::chrono::minutes loginOpens, std::uint16_t mainPort)
        : m_room{room}
        , m_attendance{room, loginOpens}
        , m_inbox{room}
        , m_mainPort{mainPort}
    {
    }

    /// Of a machine without certificate: enrolment and nothing else.
    Answer answerStranger(const Request& request);
    /// Of the machine with this certificate (DER), verified anew for every request: it may have been revoked.
    Answer answerPeer(Bytes peer, const Request& request);
    /// The seat that opens an event stream.
    Result<std::string> listener(Bytes peer);

    /// A PUT of a sheet: `Begun`, or the answer that ends it.
    struct Upload {
        std::optional<SheetPiece> piece;
        Answer answer;
    };
    Upload beginSheet(Bytes peer, const std::string& sha256, const protocol::ContentRange& range);
    Answer commitSheet(SheetPiece piece);
    void abandonSheet(SheetPiece piece) { m_inbox.abandon(std::move(piece)); }

    Room& room() { return m_room; }
    const Attendance& attendance() const { return m_attendance; }

private:
    Answer answerSeat(const store::SeatRow& seat, const Request& request);
    Answer answerPost(const store::SeatRow& seat, protocol::Endpoint endpoint, const Json& body);

    Room& m_room;
    Attendance m_attendance;
    SheetInbox m_inbox;
    std::uint16_t m_mainPort;
};

}  // namespace gongyuan::room
