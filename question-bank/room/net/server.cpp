// SPDX-License-Identifier: Apache-2.0

#include "room/net/server.h"

#include "protocol/limits.h"
#include "room/log.h"
#include "room/net/connection.h"
#include "room/net/control.h"
#include "room/operations.h"

#include <charconv>
#include <csignal>
#include <sys/stat.h>
#include <thread>
#include <unistd.h>

namespace gongyuan::room {
namespace {

constexpr int kMostConnections = 1024;
constexpr int kMostStrangers = 64;
constexpr double kEnrolAtOnce = 20;
constexpr std::chrono::seconds kEnrolEvery{3};
constexpr std::chrono::seconds kGrace{5};
constexpr std::chrono::milliseconds kLook{50};

Result<tcp::endpoint> endpointOf(const std::string& text)
{
    const std::size_t colon = text.rfind(':');
    if (colon == std::string::npos) {
        return Error{Errc::Malformed, "not ADDRESS:PORT: " + text};
    }
    std::string host = text.substr(0, colon);
    if (host.size() > 2 && host.front() == '[' && host.back() == ']') {
        host = host.substr(1, host.size() - 2);
    }
    std::uint16_t port = 0;
    const char* const end = text.data() + text.size();
    const auto [at, wrong] = std::from_chars(text.data() + colon + 1, end, port);
    error_code problem;
    const auto address = asio::ip::make_address(host, problem);
    if (problem || wrong != std::errc{} || at != end) {
        return Error{Errc::Malformed, "not ADDRESS:PORT: " + text};
    }
    return tcp::endpoint{address, port};
}

Status listenOn(tcp::acceptor& acceptor, const std::string& text)
{
    GONGYUAN_TRY(const tcp::endpoint endpoint, endpointOf(text));
    error_code problem;
    acceptor.open(endpoint.protocol(), problem);
    if (!problem) {
        acceptor.set_option(asio::socket_base::reuse_address{true}, problem);
    }
    if (!problem) {
        acceptor.bind(endpoint, problem);
    }
    if (!problem) {
        acceptor.listen(asio::socket_base::max_listen_connections, problem);
    }
    return problem ? Status{Error{Errc::Network, text + ": " + problem.message()}} : done();
}

std::uint16_t portOf(const tcp::acceptor& acceptor)
{
    error_code problem;
    return acceptor.local_endpoint(problem).port();
}

}  // namespace

struct Server::State {
    State(Room& served, asio::ssl::context seats, asio::ssl::context strangers, ControlPath path)
        : seatsTls{std::move(seats)}
        , strangersTls{std::move(strangers)}
        , controlPath{std::move(path)}
        , room{served}
    {
    }

    asio::awaitable<void> accept(tcp::acceptor& from, asio::ssl::context& tls, Face face, int most);
    asio::awaitable<void> acceptControl();
    asio::awaitable<void> control(asio::local::stream_protocol::socket socket);
    asio::awaitable<void> tellTime();
    asio::awaitable<void> finish();
    Status bindControl();

    asio::io_context io{2};
    asio::thread_pool store{1};
    asio::ssl::context seatsTls;
    asio::ssl::context strangersTls;
    ControlPath controlPath;
    // One strand for everything that is not a connection's.
    asio::any_io_executor desk{asio::make_strand(io)};
    tcp::acceptor main{desk};
    tcp::acceptor enrolment{desk};
    asio::local::stream_protocol::acceptor controls{desk};
    asio::signal_set signals{desk};
    EventHub events;
    Throttle throttle{kEnrolAtOnce, kEnrolEvery};
    Room& room;
    // Made when the ports are known; the hall refers to the service.
    std::unique_ptr<Service> service;
    std::unique_ptr<Hall> hall;
    Serving serving;
};

asio::awaitable<void> Server::State::accept(tcp::acceptor& from, asio::ssl::context& tls, Face face, int most)
{
    while (!hall->closing) {
        error_code problem;
        tcp::socket socket{asio::make_strand(io)};
        co_await from.async_accept(socket, into(problem));
        if (problem) {
            asio::steady_timer pause{desk, kLook};  // out of descriptors, or closing
            co_await pause.async_wait(into(problem));
            continue;
        }
        if (hall->open(face) >= most) {
            continue;  // closes it: the peer comes back
        }
        const auto executor = socket.get_executor();
        asio::co_spawn(executor, serve(std::move(socket), tls, *hall, face), asio::detached);
    }
}

Status Server::State::bindControl()
{
    const std::string path = controlPath.text();
    ::unlink(path.c_str());  // left by a server that was killed: we hold the folder's lock
    error_code problem;
    const asio::local::stream_protocol::endpoint endpoint{path};
    const mode_t before = ::umask(0177);
    controls.open(endpoint.protocol(), problem);
    if (!problem) {
        controls.bind(endpoint, problem);
    }
    ::umask(before);
    if (!problem) {
        controls.listen(asio::socket_base::max_listen_connections, problem);
    }
    return problem ? Status{Error{Errc::Platform, "control socket: " + problem.message()}} : done();
}

asio::awaitable<void> Server::State::acceptControl()
{
    while (!hall->closing) {
        error_code problem;
        asio::local::stream_protocol::socket socket{asio::make_strand(io)};
        co_await controls.async_accept(socket, into(problem));
        if (problem) {
            asio::steady_timer pause{desk, kLook};
            co_await pause.async_wait(into(problem));
            continue;
        }
        const auto executor = socket.get_executor();
        asio::co_spawn(executor, control(std::move(socket)), asio::detached);
    }
}

asio::awaitable<void> Server::State::control(asio::local::stream_protocol::socket socket)
{
    ++hall->working;
    error_code problem;
    std::string line;
    co_await asio::async_read_until(socket, asio::dynamic_buffer(line, kControlRequest), '\n', into(problem));
    if (!problem) {
        const std::string reply = co_await onStore(store, [&]() {
            const auto request = parseJson(bytesOf(line));
            return answerLine(request ? perform(room, serving, request.value())
                                      : Result<Json>{request.error()});
        });
        co_await asio::async_write(socket, asio::buffer(reply), into(problem));
    }
    --hall->working;
}

asio::awaitable<void> Server::State::tellTime()
{
    asio::steady_timer timer{desk};
    while (!hall->closing) {
        error_code problem;
        timer.expires_after(protocol::kEventKeepAlive);
        co_await timer.async_wait(into(problem));
        events.publish({}, protocol::room_event::Clock{room.clock().wall()});
    }
}

// What is under way may end, for a while; then everything stops.
asio::awaitable<void> Server::State::finish()
{
    error_code problem;
    hall->closing = true;
    main.close(problem);
    enrolment.close(problem);
    controls.close(problem);
    events.dropAll();
    asio::steady_timer timer{desk};
    for (auto waited = std::chrono::milliseconds{0}; waited < kGrace && hall->working > 0; waited += kLook) {
        timer.expires_after(kLook);
        co_await timer.async_wait(into(problem));
    }
    ::unlink(controlPath.text().c_str());
    io.stop();
}

Server::Server(std::unique_ptr<State> state)
    : m_state{std::move(state)}
{
}

Server::~Server() = default;

Result<std::unique_ptr<Server>> Server::open(Room& room, const ServeOptions& options)
{
    GONGYUAN_TRY(asio::ssl::context seats, tlsContext(room.identity(), Face::Seats));
    GONGYUAN_TRY(asio::ssl::context strangers, tlsContext(room.identity(), Face::Strangers));
    GONGYUAN_TRY(ControlPath path, ControlPath::of(room.folder()));
    auto state = std::make_unique<State>(room, std::move(seats), std::move(strangers), std::move(path));
    GONGYUAN_CHECK(listenOn(state->main, options.listen));
    GONGYUAN_CHECK(listenOn(state->enrolment, options.enrolListen));
    GONGYUAN_CHECK(state->bindControl());
    State& at = *state;
    at.service = std::make_unique<Service>(room, options.loginOpens, portOf(at.main));
    at.hall.reset(new Hall{*at.service, at.store, at.events, at.throttle, options.timeouts});
    at.serving = Serving{
        &at.service->attendance(), [&at] { at.events.publish({}, protocol::room_event::Changed{}); },
        [&at](const std::string& seat, const std::string& text) {
            return at.events.publish(seat, protocol::room_event::Message{text, at.room.clock().wall()});
        },
        [&at](const std::string& seat) { at.events.publish(seat, protocol::room_event::Changed{}); },
        portOf(at.enrolment)};
    return std::unique_ptr<Server>{new Server{std::move(state)}};
}

std::uint16_t Server::port() const
{
    return portOf(m_state->main);
}

std::uint16_t Server::enrolPort() const
{
    return portOf(m_state->enrolment);
}

void Server::run()
{
    State& at = *m_state;
    at.signals.add(SIGTERM);
    at.signals.add(SIGINT);
    at.signals.async_wait([this](const error_code& problem, int) {
        if (!problem) {
            stop();
        }
    });
    asio::co_spawn(at.desk, at.accept(at.main, at.seatsTls, Face::Seats, kMostConnections), asio::detached);
    asio::co_spawn(at.desk, at.accept(at.enrolment, at.strangersTls, Face::Strangers, kMostStrangers),
                   asio::detached);
    asio::co_spawn(at.desk, at.acceptControl(), asio::detached);
    asio::co_spawn(at.desk, at.tellTime(), asio::detached);
    std::thread second{[&at] { at.io.run(); }};
    at.io.run();
    second.join();
    at.store.join();
}

void Server::stop()
{
    asio::co_spawn(m_state->desk, m_state->finish(), asio::detached);
}

}  // namespace gongyuan::room
