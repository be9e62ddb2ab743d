// SPDX-License-Identifier: Apache-2.0

#include "net/tls.h"

#include <QSslCertificate>
#include <QSslCipher>
#include <QSslKey>

#include <utility>
#include <vector>

namespace gongyuan::net {
namespace {

QByteArray pemOf(Bytes text)
{
    return {reinterpret_cast<const char*>(text.data()), static_cast<qsizetype>(text.size())};
}

Result<QSslCertificate> certificateOf(const std::string& pem)
{
    QSslCertificate certificate{pemOf(bytesOf(pem)), QSsl::Pem};
    if (certificate.isNull()) {
        return Error{Errc::Malformed, "Qt does not read a certificate"};
    }
    return certificate;
}

}  // namespace

Result<QSslConfiguration> tlsWithoutIdentity(const crypto::Certificate& root)
{
    GONGYUAN_TRY(const QSslCertificate authority, certificateOf(root.pem()));
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setProtocol(QSsl::TlsV1_3OrLater);
    tls.setCaCertificates({authority});
    tls.setPeerVerifyMode(QSslSocket::VerifyPeer);
    tls.setSslOption(QSsl::SslOptionDisableSessionPersistence, true);
    return tls;
}

Result<QSslConfiguration> tlsOf(const Credentials& credentials)
{
    GONGYUAN_TRY(const auto root, crypto::Certificate::parsePem(bytesOf(credentials.root)));
    GONGYUAN_TRY(QSslConfiguration tls, tlsWithoutIdentity(root));
    GONGYUAN_TRY(QSslCertificate own, certificateOf(credentials.tlsCert));
    GONGYUAN_TRY(QSslCertificate room, certificateOf(credentials.roomCa));
    // Qt keeps keys in ordinary memory as long as the configuration lives: see client/README.md.
    QByteArray pem = pemOf(credentials.tlsKey.bytes());
    const QSslKey key{pem, QSsl::Ec, QSsl::Pem, QSsl::PrivateKey};
    crypto::wipe(std::as_writable_bytes(std::span{pem.data(), static_cast<std::size_t>(pem.size())}));
    if (key.isNull()) {
        return Error{Errc::Malformed, "Qt does not read the TLS key"};
    }
    tls.setLocalCertificateChain({own, room});
    tls.setPrivateKey(key);
    return tls;
}

Status checkServer(const QList<QSslCertificate>& chain, const QList<QSslError>& errors,
                   const crypto::Certificate& root, const std::optional<std::string>& room, WallTime at)
{
    for (const QSslError& error : errors) {
        if (error.error() != QSslError::HostNameMismatch) {
            return Error{Errc::Forged, "TLS: " + error.errorString().toStdString()};
        }
    }
    std::vector<crypto::Certificate> parsed;
    for (const QSslCertificate& one : chain) {
        const QByteArray der = one.toDer();
        GONGYUAN_TRY(auto certificate, crypto::Certificate::parseDer(std::as_bytes(
                                           std::span{der.data(), static_cast<std::size_t>(der.size())})));
        if (certificate != root) {
            parsed.push_back(std::move(certificate));
        }
    }
    if (parsed.empty()) {
        return Error{Errc::Forged, "the server showed no certificate"};
    }
    const std::span<const crypto::Certificate> rest{parsed};
    GONGYUAN_CHECK(crypto::verifyChain(parsed.front(), rest.subspan(1), root, at, crypto::Role::RoomServer));
    GONGYUAN_TRY(const std::string name, parsed.front().nameAs(crypto::Role::RoomServer));
    if (room && name != *room) {
        return Error{Errc::Denied, "this is the server of room " + name};
    }
    return done();
}

}  // namespace gongyuan::net
