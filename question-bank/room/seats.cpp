// SPDX-License-Identifier: Apache-2.0

#include "room/seats.h"

#include "crypto/kdf.h"
#include "protocol/enrol_code.h"

#include <algorithm>
#include <set>

namespace gongyuan::room {
namespace {

constexpr int kMostSeats = 500;
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

struct Numbered {
    std::string prefix;
    std::string digits;
};

// `s07` is `s` and `07`; no digits at the end is a name of its own.
Numbered numbered(const std::string& name)
{
    const std::size_t last = name.find_last_not_of("0123456789");
    const std::size_t from = last == std::string::npos ? 0 : last + 1;
    return {name.substr(0, from), name.substr(from)};
}

Error notSeats(const std::string& part)
{
    return {Errc::Malformed, "not seats like 1-40, s01-s40 or 12: " + part};
}

Status appendRange(std::vector<std::string>& names, const std::string& part)
{
    const std::size_t dash = part.find('-');
    if (dash == std::string::npos) {
        names.push_back(part);
        return done();
    }
    const Numbered first = numbered(part.substr(0, dash));
    const Numbered last = numbered(part.substr(dash + 1));
    constexpr std::size_t kMostDigits = 4;
    if (first.digits.empty() || last.digits.empty() || first.digits.size() > kMostDigits ||
        last.digits.size() > kMostDigits || (last.prefix != first.prefix && !last.prefix.empty())) {
        return notSeats(part);
    }
    const int from = std::stoi(first.digits);
    const int to = std::stoi(last.digits);
    if (from > to || to - from >= kMostSeats) {
        return notSeats(part);
    }
    for (int number = from; number <= to; ++number) {
        std::string digits = std::to_string(number);
        digits.insert(0, digits.size() < first.digits.size() ? first.digits.size() - digits.size() : 0, '0');
        names.push_back(first.prefix + digits);
    }
    return done();
}

// Not grouped and not stored yet.
MadeCode freshCode(const Room& room, std::chrono::minutes valid)
{
    const crypto::Secret random = crypto::Secret::random(protocol::kEnrolCodeRandom);
    return {protocol::enrolCodeOf(random.bytes()), room.now() + valid};
}

}  // namespace

Result<MadeCode> makeEnrolCode(Room& room, const std::string& seat, std::chrono::minutes valid)
{
    if (!isIdentifier(seat)) {
        return Error{Errc::Malformed, "not usable as a seat's name: " + seat};
    }
    const MadeCode made = freshCode(room, valid);
    GONGYUAN_CHECK(room.store().addEnrolCode({made.code, seat, made.expires}, room.now()));
    return MadeCode{protocol::groupedEnrolCode(made.code), made.expires};
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
    const auto certified = [&](const std::string& seat) -> Result<store::SeatRow> {
        GONGYUAN_TRY(const SeatCertificates made, certify(room, seat, tls, sign, age.text()));
        store::SeatRow row;
        row.seat = seat;
        row.tlsCert = made.tls.pem();
        row.signCert = made.sign.pem();
        row.tlsFingerprint = made.tls.fingerprint();
        row.ageRecipient = age.text();
        row.enrolled = room.now();
        return row;
    };
    const auto isOf = [&](const store::SeatRow& row) {
        const auto tlsCert = crypto::Certificate::parsePem(bytesOf(row.tlsCert));
        const auto signCert = crypto::Certificate::parsePem(bytesOf(row.signCert));
        return tlsCert && signCert && tls.isFor(tlsCert.value()) && sign.isFor(signCert.value()) &&
               row.ageRecipient == age.text();
    };
    GONGYUAN_TRY(const store::SeatRow row,
                 room.store().redeemEnrolCode(request.code, {certified, isOf}, room.now()));
    return protocol::EnrolReply{room.id(),
                                row.seat,
                                row.tlsCert,
                                row.signCert,
                                room.identity().ca.pem(),
                                room.identity().signer.pem(),
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

Result<std::vector<std::string>> seatNames(const std::string& ranges)
{
    std::vector<std::string> names;
    std::size_t at = 0;
    while (at <= ranges.size()) {
        const std::size_t comma = std::min(ranges.find(',', at), ranges.size());
        GONGYUAN_CHECK(appendRange(names, ranges.substr(at, comma - at)));
        at = comma + 1;
    }
    const std::set<std::string> different{names.begin(), names.end()};
    const bool usable =
        std::all_of(names.begin(), names.end(), [](const auto& name) { return isIdentifier(name); });
    if (!usable || different.size() != names.size() || names.size() > kMostSeats) {
        return notSeats(ranges);
    }
    return names;
}

Result<MadeCode> replaceSeat(Room& room, const std::string& seat, std::chrono::minutes valid,
                             const std::string& reason, const std::string& actor)
{
    const MadeCode made = freshCode(room, valid);
    GONGYUAN_CHECK(room.store().replaceSeat(
        {made.code, seat, made.expires}, {{"seat", seat}, {"reason", reason}, {"actor", actor}}, room.now()));
    return MadeCode{protocol::groupedEnrolCode(made.code), made.expires};
}

Status revokeSeat(Room& room, const std::string& seat)
{
    return room.store().revokeSeat(seat, room.now());
}

}  // namespace gongyuan::room
