// SPDX-License-Identifier: Apache-2.0

#include "bank/lint/lint.h"
#include "bank/source/points.h"

#include <filesystem>
#include <map>

namespace gongyuan::bank {
namespace {

constexpr exam::MilliPoints kMostTaskPoints = 25 * exam::kPoint;

// One table of fields: every id once, widths for every column, something to type into.
class FormLint {
public:
    FormLint(const SourceFile& file, Findings& findings)
        : m_file{file}
        , m_findings{findings}
    {
    }

    void grid(const std::string& pointer, const Json& grid)
    {
        const std::size_t columns = grid["widths"].size();
        std::map<std::pair<std::size_t, std::size_t>, std::string> taken;
        for (std::size_t i = 0; i < grid["cells"].size(); ++i) {
            const Json& cell = grid["cells"][i];
            const std::string at = child(pointer + "/cells", i);
            const std::string id = cell["field"].get<std::string>();
            field(at, "fields." + id, cell.contains("given"));
            const auto row = cell["at"][0].get<std::size_t>();
            const auto column = cell["at"][1].get<std::size_t>();
            const std::size_t rows = cell.contains("span") ? cell["span"][0].get<std::size_t>() : 1;
            const std::size_t wide = cell.contains("span") ? cell["span"][1].get<std::size_t>() : 1;
            if (row > 100 || rows > 20 || column >= columns || wide > columns - column) {
                m_findings.error(m_file, at + "/at", "the cell of `" + id + "` lies outside its grid",
                                 "the grid has " + std::to_string(columns) + " columns, counted from 0");
                continue;
            }
            occupy(at, id, {row, column}, {rows, wide}, taken);
        }
    }

    void lines(const std::string& pointer, const Json& lines)
    {
        if (lines["widths"].size() != lines["columns"].size()) {
            m_findings.error(m_file, pointer + "/widths", "not one width for each column",
                             "write " + std::to_string(lines["columns"].size()) + " widths");
        }
        for (std::size_t i = 0; i < lines["columns"].size(); ++i) {
            const Json& column = lines["columns"][i];
            for (int line = 0; line < lines["count"].get<int>(); ++line) {
                field(child(pointer + "/columns", i),
                      lines["id"].get<std::string>() + "." + std::to_string(line) + "." +
                          column["field"].get<std::string>(),
                      column.contains("given"));
            }
        }
    }

    Places take() { return std::move(m_places); }

private:
    using Cell = std::pair<std::size_t, std::size_t>;

    void field(const std::string& pointer, const std::string& id, bool given)
    {
        if (m_places.inputs.contains(id) || m_places.given.contains(id)) {
            m_findings.error(m_file, pointer, "the field `" + id + "` stands twice in the form",
                             "give each field its own id");
        }
        (given ? m_places.given : m_places.inputs).insert(id);
    }

    void occupy(const std::string& pointer, const std::string& id, Cell from, Cell span,
                std::map<Cell, std::string>& taken)
    {
        for (std::size_t row = from.first; row < from.first + span.first; ++row) {
            for (std::size_t column = from.second; column < from.second + span.second; ++column) {
                const auto [other, fresh] = taken.emplace(Cell{row, column}, id);
                if (!fresh) {
                    m_findings.error(m_file, pointer + "/at", "`" + id + "` covers `" + other->second + "`",
                                     "correct `at` or `span` of one of the two");
                    return;
                }
            }
        }
    }

    const SourceFile& m_file;
    Findings& m_findings;
    Places m_places;
};

std::string place(std::size_t column, std::size_t row)
{
    return static_cast<char>('A' + column) + std::to_string(row);
}

void lintCell(const SourceFile& file, const std::string& pointer, const Json& cell, Findings& findings)
{
    if (cell.contains("value") && cell.contains("formula")) {
        findings.error(file, pointer, "a cell with both `value` and `formula`", "keep one of the two");
    }
    if (cell.value("locked", false) && cell.value("wanted", false)) {
        findings.error(file, pointer, "a locked cell cannot be asked for", "remove `locked` or `wanted`");
    }
    if (textOf(cell, "value").starts_with("=")) {
        findings.error(file, pointer + "/value", "a formula written as a value",
                       "write `formula:` instead of `value:`");
    }
}

}  // namespace

void lintMaterials(const SourceFile& file, Findings& findings)
{
    std::set<std::string> ids;
    for (std::size_t i = 0; i < file.json["materials"].size(); ++i) {
        const Json& material = file.json["materials"][i];
        const std::string pointer = child("/materials", i);
        if (!ids.insert(material["id"].get<std::string>()).second) {
            findings.error(file, pointer + "/id", "the material id stands twice",
                           "give each material its own id");
        }
        for (std::size_t j = 0; j < material["blocks"].size(); ++j) {
            const Json& rows = listOf(material["blocks"][j], "table");
            const std::string table = child(child(pointer + "/blocks", j) + "/table", std::size_t{0});
            for (std::size_t k = 1; k < rows.size(); ++k) {
                if (rows[k].size() != rows[0].size()) {
                    findings.error(file, child(child(pointer + "/blocks", j) + "/table", k),
                                   "a row of " + std::to_string(rows[k].size()) + " cells in a table of " +
                                       std::to_string(rows[0].size()) + " columns",
                                   "write \"\" for an empty cell");
                }
            }
        }
    }
}

Places lintForm(const SourceFile& file, Findings& findings)
{
    FormLint lint{file, findings};
    const Json& blocks = file.json["form"]["blocks"];
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        const std::string pointer = child("/form/blocks", i);
        if (blocks[i].contains("grid")) {
            lint.grid(pointer + "/grid", blocks[i]["grid"]);
        } else {
            lint.lines(pointer + "/lines", blocks[i]["lines"]);
        }
    }
    return lint.take();
}

Places lintSheet(const SourceFile& file, Findings& findings)
{
    const Json& sheet = file.json["sheet"];
    const auto columns = sheet["columns"].get<std::size_t>();
    const auto rows = sheet["rows"].get<std::size_t>();
    Places places;
    places.sheet = true;
    for (std::size_t column = 0; column < columns; ++column) {
        for (std::size_t row = 1; row <= rows; ++row) {
            places.inputs.insert(place(column, row));
        }
    }
    if (sheet["widths"].size() != columns) {
        findings.error(file, "/sheet/widths", "not one width for each column",
                       "write " + std::to_string(columns) + " widths");
    }
    for (const auto& [address, cell] : sheet["cells"].items()) {
        const std::string pointer = child("/sheet/cells", address);
        if (!places.inputs.contains(address)) {
            findings.error(file, pointer, "the cell " + address + " lies outside the sheet",
                           "the sheet ends at " + place(columns - 1, rows));
            continue;
        }
        lintCell(file, pointer, cell, findings);
        if (cell.value("locked", false)) {
            places.inputs.erase(address);
            places.given.insert(address);
        }
    }
    return places;
}

void lintTask(const SourceFile& file, Findings& findings)
{
    const std::string stem = std::filesystem::path{file.name}.stem().string();
    if (file.json["id"] != stem) {
        findings.error(file, "/id", "the id is not the file's name",
                       "write `id: " + stem + "`, or rename the file");
    }
    if (file.json.contains("form") == file.json.contains("sheet")) {
        findings.error(file, "", "a task has either a form or a sheet", "write one of `form:` and `sheet:`");
        return;
    }
    if (pointsFromText(file.json["points"].get_ref<const std::string&>()) > kMostTaskPoints) {
        findings.error(file, "/points", "a task of more than 25 points", "split it into several tasks");
    }
    if (listOf(file.json, "reviewed").size() < 2) {
        findings.warning(file, file.json.contains("reviewed") ? "/reviewed" : "",
                         "not reviewed by a second reader",
                         "let somebody work the task without the key, then add both to `reviewed`");
    }
    lintMaterials(file, findings);
    const Places places = file.json.contains("form") ? lintForm(file, findings) : lintSheet(file, findings);
    lintChecks(file, places, findings);
}

}  // namespace gongyuan::bank
