// SPDX-License-Identifier: Apache-2.0

#include "exam/paper.h"

#include "exam/answer.h"

#include <catch2/catch_test_macros.hpp>

#include <functional>

using namespace gongyuan;
using namespace gongyuan::exam;

namespace {

Item item(std::string id, ItemType type)
{
    Item made;
    made.id = std::move(id);
    made.type = type;
    made.stem = "CIF 术语下由谁办理货运保险？";
    made.points = kPoint;
    made.shuffle = true;
    if (type == ItemType::TrueFalse) {
        made.options = {{"true", "正确", true}, {"false", "错误", true}};
    } else {
        made.options = {{"a", "卖方", false}, {"b", "买方", false}, {"c", "承运人", false}};
    }
    return made;
}

Group group(std::string id, std::string title, ItemType type)
{
    Group made;
    made.id = id;
    made.title = std::move(title);
    made.type = type;
    made.items = {item(id + "1", type)};
    return made;
}

Paper paper()
{
    FormBlock grid;
    grid.widths = {1, 1};
    grid.cells = {{{"to", "抬头", "To", FieldType::Text, 2, false, std::nullopt}, 0, 0, 1, 1},
                  {{"no", "发票号", "Invoice no.", FieldType::Text, 1, false, "NB-1"}, 0, 1, 1, 1}};
    FormBlock lines;
    lines.kind = FormBlock::Kind::Lines;
    lines.id = "lines";
    lines.widths = {2, 1};
    lines.count = 2;
    lines.columns = {{"qty", "数量", "Qty", FieldType::Number, 1, true, std::nullopt},
                     {"price", "单价", "Price", FieldType::Money, 1, true, std::nullopt}};
    SheetWidget sheet;
    sheet.columns = 3;
    sheet.rows = 10;
    sheet.widths = {1, 1, 2};
    sheet.cells = {{"A1", {"成本", CellFormat::Text, true, true, false}},
                   {"B1", {"", CellFormat::Fixed2, false, false, true}}};

    Section theory{"theory", "理论知识", Section::Kind::Theory, 3600, 3 * kPoint, 2 * kPoint, {15, 5, 1}, "",
                   {},       {}};
    theory.groups = {group("s", "单选题", ItemType::Single), group("m", "多选题", ItemType::Multiple),
                     group("t", "判断题", ItemType::TrueFalse)};
    Section practice{"practice", "操作技能", Section::Kind::Practice, 5400, 5 * kPoint, std::nullopt, {5}, "",
                     {},         {}};
    practice.tasks = {{"p1",
                       "商业发票",
                       "填写发票",
                       2 * kPoint,
                       20,
                       {{"lc", "信用证", {{Block::Kind::Fields, "", {{"20", "HB-1"}}}}}},
                       FormWidget{"商业发票", "COMMERCIAL INVOICE", {grid, lines}}},
                      {"p2", "成本核算", "", 3 * kPoint, 20, {}, sheet}};
    return {"sample-a", "cbec-specialist", "跨境电子商务师", "样卷", "师", "须知",
            "承诺",     {theory, practice}};
}

std::string refusal(const std::function<void(Json&)>& spoil)
{
    Json json = toJson(paper());
    spoil(json);
    const auto read = paperFromJson(json);
    return read ? "accepted" : read.error().detail;
}

}  // namespace

TEST_CASE("a paper survives being written and read")
{
    const Json json = toJson(paper());
    const auto read = paperFromJson(parseJson(bytesOf(canonical(json)), kPaperJsonLimits).value());
    REQUIRE(read.ok());
    REQUIRE(toJson(read.value()) == json);
}

TEST_CASE("what a seat cannot show or a marker cannot add up is refused by place and reason")
{
    CHECK(refusal([](Json& j) { j["sections"][0]["points"] = 9000; }) ==
          "paper.sections[0].points: the questions add up to 3000");
    CHECK(refusal([](Json& j) { j["sections"][0]["groups"][0]["items"][0]["stem"] = " \n"; }) ==
          "paper.sections[0].groups[0].items[0].stem: empty");
    CHECK(refusal([](Json& j) { j["sections"][0]["groups"][1]["items"][0]["id"] = "s1"; }) ==
          "paper.sections[0]: a question id stands twice in the paper");
    CHECK(refusal([](Json& j) { j["sections"][0]["groups"][2]["items"][0]["options"].erase(1); }) ==
          "paper.sections[0].groups[2].items[0].options: too few, or not `true` and `false`");
    CHECK(refusal([](Json& j) { j["sections"][1]["tasks"][1]["sheet"]["cells"][0]["at"] = "D1"; }) ==
          "paper.sections[1].tasks[1].sheet.cells[0].at: outside the sheet, or twice");
    CHECK(refusal([](Json& j) {
              j["sections"][1]["tasks"][0]["form"]["blocks"][0]["cells"][0]["column"] = 2;
          }) == "paper.sections[1].tasks[0].form.blocks[0].cells: beyond the last column");
    CHECK(refusal([](Json& j) { j["key"] = "a"; }) == "paper.key: unknown member");
    CHECK(refusal([](Json& j) { j["v"] = 2; }) == "paper.v: a newer version of the format");
}

TEST_CASE("a form's inputs are named in reading order and leave out what is given")
{
    const Paper made = paper();
    const auto& form = std::get<FormWidget>(made.sections[1].tasks[0].widget);
    REQUIRE(form.inputs() ==
            std::vector<std::string>{"to", "lines.0.qty", "lines.0.price", "lines.1.qty", "lines.1.price"});
}

TEST_CASE("an answer survives being written and read")
{
    for (const Answer& answer : {Answer{}, Answer{Choice{{"a", "c"}}}, Answer{FormAnswer{{{"to", "SIK"}}}},
                                 Answer{SheetAnswer{{{"B1", "=1+1"}}}}}) {
        const auto read = answerFromJson(toJson(answer), "answer");
        REQUIRE(read.ok());
        CHECK(read.value() == answer);
    }
}

TEST_CASE("an answer of a wrong shape is malformed")
{
    for (const char* text :
         {"[]", "1", R"({"choice":[]})", R"({"choice":["b","a"]})", R"({"choice":["a","a"]})",
          R"({"form":{"to":1}})", R"({"sheet":[]})", R"({"essay":"x"})", R"({"form":{},"sheet":{}})"}) {
        CAPTURE(text);
        CHECK(answerFromJson(parseJson(bytesOf(text)).value(), "answer").error().code == Errc::Malformed);
    }
}

TEST_CASE("a question accepts only answers to what it asks")
{
    const Paper made = paper();
    const Item& single = made.sections[0].groups[0].items[0];
    const Task& form = made.sections[1].tasks[0];
    const Task& sheet = made.sections[1].tasks[1];
    CHECK(accepts(single, Choice{{"a"}}).ok());
    CHECK_FALSE(accepts(single, Choice{{"a", "b"}}).ok());
    CHECK_FALSE(accepts(single, Choice{{"z"}}).ok());
    CHECK_FALSE(accepts(single, FormAnswer{{{"to", "x"}}}).ok());
    CHECK(accepts(form, FormAnswer{{{"lines.1.qty", "3"}}}).ok());
    CHECK_FALSE(accepts(form, FormAnswer{{{"no", "forged"}}}).ok());
    CHECK(accepts(sheet, SheetAnswer{{{"C10", "1"}}}).ok());
    CHECK_FALSE(accepts(sheet, SheetAnswer{{{"A1", "x"}}}).ok());
    CHECK_FALSE(accepts(sheet, SheetAnswer{{{"C11", "1"}}}).ok());
}

TEST_CASE("progress counts the inputs that are asked for")
{
    const Paper made = paper();
    const Task& form = made.sections[1].tasks[0];
    const Task& sheet = made.sections[1].tasks[1];
    const Answer some = FormAnswer{{{"to", "x"}}};
    const Answer all = FormAnswer{{{"to", "x"},
                                   {"lines.0.qty", "1"},
                                   {"lines.0.price", "1"},
                                   {"lines.1.qty", "1"},
                                   {"lines.1.price", "1"}}};
    const Answer beside = SheetAnswer{{{"C9", "1"}}};
    const Answer wanted = SheetAnswer{{{"B1", "1"}}};
    CHECK(progressOf(form, nullptr, false) == Progress::Unseen);
    CHECK(progressOf(form, nullptr, true) == Progress::Blank);
    CHECK(progressOf(form, &some, true) == Progress::Partly);
    CHECK(progressOf(form, &all, true) == Progress::Done);
    CHECK(progressOf(sheet, &beside, true) == Progress::Partly);
    CHECK(progressOf(sheet, &wanted, true) == Progress::Done);
}
