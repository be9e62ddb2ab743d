// SPDX-License-Identifier: Apache-2.0

#include "sheet/sheet.h"

#include "core/bytes.h"
#include "core/unicode.h"
#include "sheet/operand.h"
#include "sheet/order.h"

#include <algorithm>
#include <cassert>

namespace gongyuan::sheet {
namespace {

class SheetSource final : public Source {
public:
    explicit SheetSource(const Sheet& sheet)
        : m_sheet{sheet}
    {
    }
    Value cell(Address address) const override
    {
        return m_sheet.inside(address) ? m_sheet.value(address) : Value{};
    }

private:
    const Sheet& m_sheet;
};

bool beginsFormula(std::string_view input)
{
    return input.starts_with('=') || input.starts_with("\xEF\xBC\x9D");  // ＝
}

}  // namespace

Sheet::Sheet(int columns, int rows)
    : m_extent{columns, rows}
    , m_cells(static_cast<std::size_t>(columns) * static_cast<std::size_t>(rows))
{
    assert(columns >= 1 && columns <= kMaxColumns && rows >= 1 && rows <= kMaxRows);
}

bool Sheet::inside(Address address) const
{
    return address.column >= 0 && address.row >= 0 && address.column < m_extent.columns &&
           address.row < m_extent.rows;
}

std::size_t Sheet::indexOf(Address address) const
{
    assert(inside(address));
    return static_cast<std::size_t>(address.row) * static_cast<std::size_t>(m_extent.columns) +
           static_cast<std::size_t>(address.column);
}

Address Sheet::addressOf(std::size_t index) const
{
    const auto cell = static_cast<int>(index);
    return {cell % m_extent.columns, cell / m_extent.columns};
}

Result<std::vector<Address>> Sheet::set(Address address, std::string_view input, Entry entry)
{
    if (!inside(address)) {
        return Error{Errc::Malformed, "sheet: no such cell"};
    }
    if (input.size() > kMaxInput || !isUtf8(input)) {
        return Error{Errc::Malformed, "sheet: input too long or not UTF-8"};
    }
    place(address, input, entry);
    return recalculate({address});
}

Status Sheet::load(const std::vector<Typed>& cells)
{
    for (const Typed& cell : cells) {
        if (!inside(cell.address) || cell.input.size() > kMaxInput || !isUtf8(cell.input)) {
            return Error{Errc::Malformed, "sheet: no such cell, or its input is too long or not UTF-8"};
        }
    }
    std::vector<Address> changed;
    for (const Typed& cell : cells) {
        place(cell.address, cell.input, cell.entry);
        changed.push_back(cell.address);
    }
    recalculate(changed);
    return done();
}

void Sheet::place(Address address, std::string_view input, Entry entry)
{
    Cell cell;
    cell.input = input;
    // The old value stays until the calculation, which tells what has changed.
    cell.value = value(address);
    if (entry == Entry::Auto && beginsFormula(input)) {
        cell.isFormula = true;
        Reading reading = readFormula(input, m_extent);
        cell.formula = std::move(reading.formula);
        cell.problem = std::move(reading.problem);
    }
    cell.isText = entry == Entry::Text;
    m_cells[indexOf(address)] = std::move(cell);
}

Value Sheet::calculated(Address address) const
{
    const Cell& cell = m_cells[indexOf(address)];
    if (cell.problem) {
        return cell.problem->error;
    }
    if (cell.isFormula) {
        return run(cell.formula, SheetSource{*this}, address);
    }
    if (cell.input.empty()) {
        return {};
    }
    if (cell.isText) {
        return cell.input;
    }
    return cell.input.starts_with('\'') ? Value{cell.input.substr(1)} : typed(cell.input);
}

std::vector<Address> Sheet::recalculate(const std::vector<Address>& changed)
{
    Dependents dependents(m_cells.size());
    for (std::size_t index = 0; index < m_cells.size(); ++index) {
        if (m_cells[index].problem) {
            continue;  // has its error, whatever it refers to
        }
        for (const Reference& reference : m_cells[index].formula.references) {
            for (int row = reference.range.first.row; row <= reference.range.last.row; ++row) {
                for (int column = reference.range.first.column; column <= reference.range.last.column;
                     ++column) {
                    dependents[indexOf({column, row})].push_back(index);
                }
            }
        }
    }
    std::vector<std::size_t> from(changed.size());
    std::transform(changed.begin(), changed.end(), from.begin(),
                   [this](Address address) { return indexOf(address); });
    const Order order = orderOf(dependents, from);
    std::vector<Address> altered;
    const auto adopt = [&](std::size_t index, Value value) {
        if (m_cells[index].value != value) {
            m_cells[index].value = std::move(value);
            altered.push_back(addressOf(index));
        }
    };
    for (const std::size_t index : order.circular) {
        adopt(index, CellError::Circular);
    }
    for (const std::size_t index : order.cells) {
        adopt(index, calculated(addressOf(index)));
    }
    return altered;
}

std::string_view Sheet::input(Address address) const
{
    return m_cells[indexOf(address)].input;
}

const Value& Sheet::value(Address address) const
{
    return m_cells[indexOf(address)].value;
}

std::string Sheet::display(Address address, const Style& style) const
{
    return sheet::display(value(address), style);
}

bool Sheet::isFormula(Address address) const
{
    return m_cells[indexOf(address)].isFormula;
}

std::vector<Reference> Sheet::references(Address address) const
{
    return m_cells[indexOf(address)].formula.references;
}

std::string Sheet::problem(Address address) const
{
    const auto& problem = m_cells[indexOf(address)].problem;
    return problem ? problem->detail : std::string{};
}

std::vector<std::string> Sheet::functions(Address address) const
{
    return m_cells[indexOf(address)].formula.functions;
}

Value Sheet::evaluate(std::string_view formula, Address at) const
{
    const Reading reading = readFormula(formula, m_extent);
    return reading.problem ? Value{reading.problem->error} : run(reading.formula, SheetSource{*this}, at);
}

}  // namespace gongyuan::sheet
