// SPDX-License-Identifier: Apache-2.0

// Which request is meant: method and target of a request line, taken apart once for server and client. Only
// the paths below exist; there are no queries, no percent-encoding, no trailing slashes.

#pragma once

#include "core/result.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace gongyuan::protocol {

enum class Method : std::uint8_t { Get, Post, Put };

enum class Endpoint : std::uint8_t {
    Enrol,      // POST /v1/enrol                 enrolment listener only
    Room,       // GET  /v1/room
    Envelope,   // GET  /v1/envelope/{paper}
    Share,      // GET  /v1/share/{paper}
    Roster,     // GET  /v1/roster/{sitting}
    Paper,      // GET  /v1/paper/{sha256}        Range
    Login,      // POST /v1/login
    Logout,     // POST /v1/logout
    State,      // POST /v1/state
    CodeTry,    // POST /v1/code-try
    Transport,  // POST /v1/transport
    Sheet,      // PUT  /v1/sheet/{sha256}        Content-Range
    Replica,    // POST /v1/replica
    Restore,    // POST /v1/restore
    Preflight,  // POST /v1/preflight
    Events,     // GET  /v1/events                server-sent events
};

Method method(Endpoint endpoint);

struct Route {
    Endpoint endpoint = Endpoint::Room;
    /// What stands in the braces: an identifier, or 64 lower-case hex digits; otherwise empty.
    std::string argument;
};

/// NotFound for a path that does not exist or does not take this method; Unsupported for another major
/// version.
Result<Route> parseRoute(std::string_view method, std::string_view target);
/// Most bytes of a request's body; what streams has its own limits.
std::size_t bodyLimit(Endpoint endpoint);

/// `/v1/paper/9f…`. Precondition: the argument is of the endpoint's form.
std::string target(Endpoint endpoint, std::string_view argument = {});

}  // namespace gongyuan::protocol
