// SPDX-License-Identifier: Apache-2.0

#include "net/enrolment.h"

#include "core/json.h"
#include "net/tls.h"
#include "protocol/enrol.h"
#include "protocol/enrol_code.h"
#include "protocol/limits.h"

#include <QTimer>

#include <utility>

namespace gongyuan::net {

namespace {

Result<crypto::Certificate> certificate(const std::string& pem)
{
    return crypto::Certificate::parsePem(bytesOf(pem));
}

}  // namespace

Enrolment::Enrolment(crypto::Certificate root, std::function<WallTime()> now, std::string program,
                     QObject* parent)
    : QObject{parent}
    , m_root{std::move(root)}
    , m_now{std::move(now)}
    , m_program{std::move(program)}
{
}

void Enrolment::start(const std::string& address, const std::string& code,
                      const std::shared_ptr<const EnrolKeys>& keys, const std::optional<Expected>& expected,
                      Then then)
{
    m_expected = expected;
    const auto fail = [this, &then](Error error) {
        QTimer::singleShot(0, this, [then, error = std::move(error)] { then(error); });
    };
    auto where = parseAddress(address, protocol::kEnrolPort);
    auto canonicalCode = protocol::parseEnrolCode(code);
    auto tls = tlsWithoutIdentity(m_root);
    if (!where || !canonicalCode || !tls) {
        fail(!where ? where.error() : !canonicalCode ? canonicalCode.error() : tls.error());
        return;
    }
    const auto tlsRequest = crypto::makeRequest(keys->tls, "seat");
    const auto signRequest = crypto::makeRequest(keys->sign, "seat");
    if (!tlsRequest || !signRequest) {
        fail(!tlsRequest ? tlsRequest.error() : signRequest.error());
        return;
    }
    const protocol::EnrolRequest request{canonicalCode.value(), tlsRequest->pem(), signRequest->pem(),
                                         keys->age.recipient().text(), m_program};
    const auto room = expected ? std::optional{expected->room} : std::nullopt;
    m_http = std::make_unique<Http>(where.value(), std::move(tls).value(), Trust{m_root, room, m_now});
    m_http->send({protocol::Endpoint::Enrol,
                  {},
                  toBuffer(canonical(protocol::toJson(request))),
                  {},
                  protocol::kSmallBody},
                 [this, keys, then, address = where.value()](Result<Buffer> body) {
                     then(body ? accept(address, *keys, body.value())
                               : Result<Enrolled>{std::move(body).error()});
                 });
}

Result<Enrolled> Enrolment::accept(const Address& address, const EnrolKeys& keys, Bytes body) const
{
    GONGYUAN_TRY(const Json json, parseJson(body));
    GONGYUAN_TRY(auto reply, protocol::enrolReplyFromJson(json));
    GONGYUAN_TRY(const auto roomCa, certificate(reply.roomCa));
    GONGYUAN_TRY(const auto roomSign, certificate(reply.roomSign));
    GONGYUAN_TRY(const auto tlsCert, certificate(reply.tlsCertificate));
    GONGYUAN_TRY(const auto signCert, certificate(reply.signCertificate));
    const WallTime now = m_now();
    const std::span<const crypto::Certificate> between{&roomCa, 1};
    GONGYUAN_CHECK(crypto::verifyChain(roomSign, between, m_root, now, crypto::Role::RoomSigner));
    GONGYUAN_CHECK(crypto::verifyChain(tlsCert, between, m_root, now, crypto::Role::Seat));
    GONGYUAN_CHECK(crypto::verifyChain(signCert, between, m_root, now, crypto::Role::Seat));
    GONGYUAN_TRY(const auto tlsName, tlsCert.nameAs(crypto::Role::Seat));
    GONGYUAN_TRY(const auto signName, signCert.nameAs(crypto::Role::Seat));
    GONGYUAN_TRY(const auto room, roomCa.nameAs(crypto::Role::Room));
    GONGYUAN_TRY(const auto signKey, signCert.verifyKey());
    const std::string name = reply.room + ":" + reply.seat;
    if (room != reply.room || tlsName != name || signName != name || signKey != keys.sign.publicKey()) {
        return Error{Errc::Forged, "the room certified something else than was asked"};
    }
    if (m_expected && (room != m_expected->room || roomCa.fingerprint() != m_expected->ca)) {
        return Error{Errc::Forged, "this is not the room that was expected"};
    }
    return Enrolled{{address.host, reply.mainPort},
                    reply.room,
                    reply.seat,
                    keys.tls.pem(),
                    keys.sign.pem(),
                    keys.age.text(),
                    reply.tlsCertificate,
                    reply.signCertificate,
                    reply.roomCa,
                    reply.roomSign,
                    m_root.pem()};
}

}  // namespace gongyuan::net
