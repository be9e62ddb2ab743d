// SPDX-License-Identifier: Apache-2.0

#include "core/json.h"

#include <utility>
#include <vector>

namespace gongyuan {
namespace {

// Builds the value while it checks what nlohmann's own parser lets pass.
class StrictBuilder final : public nlohmann::json_sax<Json> {
public:
    explicit StrictBuilder(JsonLimits limits)
        : m_limits{limits}
    {
    }

    bool null() override { return put(nullptr); }
    bool boolean(bool value) override { return put(value); }
    bool number_integer(number_integer_t value) override { return put(value); }
    bool number_unsigned(number_unsigned_t value) override
    {
        if (value > static_cast<number_unsigned_t>(INT64_MAX)) {
            return refuse("integer out of range");
        }
        return put(static_cast<number_integer_t>(value));
    }
    bool number_float(number_float_t /*value*/, const string_t& text) override
    {
        return refuse("not an integer: " + text.substr(0, 40));
    }
    bool string(string_t& value) override { return put(std::move(value)); }
    bool binary(binary_t& /*value*/) override { return refuse("binary value"); }
    bool start_object(std::size_t /*size*/) override { return open(Json::object()); }
    bool end_object() override { return close(); }
    bool start_array(std::size_t /*size*/) override { return open(Json::array()); }
    bool end_array() override { return close(); }

    bool key(string_t& value) override
    {
        if (m_open.back()->contains(value)) {
            return refuse("key twice: " + value.substr(0, 40));
        }
        m_key = std::move(value);
        return true;
    }

    bool parse_error(std::size_t position, const std::string& /*token*/,
                     const Json::exception& /*error*/) override
    {
        return refuse("syntax error at byte " + std::to_string(position));
    }

    Json take() { return std::move(m_root); }
    const std::string& problem() const { return m_problem; }

private:
    bool refuse(std::string reason)
    {
        if (m_problem.empty()) {
            m_problem = std::move(reason);
        }
        return false;
    }

    Json* place(Json value)
    {
        if (m_open.empty()) {
            m_root = std::move(value);
            return &m_root;
        }
        Json& parent = *m_open.back();
        if (parent.is_array()) {
            parent.push_back(std::move(value));
            return &parent.back();
        }
        return &(parent[m_key] = std::move(value));
    }

    bool put(Json value)
    {
        place(std::move(value));
        return true;
    }

    bool open(Json empty)
    {
        if (m_open.size() >= m_limits.depth) {
            return refuse("nested too deeply");
        }
        m_open.push_back(place(std::move(empty)));
        return true;
    }

    bool close()
    {
        m_open.pop_back();
        return true;
    }

    JsonLimits m_limits;
    Json m_root;
    std::vector<Json*> m_open;
    std::string m_key;
    std::string m_problem;
};

const Json& emptyArray()
{
    static const Json kEmpty = Json::array();
    return kEmpty;
}

const Json& emptyObject()
{
    static const Json kEmpty = Json::object();
    return kEmpty;
}

}  // namespace

Result<Json> parseJson(Bytes bytes, JsonLimits limits)
{
    if (bytes.size() > limits.bytes) {
        return Error{Errc::Malformed, "JSON larger than " + std::to_string(limits.bytes) + " bytes"};
    }
    const std::string_view text = textOf(bytes);
    if (!isUtf8(text)) {
        return Error{Errc::Malformed, "JSON is not UTF-8"};
    }
    if (text.starts_with("\xEF\xBB\xBF")) {
        return Error{Errc::Malformed, "JSON begins with a byte order mark"};
    }
    StrictBuilder builder{limits};
    if (!Json::sax_parse(text.begin(), text.end(), &builder)) {
        return Error{Errc::Malformed, "JSON: " + builder.problem()};
    }
    return builder.take();
}

std::string canonical(const Json& json)
{
    return json.dump();
}

JsonObject::JsonObject(const Json& json, std::string where)
    : m_json{json}
    , m_where{std::move(where)}
{
    if (!json.is_object()) {
        m_problem = m_where + ": not an object";
    }
}

const Json* JsonObject::member(const char* key)
{
    m_seen.insert(key);
    if (!m_problem.empty()) {
        return nullptr;
    }
    const auto found = m_json.find(key);
    if (found == m_json.end()) {
        refuse(key, "missing");
        return nullptr;
    }
    return &*found;
}

std::string JsonObject::text(const char* key, std::size_t limit)
{
    const Json* value = member(key);
    if (value == nullptr) {
        return {};
    }
    if (!value->is_string()) {
        refuse(key, "not a text");
        return {};
    }
    const auto& text = value->get_ref<const std::string&>();
    if (text.size() > limit) {
        refuse(key, "longer than " + std::to_string(limit) + " bytes");
        return {};
    }
    return text;
}

std::string JsonObject::identifier(const char* key)
{
    std::string value = text(key, 64);
    if (m_problem.empty() && !isIdentifier(value)) {
        refuse(key, "not an identifier");
    }
    return value;
}

std::int64_t JsonObject::integer(const char* key, std::int64_t least, std::int64_t most)
{
    const Json* value = member(key);
    if (value == nullptr) {
        return least;
    }
    if (!value->is_number_integer()) {
        refuse(key, "not an integer");
        return least;
    }
    const auto number = value->get<std::int64_t>();
    if (number < least || number > most) {
        refuse(key, "not between " + std::to_string(least) + " and " + std::to_string(most));
        return least;
    }
    return number;
}

bool JsonObject::boolean(const char* key)
{
    const Json* value = member(key);
    if (value == nullptr) {
        return false;
    }
    if (!value->is_boolean()) {
        refuse(key, "not true or false");
        return false;
    }
    return value->get<bool>();
}

Buffer JsonObject::hex(const char* key, std::size_t size)
{
    const std::string digits = text(key, size * 2);
    auto bytes = fromHex(digits);
    if (m_problem.empty() && (!bytes || bytes->size() != size)) {
        refuse(key, "not " + std::to_string(size) + " bytes of lower-case hexadecimal");
    }
    return m_problem.empty() ? std::move(bytes).value() : Buffer(size);
}

const Json& JsonObject::array(const char* key, std::size_t limit)
{
    const Json* value = member(key);
    if (value == nullptr) {
        return emptyArray();
    }
    if (!value->is_array() || value->size() > limit) {
        refuse(key, "not an array of at most " + std::to_string(limit) + " elements");
        return emptyArray();
    }
    return *value;
}

const Json& JsonObject::object(const char* key, std::size_t limit)
{
    const Json* value = member(key);
    if (value == nullptr) {
        return emptyObject();
    }
    if (!value->is_object() || value->size() > limit) {
        refuse(key, "not an object of at most " + std::to_string(limit) + " members");
        return emptyObject();
    }
    return *value;
}

bool JsonObject::has(const char* key)
{
    return m_problem.empty() && m_json.contains(key);
}

std::string JsonObject::textOr(const char* key, std::string otherwise, std::size_t limit)
{
    return has(key) ? text(key, limit) : std::move(otherwise);
}

std::int64_t JsonObject::integerOr(const char* key, std::int64_t otherwise, std::int64_t least,
                                   std::int64_t most)
{
    return has(key) ? integer(key, least, most) : otherwise;
}

bool JsonObject::booleanOr(const char* key, bool otherwise)
{
    return has(key) ? boolean(key) : otherwise;
}

void JsonObject::refuse(const char* key, std::string_view reason)
{
    if (m_problem.empty()) {
        m_problem = m_where + "." + key + ": " + std::string{reason};
    }
}

Status JsonObject::finishLenient()
{
    if (!m_problem.empty()) {
        return Error{Errc::Malformed, m_problem};
    }
    return done();
}

Status JsonObject::finish()
{
    if (m_problem.empty()) {
        for (const auto& [key, value] : m_json.items()) {
            if (!m_seen.contains(key)) {
                refuse(key.c_str(), "unknown member");
            }
        }
    }
    return finishLenient();
}

}  // namespace gongyuan
