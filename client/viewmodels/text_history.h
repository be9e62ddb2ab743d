// SPDX-License-Identifier: Apache-2.0

// What was changed in one long text, so that it can be taken back step by step. A step is the place and what
// stood and stands there, so that hundreds of steps in a long essay stay small.

#pragma once

#include <QString>

#include <cstddef>
#include <vector>

namespace gongyuan::client {

class TextHistory {
public:
    /// What turned `before` into `after`. Typing on joins the last step until a word, a clause or about
    /// twenty characters are complete.
    void add(const QString& before, const QString& after);
    /// The next change begins a step of its own.
    void close() { m_open = false; }

    bool canUndo() const { return m_done > 0; }
    bool canRedo() const { return m_done < m_steps.size(); }
    /// Changes `text` back or forth by a step; returns where the cursor belongs.
    int undo(QString& text);
    int redo(QString& text);

private:
    struct Step {
        int at = 0;
        QString removed;
        QString added;
    };

    static constexpr std::size_t kMost = 1000;

    bool joins(const Step& step);

    std::vector<Step> m_steps;
    std::size_t m_done = 0;  // steps[0, m_done) are in effect
    bool m_open = false;
};

}  // namespace gongyuan::client
