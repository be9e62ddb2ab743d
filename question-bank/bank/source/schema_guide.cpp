// SPDX-License-Identifier: Apache-2.0

#include "bank/source/schema_guide.h"

#include <algorithm>
#include <regex>
#include <set>

namespace gongyuan::bank {
namespace {

constexpr std::size_t kMostSchemas = 200;  // of one value; ends references that go round

void push(std::vector<const Json*>& to, const Json& schema)
{
    if (schema.is_object() && to.size() < kMostSchemas &&
        std::find(to.begin(), to.end(), &schema) == to.end()) {
        to.push_back(&schema);
    }
}

void pushMember(std::vector<const Json*>& to, const Json& schema, const char* key)
{
    if (const auto found = schema.find(key); found != schema.end()) {
        push(to, *found);
    }
}

void pushChild(std::vector<const Json*>& to, const Json& schema, const std::string& token)
{
    if (const auto found = schema.find("properties"); found != schema.end() && found->contains(token)) {
        push(to, (*found)[token]);
        return;
    }
    if (const auto found = schema.find("patternProperties"); found != schema.end()) {
        for (const auto& [pattern, each] : found->items()) {
            if (token.size() <= 200 && std::regex_search(token, std::regex{pattern})) {
                push(to, each);
                return;
            }
        }
    }
    if (const auto items = schema.find("items"); items != schema.end()) {
        if (items->is_array()) {
            for (const Json& each : *items) {
                push(to, each);
            }
        } else {
            push(to, *items);
        }
    }
    pushMember(to, schema, "additionalProperties");
}

std::string join(const std::set<std::string>& words, const char* between)
{
    std::string joined;
    for (const std::string& word : words) {
        joined += (joined.empty() ? "" : between) + word;
    }
    return joined;
}

std::string plainType(const std::string& type)
{
    if (type == "string") {
        return "a text";
    }
    if (type == "object") {
        return "a map";
    }
    if (type == "array") {
        return "a list";
    }
    if (type == "integer" || type == "number") {
        return "a whole number";
    }
    return type == "boolean" ? "true or false" : type;
}

}  // namespace

std::vector<const Json*> SchemaGuide::expand(std::vector<const Json*> schemas) const
{
    for (std::size_t i = 0; i < schemas.size(); ++i) {
        const Json& schema = *schemas[i];
        if (const auto ref = schema.find("$ref"); ref != schema.end() && ref->is_string()) {
            const auto& target = ref->get_ref<const std::string&>();
            const Json::json_pointer at{target.starts_with("#") ? target.substr(1) : ""};
            if (m_schema.contains(at)) {
                push(schemas, m_schema[at]);
            }
        }
        for (const char* several : {"allOf", "anyOf", "oneOf"}) {
            if (const auto found = schema.find(several); found != schema.end()) {
                for (const Json& each : *found) {
                    push(schemas, each);
                }
            }
        }
        for (const char* one : {"then", "else"}) {
            pushMember(schemas, schema, one);
        }
    }
    return schemas;
}

std::vector<const Json*> SchemaGuide::schemasOf(const std::vector<std::string>& path) const
{
    std::vector<const Json*> here = expand({&m_schema});
    for (const std::string& token : path) {
        std::vector<const Json*> next;
        for (const Json* schema : here) {
            pushChild(next, *schema, token);
        }
        here = expand(std::move(next));
    }
    return here;
}

std::string SchemaGuide::keyword(const std::vector<std::string>& path, const char* keyword) const
{
    for (const Json* schema : schemasOf(path)) {
        if (const auto found = schema->find(keyword); found != schema->end() && found->is_string()) {
            return found->get<std::string>();
        }
    }
    return {};
}

std::string SchemaGuide::allowedValues(const std::vector<std::string>& path) const
{
    std::set<std::string> values;
    for (const Json* schema : schemasOf(path)) {
        if (const auto found = schema->find("enum"); found != schema->end()) {
            for (const Json& each : *found) {
                values.insert(each.is_string() ? each.get<std::string>() : each.dump());
            }
        }
        if (const auto found = schema->find("const"); found != schema->end()) {
            values.insert(found->is_string() ? found->get<std::string>() : found->dump());
        }
    }
    return join(values, ", ");
}

std::string SchemaGuide::allowedTypes(const std::vector<std::string>& path) const
{
    std::set<std::string> types;
    for (const Json* schema : schemasOf(path)) {
        const auto found = schema->find("type");
        if (found != schema->end() && found->is_string()) {
            types.insert(plainType(found->get<std::string>()));
        } else if (found != schema->end() && found->is_array()) {
            for (const Json& each : *found) {
                types.insert(plainType(each.get<std::string>()));
            }
        }
    }
    return join(types, " or ");
}

bool SchemaGuide::knows(const std::vector<std::string>& path, const std::string& key) const
{
    for (const Json* schema : schemasOf(path)) {
        std::vector<const Json*> found;
        pushChild(found, *schema, key);
        const auto properties = schema->find("properties");
        if (!found.empty() || (properties != schema->end() && properties->contains(key))) {
            return true;
        }
    }
    return false;
}

std::string SchemaGuide::knownKeys(const std::vector<std::string>& path) const
{
    std::set<std::string> keys;
    for (const Json* schema : schemasOf(path)) {
        if (const auto found = schema->find("properties"); found != schema->end()) {
            for (const auto& member : found->items()) {
                keys.insert(member.key());
            }
        }
    }
    return join(keys, ", ");
}

}  // namespace gongyuan::bank
