// SPDX-License-Identifier: Apache-2.0

#include "protocol/sheet_upload.h"

#include "protocol/limits.h"
#include "protocol/wire_json.h"

namespace gongyuan::protocol {
namespace {

constexpr std::size_t kPemBytes = 8192;

}  // namespace

Json toJson(const TransportRequest& request)
{
    return {{"transport", documentToJson(request.transport)}, {"seat_cert", request.seatCertificate}};
}

Result<TransportRequest> transportRequestFromJson(const Json& json)
{
    JsonObject reader{json, "transport"};
    TransportRequest request;
    const Json& transport = reader.object("transport");
    request.seatCertificate = reader.text("seat_cert", kPemBytes);
    GONGYUAN_CHECK(reader.finishLenient());
    GONGYUAN_TRY(request.transport, documentFromJson(transport, "transport"));
    return request;
}

Json toJson(const UploadReply& reply)
{
    Json json = {{"have", reply.have}};
    if (reply.receipt) {
        json["receipt"] = documentToJson(*reply.receipt);
    }
    return json;
}

Result<UploadReply> uploadReplyFromJson(const Json& json)
{
    JsonObject reader{json, "upload"};
    UploadReply reply;
    reply.have =
        static_cast<std::uint64_t>(reader.integer("have", 0, static_cast<std::int64_t>(kSheetLimit)));
    const bool hasReceipt = reader.has("receipt");
    const Json& receipt = hasReceipt ? reader.object("receipt") : json;
    GONGYUAN_CHECK(reader.finishLenient());
    if (hasReceipt) {
        GONGYUAN_TRY(reply.receipt, documentFromJson(receipt, "receipt"));
    }
    return reply;
}

}  // namespace gongyuan::protocol
