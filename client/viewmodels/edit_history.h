// SPDX-License-Identifier: Apache-2.0

// What was changed in one task's answer, so that it can be taken back step by step. A step is a set of places
// with the text before and after; places are field ids or cell addresses.

#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace gongyuan::client {

class EditHistory {
public:
    struct Change {
        std::string place;
        /// Absent: nothing of the candidate's stood or stands there.
        std::optional<std::string> before;
        std::optional<std::string> after;
    };
    using Edit = std::vector<Change>;

    /// Forgets what had been taken back. Typing on in the same place joins the last step until a word ends.
    void add(Edit edit, bool typing = false);
    /// The next typing begins a step of its own.
    void close();

    bool canUndo() const;
    bool canRedo() const;
    /// Where the last step in effect was made; nothing before the first.
    std::optional<std::string> lastPlace() const;
    /// The step to take back: the caller puts every `before` in place. Empty when there is none.
    Edit undo();
    /// The step to do again: the caller puts every `after` in place.
    Edit redo();

private:
    static constexpr std::size_t kMost = 500;

    bool joins(const Change& change) const;

    std::vector<Edit> m_edits;
    std::size_t m_done = 0;  // edits[0, m_done) are in effect
    bool m_open = false;
};

}  // namespace gongyuan::client
