// SPDX-License-Identifier: Apache-2.0

#include "room/net/connection.h"

#include "protocol/limits.h"
#include "room/log.h"
#include "room/net/exchange.h"

#include <optional>
#include <string>

namespace gongyuan::room {
namespace {

using protocol::Endpoint;
using protocol::Refused;

/// Counts while it lives.
class Counted {
public:
    explicit Counted(std::atomic<int>& count)
        : m_count{count}
    {
        ++m_count;
    }
    Counted(const Counted&) = delete;
    Counted& operator=(const Counted&) = delete;
    ~Counted() { --m_count; }

private:
    std::atomic<int>& m_count;
};

std::string_view viewOf(boost::beast::string_view text)
{
    return {text.data(), text.size()};
}

}  // namespace

asio::awaitable<void> Connection::run()
{
    const Counted counted{m_hall.open(m_face)};
    error_code problem;
    const auto remote = beast::get_lowest_layer(m_stream).socket().remote_endpoint(problem);
    m_address = problem ? std::string{} : remote.address().to_string();
    allow(m_hall.timeouts.handshake);
    co_await m_stream.async_handshake(asio::ssl::stream_base::server, into(problem));
    if (problem) {
        logLine("no handshake with " + m_address + ": " + problem.message());
        co_return;
    }
    m_peer = peerCertificate(m_stream);
    bool more = true;
    while (more && !m_hall.closing) {
        more = co_await exchange();
    }
    co_await close();
}

// One request and its answer; false when the connection is to end.
asio::awaitable<bool> Connection::exchange()
{
    error_code problem;
    Parser parser;
    parser.header_limit(kHeaderLimit);
    parser.body_limit(protocol::kSheetLimit);
    allow(m_hall.timeouts.idle);
    co_await http::async_read_header(m_stream, m_buffer, parser, into(problem));
    if (problem) {
        const bool tooLarge = problem == http::error::body_limit || problem == http::error::header_limit;
        if (tooLarge || problem.category() == make_error_code(http::error::bad_method).category()) {
            const Answer answer = tooLarge ? refusal(Refused::TooLarge, "larger than allowed")
                                           : refusal(Refused::NotAccepted, "not accepted");
            co_await send(answer, false, 11);
        }
        co_return false;
    }
    const Counted counted{m_hall.working};
    const auto& request = parser.get();
    const unsigned version = request.version();
    const auto route = protocol::parseRoute(viewOf(request.method_string()), viewOf(request.target()));
    if (route && route->endpoint == Endpoint::Events && m_face == Face::Seats) {
        co_await events();
        co_return false;
    }
    Answer answer;
    if (route) {
        answer = co_await this->answer(parser, route.value());
    } else {
        answer = refuse(protocol::failureOf(route.error()));
    }
    // What is left of a refused body is read, up to a bound, so that the peer comes to read the answer.
    bool whole = parser.is_done();
    if (!whole) {
        whole = co_await drain(parser);
    }
    const bool keepAlive = parser.keep_alive() && whole && !m_hall.closing;
    const bool sent = co_await send(answer, keepAlive, version);
    co_return sent&& keepAlive;
}

asio::awaitable<Answer> Connection::answer(Parser& parser, const protocol::Route& route)
{
    if (m_face == Face::Strangers && route.endpoint == Endpoint::Enrol &&
        !m_hall.enrolments.allow(m_address, Throttle::Clock::now())) {
        Answer busy = refusal(Refused::Busy, "too many tries from this address");
        busy.retryAfter = 10;
        co_return busy;
    }
    if (m_face == Face::Seats && route.endpoint == Endpoint::Sheet) {
        co_return co_await sheet(parser, route.argument);
    }
    co_return co_await small(parser, route);
}

asio::awaitable<Answer> Connection::small(Parser& parser, const protocol::Route& route)
{
    const auto announced = parser.content_length();
    const std::size_t limit = protocol::bodyLimit(route.endpoint);
    if (announced && *announced > limit) {
        co_return refusal(Refused::TooLarge, "larger than allowed");
    }
    Request request{route, {}, std::string{viewOf(parser.get()[http::field::range])}};
    const bool invited = co_await invite(parser);
    while (invited && !parser.is_done()) {
        Bytes bytes;
        const bool came = co_await next(parser, bytes);
        if (!came) {
            co_return refusal(Refused::NotAccepted, "not accepted");
        }
        if (request.body.size() + bytes.size() > limit) {
            co_return refusal(Refused::TooLarge, "larger than allowed");
        }
        append(request.body, bytes);
    }
    co_return co_await onStore(m_hall.store, [&]() {
        return m_face == Face::Seats ? m_hall.service.answerPeer(m_peer, request)
                                     : m_hall.service.answerStranger(request);
    });
}

asio::awaitable<Answer> Connection::sheet(Parser& parser, const std::string& sha256)
{
    const auto announced = parser.content_length();
    const auto range = protocol::parseContentRange(viewOf(parser.get()[http::field::content_range]));
    if (!announced || !range || range->range.length() != *announced) {
        co_return refusal(Refused::NotAccepted, "a sheet wants Content-Range and Content-Length");
    }
    Service::Upload upload = co_await onStore(
        m_hall.store, [&]() { return m_hall.service.beginSheet(m_peer, sha256, range.value()); });
    if (!upload.piece) {
        co_return upload.answer;
    }
    co_return co_await takeSheet(parser, *std::move(upload.piece));
}

asio::awaitable<Answer> Connection::takeSheet(Parser& parser, SheetPiece piece)
{
    std::optional<Answer> failed;
    const bool invited = co_await invite(parser);
    while (invited && !failed && !parser.is_done()) {
        Bytes bytes;
        const bool came = co_await next(parser, bytes);
        const Status written = piece.write(bytes);
        if (!came) {
            failed = refusal(Refused::NotAccepted, "not accepted");
        } else if (!written) {
            failed = refuse(written.error());
        }
    }
    if (failed || !invited) {
        co_await onStore(m_hall.store, [&]() {
            m_hall.service.abandonSheet(std::move(piece));
            return 0;
        });
        co_return failed.value_or(Answer{});
    }
    co_return co_await onStore(m_hall.store, [&]() { return m_hall.service.commitSheet(std::move(piece)); });
}

// The next bytes of the body; false when the connection broke or was too slow.
asio::awaitable<bool> Connection::next(Parser& parser, Bytes& bytes)
{
    error_code problem;
    auto& body = parser.get().body();
    body.data = m_chunk.data();
    body.size = m_chunk.size();
    allow(m_hall.timeouts.body);
    co_await http::async_read(m_stream, m_buffer, parser, into(problem));
    bytes = std::as_bytes(std::span{m_chunk}).first(m_chunk.size() - body.size);
    co_return !problem || problem == http::error::need_buffer;
}

asio::awaitable<bool> Connection::drain(Parser& parser)
{
    std::uint64_t left = protocol::kSheetPiece;
    while (!parser.is_done()) {
        Bytes bytes;
        const bool came = co_await next(parser, bytes);
        if (!came || bytes.size() > left) {
            co_return false;
        }
        left -= bytes.size();
    }
    co_return true;
}

asio::awaitable<void> serve(tcp::socket socket, asio::ssl::context& context, Hall& hall, Face face)
{
    Connection connection{std::move(socket), context, hall, face};
    co_await connection.run();
}

}  // namespace gongyuan::room
