// SPDX-License-Identifier: Apache-2.0

#include "preflight_view_model.h"

#include <utility>

namespace gongyuan::client {

static_assert(static_cast<int>(PreflightViewModel::Verdict::NotChecked) ==
              static_cast<int>(PreflightRow::Verdict::NotChecked));

PreflightViewModel::PreflightViewModel(int steps, QObject* parent)
    : QObject{parent}
    , m_steps{steps}
    , m_lines{this}
{
}

int PreflightViewModel::failed() const
{
    return m_lines.count(PreflightRow::Verdict::Failed);
}

int PreflightViewModel::open() const
{
    return m_lines.count(PreflightRow::Verdict::Warning) + m_lines.count(PreflightRow::Verdict::NotChecked);
}

void PreflightViewModel::run()
{
    if (m_state == State::Running) {
        return;
    }
    m_state = State::Running;
    m_step = 0;
    m_told = false;
    m_lines.show({});
    Q_EMIT changed();
    Q_EMIT wanted();
}

void PreflightViewModel::beginStep(int step)
{
    m_step = step;
    Q_EMIT changed();
}

void PreflightViewModel::finish(std::vector<PreflightRow> rows, bool told)
{
    m_lines.show(std::move(rows));
    m_told = told;
    m_state = State::Done;
    Q_EMIT changed();
}

}  // namespace gongyuan::client
