// SPDX-License-Identifier: Apache-2.0

#include "bank/lint/rehearse.h"

#include "bank/source/points.h"
#include "scoring/mark.h"

#include <algorithm>

namespace gongyuan::bank {
namespace {

using scoring::CheckMark;
using scoring::ItemMark;
using scoring::TaskMark;

// Keys are taken away where a carry formula can stand for them: then only the formula can earn the points.
scoring::Marking withCarriesOnly(const scoring::Marking& marking)
{
    scoring::Marking carried = marking;
    for (auto& [id, key] : carried.key.tasks) {
        for (scoring::Check& check : key.checks) {
            if (check.carry) {
                check.accepted.clear();
                check.amount.reset();
            }
        }
    }
    return carried;
}

class Rehearsal {
public:
    Rehearsal(const PaperSource& source, const scoring::Marking& marking, Findings& findings)
        : m_source{source}
        , m_marking{marking}
        , m_findings{findings}
        , m_perfect{perfectAnswers(marking)}
    {
    }

    void run()
    {
        run(m_marking, m_perfect.answers, [this](const scoring::Report& report) { perfect(report); });
        run(m_marking, {}, [this](const scoring::Report& report) { blank(report); });
        run(withCarriesOnly(m_marking), m_perfect.answers,
            [this](const scoring::Report& report) { carried(report); });
    }

private:
    template <typename Look>
    void run(const scoring::Marking& marking, const exam::Answers& answers, Look look)
    {
        const auto report = scoring::mark(marking.paper, marking.key, answers, marking.programme);
        if (report) {
            look(report.value());
        } else {
            m_findings.error(m_source.paper, "", "the paper cannot be marked: " + report.error().detail,
                             "correct the place that is named");
        }
    }

    // Choice and gap keys stand in other places of the file.
    const char* place(const std::string& id) const
    {
        return m_source.items.at(id).json.contains("answer") ? "/answer" : "/gaps";
    }

    bool hasExpression(const std::string& id) const
    {
        const auto& checks = m_marking.key.items.at(id).checks;
        return std::any_of(checks.begin(), checks.end(),
                           [](const scoring::Check& check) { return check.op == scoring::Op::Regex; });
    }

    bool acceptable(const ItemMark& mark) const
    {
        for (const exam::Section& section : m_marking.paper.sections) {
            for (const exam::Group& group : section.groups) {
                for (const exam::Item& item : group.items) {
                    if (item.id == mark.id) {
                        return exam::accepts(item, m_perfect.answers.at(item.id)).ok();
                    }
                }
            }
        }
        return false;
    }

    bool made(const TaskMark& task, const CheckMark& check) const
    {
        return !m_perfect.unmade.contains(task.id + "." + check.id);
    }

    // Hidden data reach a formula through other cells: one that was typed instead keeps them away.
    static std::string typedCell(const SourceFile& file)
    {
        for (const Json& check : file.json["checks"]) {
            if (check["op"] == "cell_value" && !check.contains("carry")) {
                return check["at"].get<std::string>();
            }
        }
        return {};
    }

    static std::string pointer(const SourceFile& file, const std::string& id)
    {
        for (std::size_t i = 0; i < file.json["checks"].size(); ++i) {
            if (file.json["checks"][i]["id"] == id) {
                return child("/checks", i);
            }
        }
        return {};
    }

    void perfect(const scoring::Report& report)
    {
        for (const scoring::SectionMark& section : report.sections) {
            for (const ItemMark& item : section.items) {
                if (!acceptable(item)) {
                    m_findings.error(m_source.items.at(item.id), place(item.id),
                                     "the key's own answer is none that a candidate could give",
                                     "correct the answer, `units`, `reuse` or `max_characters`");
                } else if (hasExpression(item.id)) {
                    m_findings.warning(m_source.items.at(item.id), place(item.id),
                                       "the key was not rehearsed: nothing is known that a `regex` matches",
                                       "try answers by hand with `mark`");
                } else if (item.got + item.pending != item.max) {
                    m_findings.error(m_source.items.at(item.id), place(item.id),
                                     "the key itself earns " + pointsText(item.got) + " of " +
                                         pointsText(item.max) + " points: " + item.why,
                                     "correct the answer, the options or the group's policy");
                }
            }
            for (const TaskMark& task : section.tasks) {
                perfectTask(task);
            }
        }
    }

    void perfectTask(const TaskMark& task)
    {
        const SourceFile& file = m_source.tasks.at(task.id);
        bool all = true;
        for (const CheckMark& check : task.checks) {
            const std::string at = pointer(file, check.id);
            all = all && check.got == check.max;
            if (!made(task, check)) {
                m_findings.warning(
                    file, at,
                    "check `" + check.id + "` could not be rehearsed: no formula is known for its cell",
                    "give the cell's cell_value check a `carry` that a right candidate could type");
            } else if (check.got != check.max && file.json[Json::json_pointer{at}]["op"] == "formula_test" &&
                       !typedCell(file).empty()) {
                m_findings.warning(file, at,
                                   "check `" + check.id + "` could not be rehearsed, for cells like " +
                                       typedCell(file) + " have no known formula: " + check.why,
                                   "give the cell_value checks before it a `carry`");
            } else if (check.got != check.max) {
                m_findings.error(file, at + "/key",
                                 "check `" + check.id + "`: the key itself earns " + pointsText(check.got) +
                                     " of " + pointsText(check.max) + " points: " + check.why,
                                 "correct the key, or `norm`, `tol` and `required_dp`");
            }
        }
        if (all && task.got != task.max) {
            m_findings.error(file, "/points",
                             "every check passes, and the task gives " + pointsText(task.got) + " of " +
                                 pointsText(task.max) + " points",
                             "correct the groups' `max` and `best_of`");
        }
    }

    void blank(const scoring::Report& report)
    {
        for (const scoring::SectionMark& section : report.sections) {
            for (const ItemMark& item : section.items) {
                if (item.got > 0) {
                    m_findings.error(m_source.items.at(item.id), place(item.id),
                                     "a blank answer earns " + pointsText(item.got) + " points",
                                     "correct `blank` or `min_select` of the group's policy");
                }
            }
            for (const TaskMark& task : section.tasks) {
                blankTask(task);
            }
        }
    }

    void blankTask(const TaskMark& task)
    {
        for (const CheckMark& check : task.checks) {
            if (check.got > 0) {
                const SourceFile& file = m_source.tasks.at(task.id);
                m_findings.error(file, pointer(file, check.id),
                                 "check `" + check.id + "` gives " + pointsText(check.got) +
                                     " points for nothing",
                                 "let the paper not fill in what it asks for");
            }
        }
    }

    void carried(const scoring::Report& report)
    {
        for (const scoring::SectionMark& section : report.sections) {
            for (const TaskMark& task : section.tasks) {
                const SourceFile& file = m_source.tasks.at(task.id);
                for (const CheckMark& check : task.checks) {
                    const std::string at = pointer(file, check.id);
                    const bool derived = file.json[Json::json_pointer{at}].contains("carry");
                    if (derived && made(task, check) && check.got != check.max) {
                        m_findings.error(file, at + "/carry",
                                         "check `" + check.id +
                                             "`: the carry formula does not lead to the key: " + check.why,
                                         "correct the formula, the key, or the keys of the fields it uses");
                    }
                }
            }
        }
    }

    const PaperSource& m_source;
    const scoring::Marking& m_marking;
    Findings& m_findings;
    PerfectAnswers m_perfect;
};

}  // namespace

void rehearse(const PaperSource& source, const scoring::Marking& marking, Findings& findings)
{
    Rehearsal{source, marking, findings}.run();
}

}  // namespace gongyuan::bank
