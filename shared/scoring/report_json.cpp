// SPDX-License-Identifier: Apache-2.0

#include "scoring/mark.h"

namespace gongyuan::scoring {
namespace {

Json toJson(const CheckMark& mark)
{
    return {{"id", mark.id}, {"label", mark.label}, {"got", mark.got}, {"max", mark.max}, {"why", mark.why}};
}

Json toJson(const GroupMark& mark)
{
    return {{"id", mark.id}, {"sum", mark.sum}, {"got", mark.got}, {"max", mark.max}, {"why", mark.why}};
}

Json toJson(const ItemMark& mark);
Json toJson(const TaskMark& mark);
Json toJson(const SectionMark& mark);

template <typename T>
Json list(const std::vector<T>& values)
{
    Json json = Json::array();
    for (const T& value : values) {
        json.push_back(toJson(value));
    }
    return json;
}

Json toJson(const ItemMark& mark)
{
    Json json{{"id", mark.id}, {"got", mark.got}, {"max", mark.max}, {"why", mark.why}};
    if (mark.pending != 0) {
        json["pending"] = mark.pending;
    }
    if (!mark.parts.empty()) {
        json["parts"] = list(mark.parts);
    }
    return json;
}

Json toJson(const TaskMark& mark)
{
    return {{"id", mark.id},   {"title", mark.title},         {"got", mark.got},
            {"max", mark.max}, {"checks", list(mark.checks)}, {"groups", list(mark.groups)}};
}

Json toJson(const SectionMark& mark)
{
    Json json{
        {"id", mark.id},   {"title", mark.title},   {"points", mark.points},     {"reported", mark.reported},
        {"max", mark.max}, {"passed", mark.passed}, {"items", list(mark.items)}, {"tasks", list(mark.tasks)}};
    if (mark.pending != 0) {
        json["pending"] = mark.pending;
    }
    return json;
}

}  // namespace

Json toJson(const Report& report)
{
    Json json{{"v", 1},
              {"paper", report.paper},
              {"key_version", report.keyVersion},
              {"sections", list(report.sections)},
              {"total", report.total},
              {"max", report.max},
              {"passed", report.passed}};
    if (report.pending != 0) {
        json["pending"] = report.pending;
    }
    return json;
}

}  // namespace gongyuan::scoring
