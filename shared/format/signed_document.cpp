// SPDX-License-Identifier: Apache-2.0

#include "format/signed_document.h"

#include <cassert>
#include <string>
#include <utility>

namespace gongyuan::format {

SignedDocument signJson(const crypto::SigningKey& key, std::string_view type, Json json)
{
    assert(json.is_object());
    json["v"] = 1;
    json["type"] = type;
    Buffer body = toBuffer(canonical(json));
    const crypto::Signature signature = crypto::signDocument(key, type, body);
    return {std::move(body), toBuffer(Bytes{signature})};
}

Result<Json> verifyJson(const crypto::VerifyKey& key, std::string_view type, const SignedDocument& document,
                        JsonLimits limits)
{
    GONGYUAN_CHECK(crypto::verifyDocument(key, type, document.body, document.signature));
    GONGYUAN_TRY(Json json, parseJson(document.body, limits));
    if (!json.is_object()) {
        return Error{Errc::Malformed, std::string{type} + ": not an object"};
    }
    const auto version = json.find("v");
    if (version == json.end() || !version->is_number_integer()) {
        return Error{Errc::Malformed, std::string{type} + ": no version"};
    }
    if (*version != 1) {
        return Error{Errc::Unsupported, std::string{type} + ": version " + version->dump()};
    }
    const auto stated = json.find("type");
    if (stated == json.end() || !stated->is_string() || stated->get_ref<const std::string&>() != type) {
        return Error{Errc::Malformed, "document is not a " + std::string{type}};
    }
    json.erase("v");
    json.erase("type");
    return json;
}

}  // namespace gongyuan::format
