// SPDX-License-Identifier: Apache-2.0

// Faults of items beyond choice, each in a practice paper that has one of every type.

#include "bank/lint/lint.h"
#include "bank/sheets/human_marks.h"
#include "bank/source/build.h"
#include "linted.h"
#include "support/pictures.h"

#include <catch2/catch_test_macros.hpp>

using namespace gongyuan;
using namespace gongyuan::bank;

namespace {

constexpr const char* kEnd = "why: 因为\ntopic: terms\ndifficulty: easy\nreviewed: [甲, 乙]\n";

// One point each, two for the case: 10 in all.
bank::test::Files everyType()
{
    bank::test::Files files{{"programme.yaml", bank::test::smallPaper()["programme.yaml"]}};
    files["papers/p1/paper.yaml"] = R"(id: p1
programme: prog
kind: practice
title: 练习
level: one
notice: 须知
pledge: 承诺
sections:
  - id: types
    title: 各题型
    kind: theory
    minutes: 30
    points: "10"
    instructions: 按空计分
    groups:
      - {id: f, title: 填空, type: fillIn, points: "1", items: [f1]}
      - {id: n, title: 计算, type: numeric, points: "1", items: [n1]}
      - {id: i, title: 下拉, type: inlineChoice, points: "1", items: [i1]}
      - {id: x, title: 配对, type: match, points: "1", items: [x1]}
      - {id: o, title: 排序, type: order, points: "1", items: [o1]}
      - {id: g, title: 选词, type: gapMatch, points: "1", items: [g1]}
      - {id: h, title: 改错, type: hottext, points: "1", policy: {kind: all_or_nothing}, items: [h1]}
      - {id: t, title: 简答, type: extendedText, points: "1", items: [t1]}
      - {id: k, title: 案例, type: caseSet, policy: {kind: all_or_nothing}, items: [k]}
)";
    const auto item = [&files](const std::string& id, const std::string& body) {
        files["papers/p1/theory/" + id + ".yaml"] = "id: " + id + "\n" + body + kEnd;
    };
    item("f1", "type: fillIn\nstem: 填空\npassage: 由 [[who]] 付 [[what]]\ngaps:\n  who: 卖方\n"
               "  what: {type: number, key: \"10\", tol: {abs: \"1\"}}\n");
    item("n1", "type: numeric\nstem: 求和\nunits: [美元, 元]\nanswer: {value: \"1.50\", unit: 美元}\n");
    item("i1", "type: inlineChoice\nstem: 选择\npassage: 由[[a]]付\ngaps:\n"
               "  a: {options: {s: 卖方, b: 买方}, answer: s}\n");
    item("x1", "type: match\nstem: 配对\nprompts: {p: 子, q: 丑}\noptions: {a: 甲, b: 乙}\n"
               "answer: {p: a, q: b}\n");
    item("o1", "type: order\nstem: 排序\noptions: {a: 甲, b: 乙, c: 丙}\nanswer: [b, a, c]\n");
    item("g1", "type: gapMatch\nstem: 选词\npassage: 先[[x]]后[[y]]\noptions: {a: 甲, b: 乙}\n"
               "answer: {x: a, y: b}\n");
    item("h1", "type: hottext\nstem: 改错\ncorrection: true\npassage: 由[[u]]付[[v]]\n"
               "gaps: {u: 买方, v: 运费}\nanswer: {u: 卖方}\n");
    item("t1",
         "type: extendedText\nstem: 简答\nlines: 3\nmax_characters: 100\nanswer:\n  model: 卖方投保\n"
         "  key_points:\n    - {max: \"1\", points: [{point: 投保, points: \"1\", phrases: [投保]}]}\n");
    files["papers/p1/theory/k.yaml"] = R"(id: k
type: caseSet
materials:
  - {id: m, title: 邮件, blocks: [{text: 询盘}, {picture: {file: chart.png, alt: 图}}]}
items:
  - {id: k-1, type: single, material: m, points: "1", stem: 要什么？, options: {a: 甲, b: 乙, c: 丙}, answer: a,
     why: 是, topic: terms, difficulty: easy}
  - {id: k-2, type: trueFalse, material: m, points: "1", stem: 对吗？, answer: true,
     why: 是, topic: terms, difficulty: easy}
reviewed: [甲, 乙]
)";
    files["papers/p1/images/chart.png"] = std::string{textOf(gongyuan::test::png(20, 10))};
    return files;
}

std::vector<std::string> lint(const bank::test::Files& files)
{
    std::vector<std::string> said;
    for (const Finding& each : bank::test::lint(files)) {
        said.push_back(bank::test::headOf(each));
    }
    return said;
}

struct Case {
    const char* file;
    const char* from;
    const char* to;
    const char* expected;
};

}  // namespace

TEST_CASE("a paper with every type has no fault and becomes a paper with its key")
{
    for (const std::string& said : lint(everyType())) {
        FAIL_CHECK(said);
    }
    const bank::test::Scratch scratch;
    Findings findings;
    const auto source = lintFolder(bank::test::write(everyType(), scratch.path()), findings);
    REQUIRE(source);
    const auto marking = buildMarking(*source);
    INFO((marking ? std::string{} : marking.error().detail));
    REQUIRE(marking.ok());
    const exam::Section& section = marking->paper.sections[0];
    CHECK(section.seconds == 1800);
    CHECK_FALSE(section.pass.has_value());
    CHECK(section.groups[0].items[0].gaps[1].type == exam::FieldType::Number);
    CHECK(section.groups[8].materials[0].blocks[1].image->width == 20);
    CHECK(section.groups[8].items[1].material == "m");
    CHECK(marking->key.items.at("f1").checks[0].points == 500);
    CHECK(marking->key.items.at("n1").checks[1].points == 250);
    CHECK(source->pictures.at("chart.png").asset == section.groups[8].materials[0].blocks[1].image->asset);
}

TEST_CASE("faults of items beyond choice")
{
    const std::vector<Case> cases{
        {"f1", "[[what]]", "[[that]]", "f1.yaml:4: gap `that` is not described"},
        {"f1", "[[what]]", "什么", "f1.yaml:7: gap `what` does not stand in the passage"},
        {"f1", "[[what]]", "[[who]]", "f1.yaml:4: gap `who` stands in the passage twice"},
        {"f1", "[[what]]", "[[what", "f1.yaml:4: the passage holds `[[` without the id of a gap and `]]`"},
        {"f1", "key: \"10\", ", "", "f1.yaml:7: gap `what` needs a `key`, and has no options"},
        {"f1", "tol: {abs: \"1\"}", "tol: {abs: 1}", "f1.yaml:7: gaps.what.tol.abs: should be a text"},
        {"f1", "key: \"10\", ", "key: zehn, ", "f1.yaml:1: the paper cannot be marked: key of f1: "},
        {"n1", "unit: 美元}", "unit: 欧元}", "n1.yaml:5: there is no unit `欧元`"},
        {"n1", ", unit: 美元}", "}", "n1.yaml:5: units are offered, and none is right"},
        {"n1", "value: \"1.50\"", "value: \"1,5\"", "n1.yaml:5: answer.value: not in the required form"},
        {"n1", "value: \"1.50\"", "val: \"1.50\"", "n1.yaml:5: answer: `val` is not known here"},
        {"i1", "answer: s", "answer: z", "i1.yaml:6: there is no option `z`"},
        {"i1", ", answer: s", "", "i1.yaml:6: gap `a` has not both `options` and `answer`"},
        {"i1", "passage:", "units: [a, b]\npassage:", "i1.yaml:4: a inlineChoice item has no `units`"},
        {"x1", "q: b}", "r: b}", "x1.yaml:6: there is no place `r`"},
        {"x1", ", q: b}", "}", "x1.yaml:6: no option is said to be right for `q`"},
        {"x1", "q: b}", "q: [a, z]}", "x1.yaml:6: there is no option `z`"},
        {"x1", "q: b}", "q: a}", "x1.yaml:6: the key's own answer is none that a candidate could give"},
        {"x1", "prompts: {p: 子, q: 丑}\n", "", "x1.yaml:1: `prompts` is missing"},
        {"o1", "[b, a, c]", "[b, a]", "o1.yaml:5: the right order does not hold every option"},
        {"o1", "[b, a, c]", "[a, b, c]", "o1.yaml:4: the elements are written in the right order already"},
        {"g1", "后[[y]]", "后", "g1.yaml:6: there is no place `y`"},
        {"h1", "{u: 卖方}", "{w: 卖方}", "h1.yaml:7: there is no gap `w`"},
        {"h1", "{u: 卖方}", "[u]", "h1.yaml:7: answer: "},
        {"h1", "correction: true\n", "", "h1.yaml:6: answer: "},
        {"t1", "model: 卖方投保", "model: 卖方", "t1.yaml:6: the key itself earns 0 of 1 points: "},
        {"t1", "max: \"1\"", "max: \"2\"", "t1.yaml:1: the paper cannot be marked: key of t1: "},
        {"t1", "  model: 卖方投保\n", "", "t1.yaml:6: answer: `model` is missing"},
        {"k", "material: m, points: \"1\", stem: 要", "material: z, points: \"1\", stem: 要",
         "k.yaml:6: the case has no material `z`"},
        {"k", "id: k-2", "id: q-2", "k.yaml:8: the id `q-2` does not begin with the case's"},
        {"k", "points: \"1\", stem: 对", "stem: 对", "k.yaml:8: `points` is missing"},
        {"k", "answer: true", "answer: b", "k.yaml:8: the answer of a true/false item is neither true nor"},
        {"k", "chart.png", "chert.png", "k.yaml:4: the picture `chert.png` is not there"},
        {"k", "chart.png", "Chart.png", "k.yaml:4: materials[0].blocks[1].picture.file: not in the required"},
    };
    for (const Case& each : cases) {
        CAPTURE(each.file, each.from, each.to);
        bank::test::Files files = everyType();
        bank::test::replace(files["papers/p1/theory/" + std::string{each.file} + ".yaml"], each.from,
                            each.to);
        std::string all;
        bool there = false;
        for (const std::string& said : lint(files)) {
            all += "\n" + said;
            there = there || said.starts_with(each.expected);
        }
        INFO("wanted\n" << each.expected << "\nbut was said" << all);
        CHECK(there);
    }
}

TEST_CASE("faults of a practice paper and of its pictures")
{
    const auto with = [](const char* file, const std::string& from, const std::string& to) {
        bank::test::Files files = everyType();
        bank::test::replace(files[file], from, to);
        const auto said = lint(files);
        return said.empty() ? std::string{"nothing"} : said.front();
    };
    const char* paper = "papers/p1/paper.yaml";
    CHECK(with(paper, "kind: practice\n", "").starts_with("paper.yaml:"));
    CHECK(with(paper, "    minutes: 30\n", "") == "paper.yaml:9: `minutes` is missing");
    CHECK(with(paper, "points: \"10\"", "points: \"9\"") ==
          "paper.yaml:9: section `types`: its questions add up to 10 points, it states 9");
    CHECK(with(paper, "type: caseSet, policy", "type: caseSet, points: \"1\", policy") ==
          "paper.yaml:24: a case set has no `points`");
    CHECK(with("papers/p1/images/chart.png", "IEND", "IENX") ==
          "k.yaml:4: `chart.png` cannot be shown: picture: a PNG that does not end where it should");
    bank::test::Files files = everyType();
    files["papers/p1/images/stray.png"] = std::string{textOf(gongyuan::test::png(1, 1))};
    const auto said = lint(files);
    REQUIRE(said.size() == 1);
    CHECK(said[0] == "stray.png:1: no question shows this picture");
}

TEST_CASE("human marks are read from a table or a list alike")
{
    const auto table = humanMarksFromText("item,candidate,marker,points\nt1,c1,zhou,2.5\nt1,c1,li,3\n");
    const auto list =
        humanMarksFromText(R"([{"item":"t1","candidate":"c1","marker":"li","points":"3"},)"
                           R"({"item":"t1","candidate":"c1","marker":"zhou","points":"2.50"}])");
    REQUIRE(table.ok());
    REQUIRE(list.ok());
    CHECK(table.value() == list.value());
    CHECK(table.value().at("c1").at("t1") == std::vector<scoring::HumanMark>{{"li", 3000}, {"zhou", 2500}});
    for (const char* bad :
         {"", "item,candidate,marker\n", "item,candidate,marker,points\nt1,c1,li\n",
          "item,candidate,marker,points\nt1,c1,li,1.0005\n", "item,candidate,marker,points\nt1,c1,li,1e3\n",
          "item,candidate,marker,points\nt 1,c1,li,1\n", "[1]",
          R"([{"item":"t1","candidate":"c1","marker":"li","points":3}])"}) {
        CAPTURE(bad);
        CHECK_FALSE(humanMarksFromText(bad).ok());
    }
}
