// SPDX-License-Identifier: Apache-2.0

// TLS towards a room: version 1.3 only, the private root as the only authority, and the role in the server's
// certificate instead of a host name. Rooms are found by address and change it; what makes a machine the
// room's server is the URI `urn:gongyuan:room-server:<room>` under the root.

#pragma once

#include "core/clock.h"
#include "crypto/x509.h"
#include "net/credentials.h"

#include <QList>
#include <QSslConfiguration>
#include <QSslError>

#include <optional>
#include <string>

namespace gongyuan::net {

/// No certificate has this name. Qt compares the server's with it and so always asks us, and only
/// `checkServer` lets a connection pass.
inline constexpr const char* kNoName = "gongyuan.invalid";

/// For enrolment: without a client certificate.
Result<QSslConfiguration> tlsWithoutIdentity(const crypto::Certificate& root);
Result<QSslConfiguration> tlsOf(const Credentials& credentials);

/// Forged or Denied unless `errors` holds nothing but the expected mismatch of names, and the chain leads
/// from a room's server (of `room`, when given) to `root`.
Status checkServer(const QList<QSslCertificate>& chain, const QList<QSslError>& errors,
                   const crypto::Certificate& root, const std::optional<std::string>& room, WallTime at);

}  // namespace gongyuan::net
