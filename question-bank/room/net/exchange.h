// SPDX-License-Identifier: Apache-2.0

// One connection from the inside: connection.cpp reads requests, answers.cpp writes what goes back. For these
// two files only.

#pragma once

#include "room/net/connection.h"

#include <string>
#include <vector>

namespace gongyuan::room {

using Parser = http::request_parser<http::buffer_body>;

constexpr std::uint32_t kHeaderLimit = 8192;
constexpr std::size_t kChunk = std::size_t{64} << 10U;

inline Answer refusal(protocol::Refused code, const char* detail)
{
    return refuse(protocol::Failure{code, detail});
}

class Connection {
public:
    Connection(tcp::socket socket, asio::ssl::context& context, Hall& hall, Face face)
        : m_stream{std::move(socket), context}
        , m_hall{hall}
        , m_face{face}
        , m_chunk(kChunk)
    {
    }

    asio::awaitable<void> run();

private:
    asio::awaitable<bool> exchange();
    asio::awaitable<Answer> answer(Parser& parser, const protocol::Route& route);
    asio::awaitable<Answer> small(Parser& parser, const protocol::Route& route);
    asio::awaitable<Answer> sheet(Parser& parser, const std::string& sha256);
    asio::awaitable<Answer> takeSheet(Parser& parser, SheetPiece piece);
    asio::awaitable<bool> next(Parser& parser, Bytes& bytes);
    asio::awaitable<bool> drain(Parser& parser);
    asio::awaitable<bool> invite(const Parser& parser);
    asio::awaitable<bool> send(const Answer& answer, bool keepAlive, unsigned version);
    asio::awaitable<bool> sendFile(const FilePart& part);
    asio::awaitable<void> events();
    asio::awaitable<void> close();

    void allow(std::chrono::milliseconds time) { beast::get_lowest_layer(m_stream).expires_after(time); }

    TlsStream m_stream;
    Hall& m_hall;
    Face m_face;
    Buffer m_peer;
    std::string m_address;
    beast::flat_buffer m_buffer{kHeaderLimit + kChunk};
    std::vector<char> m_chunk;
};

}  // namespace gongyuan::room
