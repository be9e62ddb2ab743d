// SPDX-License-Identifier: Apache-2.0

// Papers that a screen could not show: each is refused with the file, the line and the cure. What passes here
// must be shown without breaking the layout: tests/qml/hard_paper.cpp.

#include "linted.h"

using namespace gongyuan;
using namespace gongyuan::bank;
using test::headOf;
using test::lint;

namespace {

// The only finding when `from` in a file of the small paper becomes `to`.
std::string only(const std::string& path, const std::string& from, const std::string& to)
{
    test::Files files = test::smallPaper();
    test::replace(files[path], from, to);
    const auto found = lint(files);
    std::string all;
    for (const Finding& finding : found) {
        all += (all.empty() ? "" : "\n") + headOf(finding);
    }
    return all;
}

constexpr const char* kSingle = "papers/p1/theory/s1.yaml";

}  // namespace

TEST_CASE("texts that a seat would not show as they are written are refused")
{
    const std::vector<std::pair<std::string, std::string>> cases{
        {"\u202e", "the text holds U+202E, which turns the direction of writing"},
        {"\u200b", "the text holds U+200B, which nobody can see"},
        {"\ufeff", "the text holds U+FEFF, which nobody can see"},
        {"\u2066", "the text holds U+2066, which turns the direction of writing"},
        {"\u200f", "the text holds U+200F, which turns the direction of writing"},
        {"\u200d", "the text holds U+200D, which nobody can see"},
        {"\u2062", "the text holds U+2062, which nobody can see"},
        {"\u2800", "the text holds U+2800, which nobody can see"},
        {"\ufe0f", "the text holds U+FE0F, which nobody can see"},
        {"\u2028", "the text holds U+2028, a control character"},
        {"\u05d0", "the text holds U+05D0, written from right to left: the seats' font does not have it"},
        {"\U0001F600", "the text holds U+1F600, an emoji: the seats' font does not have it"},
        {"\u0627\u0644",
         "the text holds U+0627, written from right to left: the seats' font does not have it"},
        {"\U0001E900",
         "the text holds U+1E900, written from right to left: the seats' font does not have it"},
        {"\ufffd", "the text holds U+FFFD, which the seats' font does not have"},
        {"\ue000", "the text holds U+E000, which the seats' font does not have"},
    };
    for (const auto& [character, what] : cases) {
        CAPTURE(what);
        test::Files files = test::smallPaper();
        test::replace(files["papers/p1/theory/s1.yaml"], "b: 二", "b: \"二" + character + "\"");
        const auto found = lint(files);
        REQUIRE(found.size() == 1);
        CHECK(headOf(found[0]) == "s1.yaml:6: " + what);
    }
}

TEST_CASE("options are counted and measured")
{
    const auto first = [](const test::Files& files) {
        const auto found = lint(files);
        return found.empty() ? std::string{"nothing"}
                             : std::string{name(found[0].severity)} + " " + headOf(found[0]);
    };
    const auto withLong = [&first](std::size_t length) {
        std::string text;
        for (std::size_t i = 0; i < length; ++i) {
            text += "长";
        }
        test::Files files = test::smallPaper();
        test::replace(files["papers/p1/theory/s1.yaml"], "b: 二", "b: " + text);
        return first(files);
    };
    CHECK(withLong(500) == "nothing");
    CHECK(withLong(501) == "warning s1.yaml:6: option `b` has 501 characters");
    CHECK(withLong(2001) == "error s1.yaml:6: option `b` has 2001 characters");
    test::Files files = test::smallPaper();
    std::string many;
    for (int i = 0; i < 58; ++i) {
        many += "  o" + std::to_string(i) + ": 第 " + std::to_string(i) + " 个\n";
    }
    test::replace(files["papers/p1/theory/s1.yaml"], "answer: c", many + "answer: c");
    CHECK(first(files) == "error s1.yaml:4: 61 options, more than 60");
    files = test::smallPaper();
    test::replace(files["papers/p1/theory/s1.yaml"], "a: 一\n  b: 二\n  c: 三",
                  "a: \"1\"\n  b: \"2\"\n  c: \"3\"");
    CHECK(first(files) == "warning s1.yaml:4: numbers in order are shuffled");
}

TEST_CASE("every text that is shown is looked at, whatever file it stands in")
{
    const std::string said = "the text holds U+200B, which nobody can see";
    CHECK(only("programme.yaml", "样例项目", "样例\u200b项目") == "programme.yaml:2: " + said);
    CHECK(only("papers/p1/paper.yaml", "title: 样卷", "title: 样\u200b卷") == "paper.yaml:3: " + said);
    CHECK(only("papers/p1/paper.yaml", "title: 单选", "title: 单\u200b选") == "paper.yaml:12: " + said);
    CHECK(only("papers/p1/practice/t1.yaml", "brief: 填写发票", "brief: 填写\u200b发票") ==
          "t1.yaml:5: " + said);
    CHECK(only(kSingle, "why: 三最大", "why: 三\u200b最大").empty());  // candidates never see it
}

TEST_CASE("a mark needs a letter to stand on")
{
    const auto with = [](const std::string& text) { return only(kSingle, "b: 二", "b: \"" + text + "\""); };
    CHECK(with("e\u0301").empty());
    CHECK(with("\u0301二") == "s1.yaml:6: the text holds U+0301, a mark that stands on no letter");
    CHECK(with("二 \u0301") == "s1.yaml:6: the text holds U+0301, a mark that stands on no letter");
    CHECK(with("e\u0301\u0300").empty());
    CHECK(with("e\u0301\u0300\u0304") == "s1.yaml:6: the text holds U+0304, a mark that stands on no letter");
}

TEST_CASE("a line feed begins a paragraph and is no fault")
{
    CHECK(only(kSingle, "最大的是哪个？", "\"一行\\n又一行\"").empty());
    CHECK(only("papers/p1/paper.yaml", "notice: 须知", "notice: |\n  一\n  二").empty());
}

TEST_CASE("a blank text is refused, whatever it is blank with")
{
    for (const char* blank : {" ", "\u3000", "\u00a0", "\u2002\u2003", "\n \u00a0"}) {
        CAPTURE(blank);
        const std::string text = "\"" + std::string{blank} + "\"";
        CHECK(only(kSingle, "stem: 最大的是哪个？", "stem: " + text)
                  .starts_with("s1.yaml:3: the text is blank"));
        CHECK(only(kSingle, "b: 二", "b: " + text).starts_with("s1.yaml:6: the text is blank"));
    }
    CHECK(only(kSingle, "stem: 最大的是哪个？", "stem: \"\"").starts_with("s1.yaml:3: stem: "));
    CHECK(only(kSingle, "stem: 最大的是哪个？\n", "").starts_with("s1.yaml:1: the file: `stem` is missing"));
}

TEST_CASE("a picture that is missing, damaged or out of its folder is named")
{
    const auto with = [](const std::string& file) {
        return only(kSingle, "answer: c", "answer: c\nblocks: [{picture: {file: " + file + ", alt: 图}}]");
    };
    CHECK(with("none.png") == "s1.yaml:9: the picture `none.png` is not there");
    CHECK(with("../none.png").starts_with("s1.yaml:9: blocks[0].picture.file: not in the required form"));
    CHECK(with("none.svg").starts_with("s1.yaml:9: blocks[0].picture.file: not in the required form"));
}

TEST_CASE("a name that has no room where it stands is told")
{
    const std::string paper = "papers/p1/paper.yaml";
    const auto named = [](const char* repeated, int times) {
        std::string made;
        for (int i = 0; i < times; ++i) {
            made += repeated;
        }
        return made;
    };
    CHECK(only("programme.yaml", "title: 理论", "title: " + named("理", 12)).empty());
    CHECK(only("programme.yaml", "title: 理论", "title: " + named("理", 13)) ==
          "programme.yaml:7: this name is 26 letters wide, and its place 24");
    CHECK(only("programme.yaml", "name: 样例项目", "name: " + named("w", 61)) ==
          "programme.yaml:2: this name is 61 letters wide, and its place 60");
    CHECK(only(paper, "title: 样卷", "title: " + named("卷", 41)) ==
          "paper.yaml:3: this name is 82 letters wide, and its place 80");
    CHECK(only(paper, "title: 单选", "title: " + named("选", 21)) ==
          "paper.yaml:12: this name is 42 letters wide, and its place 40");
    CHECK(only("papers/p1/practice/t1.yaml", "title: 发票", "title: " + named("票", 31)) ==
          "t1.yaml:2: this name is 62 letters wide, and its place 60");
}
