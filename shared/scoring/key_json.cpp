// SPDX-License-Identifier: Apache-2.0

#include "scoring/key.h"
#include "scoring/key_reading.h"

#include <set>

namespace gongyuan::scoring {
namespace {

constexpr std::size_t kMostChecks = 500;

Result<Gate> gateFromJson(const Json& json, const std::string& where)
{
    JsonObject reader{json, where};
    Gate gate;
    gate.check = reader.identifier("if");
    gate.why = reader.textOr("why", {}, 1000);
    JsonObject then{reader.object("then", 4), where + ".then"};
    GONGYUAN_CHECK(reader.finish());
    gate.group = then.textOr("group", {}, 64);
    const bool zero = then.booleanOr("zero", false);
    gate.cap = then.integerOr("cap", 0, 0, kMostPoints);
    if (zero == then.has("cap")) {
        then.refuse("cap", "needs either cap or zero: true");
    }
    GONGYUAN_CHECK(then.finish());
    return gate;
}

Result<CheckGroup> groupFromJson(const Json& json, const std::string& where)
{
    JsonObject reader{json, where};
    CheckGroup group;
    group.id = reader.identifier("id");
    group.max = reader.integer("max", 1, kMostPoints);
    group.bestOf = static_cast<int>(reader.integerOr("best_of", 0, 1, 500));
    group.floor = reader.integerOr("floor", 0, 0, group.max);
    GONGYUAN_CHECK(reader.finish());
    return group;
}

// Names must lead somewhere: `requires` to earlier checks, gates and groups to what exists, ids once each.
Status consistent(const TaskKey& key, const std::string& where)
{
    std::set<std::string> groups{""};
    for (const CheckGroup& group : key.groups) {
        if (!groups.insert(group.id).second) {
            return malformed(where, "group " + group.id + " stands twice");
        }
    }
    std::set<std::string> checks;
    for (const Check& check : key.checks) {
        for (const std::string& needed : check.needs) {
            if (!checks.contains(needed)) {
                return malformed(where, check.id + " requires " + needed + ", which no earlier check is");
            }
        }
        if (!groups.contains(check.group)) {
            return malformed(where, check.id + ": no group " + check.group);
        }
        if (!checks.insert(check.id).second) {
            return malformed(where, "check " + check.id + " stands twice");
        }
    }
    for (const Gate& gate : key.gates) {
        if (!checks.contains(gate.check) || !groups.contains(gate.group)) {
            return malformed(where, "gate on " + gate.check + ": no such check or group");
        }
    }
    return done();
}

}  // namespace

Error malformed(const std::string& where, const std::string& reason)
{
    return Error{Errc::Malformed, where + ": " + reason};
}

std::string place(const std::string& where, const char* member, std::size_t index)
{
    return where + "." + member + "[" + std::to_string(index) + "]";
}

Result<std::vector<std::string>> texts(const Json& json, const std::string& where)
{
    std::vector<std::string> out;
    for (const Json& value : json) {
        if (!value.is_string() || value.get_ref<const std::string&>().size() > kLongest) {
            return malformed(where, "not a list of texts");
        }
        out.push_back(value.get<std::string>());
    }
    return out;
}

Result<TaskKey> taskKeyFromJson(const Json& json, const std::string& where)
{
    JsonObject reader{json, where};
    TaskKey key;
    const Json& checks = reader.array("checks", kMostChecks);
    const Json none = Json::array();
    const Json& gates = reader.has("gates") ? reader.array("gates", 100) : none;
    const Json& groups = reader.has("groups") ? reader.array("groups", 100) : none;
    GONGYUAN_CHECK(reader.finish());
    for (std::size_t i = 0; i < checks.size(); ++i) {
        GONGYUAN_TRY(Check check, checkFromJson(checks[i], place(where, "checks", i)));
        key.checks.push_back(std::move(check));
    }
    for (std::size_t i = 0; i < gates.size(); ++i) {
        GONGYUAN_TRY(Gate gate, gateFromJson(gates[i], place(where, "gates", i)));
        key.gates.push_back(std::move(gate));
    }
    for (std::size_t i = 0; i < groups.size(); ++i) {
        GONGYUAN_TRY(CheckGroup group, groupFromJson(groups[i], place(where, "groups", i)));
        key.groups.push_back(std::move(group));
    }
    GONGYUAN_CHECK(consistent(key, where));
    return key;
}

Result<Key> keyFromJson(const Json& json)
{
    JsonObject reader{json, "key"};
    if (reader.integer("v", 0, INT64_MAX) != 1) {
        return Error{Errc::Unsupported, "key.v: not 1"};
    }
    Key key;
    key.paper = reader.identifier("paper");
    key.version = static_cast<int>(reader.integer("version", 1, 1'000'000));
    const Json& items = reader.object("items", 20000);
    const Json& tasks = reader.object("tasks", 1000);
    GONGYUAN_CHECK(reader.finish());
    for (const auto& [id, value] : items.items()) {
        GONGYUAN_TRY(key.items[id], itemKeyFromJson(value, "key.items." + id));
    }
    for (const auto& [id, value] : tasks.items()) {
        GONGYUAN_TRY(key.tasks[id], taskKeyFromJson(value, "key.tasks." + id));
    }
    return key;
}

}  // namespace gongyuan::scoring
