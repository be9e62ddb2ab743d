// SPDX-License-Identifier: Apache-2.0

#include "core/json.h"

#include <catch2/catch_test_macros.hpp>

using namespace gongyuan;

namespace {

std::string problem(std::string_view text, JsonLimits limits = {})
{
    const auto json = parseJson(bytesOf(text), limits);
    if (json) {
        return "accepted";
    }
    REQUIRE(json.error().code == Errc::Malformed);
    return json.error().detail;
}

}  // namespace

TEST_CASE("strict JSON refuses what other readers let pass")
{
    CHECK(problem(R"({"a":1,"a":2})") == "JSON: key twice: a");
    CHECK(problem(R"({"x":{"a":1,"a":1}})") == "JSON: key twice: a");
    CHECK(problem("1.0") == "JSON: not an integer: 1.0");
    CHECK(problem("1e3") == "JSON: not an integer: 1e3");
    CHECK(problem("18446744073709551615") == "JSON: integer out of range");
    CHECK(problem("[1] x").starts_with("JSON: syntax error"));
    CHECK(problem("[1,]").starts_with("JSON: syntax error"));
    CHECK(problem("// c\n1").starts_with("JSON: syntax error"));
    CHECK(problem("") != "accepted");
    CHECK(problem("\"\xC0\xAF\"") == "JSON is not UTF-8");
    CHECK(problem("\"\xED\xA0\x80\"") == "JSON is not UTF-8");
    CHECK(problem("\xEF\xBB\xBF[]") == "JSON begins with a byte order mark");
    CHECK(problem("[[[]]]", {1024, 2}) == "JSON: nested too deeply");
    CHECK(problem("[1,2,3]", {6, 9}) == "JSON larger than 6 bytes");
}

TEST_CASE("strict JSON keeps integers to the last digit")
{
    const Json json = parseJson(bytesOf("[9223372036854775807,-9223372036854775808]")).value();
    CHECK(json[0].get<std::int64_t>() == INT64_MAX);
    CHECK(json[1].get<std::int64_t>() == INT64_MIN);
}

TEST_CASE("an object reader remembers the first thing that does not fit")
{
    const Json json = parseJson(bytesOf(R"({"a":"x","n":7,"h":"00ff","z":1})")).value();
    JsonObject reader{json, "thing"};
    CHECK(reader.text("a") == "x");
    CHECK(reader.integer("n", 0, 6) == 0);
    CHECK(reader.text("missing").empty());
    CHECK(reader.finish().error().detail == "thing.n: not between 0 and 6");
}

TEST_CASE("an object reader refuses members that nobody asked for")
{
    const Json json = parseJson(bytesOf(R"({"a":"x","h":"00ff"})")).value();
    JsonObject reader{json, "thing"};
    CHECK(reader.text("a") == "x");
    CHECK(reader.finish().error().detail == "thing.h: unknown member");
}

TEST_CASE("bytes in JSON are lower-case hexadecimal of a known length")
{
    const Json json = parseJson(bytesOf(R"({"h":"00ff"})")).value();
    JsonObject reader{json, "thing"};
    CHECK(reader.hex("h", 2) == Buffer{std::byte{0}, std::byte{0xff}});
    CHECK(reader.hex("h", 3) == Buffer(3));
    CHECK(reader.finish().error().detail == "thing.h: not 3 bytes of lower-case hexadecimal");
}
