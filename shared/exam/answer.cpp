// SPDX-License-Identifier: Apache-2.0

#include "exam/answer.h"

#include <algorithm>
#include <set>

namespace gongyuan::exam {
namespace {

constexpr std::size_t kEntries = 2000;
constexpr std::size_t kTextBytes = 20000;

Result<std::map<std::string, std::string>> readTexts(const Json& json, const std::string& where)
{
    if (!json.is_object() || json.size() > kEntries) {
        return Error{Errc::Malformed, where + ": not an object of at most 2000 entries"};
    }
    std::map<std::string, std::string> texts;
    for (const auto& [key, value] : json.items()) {
        if (!value.is_string() || key.empty() || key.size() > 64) {
            return Error{Errc::Malformed, where + ": not a text by a short name"};
        }
        const auto& text = value.get_ref<const std::string&>();
        if (text.size() > kTextBytes) {
            return Error{Errc::Malformed, where + ": a text longer than 20000 bytes"};
        }
        texts.emplace(key, text);
    }
    return texts;
}

Result<Answer> readChoice(const Json& json, const std::string& where)
{
    if (!json.is_array() || json.empty() || json.size() > kEntries) {
        return Error{Errc::Malformed, where + ": not a list of options"};
    }
    Choice choice;
    for (const Json& id : json) {
        if (!id.is_string() || !isIdentifier(id.get_ref<const std::string&>())) {
            return Error{Errc::Malformed, where + ": not an option id"};
        }
        choice.options.push_back(id.get<std::string>());
    }
    const bool ascending =
        std::ranges::adjacent_find(choice.options, std::ranges::greater_equal{}) == choice.options.end();
    if (!ascending) {
        return Error{Errc::Malformed, where + ": option ids are not in ascending order"};
    }
    return Answer{std::move(choice)};
}

Progress progressOfInputs(std::size_t filled, std::size_t all, bool seen)
{
    if (filled == 0) {
        return seen ? Progress::Blank : Progress::Unseen;
    }
    return filled < all ? Progress::Partly : Progress::Done;
}

std::string initialInput(const SheetWidget& sheet, const std::string& address)
{
    const auto found = std::ranges::find(sheet.cells, address, &std::pair<std::string, SheetCell>::first);
    return found == sheet.cells.end() ? std::string{} : found->second.input;
}

Status refusal(const std::string& question, const std::string& reason)
{
    return Error{Errc::Malformed, "answer of " + question + ": " + reason};
}

}  // namespace

bool isBlank(const Answer& answer)
{
    if (const auto* choice = std::get_if<Choice>(&answer)) {
        return choice->options.empty();
    }
    if (const auto* form = std::get_if<FormAnswer>(&answer)) {
        return form->fields.empty();
    }
    if (const auto* sheet = std::get_if<SheetAnswer>(&answer)) {
        return sheet->cells.empty();
    }
    return true;
}

Json toJson(const Answer& answer)
{
    if (isBlank(answer)) {
        return nullptr;
    }
    if (const auto* choice = std::get_if<Choice>(&answer)) {
        return {{"choice", choice->options}};
    }
    if (const auto* form = std::get_if<FormAnswer>(&answer)) {
        return {{"form", form->fields}};
    }
    return {{"sheet", std::get<SheetAnswer>(answer).cells}};
}

Result<Answer> answerFromJson(const Json& json, const std::string& where)
{
    if (json.is_null()) {
        return Answer{};
    }
    if (!json.is_object() || json.size() != 1) {
        return Error{Errc::Malformed, where + ": not an answer"};
    }
    const auto only = json.begin();
    if (only.key() == "choice") {
        return readChoice(only.value(), where);
    }
    if (only.key() == "form") {
        GONGYUAN_TRY(auto fields, readTexts(only.value(), where));
        return Answer{FormAnswer{std::move(fields)}};
    }
    if (only.key() == "sheet") {
        GONGYUAN_TRY(auto cells, readTexts(only.value(), where));
        return Answer{SheetAnswer{std::move(cells)}};
    }
    return Error{Errc::Malformed, where + ": unknown kind of answer"};
}

Progress progressOf(const Item& /*item*/, const Answer* answer, bool seen)
{
    return progressOfInputs(answer == nullptr || isBlank(*answer) ? 0 : 1, 1, seen);
}

Progress progressOf(const Task& task, const Answer* answer, bool seen)
{
    std::size_t all = 0;
    std::size_t filled = 0;
    if (const auto* form = std::get_if<FormWidget>(&task.widget)) {
        all = form->inputs().size();
        if (const auto* given = answer == nullptr ? nullptr : std::get_if<FormAnswer>(answer)) {
            filled = given->fields.size();
        }
        return progressOfInputs(filled, all, seen);
    }
    const auto& sheet = std::get<SheetWidget>(task.widget);
    const auto* given = answer == nullptr ? nullptr : std::get_if<SheetAnswer>(answer);
    bool touched = false;
    for (const auto& [address, cell] : sheet.cells) {
        if (!cell.wanted) {
            continue;
        }
        ++all;
        if (given != nullptr) {
            const auto typed = given->cells.find(address);
            filled += typed != given->cells.end() && !typed->second.empty() ? 1U : 0U;
        }
    }
    touched = given != nullptr && !given->cells.empty();
    if (filled == 0 && touched) {
        return Progress::Partly;
    }
    return progressOfInputs(filled, all, seen);
}

Status accepts(const Item& item, const Answer& answer)
{
    if (isBlank(answer)) {
        return done();
    }
    const auto* choice = std::get_if<Choice>(&answer);
    if (choice == nullptr) {
        return refusal(item.id, "not a choice");
    }
    if (item.type != ItemType::Multiple && choice->options.size() != 1) {
        return refusal(item.id, "more than one option");
    }
    for (const std::string& id : choice->options) {
        if (std::ranges::find(item.options, id, &Option::id) == item.options.end()) {
            return refusal(item.id, "no option " + id);
        }
    }
    return done();
}

Status accepts(const Task& task, const Answer& answer)
{
    if (isBlank(answer)) {
        return done();
    }
    if (const auto* form = std::get_if<FormWidget>(&task.widget)) {
        const auto* given = std::get_if<FormAnswer>(&answer);
        if (given == nullptr) {
            return refusal(task.id, "not a form");
        }
        const std::vector<std::string> inputs = form->inputs();
        for (const auto& [field, text] : given->fields) {
            if (std::ranges::find(inputs, field) == inputs.end() || text.empty()) {
                return refusal(task.id, "no input " + field);
            }
        }
        return done();
    }
    const auto& sheet = std::get<SheetWidget>(task.widget);
    const auto* given = std::get_if<SheetAnswer>(&answer);
    if (given == nullptr) {
        return refusal(task.id, "not a sheet");
    }
    for (const auto& [address, text] : given->cells) {
        const auto cell = std::ranges::find(sheet.cells, address, &std::pair<std::string, SheetCell>::first);
        const bool locked = cell != sheet.cells.end() && cell->second.locked;
        if (!sheet.holds(address) || locked || text == initialInput(sheet, address)) {
            return refusal(task.id, "no free cell " + address);
        }
    }
    return done();
}

}  // namespace gongyuan::exam
