// SPDX-License-Identifier: Apache-2.0

// Whether a key answers a paper.

#include "scoring/key.h"
#include "scoring/response.h"

#include <algorithm>
#include <set>

namespace gongyuan::scoring {
namespace {

Error misfit(const std::string& where, const std::string& reason)
{
    return Error{Errc::Malformed, "key of " + where + ": " + reason};
}

bool onCells(Op op)
{
    return op == Op::CellValue || op == Op::CellFormula || op == Op::FormulaTest;
}

Status fitsPlace(const exam::Task& task, const Check& check, const Response& blank)
{
    if (blank.isSheet()) {
        const auto range = sheet::rangeFromText(check.at);
        if (!range || !blank.sheet().inside(range->last)) {
            return misfit(task.id, check.id + ": no cell " + check.at);
        }
        for (const HiddenCase& hidden : check.cases) {
            for (const auto& [address, input] : hidden.set) {
                const auto cell = sheet::addressFromText(address);
                if (!cell || !blank.sheet().inside(*cell)) {
                    return misfit(task.id, check.id + ": no cell " + address);
                }
            }
        }
        return done();
    }
    const bool column = check.op == Op::Count && blank.texts(check.at);
    if (onCells(check.op) || (!column && blank.field(check.at) == nullptr)) {
        return misfit(task.id, check.id + ": no field " + check.at);
    }
    return done();
}

Status fitsValues(const exam::Task& task, const Check& check)
{
    for (const std::string& text : check.accepted) {
        const bool bad = (check.op == Op::Numeric && !figureFromText(text)) ||
                         (check.op == Op::Money && !moneyFromText(text)) ||
                         (check.op == Op::Date && !dateFromText(text));
        if (bad) {
            return misfit(task.id, check.id + ": cannot read " + text);
        }
    }
    return done();
}

Status fitsTask(const exam::Task& task, const TaskKey& key, const Responses& blanks)
{
    const Response& blank = blanks.at(task.id);
    MilliPoints sum = 0;
    std::map<std::string, MilliPoints> inGroups;
    for (const Check& check : key.checks) {
        GONGYUAN_CHECK(fitsPlace(task, check, blank));
        GONGYUAN_CHECK(fitsValues(task, check));
        if (check.carry) {
            const Status status = readable(*check.carry, blank, blanks);
            if (!status) {
                return misfit(task.id, check.id + ": " + status.error().detail);
            }
        }
        if (!check.negative) {
            (check.group.empty() ? sum : inGroups[check.group]) += check.points;
        }
    }
    for (const CheckGroup& group : key.groups) {
        if (inGroups[group.id] < group.max) {
            return misfit(task.id, "group " + group.id + ": its checks cannot reach its max");
        }
        sum += group.max;
    }
    if (sum != task.points) {
        return misfit(task.id, "checks and groups make " + std::to_string(sum) + " milli-points of " +
                                   std::to_string(task.points));
    }
    return done();
}

Result<Responses> blanksOf(const exam::Paper& paper)
{
    Responses out;
    for (const exam::Section& section : paper.sections) {
        for (const exam::Task& task : section.tasks) {
            GONGYUAN_TRY(Response blank, Response::of(task, nullptr));
            out.emplace(task.id, std::move(blank));
        }
    }
    return out;
}

}  // namespace

Status fits(const Key& key, const exam::Paper& paper)
{
    if (key.paper != paper.id) {
        return misfit(key.paper, "is not of paper " + paper.id);
    }
    GONGYUAN_TRY(const Responses blanks, blanksOf(paper));
    std::size_t items = 0;
    for (const exam::Section& section : paper.sections) {
        for (const exam::Group& group : section.groups) {
            for (const exam::Item& item : group.items) {
                const auto found = key.items.find(item.id);
                if (found == key.items.end()) {
                    return misfit(item.id, "missing");
                }
                GONGYUAN_CHECK(fits(found->second, group, item));
                ++items;
            }
        }
        for (const exam::Task& task : section.tasks) {
            const auto found = key.tasks.find(task.id);
            if (found == key.tasks.end()) {
                return misfit(task.id, "missing");
            }
            GONGYUAN_CHECK(fitsTask(task, found->second, blanks));
        }
    }
    if (items != key.items.size() || blanks.size() != key.tasks.size()) {
        return misfit(paper.id, "names items or tasks that the paper does not have");
    }
    return done();
}

}  // namespace gongyuan::scoring
