// SPDX-License-Identifier: Apache-2.0

#include "room/net/tls.h"

#include <openssl/ssl.h>

#include <memory>

namespace gongyuan::room {
namespace {

struct FreeX509 {
    void operator()(X509* certificate) const noexcept { X509_free(certificate); }
};

asio::const_buffer bufferOf(std::string_view text)
{
    return asio::buffer(text.data(), text.size());
}

Error failed(const char* what, const error_code& problem)
{
    return {Errc::Platform, std::string{"TLS: "} + what + ": " + problem.message()};
}

}  // namespace

Result<asio::ssl::context> tlsContext(const Identity& identity, Face face)
{
    asio::ssl::context context{asio::ssl::context::tls_server};
    error_code problem;
    if (SSL_CTX_set_min_proto_version(context.native_handle(), TLS1_3_VERSION) != 1 ||
        SSL_CTX_set_num_tickets(context.native_handle(), 0) != 1) {
        return Error{Errc::Platform, "TLS 1.3 is not there"};
    }
    SSL_CTX_set_session_cache_mode(context.native_handle(), SSL_SESS_CACHE_OFF);
    const std::string chain = identity.server.pem() + identity.ca.pem();
    context.use_certificate_chain(bufferOf(chain), problem);
    if (problem) {
        return failed("certificate", problem);
    }
    context.use_private_key(bufferOf(textOf(identity.tlsKey.bytes())), asio::ssl::context::pem, problem);
    if (problem) {
        return failed("key", problem);
    }
    if (face == Face::Seats) {
        for (const crypto::Certificate* authority : {&identity.root, &identity.ca}) {
            context.add_certificate_authority(bufferOf(authority->pem()), problem);
            if (problem) {
                return failed("authority", problem);
            }
        }
        context.set_verify_mode(asio::ssl::verify_peer | asio::ssl::verify_fail_if_no_peer_cert, problem);
    }
    return context;
}

Buffer peerCertificate(TlsStream& stream)
{
    const std::unique_ptr<X509, FreeX509> certificate{SSL_get1_peer_certificate(stream.native_handle())};
    if (!certificate) {
        return {};
    }
    const int size = i2d_X509(certificate.get(), nullptr);
    if (size <= 0) {
        return {};
    }
    Buffer der(static_cast<std::size_t>(size));
    auto* to = reinterpret_cast<unsigned char*>(der.data());
    i2d_X509(certificate.get(), &to);
    return der;
}

}  // namespace gongyuan::room
