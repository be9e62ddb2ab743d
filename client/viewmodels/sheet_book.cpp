// SPDX-License-Identifier: Apache-2.0

#include "sheet_book.h"

namespace gongyuan::client {
namespace {

sheet::Style styleOf(exam::CellFormat format)
{
    switch (format) {
    case exam::CellFormat::General:
    case exam::CellFormat::Text: return {};
    case exam::CellFormat::Integer: return {0, false, false};
    case exam::CellFormat::Fixed2: return {2, false, false};
    case exam::CellFormat::Fixed4: return {4, false, false};
    case exam::CellFormat::Percent2: return {2, true, false};
    case exam::CellFormat::Money2: return {2, false, true};
    }
    return {};
}

}  // namespace

SheetBook::SheetBook(const exam::SheetWidget& widget)
    : m_widget{widget}
    , m_sheet{widget.columns, widget.rows}
{
    for (const auto& [place, cell] : widget.cells) {
        m_given.emplace(place, &cell);
    }
    for (const auto& [place, cell] : widget.cells) {
        put(place, std::nullopt);
    }
}

const exam::SheetCell* SheetBook::given(const std::string& place) const
{
    const auto found = m_given.find(place);
    return found == m_given.end() ? nullptr : found->second;
}

const exam::SheetCell* SheetBook::given(sheet::Address address) const
{
    return given(sheet::toText(address));
}

exam::CellFormat SheetBook::format(sheet::Address address) const
{
    const exam::SheetCell* cell = given(address);
    return cell == nullptr ? exam::CellFormat::General : cell->format;
}

bool SheetBook::locked(sheet::Address address) const
{
    const exam::SheetCell* cell = given(address);
    return cell != nullptr && cell->locked;
}

bool SheetBook::bold(sheet::Address address) const
{
    const exam::SheetCell* cell = given(address);
    return cell != nullptr && cell->bold;
}

bool SheetBook::wanted(sheet::Address address) const
{
    const exam::SheetCell* cell = given(address);
    return cell != nullptr && cell->wanted;
}

std::string SheetBook::display(sheet::Address address) const
{
    return m_sheet.display(address, styleOf(format(address)));
}

std::string SheetBook::display(sheet::Address address, const sheet::Value& value) const
{
    return sheet::display(value, styleOf(format(address)));
}

std::optional<EditHistory::Change> SheetBook::change(sheet::Address address, const std::string& input) const
{
    if (!m_sheet.inside(address) || locked(address) || m_sheet.input(address) == input) {
        return std::nullopt;
    }
    const std::string place = sheet::toText(address);
    const exam::SheetCell* cell = given(place);
    const std::string original = cell == nullptr ? std::string{} : cell->input;
    const auto typed = m_typed.find(place);
    EditHistory::Change change;
    change.place = place;
    if (typed != m_typed.end()) {
        change.before = typed->second;
    }
    if (input != original) {
        change.after = input;
    }
    return change;
}

void SheetBook::put(const std::string& place, const std::optional<std::string>& text)
{
    const auto address = sheet::addressFromText(place);
    if (!address || !m_sheet.inside(*address)) {
        return;
    }
    if (text) {
        m_typed[place] = *text;
    } else {
        m_typed.erase(place);
    }
    const exam::SheetCell* cell = given(place);
    const std::string original = cell == nullptr ? std::string{} : cell->input;
    const auto entry = format(*address) == exam::CellFormat::Text ? sheet::Entry::Text : sheet::Entry::Auto;
    // Only too long an input is refused, and neither a paper nor an editor lets one through.
    (void)m_sheet.set(*address, text.value_or(original), entry);
}

void SheetBook::adopt(const std::map<std::string, std::string>& typed)
{
    const std::map<std::string, std::string> shown = m_typed;
    for (const auto& [place, text] : shown) {
        if (typed.count(place) == 0) {
            put(place, std::nullopt);
        }
    }
    for (const auto& [place, text] : typed) {
        put(place, text);
    }
}

int SheetBook::wantedCount() const
{
    int count = 0;
    for (const auto& [place, cell] : m_given) {
        count += cell->wanted ? 1 : 0;
    }
    return count;
}

int SheetBook::filledCount() const
{
    int count = 0;
    for (const auto& [place, cell] : m_given) {
        const auto address = sheet::addressFromText(place);
        count += cell->wanted && address && !m_sheet.input(*address).empty() ? 1 : 0;
    }
    return count;
}

}  // namespace gongyuan::client
