// SPDX-License-Identifier: Apache-2.0

#include "bank/lint/lint.h"
#include "bank/source/points.h"

#include <algorithm>
#include <functional>
#include <map>

namespace gongyuan::bank {
namespace {

constexpr exam::MilliPoints kMostCheckPoints = 3 * exam::kPoint;

exam::MilliPoints pointsOf(const Json& map, const char* key)
{
    return pointsFromText(map[key].get_ref<const std::string&>());
}

// Reads the list once, then asks each check, group and gate whether what it names is there.
class ChecksLint {
public:
    ChecksLint(const SourceFile& file, const Places& places, Findings& findings)
        : m_file{file}
        , m_json{file.json}
        , m_places{places}
        , m_findings{findings}
    {
        collect("checks", "check", m_checks);
        collect("groups", "group", m_groups);
    }

    void run()
    {
        for (std::size_t i = 0; i < m_json["checks"].size(); ++i) {
            check(child("/checks", i), m_json["checks"][i]);
        }
        for (std::size_t i = 0; i < listOf(m_json, "groups").size(); ++i) {
            group(child("/groups", i), m_json["groups"][i]);
        }
        for (std::size_t i = 0; i < listOf(m_json, "gates").size(); ++i) {
            gate(child("/gates", i), m_json["gates"][i]);
        }
        circles();
        sum();
        unmarked();
    }

private:
    using ById = std::map<std::string, const Json*>;

    void error(const std::string& pointer, std::string what, std::string cure)
    {
        m_findings.error(m_file, pointer, std::move(what), std::move(cure));
    }

    void collect(const char* list, const char* kind, ById& into)
    {
        for (std::size_t i = 0; i < listOf(m_json, list).size(); ++i) {
            const Json& entry = m_json[list][i];
            if (!into.emplace(entry["id"].get<std::string>(), &entry).second) {
                error(child(std::string{"/"} + list, i) + "/id",
                      std::string{"the "} + kind + " id `" + entry["id"].get<std::string>() +
                          "` stands twice",
                      std::string{"give each "} + kind + " its own id");
            }
        }
    }

    void check(const std::string& pointer, const Json& check)
    {
        place(pointer + "/at", check["at"].get<std::string>(), check["op"].get<std::string>());
        const std::string id = check["id"].get<std::string>();
        for (std::size_t i = 0; i < listOf(check, "requires").size(); ++i) {
            const std::string needed = check["requires"][i].get<std::string>();
            if (needed == id || !m_checks.contains(needed)) {
                error(child(pointer + "/requires", i),
                      "check `" + id + "` requires `" + needed + "`, which is " +
                          (needed == id ? "itself" : "no check of this task"),
                      "name the id of another check");
            }
        }
        if (check.contains("group") && !m_groups.contains(check["group"].get<std::string>())) {
            error(pointer + "/group", "there is no group `" + check["group"].get<std::string>() + "`",
                  "add it under `groups`, or remove `group`");
        }
        if (check.value("negative", false) && !check.contains("group")) {
            error(pointer + "/negative", "a check that takes points away stands in no group",
                  "put it in a group: the group's floor limits the loss");
        }
        if (pointsOf(check, "points") > kMostCheckPoints) {
            error(pointer + "/points", "a check of more than 3 points", "split it into several checks");
        }
        lintCheckKey(m_file, pointer, m_places, m_findings);
    }

    void place(const std::string& pointer, const std::string& at, const std::string& op)
    {
        if (m_places.given.contains(at)) {
            error(pointer,
                  "`" + at + "` is " + (m_places.sheet ? "locked" : "printed") +
                      ": no candidate can change it",
                  m_places.sheet ? "check another cell, or remove `locked`"
                                 : "check another field, or remove `given`");
        } else if (!m_places.inputs.contains(at)) {
            error(pointer, "there is no " + std::string{m_places.sheet ? "cell" : "field"} + " `" + at + "`",
                  m_places.sheet ? "name a cell of the sheet, for example B7"
                                 : "name a field as fields.<field>, or <lines>.<n>.<column> with n from 0");
        }
        if (!m_places.sheet && (op.starts_with("cell_") || op == "formula_test")) {
            error(pointer, "`" + op + "` looks at a sheet, and this task has a form",
                  "use text, numeric, money or date");
        }
    }

    void group(const std::string& pointer, const Json& group)
    {
        const std::string id = group["id"].get<std::string>();
        std::vector<exam::MilliPoints> members;
        for (const Json& check : m_json["checks"]) {
            if (check.value("group", "") == id && !check.value("negative", false)) {
                members.push_back(pointsOf(check, "points"));
            }
        }
        std::sort(members.begin(), members.end(), std::greater<>{});
        members.resize(std::min(members.size(), group.value("best_of", members.size())));
        exam::MilliPoints most = 0;
        for (const exam::MilliPoints each : members) {
            most += each;
        }
        if (members.empty()) {
            error(pointer, "no check is in the group `" + id + "`",
                  "remove it, or write `group: " + id + "` in checks");
        } else if (pointsOf(group, "max") > most) {
            error(pointer + "/max", "the checks of `" + id + "` give at most " + pointsText(most) + " points",
                  "write `max: \"" + pointsText(most) + "\"`, or correct the checks");
        }
    }

    void gate(const std::string& pointer, const Json& gate)
    {
        const Json& then = gate["then"];
        if (!m_checks.contains(gate["if"].get<std::string>())) {
            error(pointer + "/if", "there is no check `" + gate["if"].get<std::string>() + "`",
                  "name the id of a check");
        }
        if (then.contains("cap") == then.value("zero", false)) {
            error(pointer + "/then", "a gate needs either `cap` or `zero: true`", "keep one of the two");
        }
        const auto group = m_groups.find(then["group"].get<std::string>());
        if (group == m_groups.end()) {
            error(pointer + "/then/group", "there is no group `" + then["group"].get<std::string>() + "`",
                  "add it under `groups`");
        } else if (then.contains("cap") && pointsOf(then, "cap") >= pointsOf(*group->second, "max")) {
            error(pointer + "/then/cap", "the cap limits nothing: it is not below the group's `max`",
                  "write less than \"" + pointsText(pointsOf(*group->second, "max")) + "\"");
        }
    }

    // A check that in the end requires itself can never pass.
    void circles()
    {
        std::set<std::string> settled;
        for (bool progress = true; progress;) {
            progress = false;
            for (const auto& [id, check] : m_checks) {
                const Json& needed = listOf(*check, "requires");
                const bool ready = std::all_of(needed.begin(), needed.end(), [&](const Json& each) {
                    return settled.contains(each.get<std::string>()) ||
                           !m_checks.contains(each.get<std::string>());
                });
                progress = (ready && settled.insert(id).second) || progress;
            }
        }
        for (std::size_t i = 0; i < m_json["checks"].size(); ++i) {
            const std::string id = m_json["checks"][i]["id"].get<std::string>();
            if (!settled.contains(id)) {
                error(child("/checks", i) + "/requires", "check `" + id + "` waits in a circle of `requires`",
                      "remove one of the `requires` of the circle");
            }
        }
    }

    void sum()
    {
        exam::MilliPoints sum = 0;
        for (const Json& check : m_json["checks"]) {
            if (!check.contains("group")) {
                sum += pointsOf(check, "points");
            }
        }
        for (const Json& group : listOf(m_json, "groups")) {
            sum += pointsOf(group, "max");
        }
        if (sum != pointsOf(m_json, "points")) {
            error("/points",
                  "the checks outside groups and the groups' `max` add up to " + pointsText(sum) +
                      " points, not " + pointsText(pointsOf(m_json, "points")),
                  "correct `points` here, in a check or in a group's `max`");
        }
    }

    void unmarked()
    {
        std::set<std::string> marked;
        for (const Json& check : m_json["checks"]) {
            marked.insert(check["at"].get<std::string>());
        }
        if (m_places.sheet) {
            for (const auto& [address, cell] : m_json["sheet"]["cells"].items()) {
                if (cell.value("wanted", false) && !marked.contains(address)) {
                    m_findings.warning(m_file, child("/sheet/cells", address),
                                       "the cell " + address + " is asked for, and no check looks at it",
                                       "add a check, or remove `wanted`");
                }
            }
            return;
        }
        for (const std::string& id : m_places.inputs) {
            if (!marked.contains(id)) {
                m_findings.warning(m_file, "/checks", "no check looks at the field `" + id + "`",
                                   "add a check, or print it with `given`");
            }
        }
    }

    const SourceFile& m_file;
    const Json& m_json;
    const Places& m_places;
    Findings& m_findings;
    ById m_checks;
    ById m_groups;
};

}  // namespace

void lintChecks(const SourceFile& file, const Places& places, Findings& findings)
{
    ChecksLint{file, places, findings}.run();
}

}  // namespace gongyuan::bank
