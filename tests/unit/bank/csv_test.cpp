// SPDX-License-Identifier: Apache-2.0

#include "bank/seal/csv.h"

#include "bank/seal/roster_reader.h"
#include "core/file.h"
#include "support/temp_folder.h"

#include <catch2/catch_test_macros.hpp>

using namespace gongyuan;
using namespace gongyuan::bank;

namespace {

using Cells = std::vector<std::string>;

std::vector<CsvRow> rows(std::string_view text)
{
    auto parsed = parseCsv(text);
    REQUIRE(parsed);
    return std::move(parsed).value();
}

}  // namespace

TEST_CASE("cells may be quoted, hold commas, quotes and line ends, and be empty")
{
    const auto found = rows("a,\"b,c\",\"d \"\"e\"\"\"\r\n\"two\nlines\",,x\n");
    REQUIRE(found.size() == 2);
    CHECK(found[0].cells == Cells{"a", "b,c", "d \"e\""});
    CHECK(found[1].cells == Cells{"two\nlines", "", "x"});
}

TEST_CASE("rows know their lines, also behind a cell of two lines and an empty line")
{
    const auto found = rows("\"a\nb\",c\n\n\nd,e");
    REQUIRE(found.size() == 2);
    CHECK(found[0].line == 1);
    CHECK(found[1].line == 5);
}

TEST_CASE("the mark that spreadsheets put before UTF-8 is passed over")
{
    CHECK(rows("\xEF\xBB\xBF准考证号,姓名\n").front().cells == Cells{"准考证号", "姓名"});
}

TEST_CASE("broken quotation is refused with its line")
{
    for (const auto& [text, reason] : std::vector<std::pair<std::string, std::string>>{
             {"a\n\"b", "line 2: a quotation mark is not closed"},
             {"a\nb\"c\n", "line 2: a quotation mark inside a cell that does not begin with one"},
             {"\"a\"b\n", "line 1: text behind a closing quotation mark"}}) {
        CAPTURE(text);
        const auto parsed = parseCsv(text);
        REQUIRE(!parsed);
        CHECK(parsed.error().detail == reason);
    }
}

TEST_CASE("each room's roster knows where the others' candidates belong")
{
    const test::TempFolder folder;
    const auto table = folder.path() / "roster.csv";
    REQUIRE(writeFile(table,
                      bytesOf("admission_no,name,room,seat,id_last,id_masked\n"
                              "20260001,A,r7,s1,0001,**\n"
                              "20260002,B,r8,s1,0002,**\n"
                              "20260003,C,r8,s2,0003,**\n"),
                      0600, Existing::Replace)
                .ok());
    Findings findings;
    const auto rosters = readRosters({table, {}}, "s-1", findings);
    REQUIRE(findings.errors() == 0);
    using Rooms = std::map<std::string, std::string>;
    CHECK(rosters.at("r7").elsewhere == Rooms{{"20260002", "r8"}, {"20260003", "r8"}});
    CHECK(rosters.at("r8").elsewhere == Rooms{{"20260001", "r7"}});
}

TEST_CASE("an ID document's number is masked but for its ends")
{
    CHECK(maskedId("33010619900101041X") == "3301 **** **** 041X");
}
