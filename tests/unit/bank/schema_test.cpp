// SPDX-License-Identifier: Apache-2.0

#include "bank/source/schema.h"

#include "bank/source/yaml_reader.h"

#include <catch2/catch_test_macros.hpp>

using namespace gongyuan;
using namespace gongyuan::bank;

namespace {

const char* const kGood =
    "id: s001\ntype: single\nstem: Which?\noptions:\n  a: one\n  b: {text: two, fixed: true}\n"
    "answer: a\nwhy: because\ntopic: terms\ndifficulty: easy\n";

std::string replaced(std::string text, const std::string& what, const std::string& with)
{
    const std::size_t at = text.find(what);
    REQUIRE(at != std::string::npos);
    return text.replace(at, what.size(), with);
}

std::vector<Finding> check(const std::string& yaml, SourceKind kind = SourceKind::Item)
{
    Findings findings;
    const auto file = parseYaml(yaml, "s001.yaml", findings);
    REQUIRE(file);
    hasShape(*file, kind, findings);
    return findings.sorted();
}

struct Case {
    const char* what;
    std::string yaml;
    int line;
    std::string message;
};

}  // namespace

TEST_CASE("all schemas are compiled in and readable")
{
    for (const SourceKind kind :
         {SourceKind::Programme, SourceKind::Paper, SourceKind::Item, SourceKind::Task, SourceKind::Case,
          SourceKind::Answer, SourceKind::Profiles}) {
        CAPTURE(name(kind));
        const auto schema = parseJson(bytesOf(schemaText(kind)));
        REQUIRE(schema);
        CHECK(schema.value().contains("$schema"));
    }
}

TEST_CASE("an item of the right form passes")
{
    CHECK(check(kGood).empty());
}

TEST_CASE("each deviation is told once, in an author's words, at its line")
{
    const std::vector<Case> cases{
        {"missing", replaced(kGood, "stem: Which?\n", ""), 1, "the file: `stem` is missing"},
        {"unknown", replaced(kGood, "why:", "wyh: x\nwhy:"), 8, "the file: `wyh` is not known here"},
        {"enum", replaced(kGood, "single", "singel"), 2, "type: not one of the allowed values"},
        {"type", replaced(kGood, "stem: Which?", "stem: [a]"), 3, "stem: should be a text"},
        {"pattern", replaced(kGood, "id: s001", "id: S 1"), 1, "id: not in the required form"},
        {"option id", replaced(kGood, "  a: one", "  One: one"), 5, "options: `One` is not known here"},
        {"alternatives", replaced(kGood, "answer: a", "answer: 3"), 7, "answer: none of the allowed forms"},
        {"inside an alternative", replaced(kGood, "fixed: true", "fixed: 1"), 6,
         "options.b.fixed: should be true or false"},
        {"empty text", replaced(kGood, "why: because", "why: ''"), 8, "why: "},
    };
    for (const Case& each : cases) {
        CAPTURE(each.what);
        const auto found = check(each.yaml);
        for (const Finding& finding : found) {
            UNSCOPED_INFO(worded(finding));
        }
        REQUIRE(found.size() == 1);
        CHECK(found[0].line == each.line);
        CHECK(found[0].what.find(each.message) == 0);
        CHECK(!found[0].cure.empty());
    }
}

TEST_CASE("the cure of a wrong value is what the schema says about it")
{
    const auto wrong = check(replaced(kGood, "single", "singel"));
    REQUIRE(wrong.size() == 1);
    CHECK(wrong[0].cure.find("order, single, trueFalse") != std::string::npos);
    const auto answer = check(replaced(kGood, "answer: a", "answer: 3"));
    REQUIRE(answer.size() == 1);
    CHECK(answer[0].cure.find("trueFalse: true or false") != std::string::npos);
}

TEST_CASE("all deviations of a file are told in one run")
{
    const auto found =
        check("id: s001\ntype: singel\nstem: 7\noptions: {a: x, b: y}\nanswer: a\nwhy: w\nfoo: 1\nbar: 2\n");
    std::vector<std::string> what;
    for (const Finding& finding : found) {
        what.push_back(finding.what);
    }
    CHECK(found.size() == 6);  // topic, difficulty missing; type; stem; foo; bar
    CAPTURE(what);
}

TEST_CASE("a document that is no map is refused, not taken apart")
{
    CHECK(!check("- a\n- b\n").empty());
    CHECK(!check("7\n", SourceKind::Paper).empty());
}
