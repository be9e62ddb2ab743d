// SPDX-License-Identifier: Apache-2.0

#include "bank/source/build.h"
#include "bank/source/points.h"

namespace gongyuan::bank {
namespace {

void toMilliPoints(Json& map, const char* key)
{
    if (map.contains(key)) {
        map[key] = pointsFromText(map[key].get_ref<const std::string&>());
    }
}

// The scoring library reads the author's own form, but for points.
Json keyJson(const Json& task)
{
    Json key{
        {"checks", task["checks"]}, {"groups", listOf(task, "groups")}, {"gates", listOf(task, "gates")}};
    for (Json& check : key["checks"]) {
        toMilliPoints(check, "points");
    }
    for (Json& group : key["groups"]) {
        toMilliPoints(group, "max");
        toMilliPoints(group, "floor");
    }
    for (Json& gate : key["gates"]) {
        toMilliPoints(gate["then"], "cap");
    }
    return key;
}

}  // namespace

Result<scoring::TaskKey> buildTaskKey(const SourceFile& file)
{
    return scoring::taskKeyFromJson(keyJson(file.json), file.json["id"].get<std::string>());
}

Result<scoring::Marking> buildMarking(const PaperSource& source)
{
    scoring::Marking marking;
    GONGYUAN_TRY(marking.paper, buildPaper(source));
    marking.programme.id = source.programme.json["id"].get<std::string>();
    marking.programme.decimals = source.programme.json["decimals"].get<int>();
    marking.programme.allSections = source.programme.json["pass"] == "all-sections";
    marking.key.paper = marking.paper.id;
    for (const Json& section : source.paper.json["sections"]) {
        for (const Json& group : listOf(section, "groups")) {
            for (const std::string& id : itemsOf(source, group)) {
                GONGYUAN_TRY(marking.key.items[id], buildItemKey(source.items.at(id), group));
            }
        }
    }
    for (const auto& [id, file] : source.tasks) {
        GONGYUAN_TRY(marking.key.tasks[id], buildTaskKey(file));
    }
    GONGYUAN_CHECK(scoring::fits(marking.key, marking.paper));
    return marking;
}

}  // namespace gongyuan::bank
