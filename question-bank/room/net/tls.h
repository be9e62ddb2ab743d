// SPDX-License-Identifier: Apache-2.0

// The two TLS faces of the room: one that asks for a certificate and one that enrols.

#pragma once

#include "room/net/asio.h"
#include "room/setup.h"

namespace gongyuan::room {

enum class Face : std::uint8_t {
    Seats,      // a certificate under the room's authority is required
    Strangers,  // the server alone proves itself
};

/// TLS 1.3 only, no resumption: every connection shows its certificate again.
Result<asio::ssl::context> tlsContext(const Identity& identity, Face face);

/// The DER of the certificate that the peer proved to own, empty when it showed none.
Buffer peerCertificate(TlsStream& stream);

}  // namespace gongyuan::room
