// SPDX-License-Identifier: Apache-2.0

// GET /v1/events: what the room says to a seat, as server-sent events. A seat that misses some loses nothing:
// it reads GET /v1/room after each `hello` and whenever told to.

#pragma once

#include "core/clock.h"
#include "core/json.h"

#include <optional>
#include <string>
#include <string_view>
#include <variant>

namespace gongyuan::protocol {

namespace room_event {
/// First on every stream.
struct Hello {
    std::string room;
    WallTime serverTime{};
};
/// Every ten seconds.
struct Clock {
    WallTime serverTime{};
};
/// Words of the proctor to the candidate, at most 500 characters.
struct Message {
    std::string text;
    WallTime at{};
};
/// A paper or roster was imported: ask GET /v1/room.
struct Changed {};
}  // namespace room_event

using RoomEvent =
    std::variant<room_event::Hello, room_event::Clock, room_event::Message, room_event::Changed>;

/// `event: hello`, `data: {…}`, empty line.
std::string toStream(const RoomEvent& event);

/// Cuts an event stream into events. Comments, fields other than `event` and `data`, and events whose name it
/// does not know are passed over.
class RoomEventReader {
public:
    void feed(std::string_view bytes);
    /// The next complete event, none when more bytes are needed. Malformed for known events whose data does
    /// not fit and for a line longer than kSmallBody: then the stream must be closed.
    Result<std::optional<RoomEvent>> next();

private:
    Result<std::optional<RoomEvent>> dispatch();

    std::string m_pending;
    std::string m_name;
    std::string m_data;
};

}  // namespace gongyuan::protocol
