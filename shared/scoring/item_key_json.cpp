// SPDX-License-Identifier: Apache-2.0

#include "scoring/key_reading.h"

#include <algorithm>
#include <set>

namespace gongyuan::scoring {
namespace {

constexpr std::size_t kPlaces = 60;
constexpr std::size_t kPhrases = 100;

bool isAscending(const std::vector<std::string>& ids)
{
    return std::adjacent_find(ids.begin(), ids.end(), std::greater_equal<>{}) == ids.end();
}

Result<std::map<std::string, MilliPoints>> numbers(const Json& json, const std::string& where)
{
    std::map<std::string, MilliPoints> out;
    for (const auto& [id, value] : json.items()) {
        if (!value.is_number_integer() || value.get<std::int64_t>() < -kMostPoints ||
            value.get<std::int64_t>() > kMostPoints) {
            return malformed(where + "." + id, "not an integer in bounds");
        }
        out[id] = value.get<std::int64_t>();
    }
    return out;
}

Result<KeyPoint> keyPointFromJson(const Json& json, const std::string& where)
{
    JsonObject reader{json, where};
    KeyPoint point;
    point.point = reader.text("point", 1000);
    point.points = reader.integer("points", 1, kMostPoints);
    GONGYUAN_TRY(point.phrases, texts(reader.array("phrases", kPhrases), where + ".phrases"));
    if (point.phrases.empty()) {
        reader.refuse("phrases", "empty");
    }
    GONGYUAN_CHECK(reader.finish());
    return point;
}

Result<KeyPointGroup> keyPointGroupFromJson(const Json& json, const std::string& where)
{
    JsonObject reader{json, where};
    KeyPointGroup group;
    group.id = reader.identifier("id");
    group.max = reader.integer("max", 1, kMostPoints);
    const Json& points = reader.array("points", kPlaces);
    GONGYUAN_CHECK(reader.finish());
    for (std::size_t i = 0; i < points.size(); ++i) {
        GONGYUAN_TRY(KeyPoint point, keyPointFromJson(points[i], place(where, "points", i)));
        group.points.push_back(std::move(point));
    }
    return group;
}

Result<Criterion> criterionFromJson(const Json& json, const std::string& where)
{
    JsonObject reader{json, where};
    Criterion criterion;
    criterion.point = reader.text("point", 1000);
    criterion.points = reader.integer("points", 1, kMostPoints);
    GONGYUAN_CHECK(reader.finish());
    return criterion;
}

Result<TextKey> textFromJson(const Json& json, const std::string& where)
{
    JsonObject reader{json, where};
    TextKey key;
    const Json& groups = reader.array("groups", 20);
    const Json& rubric = reader.array("rubric", 20);
    key.automatic = reader.integer("automatic", 0, kMostPoints);
    key.threshold = reader.integer("threshold", 0, kMostPoints);
    key.model = reader.text("model", 80'000);
    GONGYUAN_CHECK(reader.finish());
    for (std::size_t i = 0; i < groups.size(); ++i) {
        GONGYUAN_TRY(KeyPointGroup group, keyPointGroupFromJson(groups[i], place(where, "groups", i)));
        key.groups.push_back(std::move(group));
    }
    for (std::size_t i = 0; i < rubric.size(); ++i) {
        GONGYUAN_TRY(Criterion criterion, criterionFromJson(rubric[i], place(where, "rubric", i)));
        key.rubric.push_back(std::move(criterion));
    }
    return key;
}

Json toJson(const TextKey& key)
{
    Json groups = Json::array();
    for (const KeyPointGroup& group : key.groups) {
        Json points = Json::array();
        for (const KeyPoint& point : group.points) {
            points.push_back({{"point", point.point}, {"points", point.points}, {"phrases", point.phrases}});
        }
        groups.push_back({{"id", group.id}, {"max", group.max}, {"points", std::move(points)}});
    }
    Json rubric = Json::array();
    for (const Criterion& criterion : key.rubric) {
        rubric.push_back({{"point", criterion.point}, {"points", criterion.points}});
    }
    return {{"groups", std::move(groups)},
            {"rubric", std::move(rubric)},
            {"automatic", key.automatic},
            {"threshold", key.threshold},
            {"model", key.model}};
}

Status readPairs(JsonObject& reader, ItemKey& key)
{
    for (const auto& [at, options] : reader.object("pairs", kPlaces).items()) {
        const std::string where = reader.where() + ".pairs." + at;
        if (!options.is_array() || options.empty() || options.size() > kPlaces) {
            return malformed(where, "not a list of options");
        }
        GONGYUAN_TRY(key.pairs[at], texts(options, where));
    }
    return done();
}

}  // namespace

MilliPoints TextKey::human() const
{
    MilliPoints sum = 0;
    for (const Criterion& criterion : rubric) {
        sum += criterion.points;
    }
    return sum;
}

Result<ItemKey> itemKeyFromJson(const Json& json, const std::string& where)
{
    JsonObject reader{json, where};
    ItemKey key;
    if (reader.has("options")) {
        GONGYUAN_TRY(key.options, texts(reader.array("options", kPlaces), where + ".options"));
        if (key.options.empty() || !isAscending(key.options)) {
            return malformed(where + ".options", "needs ascending option ids, none twice");
        }
    }
    if (reader.has("weights")) {
        GONGYUAN_TRY(key.weights, numbers(reader.object("weights", kPlaces), where + ".weights"));
    }
    if (reader.has("checks")) {
        const Json& checks = reader.array("checks", kPlaces);
        for (std::size_t i = 0; i < checks.size(); ++i) {
            GONGYUAN_TRY(Check check, checkFromJson(checks[i], place(where, "checks", i)));
            key.checks.push_back(std::move(check));
        }
    }
    if (reader.has("found")) {
        GONGYUAN_TRY(key.found, numbers(reader.object("found", kPlaces), where + ".found"));
    }
    if (reader.has("pairs")) {
        GONGYUAN_CHECK(readPairs(reader, key));
    }
    if (reader.has("order")) {
        GONGYUAN_TRY(key.order, texts(reader.array("order", kPlaces), where + ".order"));
    }
    if (reader.has("text")) {
        GONGYUAN_TRY(key.text, textFromJson(reader.object("text"), where + ".text"));
    }
    key.cancelled = reader.booleanOr("cancelled", false);
    key.unordered = reader.booleanOr("unordered", false);
    key.all = reader.booleanOr("all", false);
    key.partial = reader.booleanOr("partial", false);
    GONGYUAN_CHECK(reader.finish());
    return key;
}

Json toJson(const ItemKey& key)
{
    Json json = Json::object();
    const auto put = [&json](const char* member, const auto& value) {
        if (!value.empty()) {
            json[member] = value;
        }
    };
    put("options", key.options);
    put("weights", key.weights);
    put("found", key.found);
    put("pairs", key.pairs);
    put("order", key.order);
    for (const Check& check : key.checks) {
        json["checks"].push_back(toJson(check));
    }
    if (key.text) {
        json["text"] = toJson(*key.text);
    }
    const auto set = [&json](const char* member, bool value) {
        if (value) {
            json[member] = true;
        }
    };
    set("cancelled", key.cancelled);
    set("unordered", key.unordered);
    set("all", key.all);
    set("partial", key.partial);
    return json;
}

}  // namespace gongyuan::scoring
