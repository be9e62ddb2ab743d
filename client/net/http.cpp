// SPDX-License-Identifier: Apache-2.0

#include "net/http.h"

#include "core/json.h"
#include "net/tls.h"
#include "protocol/failure.h"

#include <QHostAddress>
#include <QNetworkProxy>
#include <QUrl>

namespace gongyuan::net {
namespace {

constexpr const char* kUntrusted = "gongyuan.untrusted";
constexpr const char* kTooLong = "gongyuan.too-long";

Bytes bytesOfArray(const QByteArray& array)
{
    return std::as_bytes(std::span{array.data(), static_cast<std::size_t>(array.size())});
}

int statusOf(const QNetworkReply& reply)
{
    return reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
}

// Nothing of a reply that was given up, which closes it.
QByteArray restOf(QNetworkReply& reply)
{
    return reply.isOpen() ? reply.readAll() : QByteArray{};
}

Status outcomeOf(const QNetworkReply& reply, Bytes body)
{
    const QVariant untrusted = reply.property(kUntrusted);
    if (untrusted.isValid()) {
        return Error{Errc::Forged, untrusted.toString().toStdString()};
    }
    const int status = statusOf(reply);
    if (status == 0) {
        return Error{Errc::Network, reply.errorString().toStdString()};
    }
    if (status >= 400) {
        const auto json = parseJson(body);
        const auto failure =
            json ? protocol::failureFromJson(json.value()) : Result<protocol::Failure>{json.error()};
        return failure ? protocol::errorOf(failure.value())
                       : Error{Errc::Network, "HTTP status " + std::to_string(status)};
    }
    if (status < 200 || status >= 300) {
        return Error{Errc::Network, "HTTP status " + std::to_string(status)};
    }
    if (reply.error() != QNetworkReply::NoError) {
        return Error{Errc::Network, reply.errorString().toStdString()};
    }
    return done();
}

}  // namespace

Http::Http(Address address, const QSslConfiguration& tls, Trust trust, QObject* parent)
    : QObject{parent}
    , m_address{std::move(address)}
    , m_tls{tls}
    , m_trust{std::move(trust)}
{
    m_manager.setProxy(QNetworkProxy::NoProxy);
    m_manager.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
}

QNetworkReply* Http::open(const Request& request)
{
    QUrl url;
    url.setScheme(QStringLiteral("https"));
    url.setHost(QString::fromStdString(m_address.host));
    url.setPort(m_address.port);
    url.setPath(QString::fromStdString(protocol::target(request.endpoint, request.argument)));

    QNetworkRequest message{url};
    message.setSslConfiguration(m_tls);
    message.setPeerVerifyName(QString::fromLatin1(kNoName));
    message.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    message.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    message.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    message.setTransferTimeout(static_cast<int>(m_patience.of(request.silence).count()));
    for (const auto& [name, value] : request.headers) {
        message.setRawHeader(name, value);
    }
    const QByteArray body{reinterpret_cast<const char*>(request.body.data()),
                          static_cast<qsizetype>(request.body.size())};
    QNetworkReply* reply = nullptr;
    switch (protocol::method(request.endpoint)) {
    case protocol::Method::Get: reply = m_manager.get(message); break;
    case protocol::Method::Post:
        message.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/json"));
        reply = m_manager.post(message, body);
        break;
    case protocol::Method::Put:
        message.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/octet-stream"));
        reply = m_manager.put(message, body);
        break;
    }
    connect(reply, &QNetworkReply::sslErrors, this, [this, reply](const QList<QSslError>& errors) {
        const auto chain = reply->sslConfiguration().peerCertificateChain();
        const auto status = checkServer(chain, errors, m_trust.root, m_trust.room, m_trust.now());
        if (status) {
            reply->ignoreSslErrors(errors);
        } else {
            reply->setProperty(kUntrusted, QString::fromStdString(status.error().detail));
        }
    });
    return reply;
}

Status Http::outcome(QNetworkReply& reply)
{
    const QByteArray rest = statusOf(reply) >= 400 ? restOf(reply) : QByteArray{};
    return outcomeOf(reply, bytesOfArray(rest));
}

void Http::finish(QNetworkReply& reply, std::size_t limit, const Then& then)
{
    const QByteArray body = restOf(reply);
    reply.deleteLater();
    const bool tooLong = reply.property(kTooLong).isValid() || static_cast<std::size_t>(body.size()) > limit;
    if (reply.error() == QNetworkReply::OperationCanceledError && !tooLong) {
        m_patience.inVain();
    } else if (statusOf(reply) != 0) {
        m_patience.answered();
    }
    if (tooLong) {
        then(Error{Errc::Malformed, "the answer is longer than allowed"});
        return;
    }
    if (auto status = outcomeOf(reply, bytesOfArray(body)); !status) {
        then(std::move(status).error());
        return;
    }
    then(toBuffer(bytesOfArray(body)));
}

void Http::send(const Request& request, Then then)
{
    QNetworkReply* reply = open(request);
    const std::size_t limit = request.limit;
    connect(reply, &QNetworkReply::readyRead, this, [reply, limit] {
        if (static_cast<std::size_t>(reply->bytesAvailable()) > limit) {
            reply->setProperty(kTooLong, true);
            QMetaObject::invokeMethod(reply, &QNetworkReply::abort, Qt::QueuedConnection);
        }
    });
    connect(reply, &QNetworkReply::finished, this,
            [this, reply, limit, then = std::move(then)] { finish(*reply, limit, then); });
}

}  // namespace gongyuan::net
