// SPDX-License-Identifier: Apache-2.0

#include "bank/sheets/described.h"

#include "bank/keys/key_ring.h"
#include "bank/sheets/collected.h"
#include "core/file.h"
#include "crypto/hash.h"
#include "format/sealed_paper.h"
#include "format/tar.h"

#include <algorithm>
#include <system_error>

namespace gongyuan::bank {
namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t kMostFile = std::uint64_t{512} << 20U;
constexpr format::TarLimits kTarLimits{8, std::uint64_t{64} << 20U, std::uint64_t{128} << 20U};
constexpr std::string_view kAgeLine = "age-encryption.org/v1\n";

Json base(const char* kind, Bytes content)
{
    return {{"v", 1}, {"kind", kind}, {"sha256", toHex(crypto::sha256(content))}, {"size", content.size()}};
}

// Who can open it is not written in an age file, only how many.
Json describeAge(Bytes content)
{
    Json json = base("age file", content);
    Json stanzas = Json::array();
    std::string_view rest =
        textOf(content.first(std::min<std::size_t>(content.size(), crypto::kMostAgeHeader)));
    for (std::size_t line = rest.find("\n-> "); line != std::string_view::npos; line = rest.find("\n-> ")) {
        if (rest.find("\n--- ") < line) {
            break;
        }
        rest.remove_prefix(line + 4);
        stanzas.push_back(std::string{rest.substr(0, std::min(rest.find_first_of(" \n"), std::size_t{40}))});
    }
    json["recipients"] = std::move(stanzas);
    json["verified"] = Json::array();
    json["not_verified"] = {"the content: it is encrypted, and no key was asked for"};
    return json;
}

Json describeCertificate(const crypto::Certificate& certificate)
{
    return {{"common_name", certificate.commonName()},     {"uris", certificate.uris()},
            {"authority", certificate.isAuthority()},      {"not_before", toText(certificate.notBefore())},
            {"not_after", toText(certificate.notAfter())}, {"sha256", toHex(certificate.fingerprint())}};
}

Result<Json> describeCertificates(const fs::path& path, Bytes content, const Anchor& anchor)
{
    GONGYUAN_TRY(const auto certificates, readCertificates(path));
    Json json = base("certificates", content);
    json["verified"] = Json::array();
    for (const crypto::Certificate& each : certificates) {
        json["certificates"].push_back(describeCertificate(each));
    }
    if (anchor.root == nullptr) {
        json["not_verified"] = {"who signed them: no root was given"};
        return json;
    }
    const crypto::Certificate& first = certificates.front();
    if (first == *anchor.root) {
        json["verified"].push_back("this is the root certificate that was given");
        return json;
    }
    const bool room = first.nameAs(crypto::Role::Room).ok();
    GONGYUAN_CHECK(crypto::verifyChain(first, {}, *anchor.root, anchor.now,
                                       room ? crypto::Role::Room : crypto::Role::Issuer));
    json["verified"].push_back(std::string{"the first certificate is "} +
                               (room ? "a room's" : "an issuer's") + ", signed by the root and valid now");
    return json;
}

Result<Json> describeEnvelope(const fs::path& path, Bytes content, const Anchor& anchor)
{
    GONGYUAN_TRY(const std::vector<format::TarFile> files, format::readTar(content, kTarLimits));
    Json json = base("envelope", content);
    for (const format::TarFile& file : files) {
        json["files"][file.name] = {{"size", file.content.size()},
                                    {"sha256", toHex(crypto::sha256(file.content))}};
    }
    GONGYUAN_TRY(const Bytes manifest, format::fileOf(files, "manifest.json"));
    GONGYUAN_TRY(json["manifest"], parseJson(manifest));
    GONGYUAN_TRY(const Bytes issuerPem, format::fileOf(files, "issuer.pem"));
    GONGYUAN_TRY(const crypto::Certificate issuer, crypto::Certificate::parsePem(issuerPem));
    json["issuer"] = describeCertificate(issuer);
    json["verified"] = Json::array();
    if (anchor.root == nullptr) {
        json["not_verified"] = {"who made it, and that nothing was changed: no root was given"};
        return json;
    }
    GONGYUAN_TRY(const format::Envelope envelope, format::Envelope::open(content, *anchor.root, anchor.now));
    json["verified"] = {"the issuer's certificate is signed by the root and valid now",
                        "manifest.json is signed by the issuer",
                        "every file inside has the SHA-256 and size of the manifest"};
    const std::string bulk = envelope.manifest().paper + ".paper.age";
    std::error_code ignored;
    if (fs::exists(path.parent_path() / bulk, ignored)) {
        GONGYUAN_CHECK(format::Bulk::load(envelope, path.parent_path() / bulk));
        json["verified"].push_back(bulk + " beside it has the SHA-256 and size of the manifest");
        json["not_verified"] = {"what the paper contains: it is encrypted"};
    } else {
        json["not_verified"] = {"the bulk file " + bulk + ": it does not lie beside the envelope"};
    }
    return json;
}

Result<Json> describeDocument(Bytes content)
{
    Json json = base("document", content);
    GONGYUAN_TRY(json["document"], parseJson(content));
    json["verified"] = Json::array();
    json["not_verified"] = {"the signature: name the folder that holds the whole set instead of one file"};
    return json;
}

Result<Json> describeSet(const fs::path& folder, const Anchor& anchor)
{
    GONGYUAN_TRY(const format::SheetSet set, format::readSheetSet(folder));
    if (anchor.root != nullptr) {
        GONGYUAN_TRY(const format::VerifiedSet verified,
                     format::verifySheetSet(set, *anchor.root, anchor.now));
        Json json = evidenceOf(set, verified);
        json["kind"] = "answer sheet";
        return json;
    }
    Json json = base("answer sheet", set.sheet);
    GONGYUAN_TRY(json["transport"], parseJson(set.transport.body));
    if (set.receipt) {
        GONGYUAN_TRY(json["receipt"], parseJson(set.receipt->body));
        json["receipt_code"] = format::receiptCode(*set.receipt);
    }
    GONGYUAN_TRY(const format::SheetCertificates certificates, format::certificatesOf(set));
    json["seat"] = describeCertificate(certificates.seat);
    json["room_authority"] = describeCertificate(certificates.roomCa);
    json["verified"] = Json::array();
    json["not_verified"] = {"who made it, and that nothing was changed: no root was given"};
    return json;
}

// Further lines of a text stand below its first.
std::string inColumn(const Json& value, std::size_t column)
{
    std::string text = value.is_string() ? value.get<std::string>() : value.dump();
    const std::string indent(column, ' ');
    for (std::size_t at = text.find('\n'); at != std::string::npos; at = text.find('\n', at + 1)) {
        text.insert(at + 1, indent);
    }
    return text;
}

}  // namespace

Result<Json> describe(const fs::path& path, const Anchor& anchor)
{
    std::error_code ignored;
    if (fs::is_directory(path, ignored)) {
        GONGYUAN_TRY(const auto folders, sheetFolders(path));
        if (folders.size() == 1) {
            return describeSet(folders.front(), anchor);
        }
        Json list{{"v", 1}, {"kind", "answer sheets"}};
        for (const fs::path& folder : folders) {
            GONGYUAN_TRY(list["sheets"][nameOf(folder)], describeSet(folder, anchor));
        }
        return list;
    }
    GONGYUAN_TRY(const Buffer content, readFile(path, kMostFile));
    const std::string_view text = textOf(content);
    if (text.starts_with(kAgeLine)) {
        return describeAge(content);
    }
    if (text.starts_with("-----BEGIN CERTIFICATE-----")) {
        return describeCertificates(path, content, anchor);
    }
    if (text.starts_with("{")) {
        return describeDocument(content);
    }
    if (text.starts_with("manifest.json")) {
        return describeEnvelope(path, content, anchor);
    }
    return Error{Errc::Unsupported, path.string() + " is none of our files"};
}

std::string asLines(const Json& description)
{
    std::string lines;
    const Json flat = description.flatten();
    for (const auto& [pointer, value] : flat.items()) {
        std::string key = pointer.substr(1);
        std::replace(key.begin(), key.end(), '/', '.');
        key.resize(std::max<std::size_t>(key.size() + 2, 34), ' ');
        lines += key + inColumn(value, key.size()) + "\n";
    }
    return lines;
}

}  // namespace gongyuan::bank
