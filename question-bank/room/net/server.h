// SPDX-License-Identifier: Apache-2.0

// The server: two listeners, the control socket, two network threads and one store thread. README.md says who
// does what and in which order it starts and ends.

#pragma once

#include "protocol/limits.h"
#include "room/net/timeouts.h"
#include "room/room.h"

#include <chrono>
#include <cstdint>
#include <memory>
#include <string>

namespace gongyuan::room {

struct ServeOptions {
    /// `address:port`, `[v6]:port`; port 0 takes a free one.
    std::string listen = "0.0.0.0:7443";
    std::string enrolListen = "0.0.0.0:7444";
    std::chrono::minutes loginOpens = protocol::kLoginOpens;
    Timeouts timeouts;
};

class Server {
public:
    /// Binds everything. Malformed for an address that is none; Network when it is taken. The room outlives
    /// the server and is touched by nobody else.
    static Result<std::unique_ptr<Server>> open(Room& room, const ServeOptions& options);

    Server(const Server&) = delete;
    Server& operator=(const Server&) = delete;
    ~Server();

    std::uint16_t port() const;
    std::uint16_t enrolPort() const;

    /// Serves until `stop`, SIGTERM or SIGINT; requests under way are finished first.
    void run();
    /// Any thread.
    void stop();

private:
    struct State;
    explicit Server(std::unique_ptr<State> state);

    std::unique_ptr<State> m_state;
};

}  // namespace gongyuan::room
