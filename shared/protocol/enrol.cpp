// SPDX-License-Identifier: Apache-2.0

#include "protocol/enrol.h"

#include "protocol/enrol_code.h"
#include "protocol/wire_json.h"

namespace gongyuan::protocol {
namespace {

constexpr std::size_t kPemBytes = 8192;
constexpr std::size_t kNameBytes = 200;

}  // namespace

Json toJson(const EnrolRequest& request)
{
    return {{"code", request.code},
            {"tls_request", request.tlsRequest},
            {"sign_request", request.signRequest},
            {"age_recipient", request.ageRecipient},
            {"program", request.program}};
}

Result<EnrolRequest> enrolRequestFromJson(const Json& json)
{
    JsonObject reader{json, "enrol"};
    EnrolRequest request;
    const auto code = parseEnrolCode(reader.text("code", 32));
    if (!code) {
        reader.refuse("code", code.error().detail);
    }
    request.tlsRequest = reader.text("tls_request", kPemBytes);
    request.signRequest = reader.text("sign_request", kPemBytes);
    request.ageRecipient = reader.text("age_recipient", kNameBytes);
    request.program = reader.textOr("program", {}, kNameBytes);
    GONGYUAN_CHECK(reader.finishLenient());
    request.code = code.value();
    return request;
}

Json toJson(const EnrolReply& reply)
{
    return {{"room", reply.room},
            {"seat", reply.seat},
            {"tls_cert", reply.tlsCertificate},
            {"sign_cert", reply.signCertificate},
            {"room_ca", reply.roomCa},
            {"room_sign", reply.roomSign},
            {"main_port", reply.mainPort}};
}

Result<EnrolReply> enrolReplyFromJson(const Json& json)
{
    JsonObject reader{json, "enrolled"};
    EnrolReply reply;
    reply.room = reader.identifier("room");
    reply.seat = reader.identifier("seat");
    reply.tlsCertificate = reader.text("tls_cert", kPemBytes);
    reply.signCertificate = reader.text("sign_cert", kPemBytes);
    reply.roomCa = reader.text("room_ca", kPemBytes);
    reply.roomSign = reader.text("room_sign", kPemBytes);
    reply.mainPort = static_cast<std::uint16_t>(reader.integer("main_port", 1, UINT16_MAX));
    GONGYUAN_CHECK(reader.finishLenient());
    return reply;
}

}  // namespace gongyuan::protocol
