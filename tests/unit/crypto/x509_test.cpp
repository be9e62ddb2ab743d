// SPDX-License-Identifier: Apache-2.0

#include "crypto/x509.h"

#include <catch2/catch_test_macros.hpp>

#include <string>
#include <vector>

using namespace gongyuan;
using namespace gongyuan::crypto;

namespace {

const WallTime kStart{std::chrono::hours{24 * 365 * 56}};
const WallTime kNow = kStart + std::chrono::hours{24};

template <typename T>
T take(Result<T> result)
{
    if (!result) {
        FAIL(result.error().detail);
    }
    return std::move(result).value();
}

Issue authorityNamed(std::string name, int pathLength, std::vector<std::string> uris = {})
{
    return {.commonName = std::move(name),
            .usage = Usage::Authority,
            .uris = std::move(uris),
            .pathLength = pathLength,
            .notBefore = kStart,
            .days = 30};
}

Issue leafNamed(std::string name, Usage usage, std::string uri)
{
    return {.commonName = std::move(name),
            .usage = usage,
            .uris = {std::move(uri)},
            .notBefore = kStart,
            .days = 10};
}

// A root, an issuer, and a room with its authority.
struct World {
    SigningKey rootKey = SigningKey::generate();
    Certificate root = take(CertificateAuthority::selfSign(rootKey, authorityNamed("Root", 1)));
    CertificateAuthority byRoot{rootKey, root};

    SigningKey issuerKey = SigningKey::generate();
    Certificate issuer = take(byRoot.issue(take(makeRequest(issuerKey, "Issuer")),
                                           leafNamed("Issuer", Usage::Sign, roleUri(Role::Issuer, "hq"))));

    SigningKey roomKey = SigningKey::generate();
    Certificate room = take(byRoot.issue(take(makeRequest(roomKey, "Room 7")),
                                         authorityNamed("Room 7", 0, {roleUri(Role::Room, "r7")})));
    CertificateAuthority byRoom{roomKey, room};

    SigningKey seatKey = SigningKey::generate();
    TlsKey tlsKey = TlsKey::generate();

    Certificate seat(Usage usage, const std::string& name) const
    {
        const Issue what = leafNamed("Seat", usage, roleUri(Role::Seat, name));
        return take(usage == Usage::Sign ? byRoom.issue(take(makeRequest(seatKey, "Seat")), what)
                                         : byRoom.issue(take(makeRequest(tlsKey, "Seat")), what));
    }
    Status verify(const Certificate& leaf, Role role, WallTime at = kNow) const
    {
        return verifyChain(leaf, {&room, 1}, root, at, role);
    }
};

Errc refusal(const Status& status)
{
    REQUIRE(!status);
    return status.error().code;
}

}  // namespace

TEST_CASE("issuer, room, room machines and seats verify in their own role only")
{
    const World world;
    const Certificate server =
        take(world.byRoom.issue(take(makeRequest(world.tlsKey, "Server")),
                                leafNamed("Server", Usage::TlsServer, roleUri(Role::RoomServer, "r7"))));
    const Certificate signer =
        take(world.byRoom.issue(take(makeRequest(world.seatKey, "Signer")),
                                leafNamed("Signer", Usage::Sign, roleUri(Role::RoomSigner, "r7"))));
    const Certificate tls = world.seat(Usage::TlsClient, "r7:12");
    const Certificate sign = world.seat(Usage::Sign, "r7:12");

    const std::vector<std::pair<const Certificate*, Role>> all{
        {&world.issuer, Role::Issuer}, {&world.room, Role::Room}, {&server, Role::RoomServer},
        {&signer, Role::RoomSigner},   {&tls, Role::Seat},        {&sign, Role::Seat}};
    for (const auto& [certificate, own] : all) {
        for (const Role role : {Role::Issuer, Role::Room, Role::RoomServer, Role::RoomSigner, Role::Seat}) {
            CAPTURE(certificate->commonName(), role);
            const Status status = world.verify(*certificate, role);
            if (role == own) {
                CHECK(status);
            } else {
                CHECK(refusal(status) == Errc::Denied);
            }
        }
    }
    CHECK(sign.nameAs(Role::Seat).value() == "r7:12");
    CHECK(world.room.nameAs(Role::Room).value() == "r7");
}

TEST_CASE("a certificate is valid from its first second until its last is over")
{
    const World world;
    const Certificate seat = world.seat(Usage::Sign, "r7:1");
    CHECK(seat.notBefore() == kStart);
    CHECK(seat.notAfter() == kStart + std::chrono::hours{240});
    CHECK(world.verify(seat, Role::Seat, seat.notBefore()));
    CHECK(world.verify(seat, Role::Seat, seat.notAfter() - Millis{1}));
    CHECK(refusal(world.verify(seat, Role::Seat, seat.notBefore() - Millis{1})) == Errc::Denied);
    CHECK(refusal(world.verify(seat, Role::Seat, seat.notAfter())) == Errc::Denied);
}

TEST_CASE("a room certifies no seat of another room")
{
    const World world;
    CHECK(refusal(world.verify(world.seat(Usage::Sign, "r8:1"), Role::Seat)) == Errc::Denied);
    CHECK(world.verify(world.seat(Usage::Sign, "r7:1"), Role::Seat));
}

TEST_CASE("a room can make neither an issuer nor another room")
{
    const World world;
    const Certificate issuer =
        take(world.byRoom.issue(take(makeRequest(world.seatKey, "Issuer")),
                                leafNamed("Issuer", Usage::Sign, roleUri(Role::Issuer, "hq"))));
    CHECK(refusal(world.verify(issuer, Role::Issuer)) == Errc::Denied);
    const Certificate room =
        take(world.byRoom.issue(take(makeRequest(world.seatKey, "Room 8")),
                                authorityNamed("Room 8", 0, {roleUri(Role::Room, "r8")})));
    CHECK(refusal(world.verify(room, Role::Room)) == Errc::Denied);
}

TEST_CASE("a leaf certifies nobody")
{
    const World world;
    const Certificate seat = world.seat(Usage::Sign, "r7:1");
    const CertificateAuthority bySeat{world.seatKey, seat};
    CHECK(bySeat.issue(take(makeRequest(world.seatKey, "x")), leafNamed("x", Usage::Sign, "urn:x"))
              .error()
              .code == Errc::Denied);
    const CertificateAuthority wrongKey{world.seatKey, world.root};
    CHECK(wrongKey.issue(take(makeRequest(world.seatKey, "x")), leafNamed("x", Usage::Sign, "urn:x"))
              .error()
              .code == Errc::Denied);
}

TEST_CASE("another root, a missing intermediate and a changed certificate are forged")
{
    const World world;
    const World other;
    const Certificate seat = world.seat(Usage::Sign, "r7:1");
    CHECK(refusal(verifyChain(seat, {&world.room, 1}, other.root, kNow, Role::Seat)) == Errc::Forged);
    CHECK(refusal(verifyChain(seat, {&other.room, 1}, world.root, kNow, Role::Seat)) == Errc::Forged);
    CHECK(refusal(verifyChain(seat, {}, world.root, kNow, Role::Seat)) == Errc::Forged);
    int parsed = 0;
    for (std::size_t i = 0; i < seat.der().size(); ++i) {
        Buffer changed = seat.der();
        changed[i] ^= std::byte{1};
        const auto certificate = Certificate::parseDer(changed);
        if (certificate) {
            ++parsed;
            CAPTURE(i);
            CHECK(!verifyChain(certificate.value(), {&world.room, 1}, world.root, kNow, Role::Seat));
        }
    }
    CHECK(parsed > 64);  // at least every byte of the signature
}

TEST_CASE("a certificate must name its holder exactly once")
{
    const World world;
    const auto issueWith = [&world](std::vector<std::string> uris) {
        Issue what = leafNamed("Seat", Usage::Sign, "");
        what.uris = std::move(uris);
        return take(world.byRoom.issue(take(makeRequest(world.seatKey, "Seat")), what));
    };
    const std::string seat = roleUri(Role::Seat, "r7:1");
    const std::string age = ageUri("age1abc");
    CHECK(issueWith({seat, age}).nameAs(Role::Seat).value() == "r7:1");
    CHECK(issueWith({seat, age}).ageRecipient().value() == "age1abc");
    CHECK(issueWith({seat}).ageRecipient().error().code == Errc::NotFound);
    CHECK(issueWith({age, age}).ageRecipient().error().code == Errc::Malformed);
    CHECK(issueWith({seat, "https://example.org/"}).nameAs(Role::Seat));
    CHECK(!issueWith({}).nameAs(Role::Seat));
    CHECK(!issueWith({seat, seat}).nameAs(Role::Seat));
    CHECK(!issueWith({seat, roleUri(Role::Issuer, "hq")}).nameAs(Role::Seat));
    for (const char* name : {"", "r7", "r7:", ":1", "r7:1:2", "r7:../1", "r7:a b"}) {
        CAPTURE(name);
        const std::string uri = roleUri(Role::Seat, name);
        if (uri.find(' ') == std::string::npos) {
            CHECK(!issueWith({uri}).nameAs(Role::Seat));
        }
    }
}

TEST_CASE("certificates, requests and TLS keys survive their PEM forms and nothing else does")
{
    const World world;
    const std::string pem = world.room.pem();
    CHECK(Certificate::parsePem(bytesOf(pem)).value() == world.room);
    CHECK(Certificate::parseDer(world.room.der()).value() == world.room);
    CHECK(world.room.fingerprint() == sha256(world.room.der()));
    CHECK(world.room.commonName() == "Room 7");
    CHECK(world.room.verifyKey().value() == world.roomKey.publicKey());
    CHECK(world.seat(Usage::TlsClient, "r7:1").verifyKey().error().code == Errc::Unsupported);
    for (const std::string& wrong : {pem + pem, pem + "x", "x\n" + pem, pem.substr(1), std::string{},
                                     pem.substr(0, pem.size() - 1), std::string(70000, 'x')}) {
        CHECK(Certificate::parsePem(bytesOf(wrong)).error().code == Errc::Malformed);
    }
    Buffer longer = world.room.der();
    longer.push_back(std::byte{0});
    CHECK(Certificate::parseDer(longer).error().code == Errc::Malformed);

    const Secret key = world.tlsKey.pem();
    CHECK(equal(take(TlsKey::fromPem(key.bytes())).pem().bytes(), key.bytes()));
    CHECK(TlsKey::fromPem(world.seatKey.pem().bytes()).error().code == Errc::Unsupported);
    CHECK(TlsKey::fromPem(bytesOf(pem)).error().code == Errc::Malformed);

    const CertificateRequest request = take(makeRequest(world.tlsKey, "考试机 12"));
    CHECK(take(CertificateRequest::parsePem(bytesOf(request.pem()))).commonName() == "考试机 12");
    CHECK(CertificateRequest::parsePem(bytesOf(request.pem() + "\n")).error().code == Errc::Malformed);
}

TEST_CASE("a request without the private key is forged")
{
    for (const bool tls : {false, true}) {
        const std::string pem = tls ? take(makeRequest(TlsKey::generate(), "Seat 12")).pem()
                                    : take(makeRequest(SigningKey::generate(), "Seat 12")).pem();
        int forged = 0;
        const std::size_t body = pem.find('\n') + 1;
        for (std::size_t i = body; i < pem.size() - 40; ++i) {
            std::string changed = pem;
            changed[i] = changed[i] == 'A' ? 'B' : 'A';
            const auto request = CertificateRequest::parsePem(bytesOf(changed));
            if (changed != pem) {
                CAPTURE(i);
                CHECK(!request);
                forged += !request && request.error().code == Errc::Forged ? 1 : 0;
            }
        }
        CHECK(forged > 20);
    }
}

TEST_CASE("an authority refuses what it cannot put into a certificate")
{
    const World world;
    const CertificateRequest signRequest = take(makeRequest(world.seatKey, "Seat"));
    const CertificateRequest tlsRequest = take(makeRequest(world.tlsKey, "Seat"));
    const auto codeOf = [](const Result<Certificate>& result) {
        REQUIRE(!result);
        return result.error().code;
    };
    const Issue good = leafNamed("Seat", Usage::Sign, "urn:x");
    CHECK(world.byRoom.issue(signRequest, good));
    CHECK(codeOf(world.byRoom.issue(tlsRequest, good)) == Errc::Unsupported);
    CHECK(codeOf(world.byRoom.issue(signRequest, leafNamed("Seat", Usage::TlsClient, "urn:x"))) ==
          Errc::Unsupported);
    const auto with = [&](auto change) {
        Issue what = good;
        change(what);
        return codeOf(world.byRoom.issue(signRequest, what));
    };
    CHECK(with([](Issue& i) { i.commonName.clear(); }) == Errc::Malformed);
    CHECK(with([](Issue& i) { i.commonName = std::string(65, 'x'); }) == Errc::Malformed);
    CHECK(with([](Issue& i) { i.commonName = "a\nb"; }) == Errc::Malformed);
    CHECK(with([](Issue& i) { i.commonName = "\xff"; }) == Errc::Malformed);
    CHECK(with([](Issue& i) { i.uris = {"urn: x"}; }) == Errc::Malformed);
    CHECK(with([](Issue& i) { i.uris = std::vector<std::string>(17, "urn:x"); }) == Errc::Malformed);
    CHECK(with([](Issue& i) { i.dnsNames = {""}; }) == Errc::Malformed);
    CHECK(with([](Issue& i) { i.addresses = {"300.1.1.1"}; }) == Errc::Malformed);
    CHECK(with([](Issue& i) { i.days = 0; }) == Errc::Malformed);
    CHECK(with([](Issue& i) { i.days = 1000000; }) == Errc::Malformed);
    CHECK(CertificateAuthority::selfSign(world.rootKey, good).error().code == Errc::Unsupported);
    CHECK(makeRequest(world.seatKey, "").error().code == Errc::Malformed);
}
