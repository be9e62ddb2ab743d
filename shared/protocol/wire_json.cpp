// SPDX-License-Identifier: Apache-2.0

#include "protocol/wire_json.h"

#include <algorithm>
#include <utility>

namespace gongyuan::protocol {
namespace {

constexpr std::int64_t kLastMoment = 253402300799999;  // 9999-12-31T23:59:59.999Z
constexpr std::size_t kDocumentBytes = 16384;
constexpr std::size_t kSignatureBytes = 64;

// At most `limit` bytes once decoded.
Buffer readBase64(JsonObject& reader, const char* key, std::size_t limit)
{
    auto bytes = fromBase64(reader.text(key, (limit + 2) / 3 * 4));
    if (!bytes) {
        reader.refuse(key, "not base64");
        return {};
    }
    return std::move(bytes).value();
}

}  // namespace

WallTime readMoment(JsonObject& reader, const char* key)
{
    return WallTime{Millis{reader.integer(key, 0, kLastMoment)}};
}

crypto::Digest readDigest(JsonObject& reader, const char* key)
{
    crypto::Digest digest{};
    const Buffer bytes = reader.hex(key, digest.size());
    std::copy_n(bytes.begin(), std::min(bytes.size(), digest.size()), digest.begin());
    return digest;
}

Json documentToJson(const format::SignedDocument& document)
{
    return {{"document", toBase64(document.body)}, {"signature", toBase64(document.signature)}};
}

Result<format::SignedDocument> documentFromJson(const Json& json, const std::string& where)
{
    JsonObject reader{json, where};
    format::SignedDocument document{readBase64(reader, "document", kDocumentBytes),
                                    readBase64(reader, "signature", kSignatureBytes)};
    GONGYUAN_CHECK(reader.finishLenient());
    return document;
}

std::string readName(JsonObject& reader, const char* key)
{
    std::string value = reader.text(key, 64);
    if (!value.empty() && !isIdentifier(value)) {
        reader.refuse(key, "not an identifier");
    }
    return value;
}

Json headToJson(const format::ChainHead& head)
{
    return {{"count", head.count}, {"hash", toHex(head.hash)}};
}

Result<format::ChainHead> headFromJson(const Json& json)
{
    JsonObject reader{json, "head"};
    format::ChainHead head;
    head.count = static_cast<std::uint64_t>(reader.integer("count", 0, INT64_MAX));
    head.hash = readDigest(reader, "hash");
    GONGYUAN_CHECK(reader.finishLenient());
    return head;
}

}  // namespace gongyuan::protocol
