// SPDX-License-Identifier: Apache-2.0

#include "room/setup.h"

#include "core/file.h"
#include "store/master_key.h"

#include <algorithm>
#include <arpa/inet.h>
#include <array>
#include <netinet/in.h>
#include <unistd.h>
#include <utility>

namespace gongyuan::room {
namespace {

constexpr std::uint64_t kPemLimit = 65536;
constexpr std::string_view kPemEnd = "-----END CERTIFICATE-----\n";
constexpr auto kClockSkew = std::chrono::minutes{10};
constexpr auto kDay = std::chrono::hours{24};

bool isAddress(const std::string& name)
{
    std::array<unsigned char, sizeof(in6_addr)> parsed{};
    return ::inet_pton(AF_INET, name.c_str(), parsed.data()) == 1 ||
           ::inet_pton(AF_INET6, name.c_str(), parsed.data()) == 1;
}

Result<std::string> need(store::RoomStore& store, std::string_view name, const char* otherwise)
{
    GONGYUAN_TRY(std::optional<std::string> value, store.meta(name));
    if (!value) {
        return Error{Errc::Denied, otherwise};
    }
    return *std::move(value);
}

Result<crypto::Secret> needSecret(store::RoomStore& store, std::string_view name)
{
    GONGYUAN_TRY(std::optional<crypto::Secret> value, store.secret(name));
    if (!value) {
        return Error{Errc::Storage, "room.db lacks " + std::string{name}};
    }
    return *std::move(value);
}

Result<crypto::SigningKey> signingKey(store::RoomStore& store, std::string_view name)
{
    GONGYUAN_TRY(const crypto::Secret pem, needSecret(store, name));
    return crypto::SigningKey::fromPem(pem.bytes());
}

Result<crypto::Certificate> certificate(store::RoomStore& store, std::string_view name)
{
    GONGYUAN_TRY(const std::string pem, need(store, name, "the authority has not certified this room yet"));
    return crypto::Certificate::parsePem(bytesOf(pem));
}

Result<crypto::AgeIdentity> ageIdentity(store::RoomStore& store)
{
    GONGYUAN_TRY(const crypto::Secret text, needSecret(store, "age.key"));
    return crypto::AgeIdentity::parse(text.bytes());
}

Result<std::vector<crypto::Certificate>> readChain(const std::filesystem::path& path)
{
    GONGYUAN_TRY(const Buffer content, readFile(path, kPemLimit));
    std::string_view rest = textOf(content);
    std::vector<crypto::Certificate> chain;
    while (!rest.empty()) {
        const std::size_t end = rest.find(kPemEnd);
        if (end == std::string_view::npos) {
            return Error{Errc::Malformed, path.string() + ": not a chain of certificates"};
        }
        const std::string_view one = rest.substr(0, end + kPemEnd.size());
        GONGYUAN_TRY(crypto::Certificate parsed, crypto::Certificate::parsePem(bytesOf(one)));
        chain.push_back(std::move(parsed));
        rest.remove_prefix(one.size());
    }
    if (chain.empty()) {
        return Error{Errc::Malformed, path.string() + ": no certificate"};
    }
    return chain;
}

// The room's own leaves live as long as its authority certificate, in whole days.
crypto::Issue leaf(const crypto::Certificate& ca, crypto::Usage usage, const std::string& uri, WallTime now)
{
    crypto::Issue issue;
    issue.commonName = ca.commonName();
    issue.usage = usage;
    issue.uris = {uri};
    issue.notBefore = std::max(ca.notBefore(), now - kClockSkew);
    issue.days = static_cast<int>((ca.notAfter() - issue.notBefore) / kDay);
    return issue;
}

Status issueLeaves(store::RoomStore& store, const crypto::Certificate& ca, const std::string& room,
                   WallTime now)
{
    GONGYUAN_TRY(const crypto::SigningKey caKey, signingKey(store, "ca.key"));
    GONGYUAN_TRY(const crypto::SigningKey signKey, signingKey(store, "sign.key"));
    GONGYUAN_TRY(const crypto::Secret tlsPem, needSecret(store, "tls.key"));
    GONGYUAN_TRY(const crypto::TlsKey tlsKey, crypto::TlsKey::fromPem(tlsPem.bytes()));
    GONGYUAN_TRY(const std::string addresses, need(store, "addresses", "no addresses"));
    GONGYUAN_TRY(const Json names, parseJson(bytesOf(addresses)));
    crypto::Issue server = leaf(ca, crypto::Usage::TlsServer, roleUri(crypto::Role::RoomServer, room), now);
    for (const Json& name : names) {
        const auto text = name.get<std::string>();
        (isAddress(text) ? server.addresses : server.dnsNames).push_back(text);
    }
    const crypto::Issue signer = leaf(ca, crypto::Usage::Sign, roleUri(crypto::Role::RoomSigner, room), now);
    if (server.days < 1) {
        return Error{Errc::Denied, "the room's certificate ends within a day"};
    }
    const crypto::CertificateAuthority authority{caKey, ca};
    GONGYUAN_TRY(const auto serverRequest, crypto::makeRequest(tlsKey, room));
    GONGYUAN_TRY(const auto signRequest, crypto::makeRequest(signKey, room));
    GONGYUAN_TRY(const crypto::Certificate serverCert, authority.issue(serverRequest, server));
    GONGYUAN_TRY(const crypto::Certificate signCert, authority.issue(signRequest, signer));
    GONGYUAN_CHECK(store.setMeta("tls.cert", serverCert.pem()));
    GONGYUAN_CHECK(store.setMeta("sign.cert", signCert.pem()));
    return store.setMeta("ca.cert", ca.pem());  // last: its presence says that the room was accepted
}

}  // namespace

std::vector<std::string> defaultAddresses()
{
    std::vector<std::string> addresses{"127.0.0.1", "localhost"};
    std::array<char, 256> name{};
    if (::gethostname(name.data(), name.size() - 1) == 0 && name[0] != '\0') {
        const std::string host{name.data()};
        if (host != "localhost") {
            addresses.push_back(host);
        }
    }
    return addresses;
}

Result<std::string> seatsAddress(store::RoomStore& store)
{
    GONGYUAN_TRY(const std::string stored, need(store, "addresses", "this folder holds no room"));
    GONGYUAN_TRY(const Json names, parseJson(bytesOf(stored)));
    const auto isOutside = [](const Json& name) {
        const auto text = name.get<std::string>();
        return text != "localhost" && text != "::1" && !text.starts_with("127.");
    };
    const auto outside = std::find_if(names.begin(), names.end(), isOutside);
    const Json& chosen = outside != names.end() ? *outside : names.front();
    const auto text = chosen.get<std::string>();
    return text.find(':') == std::string::npos ? text : "[" + text + "]";
}

Result<std::string> initRoom(const Folder& folder, const InitOptions& options, const Clock& clock)
{
    if (!isIdentifier(options.room)) {
        return Error{Errc::Malformed, "not usable as a room's name: " + options.room};
    }
    GONGYUAN_TRY(const Buffer rootPem, readFile(options.root, kPemLimit));
    GONGYUAN_TRY(const crypto::Certificate root, crypto::Certificate::parsePem(rootPem));
    if (!root.isAuthority()) {
        return Error{Errc::Malformed, options.root.string() + ": not a root certificate"};
    }
    GONGYUAN_CHECK(folder.create());
    GONGYUAN_TRY(const FolderLock lock, FolderLock::take(folder));
    GONGYUAN_TRY(const crypto::Secret master, store::createMaster(folder.master()));
    GONGYUAN_TRY(store::RoomStore store, store::RoomStore::create(folder.database(), master));
    const crypto::SigningKey caKey = crypto::SigningKey::generate();
    const crypto::AgeIdentity age = crypto::AgeIdentity::generate();
    GONGYUAN_CHECK(store.setSecret("ca.key", caKey.pem().bytes()));
    GONGYUAN_CHECK(store.setSecret("sign.key", crypto::SigningKey::generate().pem().bytes()));
    GONGYUAN_CHECK(store.setSecret("tls.key", crypto::TlsKey::generate().pem().bytes()));
    GONGYUAN_CHECK(store.setSecret("age.key", age.text().bytes()));
    GONGYUAN_CHECK(store.setMeta("room", options.room));
    GONGYUAN_CHECK(store.setMeta("root.cert", root.pem()));
    GONGYUAN_CHECK(store.setMeta("addresses", canonical(Json(options.addresses))));
    GONGYUAN_CHECK(store.audit(clock.wall(), "room", "init", {{"room", options.room}}));
    GONGYUAN_TRY(const crypto::CertificateRequest wish, crypto::makeRequest(caKey, options.room));
    const std::string request = canonical({{"v", 1},
                                           {"room", options.room},
                                           {"request", wish.pem()},
                                           {"age_recipient", age.recipient().text()}}) +
                                "\n";
    GONGYUAN_CHECK(writeFile(folder.request(), bytesOf(request), kPublicMode, Existing::Refuse));
    return toHex(crypto::sha256(bytesOf(request)));
}

Status acceptChain(store::RoomStore& store, const std::filesystem::path& chain, const Clock& clock)
{
    const WallTime now = clock.wall();
    GONGYUAN_TRY(const std::vector<crypto::Certificate> certificates, readChain(chain));
    const crypto::Certificate& ca = certificates.front();
    GONGYUAN_TRY(const crypto::Certificate root, certificate(store, "root.cert"));
    GONGYUAN_CHECK(crypto::verifyChain(ca, {}, root, now, crypto::Role::Room));
    GONGYUAN_TRY(const std::string room, need(store, "room", "this folder holds no room"));
    GONGYUAN_TRY(const std::string name, ca.nameAs(crypto::Role::Room));
    GONGYUAN_TRY(const crypto::VerifyKey key, ca.verifyKey());
    GONGYUAN_TRY(const std::string recipient, ca.ageRecipient());
    GONGYUAN_TRY(const crypto::SigningKey caKey, signingKey(store, "ca.key"));
    GONGYUAN_TRY(const crypto::AgeIdentity age, ageIdentity(store));
    if (name != room) {
        return Error{Errc::Denied, "this certificate is for room " + name + ", this is " + room};
    }
    if (!(key == caKey.publicKey()) || recipient != age.recipient().text()) {
        return Error{Errc::Denied, "this certificate is for other keys: it answers another request"};
    }
    GONGYUAN_CHECK(issueLeaves(store, ca, room, now));
    return store.audit(now, "room", "accept", {{"certificate_sha256", toHex(ca.fingerprint())}});
}

Result<Identity> loadIdentity(store::RoomStore& store, const Clock& clock)
{
    GONGYUAN_TRY(std::string room, need(store, "room", "this folder holds no room"));
    GONGYUAN_TRY(crypto::Certificate root, certificate(store, "root.cert"));
    GONGYUAN_TRY(crypto::Certificate ca, certificate(store, "ca.cert"));
    GONGYUAN_TRY(crypto::Certificate server, certificate(store, "tls.cert"));
    GONGYUAN_TRY(crypto::Certificate signer, certificate(store, "sign.cert"));
    GONGYUAN_TRY(crypto::SigningKey caKey, signingKey(store, "ca.key"));
    GONGYUAN_TRY(crypto::SigningKey signKey, signingKey(store, "sign.key"));
    GONGYUAN_TRY(crypto::AgeIdentity age, ageIdentity(store));
    GONGYUAN_TRY(crypto::Secret tlsKey, needSecret(store, "tls.key"));
    GONGYUAN_CHECK(crypto::verifyChain(server, {&ca, 1}, root, clock.wall(), crypto::Role::RoomServer));
    return Identity{std::move(room),    std::move(root),   std::move(ca),
                    std::move(server),  std::move(signer), std::move(caKey),
                    std::move(signKey), std::move(age),    std::move(tlsKey)};
}

}  // namespace gongyuan::room
