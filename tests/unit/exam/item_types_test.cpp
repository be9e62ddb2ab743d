// SPDX-License-Identifier: Apache-2.0

#include "exam/answer.h"
#include "exam/paper.h"
#include "support/every_type.h"

#include <catch2/catch_test_macros.hpp>

#include <functional>

using namespace gongyuan;
using namespace gongyuan::exam;

namespace {

Paper paper()
{
    return {"types", "cbec", "跨境电子商务师", "题型练习", "", "", "", {test::everyType()}};
}

const Item& itemOf(const Paper& paper, const std::string& id)
{
    for (const Group& group : paper.sections[0].groups) {
        for (const Item& item : group.items) {
            if (item.id == id) {
                return item;
            }
        }
    }
    FAIL("no item " << id);
    return paper.sections[0].groups[0].items[0];
}

// The refusal of the paper with one item spoilt, without the place of the item.
std::string refusal(const std::string& id, const std::function<void(Json&)>& spoil)
{
    Json json = toJson(paper());
    for (Json& group : json["sections"][0]["groups"]) {
        for (Json& item : group["items"]) {
            if (item["id"] == id) {
                spoil(item);
            }
        }
    }
    const auto read = paperFromJson(json);
    if (read) {
        return "accepted";
    }
    const std::string& detail = read.error().detail;
    const std::size_t place = detail.find("items[");
    return place == std::string::npos ? detail : detail.substr(detail.find(']', place) + 2);
}

std::string caseRefusal(const std::function<void(Json&)>& spoil)
{
    Json json = toJson(paper());
    spoil(json["sections"][0]["groups"].back());
    const auto read = paperFromJson(json);
    return read ? "accepted" : read.error().detail.substr(read.error().detail.find("].", 20) + 2);
}

}  // namespace

TEST_CASE("a paper with every type survives being written and read")
{
    const Json json = toJson(paper());
    const auto read = paperFromJson(parseJson(bytesOf(canonical(json)), kPaperJsonLimits).value());
    REQUIRE(read.ok());
    CHECK(toJson(read.value()) == json);
    CHECK(read.value().sections[0].groups[1].items[0].blocks[1].image == test::chart());
}

TEST_CASE("members that an item's type does not use are neither written nor read")
{
    const Json single = toJson(paper())["sections"][0]["groups"][0]["items"][0];
    CHECK(
        canonical(single) ==
        R"({"id":"single","options":[{"fixed":false,"id":"a","text":"甲"},{"fixed":false,"id":"b","text":"乙"}],)"
        R"("points":2000,"shuffle":false,"stem":"单选","type":"single"})");
    CHECK(refusal("single", [](Json& j) { j["min_choices"] = 1; }) == "min_choices: unknown member");
    CHECK(refusal("single", [](Json& j) { j["material"] = "mail"; }) == "material: unknown member");
    CHECK(refusal("fillIn", [](Json& j) { j["shuffle"] = false; }) == "shuffle: unknown member");
    CHECK(refusal("order", [](Json& j) { j["reuse"] = false; }) == "reuse: unknown member");
    CHECK(refusal("single", [](Json& j) { j["calculator"] = true; }) == "calculator: can only be false");
    CHECK(refusal("single", [](Json& j) { j["blocks"] = Json::array(); }) == "blocks: empty");
}

TEST_CASE("an item that cannot be answered is refused")
{
    CHECK(refusal("multiple", [](Json& j) { j["max_choices"] = 1; }) == "max_choices: less than min_choices");
    CHECK(refusal("multiple", [](Json& j) { j["max_choices"] = 5; }) == "max_choices: not between 1 and 4");
    CHECK(refusal("truth", [](Json& j) { j["options"][0]["id"] = "yes"; }) ==
          "options: too few, or not `true` and `false`");
    CHECK(refusal("match", [](Json& j) { j["options"].erase(2); }) == "accepted");
    CHECK(refusal("match", [](Json& j) {
              j["prompts"].push_back({{"id", "p3"}, {"text", "x"}, {"fixed", false}});
              j["options"].erase(2);
          }) == "options: fewer than the places they go to");
    CHECK(refusal("match", [](Json& j) { j["prompts"][1]["id"] = "p1"; }) == "prompts: id twice: p1");
    CHECK(refusal("inline", [](Json& j) { j["gaps"][0]["options"].erase(1); }) == "gaps[0].options: too few");
    CHECK(refusal("fillIn", [](Json& j) { j["gaps"][0]["width"] = 41; }) ==
          "gaps[0].width: not between 2 and 40");
    CHECK(refusal("numeric", [](Json& j) {
              j["units"] = {"USD", "USD"};
          }) == "units: not different texts of 1 to 64 bytes");
    CHECK(refusal("text", [](Json& j) { j["max_characters"] = 20001; }) ==
          "max_characters: not between 1 and 20000");
    CHECK(refusal("text", [](Json& j) { j["type"] = "order"; }) == "type: differs from its group");
    CHECK(refusal("case1", [](Json& j) { j["type"] = "caseSet"; }) == "type: differs from its group");
}

TEST_CASE("every gap stands in the passage once and in order")
{
    const std::string reason = "passage: does not hold every gap once, in the order of `gaps`";
    const auto with = [](const char* passage) {
        return refusal("fillIn", [passage](Json& j) { j["passage"] = passage; });
    };
    CHECK(with("[[g1]] [[g2]]") == "accepted");
    CHECK(with("[[g1]]") == reason);
    CHECK(with("[[g2]] [[g1]]") == reason);
    CHECK(with("[[g1]] [[g2]] [[g1]]") == reason);
    CHECK(with("[[g1]] [[g2]] [[g3]]") == reason);
    CHECK(with("[[g1]] [[g2") == "passage: `[[` without the id of a gap and `]]`");
    CHECK(with("[[g1]] [[]]") == "passage: `[[` without the id of a gap and `]]`");
    CHECK(refusal("fillIn", [](Json& j) {
              j["gaps"][1]["id"] = "g1";
              j["passage"] = "[[g1]][[g1]]";
          }) == "gaps: id twice");
}

TEST_CASE("pictures need an asset, words and a size; formulas need to be readable")
{
    const auto image = [](const char* member, const Json& value) {
        return refusal("multiple", [&](Json& j) { j["blocks"][1]["image"][member] = value; });
    };
    CHECK(image("asset", "zz") == "blocks[1].image.asset: not 32 bytes of lower-case hexadecimal");
    CHECK(image("alt", " ") == "blocks[1].image.alt: empty");
    CHECK(image("width", 4097) == "blocks[1].image.width: not between 1 and 4096");
    CHECK(refusal("multiple", [](Json& j) { j["blocks"][1].erase("image"); }) ==
          "blocks[1].image.asset: missing");
    CHECK(refusal("multiple", [](Json& j) { j["blocks"][0]["image"] = j["blocks"][1]["image"]; }) ==
          "blocks[0].image: unknown member");
    CHECK(refusal("multiple", [](Json& j) { j["blocks"][0]["text"] = "{a/b"; }) ==
          "blocks[0].text: formula: `{` without `}`");
}

TEST_CASE("a case set's items name its materials and follow each other by material")
{
    CHECK(caseRefusal([](Json& j) { j["items"][0]["material"] = "none"; }) == "items: no material none");
    CHECK(caseRefusal([](Json& j) { j["materials"][1]["id"] = "mail"; }) == "materials: id twice: mail");
    CHECK(caseRefusal([](Json& j) { j["shuffle"] = true; }) == "shuffle: unknown member");
    CHECK(caseRefusal([](Json& j) {
              j["items"].push_back(j["items"][0]);
              j["items"][2]["id"] = "case3";
          }) == "items: those about mail do not follow each other");
}

TEST_CASE("every type's answer survives being written and read, and is accepted")
{
    const Paper made = paper();
    for (const auto& [id, answer] : test::everyAnswer()) {
        CAPTURE(id);
        const auto read = answerFromJson(toJson(answer), "answer");
        REQUIRE(read.ok());
        CHECK(read.value() == answer);
        CHECK(accepts(itemOf(made, id), answer).ok());
        CHECK(progressOf(itemOf(made, id), &answer, true) == Progress::Done);
        CHECK(progressOf(itemOf(made, id), nullptr, true) == Progress::Blank);
    }
}

TEST_CASE("an item accepts only answers to what it asks")
{
    const Paper made = paper();
    const auto takes = [&](const char* id, const Answer& answer) {
        return accepts(itemOf(made, id), answer).ok();
    };
    CHECK_FALSE(takes("multiple", Choice{{"a", "b", "c", "d"}}));
    CHECK_FALSE(takes("fillIn", TextsAnswer{{{"g3", "x"}}}));
    CHECK_FALSE(takes("fillIn", TextsAnswer{{{"g1", ""}}}));
    CHECK_FALSE(takes("fillIn", Choice{{"g1"}}));
    CHECK_FALSE(takes("numeric", TextsAnswer{{{"value", "1"}, {"unit", "EUR"}}}));
    CHECK_FALSE(takes("case2", TextsAnswer{{{"unit", "USD"}}}));
    CHECK_FALSE(takes("inline", PairsAnswer{{{"who", "x"}}}));
    CHECK_FALSE(takes("match", PairsAnswer{{{"p1", "a"}, {"p2", "a"}}}));
    CHECK_FALSE(takes("match", PairsAnswer{{{"a", "a"}}}));
    CHECK(takes("gapMatch", PairsAnswer{{{"x", "a"}, {"y", "a"}}}));
    CHECK_FALSE(takes("order", OrderAnswer{{"a", "b"}}));
    CHECK_FALSE(takes("order", OrderAnswer{{"a", "b", "d"}}));
    CHECK_FALSE(takes("hot", TextsAnswer{{{"h1", "x"}}}));
    CHECK_FALSE(takes("hot", Choice{{"h3"}}));
    CHECK(takes("correct", TextsAnswer{{{"h1", ""}}}));
    CHECK_FALSE(takes("correct", Choice{{"h1"}}));
    CHECK_FALSE(takes("text", TextsAnswer{{{"text", std::string(801, 'x')}}}));
    CHECK_FALSE(takes("text", TextsAnswer{{{"essay", "x"}}}));
}

TEST_CASE("some of several inputs are partly an answer")
{
    const Paper made = paper();
    const auto progress = [&](const char* id, const Answer& answer) {
        return progressOf(itemOf(made, id), &answer, true);
    };
    CHECK(progress("multiple", Choice{{"a"}}) == Progress::Partly);
    CHECK(progress("fillIn", TextsAnswer{{{"g1", "x"}}}) == Progress::Partly);
    CHECK(progress("numeric", TextsAnswer{{{"unit", "USD"}}}) == Progress::Partly);
    CHECK(progress("inline", PairsAnswer{{{"who", "b"}}}) == Progress::Partly);
    CHECK(progress("match", PairsAnswer{{{"p1", "b"}}}) == Progress::Partly);
    CHECK(progress("gapMatch", PairsAnswer{{{"x", "b"}}}) == Progress::Partly);
    CHECK(progress("hot", Choice{{"h1"}}) == Progress::Done);
    CHECK(progress("correct", TextsAnswer{{{"h1", "x"}}}) == Progress::Done);
    CHECK(progress("correct", TextsAnswer{{{"h1", ""}}}) == Progress::Partly);
    CHECK(progress("correct", TextsAnswer{{{"h1", "x"}, {"h2", ""}}}) == Progress::Partly);
    CHECK(progress("fillIn", Answer{}) == Progress::Blank);
}

TEST_CASE("answers of the new shapes are read strictly")
{
    for (const char* text : {R"({"order":[]})", R"({"order":["a","a"]})", R"({"order":["a",1]})",
                             R"({"pairs":{"a":""}})", R"({"pairs":{"a b":"c"}})", R"({"pairs":["a"]})",
                             R"({"texts":{"g1":1}})", R"({"texts":{"":"x"}})"}) {
        CAPTURE(text);
        CHECK(answerFromJson(parseJson(bytesOf(text)).value(), "answer").error().code == Errc::Malformed);
    }
    std::string long20k;
    for (int i = 0; i < 20000; ++i) {
        long20k += "字";
    }
    CHECK(answerFromJson(toJson(Answer{TextsAnswer{{{"text", long20k}}}}), "answer").ok());
    CHECK_FALSE(answerFromJson(toJson(Answer{TextsAnswer{{{"text", long20k + "字"}}}}), "answer").ok());
    CHECK_FALSE(answerFromJson(toJson(Answer{FormAnswer{{{"text", long20k}}}}), "answer").ok());
}
