// SPDX-License-Identifier: Apache-2.0

// Items of every type against the points that were computed by hand: tests/vectors/scoring/items.json.

#include "core/file.h"
#include "exam/answer.h"
#include "scoring/mark.h"
#include "scoring/matching.h"

#include <catch2/catch_test_macros.hpp>

#include <functional>

using namespace gongyuan;
using namespace gongyuan::scoring;

namespace {

Json vectors()
{
    const auto content = readFile(GONGYUAN_VECTORS "/scoring/items.json", std::uint64_t{1} << 20U);
    REQUIRE(content.ok());
    return parseJson(content.value()).value();
}

Json vectorNamed(const std::string& name)
{
    for (const Json& each : vectors()) {
        if (each["name"] == name) {
            return each;
        }
    }
    FAIL("no vector " << name);
    return {};
}

Json paperJson(const Json& vector)
{
    const Json& item = vector["item"];
    return {{"v", 1},
            {"id", "p"},
            {"programme", "c"},
            {"programme_name", ""},
            {"title", "t"},
            {"level", ""},
            {"notice", ""},
            {"pledge", ""},
            {"sections",
             {{{"id", "s"},
               {"title", "s"},
               {"kind", "theory"},
               {"seconds", 60},
               {"points", item["points"]},
               {"pass", 0},
               {"warnings", Json::array()},
               {"instructions", ""},
               {"tasks", Json::array()},
               {"groups",
                {{{"id", "g"},
                  {"title", ""},
                  {"type", item["type"]},
                  {"policy", vector["policy"]},
                  {"items", {item}}}}}}}}};
}

struct World {
    exam::Paper paper;
    Key key;
    Programme programme{"c", 3, true, std::nullopt};
};

World worldOf(const Json& vector)
{
    World world;
    const auto paper = exam::paperFromJson(paperJson(vector));
    INFO((paper ? std::string{} : paper.error().detail));
    REQUIRE(paper.ok());
    world.paper = paper.value();
    const auto key = itemKeyFromJson(vector["key"], "key");
    INFO((key ? std::string{} : key.error().detail));
    REQUIRE(key.ok());
    world.key.paper = "p";
    world.key.items["x"] = key.value();
    return world;
}

HumanMarks humanOf(const Json& entry)
{
    HumanMarks human;
    for (const Json& mark : entry.value("human", Json::array())) {
        human["x"].push_back({mark[0].get<std::string>(), mark[1].get<MilliPoints>()});
    }
    return human;
}

std::string misfit(const std::string& name, const std::function<void(Json&)>& spoil)
{
    Json vector = vectorNamed(name);
    spoil(vector);
    const World world = worldOf(vector);
    const Status status = fits(world.key, world.paper);
    return status ? "fits" : status.error().detail;
}

}  // namespace

TEST_CASE("items of every type earn the points that were computed by hand")
{
    for (const Json& vector : vectors()) {
        const World world = worldOf(vector);
        for (const Json& entry : vector["cases"]) {
            CAPTURE(vector["name"].get<std::string>(), entry.dump());
            const auto answer = exam::answerFromJson(entry["answer"], "answer");
            REQUIRE(answer.ok());
            const auto report =
                mark(world.paper, world.key, {{"x", answer.value()}}, world.programme, humanOf(entry));
            INFO((report ? std::string{} : report.error().detail));
            REQUIRE(report.ok());
            const ItemMark& item = report->sections[0].items[0];
            INFO(toJson(report.value()).dump());
            CHECK(item.got == entry["got"].get<MilliPoints>());
            CHECK(item.pending == entry.value("pending", MilliPoints{0}));
            CHECK(report->pending == item.pending);
            CHECK(report->passed == (item.pending == 0));
            CHECK_FALSE(item.why.empty());
            CHECK(item.why == entry.value("why", item.why));
        }
    }
}

TEST_CASE("keys of items survive being written and read")
{
    for (const Json& vector : vectors()) {
        CAPTURE(vector["name"].get<std::string>());
        const ItemKey key = itemKeyFromJson(vector["key"], "key").value();
        const Json written = toJson(key);
        CHECK(toJson(itemKeyFromJson(written, "key").value()) == written);
    }
}

TEST_CASE("a key that does not answer its item is refused")
{
    const std::string order = "order: all or nothing";
    CHECK(misfit(order, [](Json&) {}) == "fits");
    CHECK(misfit(order, [](Json& v) { v["key"]["order"].erase(0); }) == "key of x: not every element once");
    CHECK(misfit(order, [](Json& v) {
              v["key"] = {{"options", {"a"}}};
          }) == "key of x: not the members of a order item");
    const std::string match = "matching: per pair; an option twice counts once";
    CHECK(misfit(match, [](Json& v) { v["key"]["pairs"].erase("q"); }) ==
          "key of x: not a pair for each place");
    CHECK(misfit(match, [](Json& v) { v["key"]["pairs"]["q"] = {"z"}; }) == "key of x: no option z at q");
    const std::string number = "a number and its unit";
    CHECK(misfit(number, [](Json& v) { v["key"]["checks"][0]["points"] = 1000; }) ==
          "key of x: two checks of one place, or not the item's points");
    CHECK(misfit(number, [](Json& v) { v["key"]["checks"][1]["key"] = "EUR"; }) == "key of x: no unit EUR");
    CHECK(misfit(number, [](Json& v) { v["item"]["units"] = Json::array(); }) ==
          "key of x: needs a check of `value`, and of `unit` where units are offered");
    const std::string text = "what a marker gives is pending until it is there";
    CHECK(misfit(text, [](Json& v) { v["key"]["text"]["automatic"] = 2000; }) ==
          "key of x: automatic share and rubric are not the item's points, or cannot be reached");
    const std::string weights = "weights: the best answer and a second best";
    CHECK(misfit(weights, [](Json& v) { v["key"]["options"] = {"c"}; }) ==
          "key of x: its options are not those that weigh most");
    CHECK(misfit(weights, [](Json& v) { v["policy"]["kind"] = "all_or_nothing"; }) ==
          "key of x: weights and the policy `weights` go together");
    CHECK(misfit("marked words put right; a wrong mark costs the policy's penalty", [](Json& v) {
              v["key"]["found"]["a"] = 1000;
          }) == "key of x: no gap a, or its mark is worth all of it");
    CHECK(misfit("gaps are compared after evening out, each for itself", [](Json& v) {
              v["key"]["checks"][0]["carry"] = "g2";
          }) == "key of x: g1: not a check for one input");
}

TEST_CASE("human marks are taken only within their rubric")
{
    const World world = worldOf(vectorNamed("what a marker gives is pending until it is there"));
    const exam::Answers answers{{"x", exam::TextsAnswer{{{"text", "CIF"}}}}};
    const auto refusal = [&](const HumanMarks& human) {
        const auto report = mark(world.paper, world.key, answers, world.programme, human);
        return report ? "taken" : report.error().detail;
    };
    CHECK(refusal({{"x", {{"m1", 7000}}}}) == "taken");
    CHECK(refusal({{"x", {{"m1", 7001}}}}) == "human mark of x by m1: not between 0 and 7000");
    CHECK(refusal({{"x", {{"m1", -1}}}}) == "human mark of x by m1: not between 0 and 7000");
    CHECK(refusal({{"x", {{"m1", 1}, {"m1", 2}}}}) == "human mark of x: twice by m1");
    CHECK(refusal({{"x", {{"a", 1}, {"b", 1}, {"c", 1}, {"d", 1}}}}) ==
          "human mark of x: more than three markers");
    CHECK(refusal({{"y", {{"m1", 1}}}}) == "human mark of y: the paper has no such item");
    const World order = worldOf(vectorNamed("order: all or nothing"));
    CHECK(mark(order.paper, order.key, {}, order.programme, {{"x", {{"m1", 1}}}}).error().detail ==
          "human mark of x: the item has no rubric");
}

TEST_CASE("a cancelled item gives everybody its points and awaits nobody")
{
    World world = worldOf(vectorNamed("what a marker gives is pending until it is there"));
    world.key.items["x"].cancelled = true;
    const exam::Answers answers{{"x", exam::TextsAnswer{{{"text", "CIF"}}}}};
    const auto report = mark(world.paper, world.key, answers, world.programme);
    REQUIRE(report.ok());
    CHECK(report->total == 10'000);
    CHECK(report->pending == 0);
}

TEST_CASE("an answer of another kind is malformed")
{
    const World world = worldOf(vectorNamed("order: all or nothing"));
    const exam::Answers answers{{"x", exam::Choice{{"a"}}}};
    CHECK(mark(world.paper, world.key, answers, world.programme).error().code == Errc::Malformed);
}

TEST_CASE("reports name parts and pending points only where there are some")
{
    const World plain = worldOf(vectorNamed("order: all or nothing"));
    const Json report = toJson(mark(plain.paper, plain.key, {}, plain.programme).value());
    CHECK_FALSE(report.contains("pending"));
    CHECK_FALSE(report["sections"][0]["items"][0].contains("parts"));
    const World text = worldOf(vectorNamed("what a marker gives is pending until it is there"));
    const exam::Answers answers{{"x", exam::TextsAnswer{{{"text", "CIF"}}}}};
    const Json awaiting = toJson(mark(text.paper, text.key, answers, text.programme).value());
    CHECK(awaiting["pending"] == 7000);
    CHECK(awaiting["sections"][0]["pending"] == 7000);
    CHECK(awaiting["sections"][0]["items"][0]["parts"].size() == 3);
}
