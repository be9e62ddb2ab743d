// SPDX-License-Identifier: Apache-2.0

#include "lockdown/key_filter.h"

#include <QGuiApplication>
#include <QKeyEvent>

#include <chrono>
#include <numeric>

namespace gongyuan::lockdown {
namespace {

/// The first summary comes while the proctor can still see who it was.
constexpr std::chrono::seconds kFirst{5};
constexpr std::chrono::seconds kLater{60};
constexpr quint64 kSecond = 1000;
constexpr quint64 kMinute = 60 * kSecond;

}  // namespace

KeyFilter::KeyFilter(QGuiApplication& application)
    : m_application{application}
{
    m_summary.setSingleShot(true);
    connect(&m_summary, &QTimer::timeout, this, &KeyFilter::summarise);
}

void KeyFilter::install()
{
    m_application.installEventFilter(this);
}

void KeyFilter::remove()
{
    m_application.removeEventFilter(this);
}

int KeyFilter::dropped() const
{
    return std::accumulate(m_counts.begin(), m_counts.end(), 0);
}

bool KeyFilter::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::ShortcutOverride: {
        const auto& key = *static_cast<QKeyEvent*>(event);
        if (judge(key.key(), key.modifiers(), key.text()) == KeyKind::Allowed) {
            return false;
        }
        // Claimed, so that no shortcut is looked for.
        event->accept();
        return true;
    }
    case QEvent::KeyPress:
    case QEvent::KeyRelease:
        // The window has every key first; what reaches an item was judged there.
        return watched->isWindowType() && !passes(*static_cast<QKeyEvent*>(event));
    default: return false;
    }
}

bool KeyFilter::passes(const QKeyEvent& key)
{
    const KeyKind kind = judge(key.key(), key.modifiers(), key.text());
    if (key.type() == QEvent::KeyRelease) {
        // Who saw a key go down must see it come up, whatever is held by then.
        const bool seen = key.nativeScanCode() != 0 && m_down.remove(key.nativeScanCode());
        return seen || kind == KeyKind::Allowed;
    }
    if (kind == KeyKind::Allowed) {
        if (key.nativeScanCode() != 0) {
            m_down.insert(key.nativeScanCode());
        }
        measureRate(key);
        return true;
    }
    if (!key.isAutoRepeat()) {
        ++m_counts.at(static_cast<std::size_t>(kind));
        if (!m_summary.isActive()) {
            m_summary.start(kFirst);
        }
    }
    return false;
}

void KeyFilter::measureRate(const QKeyEvent& key)
{
    const quint64 now = key.timestamp();
    if (key.isAutoRepeat() || key.text().isEmpty() || !key.text().front().isPrint() || now == 0) {
        return;
    }
    m_typed.push_back(now);
    while (now - m_typed.front() >= kSecond) {
        m_typed.pop_front();
    }
    const bool again = m_rateTold && now - m_lastRate < kMinute;
    if (m_typed.size() > kFastestTyping && !again) {
        m_rateTold = true;
        m_lastRate = now;
        Q_EMIT noticed(
            {code::kTypingRate,
             std::to_string(m_typed.size()) + " characters within one second: no hand types so fast", false});
    }
}

void KeyFilter::summarise()
{
    const int total = dropped();
    if (total == 0) {
        return;
    }
    std::string detail = std::to_string(total) + (total == 1 ? " key" : " keys") + " without effect:";
    const char* separator = " ";
    for (std::size_t kind = 0; kind < m_counts.size(); ++kind) {
        if (m_counts[kind] > 0) {
            detail += separator + std::to_string(m_counts[kind]) + " " + name(static_cast<KeyKind>(kind));
            separator = ", ";
        }
    }
    m_counts = {};
    m_summary.start(kLater);
    Q_EMIT noticed({code::kKeys, detail, false});
}

}  // namespace gongyuan::lockdown
