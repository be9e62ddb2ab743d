// SPDX-License-Identifier: Apache-2.0

#include "bank/sheets/human_marks.h"

#include "bank/seal/csv.h"
#include "core/decimal.h"
#include "core/file.h"

#include <algorithm>
#include <array>

namespace gongyuan::bank {
namespace {

constexpr std::uint64_t kMostTable = std::uint64_t{16} << 20U;
constexpr std::array<const char*, 4> kColumns{"item", "candidate", "marker", "points"};

Error malformed(std::size_t number, const std::string& reason)
{
    return {Errc::Malformed, "human marks, entry " + std::to_string(number) + ": " + reason};
}

Result<scoring::MilliPoints> pointsOf(const std::string& text)
{
    GONGYUAN_TRY(const Decimal number, Decimal::parse(text));
    constexpr int kMilli = 3;
    const bool digits = text.find_first_not_of("0123456789.") == std::string::npos;
    if (!digits || number.decimals() > kMilli || number > Decimal::fromInteger(9999)) {
        return Error{Errc::Malformed, text};
    }
    GONGYUAN_TRY(const Decimal milli, multiply(number, Decimal::fromInteger(1000)));
    return milli.trimmed().toInteger();
}

Status add(CandidateMarks& marks, std::size_t number, const std::vector<std::string>& cells)
{
    if (cells.size() != kColumns.size()) {
        return malformed(number, "not item, candidate, marker and points");
    }
    for (std::size_t i = 0; i < 3; ++i) {
        if (!isIdentifier(cells[i])) {
            return malformed(number, std::string{kColumns[i]} + " `" + cells[i] + "` is no identifier");
        }
    }
    const auto points = pointsOf(cells[3]);
    if (!points) {
        return malformed(number, "points `" + cells[3] + "` are no decimal from 0 to 9999");
    }
    marks[cells[1]][cells[0]].push_back({cells[2], points.value()});
    return done();
}

Result<CandidateMarks> fromJson(std::string_view text)
{
    GONGYUAN_TRY(const Json json, parseJson(bytesOf(text), {kMostTable, 4}));
    if (!json.is_array()) {
        return malformed(0, "not a list");
    }
    CandidateMarks marks;
    for (std::size_t i = 0; i < json.size(); ++i) {
        JsonObject reader{json[i], "human marks, entry " + std::to_string(i + 1)};
        std::vector<std::string> cells;
        for (const char* column : kColumns) {
            cells.push_back(reader.text(column, 64));
        }
        GONGYUAN_CHECK(reader.finish());
        GONGYUAN_CHECK(add(marks, i + 1, cells));
    }
    return marks;
}

Result<CandidateMarks> fromCsv(std::string_view text)
{
    GONGYUAN_TRY(const std::vector<CsvRow> rows, parseCsv(text));
    if (rows.empty() ||
        !std::equal(kColumns.begin(), kColumns.end(), rows.front().cells.begin(), rows.front().cells.end())) {
        return malformed(0, "the first line is not item,candidate,marker,points");
    }
    CandidateMarks marks;
    for (auto row = rows.begin() + 1; row != rows.end(); ++row) {
        GONGYUAN_CHECK(add(marks, static_cast<std::size_t>(row->line), row->cells));
    }
    return marks;
}

}  // namespace

Result<CandidateMarks> humanMarksFromText(std::string_view text)
{
    if (!isUtf8(text)) {
        return malformed(0, "not UTF-8");
    }
    const std::size_t first = text.find_first_not_of(" \t\r\n");
    auto marks = first != std::string_view::npos && text[first] == '[' ? fromJson(text) : fromCsv(text);
    if (marks) {
        for (auto& [candidate, items] : marks.value()) {
            for (auto& [item, given] : items) {
                std::sort(given.begin(), given.end(),
                          [](const auto& a, const auto& b) { return a.marker < b.marker; });
            }
        }
    }
    return marks;
}

Result<CandidateMarks> readHumanMarks(const std::filesystem::path& path)
{
    GONGYUAN_TRY(const Buffer content, readFile(path, kMostTable));
    return humanMarksFromText(textOf(content));
}

}  // namespace gongyuan::bank
