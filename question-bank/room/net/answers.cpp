// SPDX-License-Identifier: Apache-2.0

#include "room/log.h"
#include "room/net/exchange.h"
#include "room/net/file_reader.h"

#include <optional>
#include <string>

namespace gongyuan::room {

using protocol::Refused;

// A client that asked whether it may send its body is told so.
asio::awaitable<bool> Connection::invite(const Parser& parser)
{
    if (!beast::iequals(parser.get()[http::field::expect], "100-continue")) {
        co_return true;
    }
    error_code problem;
    const http::response<http::empty_body> go{http::status::continue_, 11};
    allow(m_hall.timeouts.body);
    co_await http::async_write(m_stream, go, into(problem));
    co_return !problem;
}

asio::awaitable<bool> Connection::send(const Answer& answer, bool keepAlive, unsigned version)
{
    error_code problem;
    http::response<http::string_body> response{static_cast<http::status>(answer.status), version};
    response.set(http::field::content_type, answer.type);
    response.set(http::field::cache_control, "no-store");
    response.keep_alive(keepAlive);
    if (answer.retryAfter > 0) {
        response.set(http::field::retry_after, std::to_string(answer.retryAfter));
    }
    allow(m_hall.timeouts.body);
    if (!answer.file) {
        response.body() = answer.body;
        response.prepare_payload();
        co_await http::async_write(m_stream, response, into(problem));
        co_return !problem;
    }
    const FilePart& part = *answer.file;
    response.set(http::field::accept_ranges, "bytes");
    response.content_length(part.range.length());
    if (answer.status == 206) {
        response.set(http::field::content_range, protocol::toText({part.range, part.size}));
    }
    http::response_serializer<http::string_body> serializer{response};
    co_await http::async_write_header(m_stream, serializer, into(problem));
    if (problem) {
        co_return false;
    }
    co_return co_await sendFile(part);
}

asio::awaitable<bool> Connection::sendFile(const FilePart& part)
{
    auto reader = FileReader::open(part.path, part.range);
    while (reader && reader->left() > 0) {
        const auto bytes = reader->next(std::as_writable_bytes(std::span{m_chunk}));
        if (!bytes) {
            logLine(bytes.error().detail);
            co_return false;
        }
        error_code problem;
        allow(m_hall.timeouts.body);
        co_await asio::async_write(m_stream, asio::buffer(m_chunk.data(), bytes.value()), into(problem));
        if (problem) {
            co_return false;
        }
    }
    co_return reader.ok();
}

// Until the peer leaves, is too slow, opens another stream, or the server closes.
asio::awaitable<void> Connection::events()
{
    const auto seat = co_await onStore(m_hall.store, [&]() -> std::optional<std::string> {
        auto name = m_hall.service.listener(m_peer);
        return name ? std::optional{std::move(name).value()} : std::nullopt;
    });
    if (!seat) {
        co_await send(refusal(Refused::NotYours, "this certificate is not an enrolled seat's"), false, 11);
        co_return;
    }
    const auto listener = m_hall.events.add(*seat, m_stream.get_executor());
    const Room& room = m_hall.service.room();
    std::string text =
        "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nCache-Control: no-store\r\n"
        "Connection: close\r\n\r\n" +
        protocol::toStream(protocol::RoomEvent{protocol::room_event::Hello{room.id(), room.clock().wall()}});
    error_code problem;
    --m_hall.working;  // a listener does not hold up the end of the server
    while (!problem && !listener->dropped) {
        if (text.empty() && listener->queue.empty()) {
            error_code woken;
            listener->wake.expires_at(std::chrono::steady_clock::time_point::max());
            co_await listener->wake.async_wait(into(woken));
            continue;
        }
        if (text.empty()) {
            text = std::move(listener->queue.front());
            listener->queue.pop_front();
        }
        allow(m_hall.timeouts.body);
        co_await asio::async_write(m_stream, asio::buffer(text), into(problem));
        beast::get_lowest_layer(m_stream).expires_never();
        text.clear();
    }
    ++m_hall.working;
    m_hall.events.remove(listener);
}

asio::awaitable<void> Connection::close()
{
    error_code problem;
    allow(m_hall.timeouts.handshake);
    co_await m_stream.async_shutdown(into(problem));
}

}  // namespace gongyuan::room
