// SPDX-License-Identifier: Apache-2.0

// What stands in a task's form or sheet when it is marked: what the paper gave and what the candidate typed.

#pragma once

#include "exam/answer.h"
#include "scoring/figures.h"
#include "sheet/sheet.h"

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace gongyuan::scoring {

class Response {
public:
    /// Malformed when the answer is of another kind than the task. What names no input of the task, or one
    /// that the candidate could not change, is passed over.
    static Result<Response> of(const exam::Task& task, const exam::Answer* answer);

    /// What was typed into an item, by input.
    static Response ofTexts(std::map<std::string, std::string> texts);

    bool isSheet() const { return m_sheet.has_value(); }
    const sheet::Sheet& sheet() const { return *m_sheet; }
    /// With other inputs in some cells.
    sheet::Sheet sheetWith(const std::map<std::string, std::string>& inputs) const;

    /// A field's text; `fields.` before the id may be there or not. Nothing when the form has no such field.
    const std::string* field(std::string_view id) const;
    /// The texts of a column of lines, `lines.qty`, or of one field; nothing when there is neither.
    std::optional<std::vector<std::string>> texts(const std::string& id) const;

private:
    std::map<std::string, std::string> m_fields;
    std::optional<sheet::Sheet> m_sheet;
};

using Responses = std::map<std::string, Response>;

/// The value of a `carry` formula over the candidate's own fields and cells; `task!field` names another
/// task's. Nothing while an operand is empty or no number. `raw` is the field's own text when the formula is
/// one name.
struct Carried {
    sheet::Value value;
    std::optional<std::string> raw;
};
std::optional<Carried> carried(const std::string& formula, const Response& own, const Responses& all);

/// Malformed when the formula cannot be read, or names what the tasks do not have.
Status readable(const std::string& formula, const Response& own, const Responses& all);

}  // namespace gongyuan::scoring
