// SPDX-License-Identifier: Apache-2.0

#include "formula_shift.h"

#include <cctype>

namespace gongyuan::client {
namespace {

/// One corner of a reference, `$B$12`.
std::string shiftedCorner(const std::string& text, sheet::Extent extent, int columns, int rows)
{
    std::string plain;
    for (const char character : text) {
        if (character != '$') {
            plain += character;
        }
    }
    const auto address = sheet::addressFromText(plain);
    if (!address) {
        return text;
    }
    const bool fixedColumn = text.front() == '$';
    const bool fixedRow = text.find('$', 1) != std::string::npos;
    const sheet::Address moved{address->column + (fixedColumn ? 0 : columns),
                               address->row + (fixedRow ? 0 : rows)};
    const bool inside =
        moved.column >= 0 && moved.row >= 0 && moved.column < extent.columns && moved.row < extent.rows;
    if (!inside) {
        return "#REF!";
    }
    const std::string spelled = sheet::toText(moved);
    std::size_t letters = 0;
    while (std::isalpha(static_cast<unsigned char>(spelled[letters])) != 0) {
        ++letters;
    }
    return (fixedColumn ? "$" : "") + spelled.substr(0, letters) + (fixedRow ? "$" : "") +
           spelled.substr(letters);
}

}  // namespace

std::string shifted(const std::string& input, sheet::Extent extent, int columns, int rows)
{
    if (input.empty() || input.front() != '=') {
        return input;
    }
    const sheet::Reading reading = sheet::readFormula(input, extent);
    std::string moved;
    std::size_t from = 0;
    for (const sheet::Reference& reference : reading.formula.references) {
        moved += input.substr(from, reference.begin - from);
        const std::string range = input.substr(reference.begin, reference.end - reference.begin);
        const std::size_t colon = range.find(':');
        moved += shiftedCorner(range.substr(0, colon), extent, columns, rows);
        if (colon != std::string::npos) {
            moved += ':' + shiftedCorner(range.substr(colon + 1), extent, columns, rows);
        }
        from = reference.end;
    }
    return moved + input.substr(from);
}

}  // namespace gongyuan::client
