// SPDX-License-Identifier: Apache-2.0

#include "seat_client.h"

#include "room/net/asio.h"

#include <openssl/ssl.h>

namespace gongyuan::test {
namespace {

using room::error_code;
namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = boost::beast::http;

asio::ssl::context contextOf(const ClientKeys& keys, SeatClient::Tls tls)
{
    asio::ssl::context context{asio::ssl::context::tls_client};
    context.add_certificate_authority(asio::buffer(keys.root));
    context.set_verify_mode(asio::ssl::verify_peer);
    if (!keys.certificate.empty()) {
        context.use_certificate_chain(asio::buffer(keys.certificate));
        context.use_private_key(asio::buffer(keys.key), asio::ssl::context::pem);
    }
    if (tls == SeatClient::Tls::V12) {
        SSL_CTX_set_max_proto_version(context.native_handle(), TLS1_2_VERSION);
    }
    return context;
}

std::string lower(std::string text)
{
    for (char& c : text) {
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
    return text;
}

}  // namespace

struct SeatClient::State {
    State(const ClientKeys& keys, Tls tls)
        : context{contextOf(keys, tls)}
        , stream{io, context}
    {
    }

    asio::io_context io;
    asio::ssl::context context;
    room::TlsStream stream;
    beast::flat_buffer buffer;
    bool connected = false;
};

SeatClient::SeatClient(std::uint16_t port, const ClientKeys& keys, Tls tls)
    : m_state{std::make_unique<State>(keys, tls)}
{
    error_code problem;
    const asio::ip::tcp::endpoint endpoint{asio::ip::make_address("127.0.0.1"), port};
    beast::get_lowest_layer(m_state->stream).socket().connect(endpoint, problem);
    if (!problem) {
        m_state->stream.handshake(asio::ssl::stream_base::client, problem);
    }
    m_state->connected = !problem;
}

SeatClient::~SeatClient() = default;

bool SeatClient::connected() const
{
    return m_state->connected;
}

Reply SeatClient::request(const std::string& method, const std::string& target, const std::string& body,
                          const Headers& headers)
{
    error_code problem;
    http::request<http::string_body> request;
    request.method_string(method);
    request.target(target);
    request.version(11);
    request.set(http::field::host, "room");
    for (const auto& [name, value] : headers) {
        request.set(name, value);
    }
    request.body() = body;
    request.prepare_payload();
    http::write(m_state->stream, request, problem);  // the server may answer before it has read all
    http::response_parser<http::string_body> parser;
    parser.body_limit(std::uint64_t{1} << 30U);
    http::read(m_state->stream, m_state->buffer, parser, problem);
    if (problem) {
        return {};
    }
    Reply reply{parser.get().result_int(), parser.get().body(), {}};
    for (const auto& field : parser.get()) {
        reply.headers[lower(std::string{field.name_string()})] = std::string{field.value()};
    }
    return reply;
}

bool SeatClient::send(const std::string& bytes)
{
    error_code problem;
    asio::write(m_state->stream, asio::buffer(bytes), problem);
    return !problem;
}

std::string SeatClient::receive()
{
    error_code problem;
    std::string bytes(std::size_t{64} << 10U, '\0');
    const std::size_t count = m_state->stream.read_some(asio::buffer(bytes), problem);
    bytes.resize(problem ? 0 : count);
    return bytes;
}

}  // namespace gongyuan::test
