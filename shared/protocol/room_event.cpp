// SPDX-License-Identifier: Apache-2.0

#include "protocol/room_event.h"

#include "protocol/limits.h"
#include "protocol/wire_json.h"

#include <utility>

namespace gongyuan::protocol {
namespace {

constexpr std::size_t kMessageBytes = 2000;  // 500 characters of up to four bytes

struct Written {
    const char* name;
    Json data;
};

struct Write {
    Written operator()(const room_event::Hello& hello) const
    {
        return {"hello", {{"room", hello.room}, {"server_time", millisOf(hello.serverTime)}}};
    }
    Written operator()(const room_event::Clock& clock) const
    {
        return {"clock", {{"server_time", millisOf(clock.serverTime)}}};
    }
    Written operator()(const room_event::Message& message) const
    {
        return {"message", {{"text", message.text}, {"at", millisOf(message.at)}}};
    }
    Written operator()(const room_event::Changed& /*changed*/) const { return {"changed", Json::object()}; }
};

// Nothing for a name that this version does not know.
Result<std::optional<RoomEvent>> readEvent(std::string_view name, std::string_view data)
{
    GONGYUAN_TRY(const Json json, parseJson(bytesOf(data)));
    JsonObject reader{json, std::string{name}};
    std::optional<RoomEvent> event;
    if (name == "hello") {
        std::string room = reader.identifier("room");
        event = room_event::Hello{std::move(room), readMoment(reader, "server_time")};
    } else if (name == "clock") {
        event = room_event::Clock{readMoment(reader, "server_time")};
    } else if (name == "message") {
        std::string text = reader.text("text", kMessageBytes);
        event = room_event::Message{std::move(text), readMoment(reader, "at")};
    } else if (name == "changed") {
        event = room_event::Changed{};
    }
    GONGYUAN_CHECK(reader.finishLenient());
    return event;
}

}  // namespace

std::string toStream(const RoomEvent& event)
{
    const Written written = std::visit(Write{}, event);
    return std::string{"event: "} + written.name + "\ndata: " + canonical(written.data) + "\n\n";
}

void RoomEventReader::feed(std::string_view bytes)
{
    m_pending += bytes;
}

Result<std::optional<RoomEvent>> RoomEventReader::next()
{
    for (std::size_t end = m_pending.find('\n'); end != std::string::npos; end = m_pending.find('\n')) {
        std::string line = m_pending.substr(0, end);
        m_pending.erase(0, end + 1);
        if (line.ends_with('\r')) {
            line.pop_back();
        }
        if (line.size() + m_data.size() > kSmallBody) {
            return Error{Errc::Malformed, "event longer than allowed"};
        }
        if (line.empty()) {
            GONGYUAN_TRY(std::optional<RoomEvent> event, dispatch());
            if (event) {
                return event;
            }
        } else if (line.starts_with("event: ")) {
            m_name = line.substr(7);
        } else if (line.starts_with("data: ")) {
            m_data += line.substr(6);
        }
    }
    if (m_pending.size() > kSmallBody) {
        return Error{Errc::Malformed, "event longer than allowed"};
    }
    return std::optional<RoomEvent>{};
}

Result<std::optional<RoomEvent>> RoomEventReader::dispatch()
{
    const std::string name = std::exchange(m_name, {});
    const std::string data = std::exchange(m_data, {});
    if (name.empty() || data.empty()) {
        return std::optional<RoomEvent>{};
    }
    return readEvent(name, data);
}

}  // namespace gongyuan::protocol
