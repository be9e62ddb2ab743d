// SPDX-License-Identifier: Apache-2.0

#include "core/overloaded.h"
#include "core/unicode.h"
#include "exam/answer.h"

#include <algorithm>
#include <set>

namespace gongyuan::exam {
namespace {

constexpr std::size_t kEntries = 2000;
constexpr std::size_t kTextLength = 20000;

bool fitsBytes(const std::string& text)
{
    return text.size() <= kTextLength;
}

bool fitsCharacters(const std::string& text)
{
    return characterCount(text) <= kTextLength;
}

Result<std::map<std::string, std::string>> readTexts(const Json& json, const std::string& where,
                                                     bool (*fits)(const std::string&))
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
        if (!fits(text)) {
            return Error{Errc::Malformed, where + ": a text that is too long"};
        }
        texts.emplace(key, text);
    }
    return texts;
}

Result<std::vector<std::string>> readIds(const Json& json, const std::string& where)
{
    if (!json.is_array() || json.empty() || json.size() > kEntries) {
        return Error{Errc::Malformed, where + ": not a list of options"};
    }
    std::vector<std::string> ids;
    for (const Json& id : json) {
        if (!id.is_string() || !isIdentifier(id.get_ref<const std::string&>())) {
            return Error{Errc::Malformed, where + ": not an option id"};
        }
        ids.push_back(id.get<std::string>());
    }
    return ids;
}

Result<Answer> readChoice(const Json& json, const std::string& where)
{
    GONGYUAN_TRY(auto ids, readIds(json, where));
    if (std::ranges::adjacent_find(ids, std::ranges::greater_equal{}) != ids.end()) {
        return Error{Errc::Malformed, where + ": option ids are not in ascending order"};
    }
    return Answer{Choice{std::move(ids)}};
}

Result<Answer> readOrder(const Json& json, const std::string& where)
{
    GONGYUAN_TRY(auto ids, readIds(json, where));
    if (std::set<std::string>(ids.begin(), ids.end()).size() != ids.size()) {
        return Error{Errc::Malformed, where + ": an option stands twice"};
    }
    return Answer{OrderAnswer{std::move(ids)}};
}

Result<Answer> readPairs(const Json& json, const std::string& where)
{
    GONGYUAN_TRY(auto pairs, readTexts(json, where, fitsBytes));
    for (const auto& [place, option] : pairs) {
        if (!isIdentifier(place) || !isIdentifier(option)) {
            return Error{Errc::Malformed, where + ": not an option at a place"};
        }
    }
    return Answer{PairsAnswer{std::move(pairs)}};
}

}  // namespace

Json toJson(const Answer& answer)
{
    if (isBlank(answer)) {
        return nullptr;
    }
    return std::visit(Overloaded{[](std::monostate) { return Json(nullptr); },
                                 [](const Choice& given) {
                                     return Json{{"choice", given.options}};
                                 },
                                 [](const FormAnswer& given) {
                                     return Json{{"form", given.fields}};
                                 },
                                 [](const SheetAnswer& given) {
                                     return Json{{"sheet", given.cells}};
                                 },
                                 [](const TextsAnswer& given) {
                                     return Json{{"texts", given.texts}};
                                 },
                                 [](const PairsAnswer& given) {
                                     return Json{{"pairs", given.pairs}};
                                 },
                                 [](const OrderAnswer& given) {
                                     return Json{{"order", given.order}};
                                 }},
                      answer);
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
    const std::string& kind = only.key();
    if (kind == "choice") {
        return readChoice(only.value(), where);
    }
    if (kind == "order") {
        return readOrder(only.value(), where);
    }
    if (kind == "pairs") {
        return readPairs(only.value(), where);
    }
    if (kind == "form") {
        GONGYUAN_TRY(auto fields, readTexts(only.value(), where, fitsBytes));
        return Answer{FormAnswer{std::move(fields)}};
    }
    if (kind == "sheet") {
        GONGYUAN_TRY(auto cells, readTexts(only.value(), where, fitsBytes));
        return Answer{SheetAnswer{std::move(cells)}};
    }
    if (kind == "texts") {
        GONGYUAN_TRY(auto texts, readTexts(only.value(), where, fitsCharacters));
        return Answer{TextsAnswer{std::move(texts)}};
    }
    return Error{Errc::Malformed, where + ": unknown kind of answer"};
}

}  // namespace gongyuan::exam
