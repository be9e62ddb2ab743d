// SPDX-License-Identifier: Apache-2.0

#include "edit_history.h"

#include <utility>

namespace gongyuan::client {

bool EditHistory::joins(const Change& change) const
{
    if (!m_open || m_done == 0 || m_edits[m_done - 1].size() != 1) {
        return false;
    }
    const Change& last = m_edits[m_done - 1].front();
    const std::string before = last.before.value_or(std::string{});
    const std::string middle = last.after.value_or(std::string{});
    const std::string after = change.after.value_or(std::string{});
    const bool grew = middle.size() > before.size() && after.size() > middle.size();
    const bool shrank = middle.size() < before.size() && after.size() < middle.size();
    const bool wordEnds = grew && (after.back() == ' ' || after.back() == '\n');
    return last.place == change.place && (grew || shrank) && !wordEnds;
}

void EditHistory::add(Edit edit, bool typing)
{
    m_edits.resize(m_done);
    if (typing && edit.size() == 1 && joins(edit.front())) {
        m_edits.back().front().after = std::move(edit.front().after);
        return;
    }
    m_edits.push_back(std::move(edit));
    if (m_edits.size() > kMost) {
        m_edits.erase(m_edits.begin());
    }
    m_done = m_edits.size();
    m_open = typing;
}

void EditHistory::close()
{
    m_open = false;
}

bool EditHistory::canUndo() const
{
    return m_done > 0;
}

bool EditHistory::canRedo() const
{
    return m_done < m_edits.size();
}

std::optional<std::string> EditHistory::lastPlace() const
{
    if (m_done == 0 || m_edits[m_done - 1].empty()) {
        return std::nullopt;
    }
    return m_edits[m_done - 1].back().place;
}

EditHistory::Edit EditHistory::undo()
{
    m_open = false;
    return canUndo() ? m_edits[--m_done] : Edit{};
}

EditHistory::Edit EditHistory::redo()
{
    m_open = false;
    return canRedo() ? m_edits[m_done++] : Edit{};
}

}  // namespace gongyuan::client
