// SPDX-License-Identifier: Apache-2.0

// What COUNTIF and SUMIF look for: `30`, `">=10"`, `"<>x"`, `"USD*"`.

#pragma once

#include "sheet/operand.h"

namespace gongyuan::sheet {

class Criterion {
public:
    explicit Criterion(const Value& given);

    /// A cell that is blank or an error matches only when asked for. Texts are compared as a whole, without
    /// regard to case; `*` stands for any characters, `?` for one, `~` before them for themselves.
    bool matches(const Value& cell) const;

private:
    bool equals(const Value& cell) const;

    Step::Kind m_kind = Step::Kind::Equal;
    Value m_wanted;
    std::u32string m_pattern;  // of a text, in lower case
};

}  // namespace gongyuan::sheet
