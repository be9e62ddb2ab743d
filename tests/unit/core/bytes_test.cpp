// SPDX-License-Identifier: Apache-2.0

#include "core/bytes.h"

#include "core/crockford.h"

#include <catch2/catch_test_macros.hpp>

#include <utility>

using namespace gongyuan;

TEST_CASE("base64 has one spelling for every value")
{
    // RFC 4648, section 10.
    const std::pair<const char*, const char*> kVectors[] = {{"", ""},
                                                            {"f", "Zg=="},
                                                            {"fo", "Zm8="},
                                                            {"foo", "Zm9v"},
                                                            {"foob", "Zm9vYg=="},
                                                            {"fooba", "Zm9vYmE="},
                                                            {"foobar", "Zm9vYmFy"}};
    for (const auto& [plain, coded] : kVectors) {
        CHECK(toBase64(bytesOf(plain)) == coded);
        CHECK(fromBase64(coded).value() == toBuffer(std::string_view{plain}));
    }
    for (const char* text : {"Zg=", "Zg", "Zh==", "Zm9=", "Zg==Zg==", "Z===", "====", "Zm9v\n", "Zm-v"}) {
        CAPTURE(text);
        CHECK(fromBase64(text).error().code == Errc::Malformed);
    }
}

TEST_CASE("hexadecimal is lower case and of even length")
{
    CHECK(toHex(fromHex("00ff10").value()) == "00ff10");
    CHECK_FALSE(fromHex("0").ok());
    CHECK_FALSE(fromHex("FF").ok());
}

TEST_CASE("Crockford text is read as people type it")
{
    CHECK(parseCrockford("abcd-1234", 8).value() == "ABCD1234");
    CHECK(parseCrockford(" oI l-0110", 7).value() == "0110110");
    CHECK(parseCrockford("ABCU", 4).error().detail == "character");
    CHECK(parseCrockford("ABC", 4).error().detail == "length");
    CHECK(parseCrockford("ABCDE", 4).error().detail == "length");
    CHECK(inFours("ABCDEFGHJ") == "ABCD-EFGH-J");
    CHECK(inFours("").empty());
    CHECK(crockfordDigit('Z') == 31U);
    CHECK_FALSE(crockfordDigit('U'));
}

TEST_CASE("Crockford text takes five bits a character from the front")
{
    CHECK(toCrockford(fromHex("ffffffffff").value(), 8) == "ZZZZZZZZ");
    CHECK(toCrockford(fromHex("0842108420").value(), 8) == "11111110");
}

TEST_CASE("an identifier can be a file name and nothing else")
{
    for (const char* good : {"a", "room-03", "2026.04_x"}) {
        CHECK(isIdentifier(good));
    }
    for (const char* bad : {"", ".", "..", ".x", "a/b", "a|b", "a b", "考"}) {
        CHECK_FALSE(isIdentifier(bad));
    }
    CHECK_FALSE(isIdentifier(std::string(65, 'a')));
}
