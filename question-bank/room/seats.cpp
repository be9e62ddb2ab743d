// SPDX-License-Identifier: Apache-2.0

#include "room/seats.h"

#include "crypto/kdf.h"
#include "protocol/enrol_code.h"

#include <algorithm>

namespace gongyuan::room {
namespace {

constexpr auto kClockSkew = std::chrono::minutes{10};
constexpr auto kDay = std::chrono::hours{24};

struct SeatCertificates {
    crypto::Certificate tls;
    crypto::Certificate sign;
};

crypto::Issue leaf(const Room& room, const std::string& seat, crypto::Usage usage, const std::string& age)
{
    const crypto::Certificate& ca = room.identity().ca;
    crypto::Issue issue;
    issue.commonName = room.id() + ":" + seat;
    issue.usage = usage;
    issue.uris = {crypto::roleUri(crypto::Role::Seat, room.id() + ":" + seat), crypto::ageUri(age)};
    issue.notBefore = std::max(ca.notBefore(), room.now() - kClockSkew);
    issue.days = std::min(kSeatDays, static_cast<int>((ca.notAfter() - issue.notBefore) / kDay));
    return issue;
}

Result<SeatCertificates> certify(const Room& room, const std::string& seat,
                                 const crypto::CertificateRequest& tls,
                                 const crypto::CertificateRequest& sign, const std::string& age)
{
    const crypto::CertificateAuthority authority{room.identity().caKey, room.identity().ca};
    GONGYUAN_TRY(crypto::Certificate tlsCert,
                 authority.issue(tls, leaf(room, seat, crypto::Usage::TlsClient, age)));
    GONGYUAN_TRY(crypto::Certificate signCert,
                 authority.issue(sign, leaf(room, seat, crypto::Usage::Sign, age)));
    return SeatCertificates{std::move(tlsCert), std::move(signCert)};
}

}  // namespace

Result<MadeCode> makeEnrolCode(Room& room, const std::string& seat, std::chrono::minutes valid)
{
    if (!isIdentifier(seat)) {
        return Error{Errc::Malformed, "not usable as a seat's name: " + seat};
    }
    const crypto::Secret random = crypto::Secret::random(protocol::kEnrolCodeRandom);
    const std::string code = protocol::enrolCodeOf(random.bytes());
    const WallTime expires = room.now() + valid;
    GONGYUAN_CHECK(room.store().addEnrolCode({code, seat, expires}, room.now()));
    return MadeCode{protocol::groupedEnrolCode(code), expires};
}

Result<protocol::EnrolReply> enrolSeat(Room& room, const protocol::EnrolRequest& request,
                                       std::uint16_t mainPort)
{
    // Everything that can be wrong with the keys is found before the code is spent.
    GONGYUAN_TRY(const auto tls, crypto::CertificateRequest::parsePem(bytesOf(request.tlsRequest)));
    GONGYUAN_TRY(const auto sign, crypto::CertificateRequest::parsePem(bytesOf(request.signRequest)));
    GONGYUAN_TRY(const auto age, crypto::AgeRecipient::parse(request.ageRecipient));
    if (tls.isEd25519() || !sign.isEd25519()) {
        return Error{Errc::Malformed, "TLS wants a P-256 key, signing an Ed25519 key"};
    }
    GONGYUAN_TRY(const std::string seat, room.store().redeemEnrolCode(request.code, room.now()));
    GONGYUAN_TRY(const SeatCertificates made, certify(room, seat, tls, sign, age.text()));
    store::SeatRow row;
    row.seat = seat;
    row.tlsCert = made.tls.pem();
    row.signCert = made.sign.pem();
    row.tlsFingerprint = made.tls.fingerprint();
    row.ageRecipient = age.text();
    row.enrolled = room.now();
    GONGYUAN_CHECK(room.store().putSeat(row, room.now()));
    return protocol::EnrolReply{
        room.id(), seat, row.tlsCert, row.signCert, room.identity().ca.pem(), room.identity().signer.pem(),
        mainPort};
}

Result<store::SeatRow> seatOf(Room& room, Bytes peerDer)
{
    const Identity& identity = room.identity();
    GONGYUAN_TRY(const crypto::Certificate peer, crypto::Certificate::parseDer(peerDer));
    GONGYUAN_CHECK(
        crypto::verifyChain(peer, {&identity.ca, 1}, identity.root, room.now(), crypto::Role::Seat));
    return room.store().seatByTls(peer.fingerprint());
}

Status revokeSeat(Room& room, const std::string& seat)
{
    return room.store().revokeSeat(seat, room.now());
}

}  // namespace gongyuan::room
