// SPDX-License-Identifier: Apache-2.0

#include "scoring/response.h"

#include "core/unicode.h"

#include <algorithm>

namespace gongyuan::scoring {
namespace {

void collect(const exam::FormField& field, const std::string& id,
             const std::map<std::string, std::string>& typed, std::map<std::string, std::string>& out)
{
    const auto found = typed.find(id);
    out[id] = field.given ? *field.given : (found == typed.end() ? std::string{} : found->second);
}

std::map<std::string, std::string> fieldsOf(const exam::FormWidget& form,
                                            const std::map<std::string, std::string>& typed)
{
    std::map<std::string, std::string> out;
    for (const exam::FormBlock& block : form.blocks) {
        for (const exam::FormCell& cell : block.cells) {
            collect(cell.field, cell.field.id, typed, out);
        }
        for (int line = 0; line < block.count; ++line) {
            for (const exam::FormField& column : block.columns) {
                collect(column, block.id + "." + std::to_string(line) + "." + column.id, typed, out);
            }
        }
    }
    return out;
}

sheet::Entry entryOf(exam::CellFormat format)
{
    return format == exam::CellFormat::Text ? sheet::Entry::Text : sheet::Entry::Auto;
}

Result<sheet::Sheet> sheetOf(const exam::SheetWidget& widget, const std::map<std::string, std::string>& typed)
{
    if (widget.columns < 1 || widget.columns > sheet::Sheet::kMaxColumns || widget.rows < 1 ||
        widget.rows > sheet::Sheet::kMaxRows) {
        return Error{Errc::Malformed, "task: a sheet of impossible size"};
    }
    sheet::Sheet out{widget.columns, widget.rows};
    std::vector<sheet::Sheet::Typed> cells;
    std::map<std::string, std::string> free = typed;
    for (const auto& [address, cell] : widget.cells) {
        const auto place = sheet::addressFromText(address);
        if (!place) {
            return Error{Errc::Malformed, "task: no cell " + address};
        }
        const auto own = free.find(address);
        const bool changed = own != free.end() && !cell.locked;
        cells.push_back({*place, changed ? own->second : cell.input, entryOf(cell.format)});
        free.erase(address);
    }
    for (const auto& [address, input] : free) {
        const auto place = sheet::addressFromText(address);
        if (place && out.inside(*place)) {
            cells.push_back({*place, input, sheet::Entry::Auto});
        }
    }
    GONGYUAN_CHECK(out.load(cells));
    return out;
}

Error otherKind(const exam::Task& task)
{
    return Error{Errc::Malformed, "answer of " + task.id + ": not of the task's kind"};
}

// A number however it is written, or the text.
sheet::Value valueOfText(const std::string& text)
{
    if (trimmed(text).empty()) {
        return {};
    }
    if (const auto money = moneyFromText(text)) {
        return money->amount.value;
    }
    if (const auto figure = figureFromText(text)) {
        return figure->value;
    }
    return text;
}

class FieldSource final : public sheet::Source {
public:
    FieldSource(const Response& own, const Responses& all)
        : m_own{own}
        , m_all{all}
    {
    }

    sheet::Value cell(sheet::Address address) const override
    {
        return m_own.isSheet() && m_own.sheet().inside(address) ? m_own.sheet().value(address)
                                                                : sheet::Value{};
    }

    std::optional<std::vector<sheet::Value>> name(const std::string& word) const override
    {
        const auto found = texts(word);
        if (!found) {
            return std::nullopt;
        }
        std::vector<sheet::Value> out;
        for (const std::string& text : *found) {
            out.push_back(valueOfText(text));
        }
        return out;
    }

    std::optional<std::vector<std::string>> texts(const std::string& word) const
    {
        const std::size_t mark = word.find('!');
        if (mark == std::string::npos) {
            return m_own.texts(word);
        }
        const auto other = m_all.find(word.substr(0, mark));
        if (other == m_all.end()) {
            return std::nullopt;
        }
        const Response& response = other->second;
        const std::string rest = word.substr(mark + 1);
        const auto address = sheet::addressFromText(rest);
        if (response.isSheet() && address && response.sheet().inside(*address)) {
            return std::vector{response.sheet().display(*address)};
        }
        return response.texts(rest);
    }

private:
    const Response& m_own;
    const Responses& m_all;
};

sheet::Reading reading(const std::string& formula, const Response& own)
{
    const sheet::Extent extent = own.isSheet() ? own.sheet().extent() : sheet::Extent{};
    return sheet::readFormula(formula, extent, sheet::Names::Allowed);
}

// Whether the candidate gave what the formula needs: each name, at least one line of a column, at least one
// cell of a reference.
bool operandsAreThere(const sheet::Formula& formula, const FieldSource& source)
{
    for (const std::string& word : formula.names) {
        const auto texts = source.texts(word);
        if (!texts || std::all_of(texts->begin(), texts->end(),
                                  [](const std::string& text) { return trimmed(text).empty(); })) {
            return false;
        }
    }
    for (const sheet::Reference& reference : formula.references) {
        bool any = false;
        for (int row = reference.range.first.row; row <= reference.range.last.row; ++row) {
            for (int column = reference.range.first.column; column <= reference.range.last.column; ++column) {
                any = any || !std::holds_alternative<std::monostate>(source.cell({column, row}));
            }
        }
        if (!any) {
            return false;
        }
    }
    return true;
}

}  // namespace

Result<Response> Response::of(const exam::Task& task, const exam::Answer* answer)
{
    Response out;
    const bool blank = answer == nullptr || std::holds_alternative<std::monostate>(*answer);
    if (const auto* form = std::get_if<exam::FormWidget>(&task.widget)) {
        const auto* typed = blank ? nullptr : std::get_if<exam::FormAnswer>(answer);
        if (!blank && typed == nullptr) {
            return otherKind(task);
        }
        out.m_fields =
            fieldsOf(*form, typed == nullptr ? std::map<std::string, std::string>{} : typed->fields);
        return out;
    }
    const auto* typed = blank ? nullptr : std::get_if<exam::SheetAnswer>(answer);
    if (!blank && typed == nullptr) {
        return otherKind(task);
    }
    GONGYUAN_TRY(out.m_sheet,
                 sheetOf(std::get<exam::SheetWidget>(task.widget),
                         typed == nullptr ? std::map<std::string, std::string>{} : typed->cells));
    return out;
}

Response Response::ofTexts(std::map<std::string, std::string> texts)
{
    Response out;
    out.m_fields = std::move(texts);
    return out;
}

sheet::Sheet Response::sheetWith(const std::map<std::string, std::string>& inputs) const
{
    sheet::Sheet out = *m_sheet;
    std::vector<sheet::Sheet::Typed> cells;
    for (const auto& [address, input] : inputs) {
        const auto place = sheet::addressFromText(address);
        if (place && out.inside(*place)) {
            cells.push_back({*place, input, sheet::Entry::Auto});
        }
    }
    if (!out.load(cells)) {
        return *m_sheet;
    }
    return out;
}

const std::string* Response::field(std::string_view id) const
{
    constexpr std::string_view kPrefix = "fields.";
    auto found = m_fields.find(std::string{id});
    if (found == m_fields.end() && id.starts_with(kPrefix)) {
        found = m_fields.find(std::string{id.substr(kPrefix.size())});
    }
    return found == m_fields.end() ? nullptr : &found->second;
}

std::optional<std::vector<std::string>> Response::texts(const std::string& id) const
{
    if (const std::string* one = field(id)) {
        return std::vector{*one};
    }
    const std::size_t dot = id.find('.');
    std::vector<std::string> out;
    for (int line = 0; dot != std::string::npos; ++line) {
        const std::string* text = field(id.substr(0, dot + 1) + std::to_string(line) + id.substr(dot));
        if (text == nullptr) {
            break;
        }
        out.push_back(*text);
    }
    return out.empty() ? std::nullopt : std::optional{out};
}

std::optional<Carried> carried(const std::string& formula, const Response& own, const Responses& all)
{
    const sheet::Reading read = reading(formula, own);
    const FieldSource source{own, all};
    if (read.problem || !operandsAreThere(read.formula, source)) {
        return std::nullopt;
    }
    Carried out;
    out.value = sheet::run(read.formula, source, std::nullopt);
    if (std::holds_alternative<sheet::CellError>(out.value)) {
        return std::nullopt;
    }
    if (read.formula.steps.size() == 1 && read.formula.names.size() == 1) {
        out.raw = source.texts(read.formula.names.front())->front();
    }
    return out;
}

Status readable(const std::string& formula, const Response& own, const Responses& all)
{
    const sheet::Reading read = reading(formula, own);
    if (read.problem) {
        return Error{Errc::Malformed, "carry: " + read.problem->detail};
    }
    const FieldSource source{own, all};
    for (const std::string& word : read.formula.names) {
        if (!source.texts(word)) {
            return Error{Errc::Malformed, "carry: no field " + word};
        }
    }
    return done();
}

}  // namespace gongyuan::scoring
