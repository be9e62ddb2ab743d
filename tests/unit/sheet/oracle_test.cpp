// SPDX-License-Identifier: Apache-2.0

// Holds the engine against what LibreOffice Calc computed; see tests/vectors/sheet/README.md.

#include "sheet/sheet.h"

#include <catch2/catch_test_macros.hpp>

#include <fstream>
#include <sstream>

using namespace gongyuan;
using namespace gongyuan::sheet;

namespace {

std::vector<std::vector<std::string>> rows(const std::string& name)
{
    std::ifstream file{std::string{GONGYUAN_VECTORS} + "/sheet/" + name};
    REQUIRE(file);
    std::vector<std::vector<std::string>> out;
    for (std::string line; std::getline(file, line);) {
        std::istringstream cells{line};
        out.emplace_back();
        for (std::string cell; std::getline(cells, cell, '\t');) {
            out.back().push_back(cell);
        }
    }
    return out;
}

std::string shown(const Value& value)
{
    const auto* number = std::get_if<Decimal>(&value);
    return number != nullptr ? number->toSignificant(15).trimmed().toText() : display(value);
}

}  // namespace

TEST_CASE("formulas give what LibreOffice Calc gives")
{
    Sheet sheet{26, 200};
    for (const auto& row : rows("fixture.tsv")) {
        REQUIRE(sheet.set(addressFromText(row[0]).value(), row.size() > 1 ? row[1] : "").ok());
    }
    const auto formulas = rows("formulas.tsv");
    REQUIRE(formulas.size() >= 150);
    for (std::size_t i = 0; i < formulas.size(); ++i) {
        const Address at{7, static_cast<int>(i % 200)};
        CAPTURE(formulas[i][0]);
        CHECK(sheet.set(at, formulas[i][0]).ok());
        CHECK(shown(sheet.value(at)) == formulas[i][formulas[i].size() > 2 ? 2 : 1]);
    }
}
