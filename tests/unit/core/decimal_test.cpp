// SPDX-License-Identifier: Apache-2.0

#include "core/decimal.h"

#include "core/unicode.h"

#include <catch2/catch_test_macros.hpp>

#include <array>
#include <utility>
#include <vector>

using namespace gongyuan;

namespace {

Decimal dec(std::string_view text)
{
    auto number = Decimal::parse(text);
    REQUIRE(number.ok());
    return number.value();
}

std::string text(const Result<Decimal>& number)
{
    return number ? number->toText() : number.error().detail;
}

}  // namespace

TEST_CASE("numbers are read as people type them")
{
    for (const auto& [typed, read] : std::vector<std::pair<std::string, std::string>>{
             {"0", "0"},
             {"1,234.50", "1234.50"},
             {"１２３４．５", "1234.5"},
             {"１，２３４", "1234"},
             {" +7 ", "7"},
             {"- 7", "-7"},
             {"－７", "-7"},
             {".5", "0.5"},
             {"5.", "5"},
             {"007", "7"},
             {"-0.00", "0.00"},
             {"12,345,678", "12345678"},
             {"　3.10　", "3.10"},
             {std::string(150, '9'), std::string(150, '9')},
             {"0." + std::string(149, '0') + "1", "0." + std::string(149, '0') + "1"},
         }) {
        CAPTURE(typed);
        CHECK(text(Decimal::parse(typed)) == read);
    }
}

TEST_CASE("what is not a number is refused")
{
    for (const std::string& typed : std::vector<std::string>{"",
                                                             " ",
                                                             ".",
                                                             "+",
                                                             "-",
                                                             "1.2.3",
                                                             "1,23",
                                                             "1,2345",
                                                             "12345,678",
                                                             ",123",
                                                             "1,234,56",
                                                             "1.234,5",
                                                             "12a",
                                                             "USD 5",
                                                             "1 000",
                                                             "--5",
                                                             "+-5",
                                                             "1e5",
                                                             "٣",
                                                             "5%",
                                                             std::string(151, '9'),
                                                             "0." + std::string(151, '1'),
                                                             std::string(600, '0')}) {
        CAPTURE(typed);
        CHECK(!Decimal::parse(typed).ok());
    }
}

TEST_CASE("sums, differences and products are exact")
{
    CHECK(text(add(dec("0.1"), dec("0.2"))) == "0.3");
    CHECK(text(subtract(dec("1"), dec("0.9"))) == "0.1");
    CHECK(text(subtract(dec("0.1"), dec("0.10"))) == "0.00");
    CHECK(text(add(dec("-5"), dec("3.25"))) == "-1.75");
    CHECK(text(multiply(dec("1.1"), dec("-1.1"))) == "-1.21");
    CHECK(text(multiply(dec("-3"), dec("0"))) == "0");
    CHECK(text(multiply(dec("99999999999999999999.99"), dec("99999999999999999999.99"))) ==
          "9999999999999999999998000000000000000000.0001");
}

TEST_CASE("quotients have 34 significant digits, rounded half up")
{
    CHECK(text(divide(dec("1"), dec("3"))) == "0.3333333333333333333333333333333333");
    CHECK(text(divide(dec("2"), dec("3"))) == "0.6666666666666666666666666666666667");
    CHECK(text(divide(dec("-10"), dec("4"))) == "-2.5");
    CHECK(text(divide(dec("9"), dec("3"))) == "3");
    CHECK(text(divide(dec("1000000"), dec("0.001"))) == "1000000000");
    CHECK(text(divide(dec("0"), dec("7"))) == "0");
    CHECK(text(divide(dec("1"), dec("0.0"))) == "decimal: division by zero");
    CHECK(text(divide(dec("1" + std::string(60, '0')), dec("7"))) ==
          "142857142857142857142857142857142900000000000000000000000000");
}

TEST_CASE("rounding is half up in magnitude, up and down are by magnitude")
{
    CHECK(dec("2.5").rounded(0).toText() == "3");
    CHECK(dec("-2.5").rounded(0).toText() == "-3");
    CHECK(dec("2.4999").rounded(0).toText() == "2");
    CHECK(dec("1.005").rounded(2).toText() == "1.01");
    CHECK(dec("7").rounded(2).toText() == "7.00");
    CHECK(dec("1250").rounded(-2).toText() == "1300");
    CHECK(dec("49").rounded(-2).toText() == "0");
    CHECK(dec("-0.4").rounded(0).toText() == "0");
    CHECK(dec("2.01").roundedUp(1).toText() == "2.1");
    CHECK(dec("-2.01").roundedUp(1).toText() == "-2.1");
    CHECK(dec("2.09").roundedDown(1).toText() == "2.0");
    CHECK(dec("2.9").floored().toText() == "2");
    CHECK(dec("-2.1").floored().toText() == "-3");
    CHECK(dec("123456").toSignificant(2).toText() == "120000");
    CHECK(dec("0.0012345").toSignificant(3).toText() == "0.00123");
    CHECK(dec("9.99").toSignificant(2).toText() == "10.0");
}

TEST_CASE("equal numbers are equal however many decimals they have")
{
    CHECK(dec("1.50") == dec("1.5"));
    CHECK(dec("-0") == dec("0.000"));
    CHECK(dec("-2") < dec("-1.5"));
    CHECK(dec("-1") < dec("1"));
    CHECK(dec("10") > dec("9.999"));
    CHECK(dec("1.500").trimmed().toText() == "1.5");
    CHECK(dec("100").trimmed().toText() == "100");
    CHECK(dec("3.00").isInteger());
    CHECK(!dec("3.01").isInteger());
}

TEST_CASE("powers of integers")
{
    CHECK(text(power(dec("2"), 10)) == "1024");
    CHECK(text(power(dec("1.05"), 10)) == "1.62889462677744140625");
    CHECK(text(power(dec("2"), -2)) == "0.25");
    CHECK(text(power(dec("0"), 0)) == "1");
    CHECK(text(power(dec("-1"), INT64_MAX)) == "-1");
    CHECK(text(power(dec("1"), INT64_MIN)) == "1");
    CHECK(!power(dec("0"), -1).ok());
    CHECK(!power(dec("10"), 150).ok());
    CHECK(!power(dec("2"), INT64_MAX).ok());
    CHECK(power(dec("10"), 149).ok());
}

TEST_CASE("what does not fit is an error")
{
    const Decimal huge = dec(std::string(150, '9'));
    CHECK(text(add(huge, dec("1"))) == "decimal: overflow");
    CHECK(text(multiply(huge, dec("10"))) == "decimal: overflow");
    CHECK(text(add(huge, dec("0.1"))) == "decimal: overflow");
    CHECK(add(huge, dec("0.0")).value() == huge);
    CHECK(!multiply(dec("0." + std::string(100, '0') + "3"), dec("0." + std::string(100, '0') + "3")).ok());
    CHECK(huge.rounded(2) == huge);
}

TEST_CASE("conversion to and from integers and texts")
{
    CHECK(Decimal::fromInteger(INT64_MIN).toText() == "-9223372036854775808");
    CHECK(Decimal::fromInteger(-1250, 3).toText() == "-1.250");
    CHECK(Decimal::fromInteger(5, 3).toText() == "0.005");
    CHECK(dec("-42.0").toInteger().value() == -42);
    CHECK(!dec("0.5").toInteger().ok());
    CHECK(!dec("9223372036854775808").toInteger().ok());
    CHECK(dec("1234567.5").toGroupedText() == "1,234,567.5");
    CHECK(dec("-123").toGroupedText() == "-123");
    CHECK(dec("-1234").toGroupedText() == "-1,234");
}

TEST_CASE("full-width text is folded and broken UTF-8 survives as replacement characters")
{
    CHECK(foldWidth("ＵＳＤ　１２．５０（“a”）") == "USD 12.50(\"a\")");
    CHECK(encodeUtf8(decodeUtf8("a\xFF\xE4\xB8z")) == "a\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBDz");
    CHECK(encodeUtf8(decodeUtf8("é中😀")) == "é中😀");
    CHECK(lowerCase("GMBH ÄÖ×") == "gmbh äö×");
    CHECK(trimmed(" \t　x y\n") == "x y");
}
