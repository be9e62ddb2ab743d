// SPDX-License-Identifier: Apache-2.0

// Keys of items, from the author's form to the one that marking reads. What is not of that form is refused by
// the strict reader of keys, by name.

#include "bank/source/build.h"
#include "bank/source/points.h"
#include "exam/passage.h"

#include <algorithm>

namespace gongyuan::bank {
namespace {

using exam::MilliPoints;

void toMilliPoints(Json& map, const char* key)
{
    if (map.contains(key) && map[key].is_string()) {
        map[key] = pointsFromText(map[key].get_ref<const std::string&>());
    }
}

std::vector<std::string> gapsOf(const Json& item)
{
    std::vector<std::string> gaps;
    const auto parts = exam::passageParts(textOf(item, "passage"));
    for (const exam::PassagePart& part : parts ? parts.value() : std::vector<exam::PassagePart>{}) {
        if (!part.gap.empty()) {
            gaps.push_back(part.gap);
        }
    }
    return gaps;
}

// Checks that state no points share what the others leave, the last one taking the rest of a division.
void shareOut(Json& checks, MilliPoints points)
{
    MilliPoints left = points;
    auto open = static_cast<MilliPoints>(checks.size());
    for (Json& check : checks) {
        toMilliPoints(check, "points");
        if (check.contains("points")) {
            left -= check["points"].get<MilliPoints>();
            --open;
        }
    }
    for (Json& check : checks) {
        if (!check.contains("points")) {
            check["points"] = left / open;
            left -= left / open;
            --open;
        }
    }
}

const char* usualOperator(const Json& gap)
{
    const std::string type = gap.value("type", "text");
    return type == "number" ? "numeric" : type == "text" ? "text" : type == "money" ? "money" : "date";
}

Json fillInKey(const Json& item, MilliPoints points)
{
    Json checks = Json::array();
    for (const std::string& id : gapsOf(item)) {
        const Json& gap = item["gaps"][id];
        Json check = gap.is_string() ? Json{{"key", gap}} : gap;
        if (!check.contains("op")) {
            check["op"] = usualOperator(check);
        }
        check.erase("type");
        check.erase("width");
        check["id"] = id;
        check["at"] = id;
        check["point"] = "第 " + std::to_string(checks.size() + 1) + " 空";
        checks.push_back(std::move(check));
    }
    shareOut(checks, points);
    Json key{{"checks", std::move(checks)}};
    if (item.value("unordered", false)) {
        key["unordered"] = true;
    }
    return key;
}

// {value, tol, required_dp, dp_factor, alt, unit, unit_points}
Json numericKey(const Json& item, MilliPoints points)
{
    const Json& answer = item["answer"];
    Json value = answer;
    value["id"] = value["at"] = "value";
    value["point"] = "数值";
    value["op"] = "numeric";
    value["key"] = answer["value"];
    for (const char* own : {"value", "unit", "unit_points"}) {
        value.erase(own);
    }
    Json checks = Json::array();
    MilliPoints unitPoints = 0;
    if (item.contains("units")) {
        value["units"] = item["units"];
        unitPoints = answer.contains("unit_points")
                         ? pointsFromText(answer["unit_points"].get_ref<const std::string&>())
                         : points / 4;
    }
    value["points"] = points - unitPoints;
    checks.push_back(std::move(value));
    if (item.contains("units")) {
        checks.push_back({{"id", "unit"},
                          {"at", "unit"},
                          {"point", "单位"},
                          {"op", "equals"},
                          {"points", unitPoints},
                          {"key", answer["unit"]}});
    }
    return {{"checks", std::move(checks)}};
}

Json pairsKey(const Json& answers)
{
    Json pairs = Json::object();
    for (const auto& [place, option] : answers.items()) {
        pairs[place] = option.is_array() ? option : Json::array({option});
    }
    return {{"pairs", std::move(pairs)}};
}

Json inlineKey(const Json& item)
{
    Json answers = Json::object();
    for (const auto& [gap, json] : item["gaps"].items()) {
        answers[gap] = json["answer"];
    }
    return pairsKey(answers);
}

// A gap's correction: a text, or {key, alt, norm, points, found}.
Json correctionKey(const Json& item, MilliPoints points)
{
    Json checks = Json::array();
    Json found = Json::object();
    for (const std::string& id : gapsOf(item)) {
        const auto own = item["answer"].find(id);
        if (own == item["answer"].end()) {
            continue;
        }
        Json check = own->is_object() ? *own : Json{{"key", *own}};
        if (check.contains("found")) {
            toMilliPoints(check, "found");
            found[id] = check["found"];
            check.erase("found");
        }
        check["op"] = check.value("op", "text");
        check["id"] = check["at"] = id;
        check["point"] = "改正“" + trimmed(item["gaps"][id]) + "”";
        checks.push_back(std::move(check));
    }
    shareOut(checks, points);
    Json key{{"checks", std::move(checks)}};
    if (!found.empty()) {
        key["found"] = std::move(found);
    }
    return key;
}

// {model, key_points: [{max, points: [{point, points, phrases}]}], automatic, rubric, threshold}
Json textKey(const Json& answer)
{
    Json key{{"groups", Json::array()},
             {"rubric", answer.value("rubric", Json::array())},
             {"automatic", 0},
             {"threshold", 0},
             {"model", trimmed(answer["model"])}};
    MilliPoints reachable = 0;
    for (Json group : answer.value("key_points", Json::array())) {
        toMilliPoints(group, "max");
        for (Json& point : group["points"]) {
            toMilliPoints(point, "points");
        }
        group["id"] = "g" + std::to_string(key["groups"].size() + 1);
        reachable += group["max"].is_number_integer() ? group["max"].get<MilliPoints>() : 0;
        key["groups"].push_back(std::move(group));
    }
    key["automatic"] = answer.contains("automatic") ? answer["automatic"] : Json(reachable);
    MilliPoints human = 0;
    for (Json& criterion : key["rubric"]) {
        toMilliPoints(criterion, "points");
        human += criterion["points"].is_number_integer() ? criterion["points"].get<MilliPoints>() : 0;
    }
    key["threshold"] = answer.contains("threshold") ? answer["threshold"] : Json(human / 4);
    toMilliPoints(key, "automatic");
    toMilliPoints(key, "threshold");
    return {{"text", std::move(key)}};
}

Json keyJson(const Json& item, MilliPoints points)
{
    const std::string type = item["type"].get<std::string>();
    if (type == "fillIn") {
        return fillInKey(item, points);
    }
    if (type == "numeric") {
        return numericKey(item, points);
    }
    if (type == "inlineChoice") {
        return inlineKey(item);
    }
    if (type == "match" || type == "gapMatch") {
        return pairsKey(item["answer"]);
    }
    if (type == "order") {
        return {{"order", item["answer"]}};
    }
    if (type == "extendedText") {
        return textKey(item["answer"]);
    }
    if (type == "hottext" && item.value("correction", false)) {
        return correctionKey(item, points);
    }
    return {{"options", keyOf(item)}};
}

}  // namespace

std::vector<std::string> keyOf(const Json& item)
{
    const Json& answer = item["answer"];
    std::vector<std::string> key;
    if (answer.is_boolean()) {
        key.emplace_back(answer.get<bool>() ? "true" : "false");
    } else if (answer.is_string()) {
        key.push_back(answer.get<std::string>());
    } else {
        key = answer.get<std::vector<std::string>>();
    }
    std::sort(key.begin(), key.end());
    return key;
}

Result<scoring::ItemKey> buildItemKey(const SourceFile& file, const Json& group)
{
    Json key = keyJson(file.json, pointsOfItem(file, group));
    for (const char* member : {"weights", "all", "partial"}) {
        if (file.json.contains(member)) {
            key[member] = file.json[member];
        }
    }
    return scoring::itemKeyFromJson(key, file.json["id"].get<std::string>());
}

}  // namespace gongyuan::bank
