// SPDX-License-Identifier: Apache-2.0

#include "bank/keys/key_ring.h"

#include "bank/files/staged_folder.h"

namespace gongyuan::bank {
namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t kMostKeyFile = 65536;
constexpr mode_t kSecretFolder = 0700;

// Wipes what it read when the reader is done with it.
class SecretFile {
public:
    static Result<SecretFile> read(const fs::path& path)
    {
        GONGYUAN_TRY(Buffer content, readFile(path, kMostKeyFile));
        return SecretFile{std::move(content)};
    }
    SecretFile(SecretFile&&) noexcept = default;
    SecretFile(const SecretFile&) = delete;
    SecretFile& operator=(SecretFile&&) = delete;
    SecretFile& operator=(const SecretFile&) = delete;
    ~SecretFile() { crypto::wipe(m_content); }

    Bytes bytes() const { return m_content; }

private:
    explicit SecretFile(Buffer content)
        : m_content{std::move(content)}
    {
    }

    Buffer m_content;
};

Error in(const fs::path& path, const Error& error)
{
    return Error{error.code, path.string() + ": " + error.detail};
}

std::vector<std::string_view> linesOf(std::string_view text)
{
    std::vector<std::string_view> lines;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        std::string_view line = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        if (line.ends_with('\r')) {
            line.remove_suffix(1);
        }
        if (!line.empty() && line.front() != '#') {
            lines.push_back(line);
        }
    }
    return lines;
}

// The key file of an identity in the form of age-keygen.
Status writeIdentity(const StagedFolder& folder, const crypto::AgeIdentity& identity)
{
    const std::string recipient = identity.recipient().text();
    const crypto::Secret text = identity.text();
    const std::string head = "# public key: " + recipient + "\n";
    crypto::Secret file{head.size() + text.size() + 1};
    const auto to = file.writable();
    std::copy_n(bytesOf(head).begin(), head.size(), to.begin());
    std::copy_n(text.bytes().begin(), text.size(), to.begin() + static_cast<std::ptrdiff_t>(head.size()));
    to.back() = std::byte{'\n'};
    GONGYUAN_CHECK(folder.write("collection.identity", file.bytes(), kSecretMode));
    return folder.write("collection.recipient", bytesOf(recipient + "\n"), kPublicMode);
}

Status writeSigner(const StagedFolder& folder, const std::string& name, const crypto::SigningKey& key,
                   const crypto::Certificate& certificate)
{
    GONGYUAN_CHECK(folder.write(name + ".key.pem", key.pem().bytes(), kSecretMode));
    return folder.write(name + ".pem", bytesOf(certificate.pem()), kPublicMode);
}

}  // namespace

Status makeKeyRing(const fs::path& path, const std::string& authority, int years, WallTime now)
{
    using namespace crypto;
    GONGYUAN_TRY(StagedFolder folder, StagedFolder::create(path, kSecretFolder));
    const int days = years * 365;
    // One day of tolerance for clocks that are behind ours.
    const WallTime from = now - std::chrono::hours{24};
    const SigningKey root = SigningKey::generate();
    Issue rootIs;
    rootIs.commonName = authority + " Root CA";
    rootIs.usage = Usage::Authority;
    rootIs.pathLength = 1;
    rootIs.notBefore = from;
    rootIs.days = days;
    GONGYUAN_TRY(const Certificate rootCertificate, CertificateAuthority::selfSign(root, rootIs));

    const SigningKey issuer = SigningKey::generate();
    Issue issuerIs;
    issuerIs.commonName = authority + " Paper Issuer";
    issuerIs.usage = Usage::Sign;
    issuerIs.uris = {roleUri(Role::Issuer, "issuer")};
    issuerIs.notBefore = from;
    issuerIs.days = days - 1;
    const CertificateAuthority authorityOf{root, rootCertificate};
    GONGYUAN_TRY(const CertificateRequest request, makeRequest(issuer, issuerIs.commonName));
    GONGYUAN_TRY(const Certificate issuerCertificate, authorityOf.issue(request, issuerIs));

    GONGYUAN_CHECK(writeSigner(folder, "root", root, rootCertificate));
    GONGYUAN_CHECK(writeSigner(folder, "issuer", issuer, issuerCertificate));
    GONGYUAN_CHECK(writeIdentity(folder, AgeIdentity::generate()));
    return folder.commit();
}

Result<crypto::Certificate> readCertificate(const fs::path& path)
{
    GONGYUAN_TRY(const Buffer pem, readFile(path, kMostKeyFile));
    auto certificate = crypto::Certificate::parsePem(pem);
    if (!certificate) {
        return in(path, certificate.error());
    }
    return certificate;
}

Result<std::vector<crypto::Certificate>> readCertificates(const fs::path& path)
{
    static constexpr std::string_view kEnd = "-----END CERTIFICATE-----\n";
    GONGYUAN_TRY(const Buffer content, readFile(path, kMostKeyFile));
    std::string_view rest = textOf(content);
    std::vector<crypto::Certificate> certificates;
    while (!rest.empty()) {
        const std::size_t end = rest.find(kEnd);
        const std::size_t size = end == std::string_view::npos ? rest.size() : end + kEnd.size();
        auto certificate = crypto::Certificate::parsePem(bytesOf(rest.substr(0, size)));
        if (!certificate) {
            return in(path, certificate.error());
        }
        certificates.push_back(std::move(certificate).value());
        rest.remove_prefix(size);
    }
    if (certificates.empty()) {
        return Error{Errc::Malformed, path.string() + ": no certificate"};
    }
    return certificates;
}

Result<Signer> readSigner(const fs::path& folder, const std::string& name)
{
    const fs::path keyPath = folder / (name + ".key.pem");
    GONGYUAN_TRY(const SecretFile pem, SecretFile::read(keyPath));
    auto key = crypto::SigningKey::fromPem(pem.bytes());
    if (!key) {
        return in(keyPath, key.error());
    }
    GONGYUAN_TRY(crypto::Certificate certificate, readCertificate(folder / (name + ".pem")));
    GONGYUAN_TRY(const crypto::VerifyKey certified, certificate.verifyKey());
    if (!(certified == key->publicKey())) {
        return Error{Errc::Denied, name + ".key.pem and " + name + ".pem in " + folder.string() +
                                       " do not belong together"};
    }
    return Signer{std::move(key).value(), std::move(certificate)};
}

Result<std::vector<crypto::AgeIdentity>> readIdentities(const fs::path& path)
{
    GONGYUAN_TRY(const SecretFile file, SecretFile::read(path));
    std::vector<crypto::AgeIdentity> identities;
    for (const std::string_view line : linesOf(textOf(file.bytes()))) {
        auto identity = crypto::AgeIdentity::parse(bytesOf(line));
        if (!identity) {
            return Error{Errc::Malformed, path.string() + ": not an age identity file"};
        }
        identities.push_back(std::move(identity).value());
    }
    if (identities.empty()) {
        return Error{Errc::Malformed, path.string() + ": no identity"};
    }
    return identities;
}

Result<std::vector<std::string>> readRecipients(const fs::path& path)
{
    GONGYUAN_TRY(const Buffer content, readFile(path, kMostKeyFile));
    std::vector<std::string> recipients;
    for (const std::string_view line : linesOf(textOf(content))) {
        auto recipient = crypto::AgeRecipient::parse(line);
        if (!recipient) {
            return in(path, recipient.error());
        }
        recipients.push_back(recipient->text());
    }
    if (recipients.empty()) {
        return Error{Errc::Malformed, path.string() + ": no recipient"};
    }
    return recipients;
}

}  // namespace gongyuan::bank
