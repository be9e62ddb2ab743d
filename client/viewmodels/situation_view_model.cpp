// SPDX-License-Identifier: Apache-2.0

#include "situation_view_model.h"

namespace gongyuan::client {
namespace {

constexpr auto kShown = std::chrono::seconds{10};
/// What changes the candidate's plan is to be read in peace.
constexpr auto kShownLonger = std::chrono::seconds{30};

static_assert(static_cast<int>(SituationViewModel::Kind::ShutOut) ==
              static_cast<int>(Situation::ShutOut) + 1);

}  // namespace

SituationViewModel::SituationViewModel(Desk& desk, QObject* parent)
    : QObject{parent}
    , m_desk{desk}
{
    m_gone.setSingleShot(true);
    connect(&m_gone, &QTimer::timeout, this, &SituationViewModel::dismiss);
    connect(&desk, &Desk::happened, this, &SituationViewModel::show);
    connect(&desk, &Desk::changed, this, [this] {
        if (fenced() && m_kind != Kind::None) {
            m_lasting = Kind::None;
            dismiss();
        }
    });
}

void SituationViewModel::show(gongyuan::client::Situation what, const QString& first, const QString& second)
{
    if (fenced() || (what == Situation::NetworkBack && m_lasting == Kind::None)) {
        return;  // nobody works here any more; nobody was told that it was gone
    }
    const bool lasts = what == Situation::NetworkLost || what == Situation::ShutOut;
    m_kind = static_cast<Kind>(static_cast<int>(what) + 1);
    if (lasts) {
        m_lasting = m_kind;
    } else if (what == Situation::NetworkBack) {
        m_lasting = Kind::None;
    }
    m_first = first;
    m_second = second;
    if (lasts) {
        m_gone.stop();
    } else {
        m_gone.start(what == Situation::NetworkBack ? kShown : kShownLonger);
    }
    Q_EMIT changed();
}

bool SituationViewModel::fenced() const
{
    return m_desk.view().stage == Stage::Fenced;
}

void SituationViewModel::dismiss()
{
    m_gone.stop();
    m_kind = m_lasting;
    Q_EMIT changed();
}

}  // namespace gongyuan::client
