// SPDX-License-Identifier: Apache-2.0

#include "scoring/figures.h"

#include "scoring/amount_words.h"
#include "scoring/normalise.h"

#include <catch2/catch_test_macros.hpp>

using namespace gongyuan;
using namespace gongyuan::scoring;

namespace {

Decimal dec(std::string_view text)
{
    return Decimal::parse(text).value();
}

std::string amount(std::string_view words)
{
    const auto found = amountFromWords(words);
    return found ? found->amount.toText() : "none";
}

std::string money(std::string_view text)
{
    const auto found = moneyFromText(text);
    return found ? found->currency.value_or("-") + " " + found->amount.value.toText() : "none";
}

Tolerance tolerance(std::string_view kind, std::string_view value)
{
    Tolerance out;
    if (kind == "abs") {
        out.abs = dec(value);
    } else if (kind == "rel") {
        out.rel = dec(value);
    } else if (kind == "dp") {
        out.dp = static_cast<int>(dec(value).toInteger().value());
    } else {
        out.sig = static_cast<int>(dec(value).toInteger().value());
    }
    return out;
}

}  // namespace

TEST_CASE("texts are evened out as the key says")
{
    const std::vector<Norm> all{Norm::Nfkc, Norm::Space, Norm::Punct, Norm::Case};
    CHECK(normalised("ＳＩＫ　GmbH & Co.KG,\nHamburg。", all) == "sik gmbh & co kg hamburg");
    CHECK(normalised(" A  b ", {}) == "A  b");
    CHECK(normalised(" A  b ", {Norm::Space}) == "A b");
    CHECK(normalised("CIF（汉堡）", all) == "cif 汉堡");
}

TEST_CASE("money is read with its currency before or behind")
{
    CHECK(money("USD 90,000.00") == "USD 90000.00");
    CHECK(money("ＵＳ＄９００００") == "USD 90000");
    CHECK(money("$22.20") == "USD 22.20");
    CHECK(money("90000 美元") == "USD 90000");
    CHECK(money("￥1,000") == "CNY 1000");
    CHECK(money("-5") == "- -5");
    CHECK(money("USD") == "none");
    CHECK(money("USD 5 PCS") == "none");
    CHECK(money("5%") == "none");
}

TEST_CASE("figures may have a unit of the key's and a percent sign")
{
    CHECK(figureFromText("3,000 PCS", {"PCS"})->value == dec("3000"));
    CHECK(!figureFromText("3,000 CTNS", {"PCS"}));
    CHECK(figureFromText("12.5%")->value == dec("0.125"));
    CHECK(figureFromText("12.50")->decimals == 2);
}

TEST_CASE("a day is read in every usual way of writing it")
{
    for (const char* text : {"2024-03-05", "2024/3/5", "2024.03.05", "20240305", "2024年3月5日",
                             "２０２４－３－５", "MAR. 5, 2024", "March 5th, 2024", "5 MAR 2024", "05-MAR-24",
                             "5TH OF MARCH 2024", "2024 MAR 5", "MAR.05,2024"}) {
        CAPTURE(text);
        CHECK(dateFromText(text) == "2024-03-05");
    }
    CHECK(dateFromText("25/03/2024") == "2024-03-25");
    CHECK(dateFromText("SEPT 9 2024") == "2024-09-09");
    CHECK(dateFromText("29 FEB 2024") == "2024-02-29");
    for (const char* text : {"03/05/2024", "29 FEB 2023", "2024-13-01", "31 APR 2024", "2024", "",
                             "5 MAX 2024", "2024-3-5-1", "1 MAR 99999"}) {
        CAPTURE(text);
        CHECK(!dateFromText(text));
    }
}

TEST_CASE("tolerances include their bounds")
{
    CHECK(within(dec("10.01"), dec("10"), tolerance("abs", "0.01")));
    CHECK(!within(dec("10.011"), dec("10"), tolerance("abs", "0.01")));
    CHECK(within(dec("-9.9"), dec("-10"), tolerance("rel", "0.01")));
    CHECK(!within(dec("9.89"), dec("10"), tolerance("rel", "0.01")));
    CHECK(within(dec("22.1953"), dec("22.20"), tolerance("dp", "2")));
    CHECK(!within(dec("22.194"), dec("22.20"), tolerance("dp", "2")));
    CHECK(within(dec("12345"), dec("12312"), tolerance("sig", "3")));
    CHECK(within(dec("1.50"), dec("1.5"), {}));
    CHECK(!within(dec("1.51"), dec("1.5"), {}));
}

TEST_CASE("amounts in English words are read")
{
    CHECK(amount("SAY US DOLLARS NINETY THOUSAND ONLY") == "90000.00");
    CHECK(amount("Say U.S. Dollars Ninety Thousand Only.") == "90000.00");
    CHECK(amount("NINETY THOUSAND US DOLLARS") == "90000.00");
    CHECK(amount("SAY USD ONE HUNDRED AND TWENTY-THREE THOUSAND FOUR HUNDRED AND FIVE ONLY") == "123405.00");
    CHECK(amount("SAY US DOLLARS FIVE AND CENTS TWENTY FIVE ONLY") == "5.25");
    CHECK(amount("SAY US DOLLARS FIVE AND TWENTY FIVE CENTS ONLY") == "5.25");
    CHECK(amount("SAY FIVE THOUSAND DOLLARS AND FIFTY CENTS ONLY") == "5000.50");
    CHECK(amount("SAY US DOLLARS FIVE POINT TWO FIVE ONLY") == "5.25");
    CHECK(amount("SAY US DOLLARS FIVE POINT TWENTY FIVE ONLY") == "5.25");
    CHECK(amount("SAY US DOLLARS FIVE POINT TWO ONLY") == "5.20");
    CHECK(amount("SAY US DOLLARS FIVE AND 25/100 ONLY") == "5.25");
    CHECK(amount("ONE MILLION TWO HUNDRED THOUSAND ELEVEN DOLLARS") == "1200011.00");
    CHECK(amountFromWords("SAY EUROS TEN ONLY")->currency == "EUR");
    for (const char* text :
         {"", "SAY ONLY", "NINETY THOUSANT", "THOUSAND", "FIVE TWENTY", "HUNDRED", "TWO ONE",
          "ONE THOUSAND TWO MILLION", "TWENTY ELEVEN", "FIVE AND ONE HUNDRED CENTS", "90000", "五 DOLLARS"}) {
        CAPTURE(text);
        CHECK(!amountFromWords(text));
    }
}

TEST_CASE("amounts in Chinese words are read")
{
    CHECK(amount("人民币玖万元整") == "90000.00");
    CHECK(amount("壹拾贰万叁仟肆佰元零伍分") == "123400.05");
    CHECK(amount("拾元伍角整") == "10.50");
    CHECK(amount("壹亿零叁拾元正") == "100000030.00");
    CHECK(amount("伍角整") == "0.50");
    CHECK(amount("一千零一圆") == "1001.00");
    for (const char* text :
         {"玖万", "元整", "壹壹元", "壹元整整", "壹仟万仟元", "万", "壹亿亿亿亿元", "玖分角"}) {
        CAPTURE(text);
        CHECK(!amountFromWords(text));
    }
}

TEST_CASE("amounts are put into words and read back")
{
    CHECK(wordsOfAmount(dec("90000"), "USD") == "SAY US DOLLARS NINETY THOUSAND ONLY");
    CHECK(wordsOfAmount(dec("123405.25"), "USD") == "SAY US DOLLARS ONE HUNDRED AND TWENTY THREE THOUSAND "
                                                    "FOUR HUNDRED AND FIVE AND CENTS TWENTY FIVE ONLY");
    CHECK(!wordsOfAmount(dec("0.001"), "USD"));
    CHECK(!wordsOfAmount(dec("-1"), "USD"));
    CHECK(chineseWordsOfAmount(dec("123400.05")) == "壹拾贰万叁仟肆佰元零伍分");
    CHECK(chineseWordsOfAmount(dec("0.5")) == "伍角整");
    CHECK(chineseWordsOfAmount(dec("0")) == "零元整");
    for (const char* text : {"1.00", "10.10", "19.99", "20.01", "100.00", "101.00", "110.05", "1000.00",
                             "1001.00", "10010.00", "100000.00", "100001.10", "1010101.01", "20000000.00",
                             "100000030.00", "999999999999.99", "1000000050000.00", "1200000000000.00"}) {
        CAPTURE(text);
        CHECK(amount(wordsOfAmount(dec(text), "USD").value()) == text);
        CAPTURE(chineseWordsOfAmount(dec(text)).value());
        CHECK(amount(chineseWordsOfAmount(dec(text)).value()) == text);
    }
}
