// SPDX-License-Identifier: Apache-2.0

// A sheet task's cells: what the paper gave, what the candidate typed over it, and the values of both
// together.

#pragma once

#include "edit_history.h"
#include "exam/answer.h"
#include "exam/paper.h"
#include "sheet/sheet.h"

#include <map>
#include <optional>
#include <string>

namespace gongyuan::client {

class SheetBook {
public:
    explicit SheetBook(const exam::SheetWidget& widget);

    int columns() const { return m_widget.columns; }
    int rows() const { return m_widget.rows; }
    sheet::Extent extent() const { return {m_widget.columns, m_widget.rows}; }
    const sheet::Sheet& sheet() const { return m_sheet; }
    const std::vector<int>& widths() const { return m_widget.widths; }

    bool locked(sheet::Address address) const;
    bool bold(sheet::Address address) const;
    bool wanted(sheet::Address address) const;
    std::string display(sheet::Address address) const;
    /// A value that is not in a cell, shown in this cell's format.
    std::string display(sheet::Address address, const sheet::Value& value) const;

    /// The change that makes this cell hold `input`; nothing when it is locked, outside, or holds it already.
    std::optional<EditHistory::Change> change(sheet::Address address, const std::string& input) const;
    /// Puts text in place; absent text means what the paper gave.
    void put(const std::string& place, const std::optional<std::string>& text);
    /// Shows exactly this answer.
    void adopt(const std::map<std::string, std::string>& typed);

    const std::map<std::string, std::string>& typed() const { return m_typed; }
    int wantedCount() const;
    int filledCount() const;

private:
    const exam::SheetCell* given(const std::string& place) const;
    const exam::SheetCell* given(sheet::Address address) const;
    exam::CellFormat format(sheet::Address address) const;

    const exam::SheetWidget& m_widget;
    std::map<std::string, const exam::SheetCell*> m_given;
    std::map<std::string, std::string> m_typed;
    sheet::Sheet m_sheet;
};

}  // namespace gongyuan::client
