// SPDX-License-Identifier: Apache-2.0

#include "bank/keys/room_request.h"

#include "core/file.h"
#include "core/json.h"

#include <algorithm>

namespace gongyuan::bank {
namespace {

constexpr std::uint64_t kMostRequest = 65536;

Error in(const std::filesystem::path& path, const Error& error)
{
    return Error{error.code, path.string() + ": " + error.detail};
}

}  // namespace

Result<RoomRequest> readRoomRequest(const std::filesystem::path& path)
{
    GONGYUAN_TRY(const Buffer content, readFile(path, kMostRequest));
    const auto json = parseJson(content);
    if (!json) {
        return in(path, json.error());
    }
    JsonObject reader{json.value(), "room request"};
    if (reader.integer("v", 1, INT32_MAX) != 1) {
        return Error{Errc::Unsupported, path.string() + ": a newer version of the room request"};
    }
    const std::string room = reader.identifier("room");
    const std::string pem = reader.text("request");
    const std::string recipient = reader.text("age_recipient", 128);
    if (const Status status = reader.finish(); !status) {
        return in(path, status.error());
    }
    auto request = crypto::CertificateRequest::parsePem(bytesOf(pem));
    if (!request) {
        return in(path, request.error());
    }
    auto age = crypto::AgeRecipient::parse(recipient);
    if (!age) {
        return in(path, age.error());
    }
    if (request->commonName() != room || !request->isEd25519()) {
        return Error{Errc::Malformed,
                     path.string() + ": the request inside is not an Ed25519 request of room " + room};
    }
    return RoomRequest{room, std::move(request).value(), age.value(), toHex(crypto::sha256(content))};
}

Result<crypto::Certificate> certifyRoom(const RoomRequest& request, const Signer& root, int days,
                                        WallTime now)
{
    crypto::Issue issue;
    issue.commonName = request.room;
    issue.usage = crypto::Usage::Authority;
    issue.pathLength = 0;
    issue.uris = {crypto::roleUri(crypto::Role::Room, request.room),
                  crypto::ageUri(request.recipient.text())};
    issue.notBefore = now - std::chrono::hours{24};
    issue.days = days;
    const auto lasts = issue.notBefore + std::chrono::hours{24} * days;
    if (lasts > root.certificate.notAfter()) {
        return Error{Errc::Denied, "the room's certificate would outlive the root, which ends " +
                                       toText(root.certificate.notAfter())};
    }
    return crypto::CertificateAuthority{root.key, root.certificate}.issue(request.request, issue);
}

Result<CertifiedRoom> readRoom(const std::filesystem::path& path, const crypto::Certificate& root,
                               WallTime now)
{
    GONGYUAN_TRY(const std::vector<crypto::Certificate> chain, readCertificates(path));
    const crypto::Certificate& room = chain.front();
    if (const Status status = crypto::verifyChain(room, {}, root, now, crypto::Role::Room); !status) {
        return in(path, status.error());
    }
    GONGYUAN_TRY(const std::string name, room.nameAs(crypto::Role::Room));
    GONGYUAN_TRY(const std::string recipient, room.ageRecipient());
    GONGYUAN_TRY(const crypto::AgeRecipient age, crypto::AgeRecipient::parse(recipient));
    return CertifiedRoom{name, age};
}

}  // namespace gongyuan::bank
