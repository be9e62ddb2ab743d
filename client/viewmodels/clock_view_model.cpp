// SPDX-License-Identifier: Apache-2.0

#include "clock_view_model.h"

#include "text.h"

#include <algorithm>

namespace gongyuan::client {
namespace {

constexpr int kMinute = 60;
constexpr int kWarnSeconds = 5 * kMinute;
constexpr auto kBanner = std::chrono::seconds{10};

template <typename Duration>
int ceilSeconds(Duration duration)
{
    return static_cast<int>(
        std::max(std::chrono::ceil<std::chrono::seconds>(duration).count(), std::chrono::seconds::rep{0}));
}

}  // namespace

ClockViewModel::ClockViewModel(Desk& desk, QObject* parent)
    : QObject{parent}
    , m_desk{desk}
{
    m_banner.setSingleShot(true);
    connect(&m_banner, &QTimer::timeout, this, &ClockViewModel::dismissWarning);
    connect(&desk, &Desk::ticked, this, &ClockViewModel::tick);
    connect(&desk, &Desk::changed, this, &ClockViewModel::tick);
    tick();
}

void ClockViewModel::tick()
{
    const DeskView& view = m_desk.view();
    const bool runs =
        view.stage == Stage::Answering || view.stage == Stage::Locked || view.stage == Stage::OnBreak;
    if (const std::string who = view.candidate ? view.candidate->admissionNo : ""; who != m_candidate) {
        m_candidate = who;
        setHidden(false);
    }
    const int before = view.section == m_section ? m_secondsLeft : 0;
    if (view.section != m_section) {
        m_announced = 0;
    }
    m_section = view.section;
    m_secondsLeft = runs ? ceilSeconds(m_desk.remaining()) : 0;
    const Level level = !runs || m_secondsLeft > kWarnSeconds ? Level::Calm
                        : m_secondsLeft > kMinute             ? Level::Warn
                                                              : Level::Last;
    if (level != m_level) {
        m_level = level;
        Q_EMIT levelChanged();
        Q_EMIT hiddenChanged();
    }
    if (!runs || m_secondsLeft > m_warning * kMinute) {
        dismissWarning();
    }
    if (runs) {
        warn(before);
        announce(before);
    }
    Q_EMIT ticked();
}

void ClockViewModel::warn(int before)
{
    const exam::Paper* paper = m_desk.paper();
    if (paper == nullptr || m_section >= paper->sections.size()) {
        return;
    }
    for (const int minutes : paper->sections[m_section].warnings) {
        if (before > minutes * kMinute && m_secondsLeft <= minutes * kMinute && m_secondsLeft > 0) {
            m_warning = minutes;
            m_banner.start(kBanner);
            Q_EMIT warningChanged();
        }
    }
}

void ClockViewModel::announce(int before)
{
    constexpr int kHalfHour = 30;
    const auto passed = [&](int minutes) {
        return before > minutes * kMinute && m_secondsLeft <= minutes * kMinute && m_secondsLeft > 0;
    };
    int found = 0;
    for (int minutes = before / kMinute / kHalfHour * kHalfHour; minutes >= kHalfHour; minutes -= kHalfHour) {
        found = passed(minutes) ? minutes : found;
    }
    for (const int minutes : {10, 5, 1}) {
        found = passed(minutes) ? minutes : found;
    }
    if (found != 0 && found != m_announced) {
        m_announced = found;
        Q_EMIT announcedChanged();
    }
}

int ClockViewModel::announced() const
{
    return m_announced;
}

bool ClockViewModel::hidden() const
{
    return m_hidden && m_level == Level::Calm;
}

void ClockViewModel::setHidden(bool hidden)
{
    if (m_hidden != hidden) {
        m_hidden = hidden;
        Q_EMIT hiddenChanged();
    }
}

void ClockViewModel::dismissWarning()
{
    m_banner.stop();
    if (m_warning != 0) {
        m_warning = 0;
        Q_EMIT warningChanged();
    }
}

int ClockViewModel::secondsToStart() const
{
    return ceilSeconds(m_desk.view().startsAt - m_desk.view().now);
}

QString ClockViewModel::toStart() const
{
    const QString full = duration(secondsToStart());
    return full.startsWith(QStringLiteral("00:")) ? full.mid(3) : full;
}

int ClockViewModel::secondsLeft() const
{
    return m_secondsLeft;
}
QString ClockViewModel::text() const
{
    return duration(m_secondsLeft);
}
ClockViewModel::Level ClockViewModel::level() const
{
    return m_level;
}
int ClockViewModel::warning() const
{
    return m_warning;
}

}  // namespace gongyuan::client
