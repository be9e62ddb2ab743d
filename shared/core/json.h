// SPDX-License-Identifier: Apache-2.0

// The one strict JSON reader. JSON that reaches us from outside is refused when it is not well-formed UTF-8,
// names a key twice, holds a fraction or exponent, or is larger, longer or deeper than allowed. Values are
// then taken out by type and range, and what nobody asked for is an error: nothing is guessed, nothing
// ignored.

#pragma once

#include "core/bytes.h"

#include <cstdint>
#include <nlohmann/json.hpp>
#include <set>
#include <string>
#include <string_view>

namespace gongyuan {

/// Keys are kept sorted, so `dump()` of equal values gives equal bytes.
using Json = nlohmann::json;

struct JsonLimits {
    std::size_t bytes = std::size_t{1} << 20U;
    std::size_t depth = 24;
};

/// Malformed names the reason and the byte offset.
Result<Json> parseJson(Bytes bytes, JsonLimits limits = {});

/// UTF-8, keys sorted, no white space.
std::string canonical(const Json& json);

/// Takes an object apart. The first thing that does not fit is remembered and every later call returns an
/// empty value, so callers read everything and ask once: `GONGYUAN_TRY(.., reader.finish())`.
class JsonObject {
public:
    /// `where` names the object in errors. The JSON must outlive the reader.
    JsonObject(const Json& json, std::string where);

    /// At most `limit` bytes.
    std::string text(const char* key, std::size_t limit = 65536);
    /// isIdentifier holds.
    std::string identifier(const char* key);
    std::int64_t integer(const char* key, std::int64_t least, std::int64_t most);
    bool boolean(const char* key);
    /// Exactly `size` bytes, written as lower-case hexadecimal.
    Buffer hex(const char* key, std::size_t size);
    /// `limit` is the most elements or members; the value lives in the JSON given to the constructor.
    const Json& array(const char* key, std::size_t limit);
    const Json& object(const char* key, std::size_t limit = 4096);

    bool has(const char* key);
    /// As above, or the given value when the key is absent.
    std::string textOr(const char* key, std::string otherwise, std::size_t limit = 65536);
    std::int64_t integerOr(const char* key, std::int64_t otherwise, std::int64_t least, std::int64_t most);
    bool booleanOr(const char* key, bool otherwise);

    /// Remembers an error of the caller's own, worded like ours.
    void refuse(const char* key, std::string_view reason);
    const std::string& where() const { return m_where; }
    /// The first thing that did not fit, or Malformed for a member that was never asked for.
    Status finish();
    /// `finish` without the complaint about members never asked for.
    Status finishLenient();

private:
    const Json* member(const char* key);

    const Json& m_json;
    std::string m_where;
    std::string m_problem;
    std::set<std::string> m_seen;
};

}  // namespace gongyuan
