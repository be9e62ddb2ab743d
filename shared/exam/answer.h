// SPDX-License-Identifier: Apache-2.0

// What a candidate answered. Answers name options, fields and cells by id, never by position or letter, so
// that they can be marked without knowing what was shown where.

#pragma once

#include "core/json.h"
#include "exam/paper.h"

#include <map>
#include <string>
#include <variant>
#include <vector>

namespace gongyuan::exam {

/// Selected option ids, sorted, none twice; marked words of a Hottext without correction.
struct Choice {
    std::vector<std::string> options;
    bool operator==(const Choice&) const = default;
};

/// What stands in a form's inputs, by field id; empty inputs are absent.
struct FormAnswer {
    std::map<std::string, std::string> fields;
    bool operator==(const FormAnswer&) const = default;
};

/// What was typed into a sheet's cells, by address; cells that hold what the paper gave are absent, cells
/// that the candidate emptied hold an empty text.
struct SheetAnswer {
    std::map<std::string, std::string> cells;
    bool operator==(const SheetAnswer&) const = default;
};

/// What was typed into an item: by gap id (FillIn; Hottext with correction, where a marked word whose
/// correction is not typed yet has an empty text), `value` and `unit` (Numeric), `text` (ExtendedText).
struct TextsAnswer {
    std::map<std::string, std::string> texts;
    bool operator==(const TextsAnswer&) const = default;
};

/// Which option stands at which place: by gap id (InlineChoice, GapMatch) or prompt id (Match).
struct PairsAnswer {
    std::map<std::string, std::string> pairs;
    bool operator==(const PairsAnswer&) const = default;
};

/// All elements in the candidate's order. Untouched is blank.
struct OrderAnswer {
    std::vector<std::string> order;
    bool operator==(const OrderAnswer&) const = default;
};

using Answer =
    std::variant<std::monostate, Choice, FormAnswer, SheetAnswer, TextsAnswer, PairsAnswer, OrderAnswer>;

/// By item or task id.
using Answers = std::map<std::string, Answer>;

bool isBlank(const Answer& answer);

/// `null`, `{"choice":[..]}`, `{"form":{..}}`, `{"sheet":{..}}`, `{"texts":{..}}`, `{"pairs":{..}}` or
/// `{"order":[..]}`.
Json toJson(const Answer& answer);
/// Malformed for anything else, for more than 2,000 entries, and for texts over 20,000 characters (`texts`)
/// or bytes (`form`, `sheet`).
Result<Answer> answerFromJson(const Json& json, const std::string& where);

/// How far a question is answered: the states of the question map.
enum class Progress : std::uint8_t { Unseen, Blank, Partly, Done };

const char* name(Progress progress);

Progress progressOf(const Item& item, const Answer* answer, bool seen);
Progress progressOf(const Task& task, const Answer* answer, bool seen);

/// Malformed when the answer is of another kind than the question, or names an option, field or cell that the
/// question does not have or that is given.
Status accepts(const Item& item, const Answer& answer);
Status accepts(const Task& task, const Answer& answer);

}  // namespace gongyuan::exam
