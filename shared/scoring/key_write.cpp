// SPDX-License-Identifier: Apache-2.0

#include "scoring/key.h"

namespace gongyuan::scoring {
namespace {

Json toJson(const Tolerance& tolerance)
{
    Json json = Json::object();
    if (tolerance.abs) {
        json["abs"] = tolerance.abs->toText();
    }
    if (tolerance.rel) {
        json["rel"] = tolerance.rel->toText();
    }
    if (tolerance.dp) {
        json["dp"] = *tolerance.dp;
    }
    if (tolerance.sig) {
        json["sig"] = *tolerance.sig;
    }
    return json;
}

Json toJson(const Band& band)
{
    Json json{{"points", band.points}};
    if (band.least) {
        json["min"] = band.least->toText();
    }
    if (band.most) {
        json["max"] = band.most->toText();
    }
    return json;
}

// Null when there is none.
Json keyOf(const Check& check)
{
    Json json;
    if (check.amount) {
        json["amt"] = check.amount->toText();
        if (check.currency) {
            json["ccy"] = *check.currency;
        }
    }
    for (const HiddenCase& hidden : check.cases) {
        json.push_back({{"set", hidden.set}, {"value", hidden.value}});
    }
    for (const Band& band : check.bands) {
        json.push_back(toJson(band));
    }
    return json;
}

Json toJson(const Gate& gate)
{
    Json then = gate.cap == 0 ? Json{{"zero", true}} : Json{{"cap", gate.cap}};
    if (!gate.group.empty()) {
        then["group"] = gate.group;
    }
    Json json{{"if", gate.check}, {"then", std::move(then)}};
    if (!gate.why.empty()) {
        json["why"] = gate.why;
    }
    return json;
}

Json toJson(const CheckGroup& group)
{
    Json json{{"id", group.id}, {"max", group.max}, {"floor", group.floor}};
    if (group.bestOf != 0) {
        json["best_of"] = group.bestOf;
    }
    return json;
}

template <typename T>
Json list(const std::vector<T>& values)
{
    Json json = Json::array();
    for (const T& value : values) {
        json.push_back(toJson(value));
    }
    return json;
}

}  // namespace

Json toJson(const Check& check)
{
    Json json{{"id", check.id},
              {"point", check.point},
              {"points", check.points},
              {"at", check.at},
              {"op", name(check.op)}};
    Json key = keyOf(check);
    const bool amounts = check.op == Op::Money || check.op == Op::AmountWords;
    if (!check.accepted.empty()) {
        (amounts ? json["alt"] : key) = check.accepted;
    }
    if (!key.is_null()) {
        json["key"] = std::move(key);
    }
    Json norms = Json::array();
    for (const Norm norm : check.norm) {
        norms.push_back(name(norm));
    }
    json["norm"] = std::move(norms);
    if (Json tolerance = toJson(check.tolerance); !tolerance.empty()) {
        json["tol"] = std::move(tolerance);
    }
    if (check.requiredDp) {
        json["required_dp"] = *check.requiredDp;
        json["dp_factor"] = check.dpFactor;
    }
    if (!check.units.empty()) {
        json["units"] = check.units;
    }
    if (!check.needs.empty()) {
        json["requires"] = check.needs;
    }
    if (check.carry) {
        json["carry"] = *check.carry;
    }
    if (!check.group.empty()) {
        json["group"] = check.group;
    }
    if (check.negative) {
        json["negative"] = true;
    }
    return json;
}

Json toJson(const TaskKey& key)
{
    return {{"checks", list(key.checks)}, {"gates", list(key.gates)}, {"groups", list(key.groups)}};
}

Json toJson(const Key& key)
{
    Json items = Json::object();
    for (const auto& [id, item] : key.items) {
        items[id] = toJson(item);
    }
    Json tasks = Json::object();
    for (const auto& [id, task] : key.tasks) {
        tasks[id] = toJson(task);
    }
    return {{"v", 1},
            {"paper", key.paper},
            {"version", key.version},
            {"items", std::move(items)},
            {"tasks", std::move(tasks)}};
}

}  // namespace gongyuan::scoring
