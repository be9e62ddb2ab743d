// SPDX-License-Identifier: Apache-2.0

// A seat as the server sees one: HTTPS over loopback, blocking, one request at a time. What a test sends may
// be as wrong as it likes.

#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <string>

namespace gongyuan::test {

struct ClientKeys {
    std::string root;         // PEM, to trust
    std::string certificate;  // PEM chain, may be empty
    std::string key;          // PEM
};

struct Reply {
    unsigned status = 0;  // 0: no answer, the connection ended
    std::string body;
    std::map<std::string, std::string> headers;  // names in lower case
};

using Headers = std::map<std::string, std::string>;

class SeatClient {
public:
    enum class Tls { V13, V12 };

    /// Connects and shakes hands; `connected` tells whether that went well.
    SeatClient(std::uint16_t port, const ClientKeys& keys, Tls tls = Tls::V13);
    SeatClient(const SeatClient&) = delete;
    SeatClient& operator=(const SeatClient&) = delete;
    ~SeatClient();

    bool connected() const;
    Reply request(const std::string& method, const std::string& target, const std::string& body = {},
                  const Headers& headers = {});
    /// Bytes as they are.
    bool send(const std::string& bytes);
    /// Up to 64 KiB more; empty when the connection ended.
    std::string receive();

private:
    struct State;
    std::unique_ptr<State> m_state;
};

}  // namespace gongyuan::test
