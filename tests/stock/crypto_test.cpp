// SPDX-License-Identifier: Apache-2.0

#include "crypto/age.h"
#include "crypto/kdf.h"
#include "crypto/sign.h"
#include "crypto/unlock_code.h"
#include "crypto/x509.h"
#include "shell.h"

#include <catch2/catch_test_macros.hpp>

#include <chrono>
#include <string>
#include <vector>

using namespace gongyuan;
using namespace gongyuan::crypto;
using test::Shell;

namespace {

constexpr std::size_t kNoLimit = std::size_t{1} << 30U;
const std::vector<std::size_t> kSizes{0, 1, 65535, 65536, 65537, 131072, 1048576, 1048577, 5000000};

template <typename T>
T take(Result<T> result)
{
    if (!result) {
        FAIL(result.error().detail);
    }
    return std::move(result).value();
}

WallTime now()
{
    return std::chrono::time_point_cast<Millis>(std::chrono::system_clock::now());
}

}  // namespace

TEST_CASE("age opens what we seal, for each of two recipients")
{
    const Shell shell;
    const AgeIdentity first = AgeIdentity::generate();
    const AgeIdentity second = AgeIdentity::generate();
    const std::vector<AgeRecipient> both{first.recipient(), second.recipient()};
    shell.put("first.txt", first.text().bytes());
    shell.put("second.txt", second.text().bytes());
    CHECK(shell.must("age-keygen -y first.txt") == first.recipient().text() + "\n");
    for (const std::size_t size : kSizes) {
        CAPTURE(size);
        const Buffer plain = randomBytes(size);
        shell.put("plain", plain);
        shell.put("sealed.age", take(ageSeal(plain, both)));
        shell.must("age -d -i first.txt sealed.age | cmp - plain");
        shell.must("age -d -i second.txt sealed.age | cmp - plain");
    }
}

TEST_CASE("we open what age seals to a key of age-keygen")
{
    const Shell shell;
    shell.must("age-keygen -o key.txt && grep -v '^#' key.txt | tr -d '\\n' > bare.txt");
    const AgeIdentity identity = take(AgeIdentity::parse(shell.get("bare.txt")));
    for (const std::size_t size : kSizes) {
        CAPTURE(size);
        const Buffer plain = randomBytes(size);
        shell.put("plain", plain);
        shell.must("age -r $(age-keygen -y key.txt) -o sealed.age plain");
        CHECK(take(ageOpen(shell.get("sealed.age"), {&identity, 1}, kNoLimit)) == plain);
    }
}

TEST_CASE("openssl verifies our signatures and we verify openssl's")
{
    const Shell shell;
    const SigningKey key = SigningKey::generate();
    const std::string type = "application/vnd.gongyuan.paper.v1+json";
    const std::string body = R"({"v":1})";
    shell.put("key.pem", key.pem().bytes());
    shell.put("key.pub", bytesOf(key.publicKey().pem()));
    shell.put("body.json", bytesOf(body));
    shell.put("body.sig", signDocument(key, type, bytesOf(body)));
    // As anyone can do it years later, with nothing of ours.
    shell.must("T=" + type +
               "; { printf 'DSSEv1 %d %s %d ' ${#T} $T $(stat -c %s body.json); cat body.json; } > pae.bin");
    shell.must("openssl pkeyutl -verify -pubin -inkey key.pub -rawin -in pae.bin -sigfile body.sig");
    shell.must("openssl pkey -in key.pem -pubout | cmp - key.pub");
    shell.must("printf x >> pae.bin");
    CHECK(shell.run("openssl pkeyutl -verify -pubin -inkey key.pub -rawin -in pae.bin -sigfile body.sig")
              .code != 0);

    shell.must("openssl genpkey -algorithm ed25519 -out theirs.pem");
    const SigningKey theirs = take(SigningKey::fromPem(shell.get("theirs.pem")));
    shell.put("pae.bin", pae(type, bytesOf(body)));
    shell.must("openssl pkeyutl -sign -inkey theirs.pem -rawin -in pae.bin -out theirs.sig");
    CHECK(verifyDocument(theirs.publicKey(), type, bytesOf(body), shell.get("theirs.sig")));
}

TEST_CASE("openssl accepts our chains, strictly, for their purposes and names")
{
    const Shell shell;
    const WallTime from = now() - std::chrono::hours{1};
    const SigningKey rootKey = SigningKey::generate();
    const Certificate root = take(CertificateAuthority::selfSign(
        rootKey,
        {.commonName = "Root", .usage = Usage::Authority, .pathLength = 1, .notBefore = from, .days = 30}));
    const CertificateAuthority byRoot{rootKey, root};
    const SigningKey roomKey = SigningKey::generate();
    const Certificate room =
        take(byRoot.issue(take(makeRequest(roomKey, "考场 7")), {.commonName = "考场 7",
                                                                 .usage = Usage::Authority,
                                                                 .uris = {roleUri(Role::Room, "r7")},
                                                                 .notBefore = from,
                                                                 .days = 20}));
    const CertificateAuthority byRoom{roomKey, room};
    const TlsKey tlsKey = TlsKey::generate();
    const SigningKey signKey = SigningKey::generate();
    const Certificate server =
        take(byRoom.issue(take(makeRequest(tlsKey, "Server")), {.commonName = "Server",
                                                                .usage = Usage::TlsServer,
                                                                .uris = {roleUri(Role::RoomServer, "r7")},
                                                                .dnsNames = {"room.test"},
                                                                .addresses = {"192.0.2.7", "2001:db8::7"},
                                                                .notBefore = from,
                                                                .days = 10}));
    const Certificate client =
        take(byRoom.issue(take(makeRequest(tlsKey, "Seat")), {.commonName = "Seat",
                                                              .usage = Usage::TlsClient,
                                                              .uris = {roleUri(Role::Seat, "r7:1")},
                                                              .notBefore = from,
                                                              .days = 10}));
    const Certificate sign =
        take(byRoom.issue(take(makeRequest(signKey, "Seat")), {.commonName = "Seat",
                                                               .usage = Usage::Sign,
                                                               .uris = {roleUri(Role::Seat, "r7:1")},
                                                               .notBefore = from,
                                                               .days = 10}));
    shell.put("root.pem", bytesOf(root.pem()));
    shell.put("room.pem", bytesOf(room.pem()));
    shell.put("server.pem", bytesOf(server.pem()));
    shell.put("client.pem", bytesOf(client.pem()));
    shell.put("sign.pem", bytesOf(sign.pem()));
    const std::string verify = "openssl verify -x509_strict -CAfile root.pem -untrusted room.pem ";
    shell.must("openssl verify -x509_strict -check_ss_sig -CAfile root.pem room.pem");
    shell.must(verify + "sign.pem");
    shell.must(verify + "-purpose sslserver -verify_hostname room.test server.pem");
    shell.must(verify + "-purpose sslserver -verify_ip 192.0.2.7 server.pem");
    shell.must(verify + "-purpose sslserver -verify_ip 2001:db8::7 server.pem");
    shell.must(verify + "-purpose sslclient client.pem");
    CHECK(shell.run(verify + "-purpose sslclient server.pem").code != 0);
    CHECK(shell.run(verify + "-purpose sslserver client.pem").code != 0);
    CHECK(shell.run(verify + "-purpose sslclient sign.pem").code != 0);
    CHECK(shell.run("openssl verify -CAfile root.pem sign.pem").code != 0);
    CHECK(shell.must("openssl x509 -in sign.pem -noout -ext subjectAltName")
              .find("URI:urn:gongyuan:seat:r7:1") != std::string::npos);

    shell.put("sign.pub", bytesOf(signKey.publicKey().pem()));
    shell.must("openssl x509 -in sign.pem -noout -pubkey | cmp - sign.pub");
    shell.put("tls.key", tlsKey.pem().bytes());
    shell.must("openssl pkey -in tls.key -noout -check");
    shell.must("openssl x509 -in client.pem -noout -pubkey > a; openssl pkey -in tls.key -pubout | cmp - a");
}

TEST_CASE("requests pass between openssl and us")
{
    const Shell shell;
    shell.put("ours.csr", bytesOf(take(makeRequest(TlsKey::generate(), "Seat")).pem()));
    shell.must("openssl req -in ours.csr -noout -verify");
    shell.put("ours.csr", bytesOf(take(makeRequest(SigningKey::generate(), "Seat")).pem()));
    shell.must("openssl req -in ours.csr -noout -verify");

    shell.must("openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -out p256.pem"
               " && openssl req -new -key p256.pem -subj '/CN=Seat 4' -out theirs.csr");
    const CertificateRequest request = take(CertificateRequest::parsePem(shell.get("theirs.csr")));
    CHECK(request.commonName() == "Seat 4");
    CHECK_FALSE(request.isEd25519());
    CHECK(TlsKey::fromPem(shell.get("p256.pem")));

    shell.must("openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-384 -out p384.pem"
               " && openssl req -new -key p384.pem -subj '/CN=Seat 4' -out wrong.csr");
    CHECK(CertificateRequest::parsePem(shell.get("wrong.csr")).error().code == Errc::Unsupported);
    CHECK(TlsKey::fromPem(shell.get("p384.pem")).error().code == Errc::Unsupported);
}

TEST_CASE("argon2 and openssl kdf give the same unlock key as we do")
{
    const Shell shell;
    const UnlockCode code = UnlockCode::generate();
    const std::string salt = toCrockford(randomBytes(10), 16);
    const Buffer share = randomBytes(32);
    const std::string info = "gongyuan.unlock.v1|paper-1|r7|code+room";
    const Secret stretched = take(argon2id(code.bytes(), bytesOf(salt), Argon2Cost{}));
    const Secret key = hkdfSha256(stretched.bytes(), share, info, 32);
    shell.put("code", code.bytes());
    shell.must("argon2 " + salt + " -id -t 3 -k 262144 -p 1 -l 32 -r < code | tr -d '\\n' > a");
    CHECK(textOf(shell.get("a")) == toHex(stretched.bytes()));
    shell.must("openssl kdf -keylen 32 -kdfopt digest:SHA256 -kdfopt hexkey:$(cat a) -kdfopt hexsalt:" +
               toHex(share) + " -kdfopt 'info:" + info + "' -binary -out u HKDF");
    CHECK(equal(shell.get("u"), key.bytes()));
}
