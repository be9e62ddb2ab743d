// SPDX-License-Identifier: Apache-2.0

#include "text_history.h"

#include <algorithm>
#include <utility>

namespace gongyuan::client {
namespace {

constexpr int kLongestStep = 20;

bool endsClause(QChar character)
{
    return character.isSpace() || character.isPunct();
}

}  // namespace

bool TextHistory::joins(const Step& step)
{
    if (!m_open || m_done == 0) {
        return false;
    }
    Step& last = m_steps[m_done - 1];
    const bool onlyAdds = step.removed.isEmpty() && last.removed.isEmpty();
    const bool onlyRemoves = step.added.isEmpty() && last.added.isEmpty();
    if (onlyAdds && step.at == last.at + last.added.size() && last.added.size() < kLongestStep &&
        !endsClause(last.added.back())) {
        last.added += step.added;
        return true;
    }
    if (onlyRemoves && step.at + step.removed.size() == last.at && last.removed.size() < kLongestStep) {
        last.at = step.at;
        last.removed.prepend(step.removed);
        return true;
    }
    return false;
}

void TextHistory::add(const QString& before, const QString& after)
{
    if (before == after) {
        return;
    }
    const auto shorter = std::min(before.size(), after.size());
    const auto head =
        std::mismatch(before.begin(), before.begin() + shorter, after.begin()).first - before.begin();
    const auto rest =
        std::mismatch(before.rbegin(), before.rbegin() + (shorter - head), after.rbegin()).first -
        before.rbegin();
    Step step{static_cast<int>(head), before.mid(head, before.size() - head - rest),
              after.mid(head, after.size() - head - rest)};
    m_steps.resize(m_done);
    if (!joins(step)) {
        m_steps.push_back(std::move(step));
        if (m_steps.size() > kMost) {
            m_steps.erase(m_steps.begin());
        }
        m_done = m_steps.size();
    }
    m_open = true;
}

int TextHistory::undo(QString& text)
{
    if (!canUndo()) {
        return static_cast<int>(text.size());
    }
    m_open = false;
    const Step& step = m_steps[--m_done];
    text.replace(step.at, step.added.size(), step.removed);
    return step.at + static_cast<int>(step.removed.size());
}

int TextHistory::redo(QString& text)
{
    if (!canRedo()) {
        return static_cast<int>(text.size());
    }
    m_open = false;
    const Step& step = m_steps[m_done++];
    text.replace(step.at, step.removed.size(), step.added);
    return step.at + static_cast<int>(step.added.size());
}

}  // namespace gongyuan::client
