// SPDX-License-Identifier: Apache-2.0

// Requests to one listener of a room. Answers come on the GUI thread, each exactly once, never from within
// the call. An error is Network when the room was not reached, Forged or Denied when it is not the one we
// trust, otherwise what the room said.

#pragma once

#include "core/clock.h"
#include "crypto/x509.h"
#include "net/credentials.h"
#include "net/patience.h"
#include "protocol/route.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QObject>
#include <QSslConfiguration>

#include <chrono>
#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace gongyuan::net {

/// Whom to trust at the other end.
struct Trust {
    crypto::Certificate root;
    std::optional<std::string> room;
    std::function<WallTime()> now;
};

using Header = std::pair<QByteArray, QByteArray>;

struct Request {
    protocol::Endpoint endpoint = protocol::Endpoint::Room;
    std::string argument = {};
    Buffer body = {};
    std::vector<Header> headers = {};
    /// Longest answer that is taken.
    std::size_t limit = 0;
    /// Without a byte for so long it is given up; longer where the room was slow of late.
    std::chrono::milliseconds silence = std::chrono::seconds{20};
};

class Http : public QObject {
    Q_OBJECT

public:
    using Then = std::function<void(Result<Buffer>)>;

    Http(Address address, const QSslConfiguration& tls, Trust trust, QObject* parent = nullptr);

    void send(const Request& request, Then then);
    /// For answers that are read while they come; the caller owns the reply through `parent`.
    QNetworkReply* open(const Request& request);
    /// What became of a finished reply that `open` gave: nothing when its status is a success. Reads what a
    /// room says of an error.
    static Status outcome(QNetworkReply& reply);

private:
    void finish(QNetworkReply& reply, std::size_t limit, const Then& then);

    Address m_address;
    QSslConfiguration m_tls;
    Trust m_trust;
    Patience m_patience;
    QNetworkAccessManager m_manager;
};

}  // namespace gongyuan::net
