// SPDX-License-Identifier: Apache-2.0

// What a seat needs to speak with its room, and what an enrolment brings.

#pragma once

#include "core/result.h"
#include "crypto/secret.h"

#include <cstdint>
#include <string>

namespace gongyuan::net {

struct Address {
    std::string host;
    std::uint16_t port = 0;
};

/// `host`, `host:port`, `[v6]`, `[v6]:port`. Malformed.
Result<Address> parseAddress(const std::string& text, std::uint16_t otherwise);

struct Credentials {
    Address address;
    std::string room;
    crypto::Secret tlsKey;  // PEM
    std::string tlsCert;    // PEM, as are the following
    std::string roomCa;
    std::string root;
};

/// A finished enrolment: everything was checked against the root.
struct Enrolled {
    Address address;  // of the room's main listener
    std::string room;
    std::string seat;
    crypto::Secret tlsKey;   // PEM
    crypto::Secret signKey;  // PEM
    crypto::Secret ageKey;   // AGE-SECRET-KEY-1..
    std::string tlsCert;
    std::string signCert;
    std::string roomCa;
    std::string roomSign;
    std::string root;
};

}  // namespace gongyuan::net
