// SPDX-License-Identifier: Apache-2.0

#include "answer_history.h"

#include "text.h"

#include <set>
#include <utility>

namespace gongyuan::client {
namespace {

constexpr const char* kText = "text";

// The earlier answers and the present one, oldest first.
std::vector<exam::Answer> answersOf(const Desk& desk, const std::string& question)
{
    std::vector<exam::Answer> all = desk.history(question);
    const exam::Answer* present = desk.answer(question);
    all.push_back(present == nullptr ? exam::Answer{} : *present);
    return all;
}

std::optional<std::string> at(const std::map<std::string, std::string>& places, const std::string& place)
{
    const auto found = places.find(place);
    return found == places.end() ? std::nullopt : std::optional{found->second};
}

}  // namespace

std::map<std::string, std::string> placesOf(const exam::Answer& answer)
{
    if (const auto* texts = std::get_if<exam::TextsAnswer>(&answer)) {
        return texts->texts;
    }
    if (const auto* pairs = std::get_if<exam::PairsAnswer>(&answer)) {
        return pairs->pairs;
    }
    if (const auto* form = std::get_if<exam::FormAnswer>(&answer)) {
        return form->fields;
    }
    if (const auto* sheet = std::get_if<exam::SheetAnswer>(&answer)) {
        return sheet->cells;
    }
    std::map<std::string, std::string> places;
    if (const auto* choice = std::get_if<exam::Choice>(&answer)) {
        for (const std::string& option : choice->options) {
            places.emplace(option, std::string{});
        }
    }
    return places;
}

std::string writingOf(const exam::Answer& answer)
{
    const auto* texts = std::get_if<exam::TextsAnswer>(&answer);
    return texts == nullptr ? std::string{} : at(texts->texts, kText).value_or(std::string{});
}

EditHistory earlierEdits(const Desk& desk, const std::string& question)
{
    EditHistory history;
    std::optional<std::map<std::string, std::string>> before;
    for (const exam::Answer& answer : answersOf(desk, question)) {
        std::map<std::string, std::string> after = placesOf(answer);
        std::set<std::string> places;
        for (const auto& [place, text] : before.value_or(after)) {
            places.insert(place);
        }
        for (const auto& [place, text] : after) {
            places.insert(place);
        }
        EditHistory::Edit edit;
        for (const std::string& place : places) {
            const auto was = at(before.value_or(after), place);
            const auto is = at(after, place);
            if (was != is) {
                edit.push_back({place, was, is});
            }
        }
        if (!edit.empty()) {
            history.add(std::move(edit));
        }
        before = std::move(after);
    }
    return history;
}

TextHistory earlierWriting(const Desk& desk, const std::string& question)
{
    TextHistory history;
    std::optional<QString> before;
    for (const exam::Answer& answer : answersOf(desk, question)) {
        QString after = toQt(writingOf(answer));
        history.add(before.value_or(after), after);
        history.close();
        before = std::move(after);
    }
    return history;
}

}  // namespace gongyuan::client
