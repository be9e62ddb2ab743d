// SPDX-License-Identifier: Apache-2.0

#include "bank/lint/lint.h"

#include "bank/source/build.h"
#include "linted.h"

using namespace gongyuan;
using namespace gongyuan::bank;
using test::headOf;
using test::lint;

namespace {

struct Case {
    const char* file;
    const char* from;
    const char* to;
    const char* expected;  // file:line: what
};

void check(const std::vector<Case>& cases)
{
    for (const Case& each : cases) {
        CAPTURE(each.from, each.to);
        test::Files files = test::smallPaper();
        const std::string path = "papers/p1/" + std::string{each.file};
        test::replace(files.contains(path) ? files[path] : files[each.file], each.from, each.to);
        const auto found = lint(files);
        bool there = false;
        std::string said;
        for (const Finding& finding : found) {
            said += "\n" + headOf(finding);
            there = there || headOf(finding).starts_with(each.expected);
            CHECK(!finding.cure.empty());
        }
        INFO("wanted\n" << each.expected << "\nbut was said" << said);
        CHECK(there);
    }
}

}  // namespace

TEST_CASE("the small paper has no fault")
{
    for (const Finding& finding : lint(test::smallPaper())) {
        FAIL_CHECK(worded(finding));
    }
}

TEST_CASE("faults of the paper and its programme")
{
    check({
        {"paper.yaml", "id: p1", "id: p2",
         "paper.yaml:1: the id is not the name of the paper's folder, `p1`"},
        {"paper.yaml", "programme: prog", "programme: other",
         "paper.yaml:2: the paper stands in the folder of another programme"},
        {"paper.yaml", "level: one", "level: two", "paper.yaml:4: the programme has no level `two`"},
        {"paper.yaml", "items: [m1]", "items: [s1]",
         "paper.yaml:23: the item `s1` stands in the paper twice (first in `single`)"},
        {"paper.yaml", "items: [m1]", "items: [m9]", "m9.yaml:1: the file does not exist"},
        {"paper.yaml", "items: [m1]", "items: [j1]",
         "j1.yaml:2: a trueFalse item in the group `multiple`, which is multiple"},
        {"paper.yaml", "id: multiple", "id: single",
         "paper.yaml:18: the group id stands twice in the section"},
        {"paper.yaml", "points: \"1\"", "points: \"2\"",
         "paper.yaml:8: section `theory`: its questions add up to 5 points, the programme gives it 4"},
        {"paper.yaml", "tasks: [t1, t2]", "tasks: [t1]",
         "paper.yaml:30: section `practice`: its questions add up to 4 points, the programme gives it 6"},
        {"paper.yaml", "policy: {kind: all_or_nothing}", "policy: {kind: coverage}",
         "paper.yaml:15: `coverage` is a rule for multiple choice"},
        {"paper.yaml", ", each: \"0.5\"", "",
         "paper.yaml:22: `under_select_fixed` needs the points for each right option"},
        {"paper.yaml", "under_select_fixed", "signed",
         "paper.yaml:22: `signed` needs the points lost for each wrong option"},
        {"paper.yaml", "under_select_fixed, each: \"0.5\"", "per_option_tf",
         "paper.yaml:22: with `per_option_tf` a blank answer would earn points"},
        {"paper.yaml", "under_select_fixed", "signed",
         "m1.yaml:8: with `signed`, 2 right options give 1 points, but the item has 2"},
        {"paper.yaml", "each: \"0.5\"", "each: \"2\"",
         "m1.yaml:8: with `under_select_fixed`, an incomplete answer would earn the full points"},
        {"paper.yaml", "        policy: {kind: all_or_nothing}\n", "",
         "paper.yaml:11: sections[0].groups[0]: `policy` is missing"},
        {"paper.yaml", "- id: practice", "- id: praxis",
         "paper.yaml:30: section 2 is not the programme's section in this place"},
        {"programme.yaml", ", pass: \"2\"", "", "programme.yaml:7: sections[0]: `pass` is missing"},
        {"programme.yaml", "pass: \"2\"", "pass: \"5\"",
         "programme.yaml:7: nobody can pass: `pass` is more than the section's points"},
        {"programme.yaml", "pass: all-sections\n", "", "programme.yaml:1: the file: `pass` is missing"},
    });
}

TEST_CASE("faults of items")
{
    check({
        {"theory/s1.yaml", "id: s1", "id: s2", "s1.yaml:1: the id `s2` is not the file's name"},
        {"theory/s1.yaml", "answer: c", "answer: d",
         "s1.yaml:8: the answer names option `d`, which the item does not have"},
        {"theory/s1.yaml", "answer: c", "answer: [a, c]",
         "s1.yaml:8: the answer of a single choice is not one option id"},
        {"theory/m1.yaml", "answer: [b, c]", "answer: b",
         "m1.yaml:8: the answer of a multiple choice is not a list of option ids"},
        {"theory/m1.yaml", "answer: [b, c]", "answer: [a, b, c]", "m1.yaml:8: every option is right"},
        {"theory/j1.yaml", "answer: true", "answer: a",
         "j1.yaml:4: the answer of a true/false item is neither true nor false"},
        {"theory/j1.yaml", "answer: true", "options: {a: x, b: y}\nanswer: true",
         "j1.yaml:4: a true/false item has no options"},
        {"theory/s1.yaml", "b: 二", "b: 一。", "s1.yaml:6: option `b` says the same as `a`"},
        {"theory/s1.yaml", "c: 三", "c: 以上都对", "s1.yaml:7: option `c` speaks of the options above it"},
        {"theory/s1.yaml", "c: 三", "c: A和B", "s1.yaml:7: option `c` names another option by its letter"},
        {"theory/s1.yaml", "最大的是哪个？", "选项 B 为何错？",
         "s1.yaml:3: the stem names an option by its letter"},
        {"theory/s1.yaml", "topic: terms", "topic: tax", "s1.yaml:10: the programme has no topic `tax`"},
        {"theory/s1.yaml", "reviewed: [甲, 乙]", "reviewed: [甲]",
         "s1.yaml:12: not reviewed by a second reader"},
        {"theory/s1.yaml", "answer: c\n", "", "s1.yaml:1: `answer` is missing"},
        {"theory/s1.yaml", "answer: c", "answer: c\nreuse: true", "s1.yaml:9: a single item has no `reuse`"},
        {"theory/m1.yaml", "answer: [b, c]", "answer: [b]",
         "m1.yaml:8: only one option of a multiple choice is right"},
        {"theory/m1.yaml", "answer: [b, c]", "answer: [b, c]\nmax_choices: 1",
         "m1.yaml:9: nobody could select the 2 right options within these bounds"},
        {"theory/s1.yaml", "answer: c", "answer: c\nblocks: [{picture: {file: none.png, alt: 图}}]",
         "s1.yaml:9: the picture `none.png` is not there"},
        {"theory/s1.yaml", "answer: c", "answer: c\nblocks: [{picture: {file: ../none.png, alt: 图}}]",
         "s1.yaml:9: blocks[0].picture.file: not in the required form"},
        {"theory/s1.yaml", "answer: c", "answer: c\nblocks: [{formula: \"{a}/b\"}]",
         "s1.yaml:9: formula: `{..}` without `/{..}` behind it"},
        {"theory/s1.yaml", "answer: c", "answer: c\nminutes: 11",
         "paper.yaml:8: the questions take 11 minutes, the section has 10"},
    });
}

TEST_CASE("faults of tasks")
{
    check({
        {"practice/t1.yaml", "id: t1", "id: t9", "t1.yaml:1: the id is not the file's name"},
        {"practice/t1.yaml", "[杯, \"300\"]", "[杯]", "t1.yaml:10: a row of 1 cells in a table of 2 columns"},
        {"practice/t1.yaml", "field: date", "field: to",
         "t1.yaml:20: the field `fields.to` stands twice in the form"},
        {"practice/t1.yaml", "at: [1, 0]", "at: [0, 0]", "t1.yaml:20: `date` covers `to`"},
        {"practice/t1.yaml", "at: [1, 0]", "at: [1, 2]",
         "t1.yaml:20: the cell of `date` lies outside its grid"},
        {"practice/t1.yaml", "at: fields.to", "at: fields.too", "t1.yaml:33: there is no field `fields.too`"},
        {"practice/t1.yaml", "at: fields.to", "at: fields.seller",
         "t1.yaml:33: `fields.seller` is printed: no candidate can change it"},
        {"practice/t1.yaml", "at: lines.1.qty", "at: lines.2.qty",
         "t1.yaml:36: there is no field `lines.2.qty`"},
        {"practice/t1.yaml", "op: date", "op: cell_value",
         "t1.yaml:34: `cell_value` looks at a sheet, and this task has a form"},
        {"practice/t1.yaml", "\"2026-05-01\"", "\"2026-02-30\"", "t1.yaml:34: the key does not fit `date`"},
        {"practice/t1.yaml", "key: \"300\"", "key: 3OO", "t1.yaml:35: the key does not fit `numeric`"},
        {"practice/t1.yaml", "op: text, key: ACME GMBH", "op: text", "t1.yaml:33: `text` without `key`"},
        {"practice/t1.yaml", "requires: [q0]", "requires: [c3]",
         "t1.yaml:39: check `c3` requires `c3`, which is itself"},
        {"practice/t1.yaml", "requires: [q0]", "requires: [zz]",
         "t1.yaml:39: check `c3` requires `zz`, which is no check of this task"},
        {"practice/t1.yaml", "group: line", "group: row", "t1.yaml:35: there is no group `row`"},
        {"practice/t1.yaml", "if: c1", "if: c9", "t1.yaml:43: there is no check `c9`"},
        {"practice/t1.yaml", "then: {group: line, cap: \"1\"}", "then: {group: line}",
         "t1.yaml:43: a gate needs either `cap` or `zero: true`"},
        {"practice/t1.yaml", "cap: \"1\"", "cap: \"2\"",
         "t1.yaml:43: the cap limits nothing: it is not below the group's `max`"},
        {"practice/t1.yaml", "max: \"2\"", "max: \"3\"",
         "t1.yaml:41: the checks of `line` give at most 2 points"},
        {"practice/t1.yaml", "points: \"4\"", "points: \"5\"",
         "t1.yaml:4: the checks outside groups and the groups' `max` add up to 4 points, not 5"},
        {"practice/t1.yaml", "id: p1, point: 单价", "id: p0, point: 单价",
         "t1.yaml:38: the check id `p0` stands twice"},
        {"practice/t1.yaml", "key: \"300\"", "key: \"300\", requires: [c3]",
         "t1.yaml:35: check `q0` waits in a circle of `requires`"},
        {"practice/t2.yaml", "A3: {wanted: true}", "A3: {wanted: true, locked: true}",
         "t2.yaml:14: a locked cell cannot be asked for"},
        {"practice/t2.yaml", "at: A3", "at: A1", "t2.yaml:16: `A1` is locked: no candidate can change it"},
        {"practice/t2.yaml", "at: A3", "at: C3", "t2.yaml:16: there is no cell `C3`"},
        {"practice/t2.yaml", "A3: {wanted: true}", "A3: {wanted: true}\n    A9: {bold: true}",
         "t2.yaml:15: the cell A9 lies outside the sheet"},
        {"practice/t2.yaml", "A3: {wanted: true}", "A3: {wanted: true}\n    A4: {wanted: true}",
         "t2.yaml:15: the cell A4 is asked for, and no check looks at it"},
        {"practice/t2.yaml", "widths: [1, 1]", "widths: [1]", "t2.yaml:10: not one width for each column"},
    });
}

TEST_CASE("keys are rehearsed with the marking itself")
{
    check({
        {"practice/t1.yaml", "amt: \"490.00\"", "amt: \"480.00\"",
         "t1.yaml:39: check `c3`: the carry formula does not lead to the key: "},
        {"practice/t2.yaml", "op: cell_formula", "op: formula_test, key: [{set: {A1: \"5\"}, value: \"9\"}]",
         "t2.yaml:17: check `f`: the key itself earns 0 of 1 points: "},
        {"practice/t2.yaml", ", carry: A1+A2", "", "t2.yaml:17: check `f` could not be rehearsed"},
        {"practice/t1.yaml", "carry: sum(lines.qty*lines.price)", "carry: sum(lines.qty*",
         "paper.yaml:1: the paper cannot be marked: "},
    });
}

TEST_CASE("faults of different files are told in one run")
{
    test::Files files = test::smallPaper();
    test::replace(files["papers/p1/theory/s1.yaml"], "answer: c", "answer: d");
    test::replace(files["papers/p1/theory/j1.yaml"], "stem: 三是奇数。\n", "");
    test::replace(files["papers/p1/practice/t2.yaml"], "points: \"1\"", "points: 1.0");
    files["papers/p1/theory/s7.yaml"] = "id: s7\n";
    std::set<std::string> named;
    for (const Finding& finding : lint(files)) {
        named.insert(finding.file);
    }
    CHECK(named == std::set<std::string>{"j1.yaml", "s1.yaml", "s7.yaml", "t2.yaml"});
}

TEST_CASE("a linted paper becomes the paper that seats see")
{
    const test::Scratch scratch;
    Findings findings;
    const auto source = lintFolder(test::write(test::smallPaper(), scratch.path()), findings);
    REQUIRE(source);
    const auto paper = buildPaper(*source);
    REQUIRE(paper);
    CHECK(paper->sections.size() == 2);
    CHECK(paper->sections[0].seconds == 600);
    CHECK(paper->sections[0].points == 4000);
    CHECK(paper->sections[0].groups[1].items[0].points == 2000);
    CHECK(paper->sections[0].groups[2].items[0].options.size() == 2);
    CHECK(exam::toJson(paper.value()).dump().find("三最大") == std::string::npos);
    CHECK(exam::toJson(paper.value()).dump().find("490.00") == std::string::npos);
}
