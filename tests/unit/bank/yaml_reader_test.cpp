// SPDX-License-Identifier: Apache-2.0

#include "bank/source/yaml_reader.h"

#include <catch2/catch_test_macros.hpp>

using namespace gongyuan;
using namespace gongyuan::bank;

namespace {

struct Refused {
    const char* what;
    std::string yaml;
    int line;
    const char* message;
};

Findings findingsOf(const std::string& yaml)
{
    Findings findings;
    parseYaml(yaml, "s001.yaml", findings);
    return findings;
}

}  // namespace

TEST_CASE("plain values become the JSON their author meant")
{
    Findings findings;
    const auto file = parseYaml(
        "a: text\nb: 12\nc: -3\nd: true\ne: \"0.50\"\nf: ~\ng: [x, 'y z']\nh: |-\n  two\n  lines\ni:\n",
        "s001.yaml", findings);
    REQUIRE(file);
    CHECK(findings.errors() == 0);
    CHECK(file->json == Json::parse(R"({"a":"text","b":12,"c":-3,"d":true,"e":"0.50","f":null,"g":["x","y z"],
                                        "h":"two\nlines","i":null})"));
}

TEST_CASE("words that other YAML readers turn into something else stay words")
{
    Findings findings;
    const auto file =
        parseYaml("a: no\nb: yes\nc: on\nd: 2026-05-01\ne: 12:30\nf: 1_000\n", "s001.yaml", findings);
    REQUIRE(file);
    CHECK(findings.errors() == 0);
    for (const auto& member : file->json.items()) {
        CAPTURE(member.key());
        CHECK(member.value().is_string());
    }
}

TEST_CASE("every value knows its line")
{
    Findings findings;
    const auto file = parseYaml("id: s001\noptions:\n  b: two\n  a:\n    text: one\nlist:\n  - x\n  - y\n",
                                "s001.yaml", findings);
    REQUIRE(file);
    CHECK(file->lineOf("/id") == 1);
    CHECK(file->lineOf("/options") == 2);
    CHECK(file->lineOf("/options/a/text") == 5);
    CHECK(file->lineOf("/list/1") == 8);
    CHECK(file->lineOf("/options/zz/deep") == 2);
    CHECK(file->lineOf("/none") == 1);
}

TEST_CASE("the author's order of keys is kept beside the sorted JSON")
{
    Findings findings;
    const auto file = parseYaml("options: {c: 1, a: 2, b: 3}\n", "s001.yaml", findings);
    REQUIRE(file);
    CHECK(file->keysInOrder("/options") == std::vector<std::string>{"c", "a", "b"});
    CHECK(file->keysInOrder("/nothing").empty());
}

TEST_CASE("what is not allowed is refused with its line")
{
    const std::string deep = [] {
        std::string text;
        for (int i = 0; i < 30; ++i) {
            text += "[";
        }
        return "a: " + text + std::string(30, ']') + "\n";
    }();
    const std::vector<Refused> cases{
        {"alias", "a: x\nb: *a\n", 2, "not YAML: the referenced anchor is not defined"},
        {"anchor", "a: 1\nb: &x 2\n", 2, "an anchor (&name) is not allowed"},
        {"tag", "a: !!binary xyz\n", 1, "a tag (tag:yaml.org,2002:binary) is not allowed"},
        {"merge bomb", "a: &a [1]\nb: &b [*a, *a]\n", 1, "an anchor (&name) is not allowed"},
        {"key twice", "a: 1\nb: 2\na: 3\n", 3, "the key `a` stands here again (first in line 1)"},
        {"fraction", "a: 1\npoints: 0.5\n", 2, "the number 0.5 stands without quotation marks"},
        {"exponent", "points: 1e3\n", 1, "the number 1e3 stands without quotation marks"},
        {"leading zero", "code: 0123\n", 1, "the number 0123 stands without quotation marks"},
        {"huge integer", "n: 99999999999999999999\n", 1, "stands without quotation marks"},
        {"map as key", "? {a: 1}\n: 2\n", 1, "a key that is itself a list or a map"},
        {"second document", "a: 1\n---\nb: 2\n", 2, "a second document begins here"},
        {"empty", "", 1, "the file is empty"},
        {"broken", "a: [1, 2\nb: 3\n", 2, "not YAML:"},
        {"tab", "a:\n\tb: 1\n", 2, "not YAML:"},
        {"deep", deep, 1, "nested deeper than 24 levels"},
        {"not UTF-8", "a: 1\nb: \xff\n", 2, "the file is not UTF-8"},
        {"NUL", std::string("a: 1\nb: \0x\n", 11), 2, "the file holds a NUL character"},
        {"long text", "a: " + std::string(20001, 'x') + "\n", 1, "a text of more than 20000 bytes"},
        {"long file", "a: x\n" + std::string((1U << 20U), '#'), 1, "the file is larger than 1024 KiB"},
    };
    for (const Refused& each : cases) {
        CAPTURE(each.what);
        const auto found = findingsOf(each.yaml).sorted();
        REQUIRE(found.size() == 1);
        CHECK(found[0].line == each.line);
        CHECK(found[0].what.find(each.message) != std::string::npos);
        CHECK(found[0].file == "s001.yaml");
        CHECK(!found[0].cure.empty());
        CAPTURE(found[0].what);
    }
}

TEST_CASE("corrections that do not stop the reading are all found in one run")
{
    const auto found = findingsOf("a: 0.5\nb: 1.25\na: 2\n").sorted();
    REQUIRE(found.size() == 3);
    CHECK(found[0].line == 1);
    CHECK(found[1].line == 2);
    CHECK(found[2].line == 3);
}

TEST_CASE("a missing file is named")
{
    Findings findings;
    CHECK(!readYaml("/nonexistent/s009.yaml", "theory/s009.yaml", findings));
    REQUIRE(findings.sorted().size() == 1);
    CHECK(worded(findings.sorted()[0]) == "theory/s009.yaml:1: error: the file does not exist\n"
                                          "    cure: create it, or remove its id from the paper\n");
}
