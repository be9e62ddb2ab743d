// SPDX-License-Identifier: Apache-2.0

// What every codec of this folder writes and reads alike: moments as milliseconds since 1970 UTC, hashes as
// hexadecimal, files as base64, words from a fixed list. Members that a newer peer adds are passed over.

#pragma once

#include "core/clock.h"
#include "core/json.h"
#include "crypto/hash.h"
#include "format/event_chain.h"
#include "format/signed_document.h"

#include <initializer_list>
#include <string>

namespace gongyuan::protocol {

inline std::int64_t millisOf(WallTime time)
{
    return time.time_since_epoch().count();
}

/// From 1970 to the year 9999.
WallTime readMoment(JsonObject& reader, const char* key);
/// 64 hex digits.
crypto::Digest readDigest(JsonObject& reader, const char* key);
/// An identifier, or empty.
std::string readName(JsonObject& reader, const char* key);

/// `{"document": base64, "signature": base64}`, byte for byte what was signed.
Json documentToJson(const format::SignedDocument& document);
Result<format::SignedDocument> documentFromJson(const Json& json, const std::string& where);

/// `{"count", "hash"}` of a journal.
Json headToJson(const format::ChainHead& head);
Result<format::ChainHead> headFromJson(const Json& json);

/// The enumerator whose `name` stands there; refuses other words.
template <typename Enum>
Enum readWord(JsonObject& reader, const char* key, std::initializer_list<Enum> words)
{
    const std::string word = reader.text(key, 32);
    for (const Enum value : words) {
        if (word == name(value)) {
            return value;
        }
    }
    reader.refuse(key, "not a word of this version");
    return *words.begin();
}

}  // namespace gongyuan::protocol
